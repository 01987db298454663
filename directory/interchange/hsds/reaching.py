"""How to reach a service: the phones, addresses and contacts of HSDS, without names of people."""

from directory.interchange.cells.cleaning import line_of
from directory.interchange.cells.contacts import ContactList
from directory.interchange.hsds.oruk1_lists import entries, number_of, role_of

_OTHER_MACHINES = frozenset({"fax", "pager"})
_KINDS = {"textphone": "Textphone", "tty": "Textphone", "sms": "Text", "text": "Text"}
_LONGEST_LABEL = 60


def add_reaching(
    contacts: ContactList, value: dict[str, object], location_id: str | None = None
) -> None:
    """Add the numbers and addresses that a record, or a place of it, names."""
    add_phones(contacts, value, "", location_id)
    for entry in entries(value, "contacts", "contact"):
        role = role_of(line_of(entry.get("title"))) or line_of(entry.get("department"))
        add_phones(contacts, entry, role, location_id)
        contacts.add_phones(line_of(entry.get("phone")), role, location_id)
        contacts.add_emails(line_of(entry.get("email")), role, location_id)


def add_phones(
    contacts: ContactList, value: dict[str, object], role: str, location_id: str | None
) -> None:
    """Add the phones of a record under what they are for; a fax is not rung and is left out."""
    for phone in entries(value, "phones", "phone"):
        kind = line_of(phone.get("type") or phone.get("number_type")).casefold()
        if kind in _OTHER_MACHINES:
            continue
        number, extension = number_of(phone)
        contacts.add_phones(number, _label(phone, role, kind, extension), location_id)


def _label(phone: dict[str, object], role: str, kind: str, extension: str) -> str:
    """Return what a number is for, short enough to stand beside it."""
    said = line_of(phone.get("description")) or line_of(phone.get("department"))
    parts = (
        _KINDS.get(kind, ""),
        role or (said if len(said) <= _LONGEST_LABEL else ""),
        f"extension {extension}" if extension else "",
    )
    return ", ".join(part for part in parts if part)


def add_links(contacts: ContactList, value: dict[str, object]) -> None:
    """Add the web addresses of a service beside its own."""
    for key in ("additional_urls", "links"):
        for entry in entries(value, key):
            contacts.add_website(line_of(entry.get("url")), line_of(entry.get("label")))
