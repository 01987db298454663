"""How alike two records are: what they share, scored, with the reasons in words.

Points are given for what is shared and taken for what speaks against: another place, another
house in the same street, a word such as *Tuesday* or *ladies* in one name only. Two records of one
name at two places are two services, whoever runs them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from directory.model import ServicePage
from directory.words import digits, tokens

ENOUGH = 70.0
"""From so many points on, two records are shown as perhaps one."""
_LEFT_OUT = frozenset((
    "the", "a", "an", "and", "of", "for", "in", "at", "on", "to", "by", "with", "ltd", "limited",
    "cic", "cio", "plc", "llp", "co", "uk",
))  # fmt: skip
_SPELT: Mapping[str, str] = {
    "st": "saint", "saints": "saint", "ctr": "centre", "cntr": "centre", "center": "centre",
    "rd": "road", "assoc": "association", "assn": "association", "soc": "society",
    "svc": "service", "svcs": "service", "services": "service", "serv": "service",
    "comm": "community", "hosp": "hospital", "grp": "group", "groups": "group", "mcr": "manchester",
    "dept": "department", "libraries": "library", "ch": "church", "glos": "gloucestershire",
    "health": "health", "hlth": "health", "org": "organisation", "organization": "organisation",
    "adv": "advice", "ed": "education", "info": "information", "cttee": "committee",
}  # fmt: skip
"""How words of a name are shortened, or put into the plural."""
_TELLING = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning",
    "afternoon", "evening", "women", "womens", "ladies", "girls", "men", "mens", "gents", "boys",
    "junior", "juniors", "youth", "adult", "adults", "children", "childrens", "families", "young",
    "older", "beginners", "intermediate", "advanced", "improvers", "online", "virtual", "north",
    "south", "east", "west", "upper", "lower", "one", "two", "three", "i", "ii", "iii",
    "foundation", "endowment", "circuit", "friends",
))  # fmt: skip
"""Words that make another service of the same name."""
_POINTS = {"number": 18.0, "email": 14.0, "website": 9.0, "register": 22.0, "organisation": 9.0}
_NAME, _PLACE, _ELSEWHERE, _NEXT_DOOR, _TOLD = 62.0, 18.0, -60.0, -14.0, -34.0
_ROUNDED = 0.05
"""What a score may have gained by being told with one decimal."""
_MOST_SHARED = 6
"""A number or website of more records than this is that of a whole body, and counts half."""
_LONG = 8
_NEARLY = 0.97
"""How alike two names are at most that are not the same words."""
_SAID = {
    "number": "the same number",
    "email": "the same email",
    "website": "the same website",
    "register": "the same charity or company number",
    "organisation": "the same organisation",
}
_HOUSE = re.compile(r"\b\d+[a-z]?\b")


@dataclass(frozen=True)
class Traits:
    """What is compared of one record."""

    id: str
    name: str
    organisation: str = ""
    numbers: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    registered: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    """Each tidy and on one line; of a place that may be found only."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name that tell it, each once, spelt in one way."""
        said = (_SPELT.get(word, word) for word in tokens(self.name))
        return tuple(dict.fromkeys(word for word in said if word not in _LEFT_OUT))

    @cached_property
    def key(self) -> str:
        """The words of the name in one order, so that "Hub, Kirkby" meets "Kirkby Hub"."""
        return " ".join(sorted(self.words))

    @cached_property
    def houses(self) -> frozenset[str]:
        """The numbers in its addresses."""
        return frozenset(number for one in self.addresses for number in _HOUSE.findall(one))

    @cached_property
    def things(self) -> frozenset[tuple[str, str]]:
        """All that may be shared, to be met with that of many others."""
        return frozenset(self.shared())

    def shared(self) -> Iterable[tuple[str, str]]:
        """Yield what may be shared with another record, each with what it is."""
        yield from (("number", one) for one in self.numbers)
        yield from (("email", one) for one in self.emails)
        yield from (("website", one) for one in self.sites)
        yield from (("register", one) for one in self.registered)
        if self.organisation:
            yield "organisation", self.organisation


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are."""

    score: float
    """0 to 100 and some more; from :data:`ENOUGH` on they are perhaps one."""
    reasons: tuple[str, ...]
    """What they share, in words."""

    @property
    def words(self) -> str:
        """The reasons as one sentence."""
        said = ", ".join(self.reasons[:-1])
        said = f"{said} and {self.reasons[-1]}" if said else self.reasons[0]
        return f"{said[:1].upper()}{said[1:]}."


@dataclass
class Weights:
    """How much each word and each shared thing tells, from how many records have it."""

    records: int = 1
    words: dict[str, int] = field(default_factory=dict)
    things: dict[tuple[str, str], int] = field(default_factory=dict)

    def count(self, one: Traits) -> None:
        """Count one record."""
        self.records += 1
        for word in one.words:
            self.words[word] = self.words.get(word, 0) + 1
        for thing in one.shared():
            self.things[thing] = self.things.get(thing, 0) + 1

    def of_word(self, word: str) -> float:
        """Return how much a word of a name tells: a rare one more."""
        return log(2 + self.records / self.words.get(word, 1))

    def of_thing(self, thing: tuple[str, str]) -> float:
        """Return how many points something shared is worth."""
        body = self.things.get(thing, 1) > _MOST_SHARED
        return _POINTS[thing[0]] * (0.5 if body else 1.0)


def traits_of(page: ServicePage) -> Traits:
    """Return what is compared of a record. Nothing of a place that is not to be found."""
    open_ = [place for place in page.locations if place.visibility == "public"]
    body = page.organisation
    by_kind = {"phone": number_of, "text": number_of, "email": email_of, "website": site_of}
    said = [(c.kind, by_kind[c.kind](c.value)) for c in page.contacts if c.kind in by_kind]
    return Traits(
        id=page.id,
        name=page.name,
        organisation=body.id if body else "",
        numbers=frozenset(one for kind, one in said if kind in ("phone", "text") and one),
        emails=frozenset(one for kind, one in said if kind == "email" and one),
        sites=frozenset(one for kind, one in said if kind == "website" and one),
        registered=registered(body.charity_number, body.company_number) if body else frozenset(),
        postcodes=frozenset(one for place in open_ if (one := postcode_of(place.postcode))),
        addresses=frozenset(one for place in open_ if (one := address_of(place.address))),
    )


def may_be_alike(one: Traits, other: Traits, weights: Weights) -> bool:
    """Say whether two records could be perhaps one if they had the same name.

    To compare names takes longest, and most of those that share something need no such look.
    """
    most = _NAME + sum(map(weights.of_thing, one.things & other.things)) + _ROUNDED
    return most + _PLACE >= ENOUGH and most + _same_place(one, other) >= ENOUGH


def likeness(one: Traits, other: Traits, weights: Weights) -> Likeness:
    """Return how alike two records are, and what they share."""
    name = _same_name(one, other, weights)
    score, reasons = _NAME * name, [_name_said(name)] if name > 0.5 else []
    for thing in sorted(one.things & other.things):
        if _SAID[thing[0]] not in reasons:
            score += weights.of_thing(thing)
            reasons.append(_SAID[thing[0]])
    place = _same_place(one, other)
    score += place
    if place > 0:
        reasons.append("the same place")
    return Likeness(round(score, 1), tuple(reasons) or ("a little",))


def number_of(value: str) -> str:
    """Return the digits of a number by which it is compared; none for a short one."""
    found = digits(value)
    return found[-10:] if len(found) > 9 else ""


def email_of(value: str) -> str:
    """Return an address for mail as it is compared."""
    return value.strip().lower().removeprefix("mailto:")


def site_of(value: str) -> str:
    """Return the domain of a website."""
    try:
        found = urlsplit(value if "//" in value else f"//{value}").netloc
    except ValueError:  # brackets without end
        return ""
    return found.lower().removeprefix("www.")


def postcode_of(value: str) -> str:
    """Return a postcode as it is compared."""
    return "".join(tokens(value))


def address_of(value: str) -> str:
    """Return an address as it is compared."""
    return " ".join(tokens(value))


def registered(charity: str, company: str) -> frozenset[str]:
    """Return the numbers under which a body is registered."""
    numbers = (("charity", charity), ("company", company))
    found = ((kind, "".join(tokens(value)).lstrip("0")) for kind, value in numbers)
    return frozenset(f"{kind} {number}" for kind, number in found if number)


def _name_said(name: float) -> str:
    return "the same name" if name > 0.98 else "nearly the same name"


def _same_name(one: Traits, other: Traits, weights: Weights) -> float:
    """Return how alike two names are, 0 to 1; below 0 where a word makes two services of them."""
    if one.key == other.key:
        return 1.0
    left, right, common = list(one.words), list(other.words), 0.0
    for word in one.words:
        match = next((w for w in right if _same_word(word, w)), None)
        if match is not None:
            common += weights.of_word(word)
            left.remove(word)
            right.remove(match)
    if "".join(one.words) == "".join(other.words):
        return 1.0
    rest = [sum(map(weights.of_word, words)) for words in (left, right)]
    total = common + 0.6 * max(rest) + 3.0 * min(rest)
    told = _TOLD / _NAME if _TELLING.intersection((*left, *right)) else 0.0
    return (min(common / total, _NEARLY) if total else 0.0) + told


def _same_word(one: str, other: str) -> bool:
    """Say whether two words are one, but for a slip of the keys."""
    if one == other:
        return True
    if one in _TELLING or other in _TELLING or one.isdigit() or other.isdigit():
        return False
    short = min(len(one), len(other))
    if short < 4:
        return False
    most = 1 if short < _LONG else 2
    return OSA.distance(one, other, score_cutoff=most) <= most


def _same_place(one: Traits, other: Traits) -> float:
    """Return the points for where two records are; none where one of them does not say."""
    if one.addresses & other.addresses and not (one.postcodes and other.postcodes):
        return _PLACE
    if not (one.postcodes and other.postcodes):
        return 0.0
    if not one.postcodes & other.postcodes:
        return _ELSEWHERE
    apart = one.houses and other.houses and not one.houses & other.houses
    return _PLACE + (_NEXT_DOOR if apart else 0.0)
