"""One service as the address book of a phone holds it: its name, how to reach it, nothing else.

A phone is looked at by others. What would tell on somebody has its neutral name alone: no
organisation, no web address and no place stands beside it.
"""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.freshness import LIMITS, Limits, freshness, withheld
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.ways_in import phone_of
from directory.model import Location, ServicePage
from directory.words import digits, one_line

_HOST = re.compile(r"[\w.-]+\.[\w-]{2,}(?::\d+)?")


@dataclass(frozen=True, slots=True)
class Address:
    """One place that may be told."""

    street: str
    town: str
    postcode: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One service; an empty field is a line that is absent."""

    id: str
    name: str
    """Public or neutral name."""
    organisation: str
    phone: str
    """Its digits, as they are dialled."""
    web: str
    addresses: tuple[Address, ...]
    practice: bool
    note: str = ""
    """That nobody here has confirmed or checked it, or not for long, where that is so."""

    @property
    def reaches(self) -> bool:
        """Whether it says anything beside the name."""
        return bool(self.phone or self.web or self.addresses)


def contact_card(
    page: ServicePage, today: date, *, practice: bool, tells: bool, limits: Limits = LIMITS
) -> ContactCard:
    """Return a record as a card.

    Args:
        page: The record.
        today: The day by which a check is old.
        practice: Whether nothing of it is real.
        tells: Whether it may harm somebody if others saw that they hold it.
        limits: How long each check holds at this desk.
    """
    known = "contact" not in withheld(page)
    phone = phone_of(page) if known else None
    whole = known and not tells
    age = freshness(page, ("contact",), today, can_ring=bool(phone), limits=limits)
    return ContactCard(
        id=page.id,
        name=public_name(page),
        organisation=_organisation(page) if whole else "",
        phone=digits(phone.value) if phone else "",
        web=_web(page) if whole else "",
        addresses=tuple(_address(place) for place in page.locations if _shown(place))
        if whole
        else (),
        practice=practice,
        note=age.words if age.ring_first else "",
    )


def _organisation(page: ServicePage) -> str:
    """Return whose it is, where that says something new and holds no label."""
    name = one_line(page.organisation.name) if page.organisation else ""
    return "" if name == public_name(page) or labels_in(name) else name


def _web(page: ServicePage) -> str:
    """Return the public web address; only one that a browser opens by itself."""
    public = (c for c in page.contacts if c.kind == "website" and c.audience == "public")
    for one in (contact.value.strip() for contact in public):
        whole = one if "://" in one else f"https://{one}"
        parts = urlsplit(whole)
        plain = whole.isprintable() and not any(letter.isspace() for letter in whole)
        if plain and parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc):
            return whole
    return ""


def _shown(place: Location) -> bool:
    return place.visibility == "public" and bool(place.address or place.postcode)


def _address(place: Location) -> Address:
    said = (place.name, place.address, place.town, place.postcode)
    clean = ["" if labels_in(text) else one_line(text) for text in said]
    street = ", ".join(dict.fromkeys(text for text in clean[:2] if text))
    return Address(street, clean[2], clean[3])
