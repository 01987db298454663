"""Where a typed way in leads: a number or address among the contacts of its record."""

import re
from collections.abc import Sequence

from directory.matching.notation_bodies import NotReadError
from directory.model import Contact
from directory.model.vocabulary import Audience, ContactKind
from directory.words import digits

CONTACT = "contact"
"""Stands before the id of a contact whose value would not find it again."""
_WEB = re.compile(r"(?:https?://)?[^\s/@]+\.[^\s@]+", re.IGNORECASE)
_NUMBER = re.compile(r"\+?[\d ()-]{3,}")


class Targets:
    """The contacts of a record while its ways in are read.

    Attributes:
        held: Those there were, and those that were typed and are new.
    """

    def __init__(self, contacts: Sequence[Contact]) -> None:
        """Begin with the contacts that the record has."""
        self.held = list(contacts)

    def id_of(self, value: str, *, public: bool) -> str:
        """Return the id of the contact with a value; a new one is added.

        Args:
            value: A number, or an address of mail or on the web.
            public: Whether the public may use it.

        Raises:
            NotReadError: It is none of these.
        """
        found = self._found(value)
        if found:
            return found.id
        kind = _kind_of(value)
        number = 1 + len(self.held)
        taken = {contact.id for contact in self.held}
        id_ = next(i for n in range(1, number + 1) if (i := f"{kind}-{n}") not in taken)
        audience: Audience = "public" if public else "professional"
        self.held.append(Contact(id=id_, kind=kind, value=value, audience=audience))
        return id_

    def written(self, id_: str) -> str:
        """Return what finds a contact again, or nothing if only its id does."""
        value = next((contact.value for contact in self.held if contact.id == id_), "")
        found = self._found(value) if value else None
        return value if found and found.id == id_ else ""

    def _found(self, value: str) -> Contact | None:
        exact = (contact for contact in self.held if contact.value == value)
        alike = (contact for contact in self.held if _same(contact.value) == _same(value))
        return next(exact, None) or next(alike, None)


def _same(value: str) -> str:
    """Return a value as it is compared: a number by its digits."""
    return digits(value) if _NUMBER.fullmatch(value) else value.casefold().rstrip("/")


def _kind_of(value: str) -> ContactKind:
    if _NUMBER.fullmatch(value):
        return "phone"
    if "@" in value and " " not in value:
        return "email"
    if _WEB.fullmatch(value):
        return "website"
    raise NotReadError(f"'{value[:40]}' is no number and no address; put a comma before what it is")
