"""What a suggested way in becomes once a person has confirmed it, and how it is said to them."""

from typing import NamedTuple

from directory.model import Contact, Route, ServicePage
from directory.model.vocabulary import Channel, ContactKind, Referrer
from directory.reading.numbers import NUMBER
from directory.words import grouped

SAID: dict[str, str] = {
    "self": "People can ask for themselves.",
    "professional": "A worker can ask for them.",
    "gp": "Their doctor asks for them.",
    "school": "Their school asks for them.",
    "voucher": "They need a voucher.",
    "drop_in": "People can just turn up.",
    "appointment": "People must book a time first.",
    "phone": "People can ring.",
    "web": "People can ask on the web.",
    "email": "People can write an email.",
}
"""Each way in that is read in prose, as a keeper is asked about it."""
THEIR_NUMBER = "Their phone number is {number}."
BOOK: dict[Channel, str] = {
    "self_phone": "Ring and book a time first.",
    "self_online": "Book a time on their website first.",
    "self_email": "Send them an email to book a time first.",
}
VOUCHERS = "whoever gives out vouchers"
VOUCHER = "You need a voucher. Ask us who can give you one."


class Way(NamedTuple):
    """How a way in goes: what it goes through, who uses it, and the kind of contact it needs."""

    channel: Channel
    who: Referrer
    kind: ContactKind | None = None


_WAYS: dict[str, Way] = {
    "drop_in": Way("self_drop_in", "self"),
    "phone": Way("self_phone", "self", "phone"),
    "web": Way("self_online", "self", "website"),
    "email": Way("self_email", "self", "email"),
    "gp": Way("through_gp", "gp_only"),
    "school": Way("through_school", "school"),
    "voucher": Way("through_partner", "any_professional"),
}
_OWN = (
    Way("self_phone", "self", "phone"),
    Way("self_online", "self", "website"),
    Way("self_email", "self", "email"),
)
"""How people ask for themselves, by the first kind of contact that a record has."""
_BY_WORKERS = (
    Way("professional_phone", "any_professional", "phone"),
    Way("secure_email", "any_professional", "email"),
)
_BY_FORM = Way("professional_form", "any_professional")


def said(read: str) -> str:
    """Return what a suggestion says, such as ``drop_in: just turn up``, as a keeper is asked."""
    way, _, words = read.partition(": ")
    if way == NUMBER:
        return THEIR_NUMBER.format(number=grouped(words))
    return SAID.get(way, read)


def confirmed(read: str, page: ServicePage) -> dict[str, object]:
    """Return the fields that change when a suggestion is right, but for where it stands."""
    way, _, words = read.partition(": ")
    if way == NUMBER:
        return {"contacts": (*page.contacts, _contact(words, page))}
    route = route_of(way, page)
    return {"routes": (*page.routes, route) if route else page.routes}


def still_open(read: str, page: ServicePage) -> bool:
    """Say whether a record states nothing yet of what a suggestion says."""
    way = read.partition(":")[0]
    if way == NUMBER:
        return not any(contact.kind in ("phone", "text") for contact in page.contacts)
    stated = {(route.channel, route.who) for route in page.routes}
    gone = goes(way, page)
    return gone is not None and (gone.channel, (gone.who,)) not in stated


def _contact(number: str, page: ServicePage) -> Contact:
    taken, place = {contact.id for contact in page.contacts}, 1
    while f"phone-{place}" in taken:
        place += 1
    return Contact(id=f"phone-{place}", kind="phone", value=number)


def goes(way: str, page: ServicePage) -> Way | None:
    """Return how a way in that was read would go; None if it leads nowhere."""
    if way in _WAYS:
        return _WAYS[way]
    kinds = {contact.kind for contact in page.contacts}
    if way == "professional":
        return next((one for one in _BY_WORKERS if one.kind in kinds), _BY_FORM)
    return next((one for one in _OWN if one.kind in kinds), None)


def route_of(way: str, page: ServicePage) -> Route | None:
    """Return the way in that was read, with a contact of the record; None if it leads nowhere."""
    gone = goes(way, page)
    if gone is None:
        return None
    contact = next((one.id for one in page.contacts if one.kind == gone.kind), None)
    route = Route(channel=gone.channel, who=(gone.who,), accepted="yes", contact_id=contact)
    return route.model_copy(update=_words(way, gone.channel))


def _words(way: str, channel: Channel) -> dict[str, object]:
    """Return what is said of a way in besides how it goes."""
    if way == "voucher":
        return {"partner": VOUCHERS, "bring": ("Your voucher",), "for_public": VOUCHER}
    return {"for_public": BOOK[channel]} if way == "appointment" else {}
