"""Numbers, mail and web addresses as the standard has them."""

from collections.abc import Iterator

from directory.interchange.out.hsds.ids import uuid_of
from directory.model import Contact, ServicePage
from directory.model.vocabulary import ContactKind
from directory.words import parted

Json = dict[str, object]
FOR_STAFF = "For staff only"
_KINDS = {"phone": "voice", "text": "text"}


def phones_of(page: ServicePage, location_id: str | None) -> list[Json]:
    """Return the numbers of one place, or of none."""
    return [
        {
            "id": uuid_of("phone", page.id, one.id),
            **_number(one),
            "type": _KINDS[one.kind],
            **({"description": told} if (told := _told(one)) else {}),
        }
        for one in page.contacts
        if one.kind in _KINDS and one.location_id == location_id
    ]


def _number(contact: Contact) -> Json:
    """Return a number, with its extension apart where the standard has room for it."""
    number, then = parted(contact.value)
    said, _, which = then.partition(" ")
    if said != "extension" or which.startswith("0"):  # it is a number there: no 0 stays in front
        return {"number": contact.value}
    return {"number": number, "extension": int(which)}


def first_of(page: ServicePage, kind: ContactKind) -> str:
    """Return the first mail or web address that is for everybody, or nothing."""
    found = (one.value for one in page.contacts if one.kind == kind and one.audience == "public")
    return next(found, "")


def contacts_of(page: ServicePage) -> list[Json]:
    """Return the mail addresses beyond the first one, each with whose it is."""
    return list(_further(page))


def _further(page: ServicePage) -> Iterator[Json]:
    main = first_of(page, "email")
    for one in page.contacts:
        if one.kind == "email" and one.value != main:
            told = _told(one)
            yield {
                "id": uuid_of("contact", page.id, one.id),
                **({"title": told} if told else {}),
                "email": one.value,
            }


def _told(contact: Contact) -> str:
    staff = FOR_STAFF if contact.audience == "professional" else ""
    return ". ".join(part for part in (staff, contact.label, contact.best_time) if part)
