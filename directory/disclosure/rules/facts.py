"""What a record says, fact by fact, as it is read out or printed for the service to check.

For professionals. A place that is not told has no fact here at all: nobody reads out, prints or
asks where it is. What is missing is a fact without a value, asked in plain words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.hours import hours_in_words
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.ways_in import step_of, who_said
from directory.hours import typed
from directory.model import Contact, Location, Route, ServicePage
from directory.model.vocabulary import ContactKind, FactGroup
from directory.reading.addresses import once
from directory.words import grouped, one_line, tidy

FactKind = Literal["phone", "email", "website", "place", "hours", "words"]

GROUPS: dict[FactGroup, str] = {
    "contact": "Phone, email and place",
    "hours": "Times",
    "referral": "How to get in",
    "criteria": "Who can go",
}
"""The groups of facts as they are headed, in the order they are asked."""
KINDS: dict[ContactKind, tuple[str, FactKind]] = {
    "phone": ("Phone", "phone"),
    "text": ("Number for texts", "phone"),
    "email": ("Email", "email"),
    "website": ("Website", "website"),
    "post": ("Address for post", "words"),
}
NEW_PHONE = "contact:new-phone"
AGES = "ages"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that somebody can confirm or put right."""

    id: str
    """Of the fact within its record: ``contact:phone-1``, ``hours``, ``rule:2``."""
    group: FactGroup
    label: str
    words: str
    """As people say it; empty where nothing is recorded."""
    ask: str = ""
    """What to ask where nothing is recorded."""
    kind: FactKind = "words"
    short: str = ""
    """Times in the short form that people type, which is read again as the same times."""

    @property
    def to_change(self) -> str:
        """What stands in a field to be changed."""
        return self.short or self.words

    @property
    def recorded(self) -> bool:
        """Whether there is anything to confirm."""
        return bool(self.words)


def facts_of(page: ServicePage, today: date) -> tuple[Fact, ...]:
    """Return every fact of a record in the order it is asked; what is missing stands last."""
    found = (*_contacts(page), *_times(page, today), *_ways_in(page), *_who(page))
    said = [_clean(fact) for fact in found if fact.words or fact.ask]
    order = list(GROUPS)
    said.sort(key=lambda fact: (not fact.recorded, order.index(fact.group)))
    return tuple(fact for fact in said if fact.words or fact.ask)


def _clean(fact: Fact) -> Fact:
    """Return a fact without the sentences that label people: its service reads this.

    The name of a fact may come from the record too: who answers a number, what a place is called.
    """
    said = one_line(without_labels(fact.words).text)
    label = fact.label if not labels_in(fact.label) else _plain_label(fact)
    return replace(fact, words=said, label=label, short="" if labels_in(fact.short) else fact.short)


def _plain_label(fact: Fact) -> str:
    """Return the name of a fact without what its record calls the thing."""
    kinds = (label for label, _ in KINDS.values())
    usual = (one for one in (*kinds, "Address", "Times") if fact.label.startswith(one))
    return max(usual, key=len, default=GROUPS[fact.group])


def _contacts(page: ServicePage) -> Iterator[Fact]:
    for contact in page.contacts:
        label, kind = KINDS[contact.kind]
        name = f"{label}, {one_line(contact.label)}" if contact.label else label
        yield Fact(f"contact:{contact.id}", "contact", name, _value(contact), kind=kind)
    if not any(contact.kind == "phone" for contact in page.contacts):
        asked = "What number can people ring?"
        yield Fact(NEW_PHONE, "contact", "Phone", "", asked, "phone")
    public = [place for place in page.locations if place.visibility == "public"]
    for place in public:
        name = f"Address of {one_line(place.name)}" if len(public) > 1 and place.name else "Address"
        yield Fact(f"place:{place.id}", "contact", name, address_of(place), kind="place")


def address_of(place: Location) -> str:
    """Return the address of a public place on one line."""
    return ", ".join(once((place.address, place.town, place.postcode)))


def _value(contact: Contact) -> str:
    if contact.kind in ("phone", "text"):
        return grouped(contact.value)
    bare = one_line(contact.value)
    if contact.kind == "website":
        return bare.removeprefix("https://").removeprefix("http://").rstrip("/")
    return bare


def _times(page: ServicePage, today: date) -> Iterator[Fact]:
    places = list(dict.fromkeys(session.location_id for session in page.sessions))
    names = {place.id: one_line(place.name) for place in page.locations}
    for place in places:
        own = [session for session in page.sessions if session.location_id == place]
        said = " ".join(hours_in_words(own, today))
        name = names.get(place or "", "") if len(places) > 1 else ""
        label = f"Times at {name}" if name else "Times"
        short = one_line(typed(own))
        yield Fact(f"hours:{place or ''}", "hours", label, said, kind="hours", short=short)
    if not places:
        yield Fact("hours:", "hours", "Times", "", "On which days, and at what times?", "hours")


def _ways_in(page: ServicePage) -> Iterator[Fact]:
    asked = "" if page.routes else "How does somebody get help from you, and who may ask?"
    yield Fact("how_to_refer", "referral", "How to get in", one_line(page.how_to_refer), asked)
    for number, route in enumerate(page.routes):
        said = _way(route)
        if tidy(said) not in tidy(page.how_to_refer):
            yield Fact(f"route:{number}", "referral", "Way in", said)
    yield Fact(
        "waiting_time", "referral", "Wait", one_line(page.waiting_time), "How long is the wait now?"
    )
    yield Fact("cost_words", "referral", "Cost", _cost(page), "What does it cost?")


def _way(route: Route) -> str:
    said = one_line(route.for_workers or route.for_public) or step_of(route)
    who = ", ".join(who_said(route.who))
    no = "Not any more. " if route.accepted == "no" else ""
    return f"{no}{said}{f' Open to: {who}.' if who else ''}"


def _cost(page: ServicePage) -> str:
    usual = {"free": "Free.", "donation": "A gift, if they like.", "membership": "Members only."}
    return one_line(page.cost_words) or usual.get(page.cost, "")


def _who(page: ServicePage) -> Iterator[Fact]:
    yield Fact("who_for", "criteria", "Who it is for", page.who_for, "Who is it for?")
    yield Fact("not_for", "criteria", "Who it is not for", page.not_for, "Who is it not for?")
    said = tidy(f"{page.who_for} {page.not_for}")
    for number, rule in enumerate(page.criteria):
        stated = rule.structure != "suggested"
        if stated and rule.words and tidy(rule.words) not in said:
            yield Fact(f"rule:{number}", "criteria", "Rule", one_line(rule.words))
    if not any(rule.kind == "age" and rule.structure != "suggested" for rule in page.criteria):
        yield Fact(AGES, "criteria", "Ages", "", "From what age, and to what age?")
