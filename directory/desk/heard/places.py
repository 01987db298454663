"""Places heard in a line: ``in Bootle``, ``near Kirkby``, ``L20``.

A name alone says little: Hope, Park and Victoria are words and people too. A town counts where it
stands for itself; a ward of everyday words only counts after a word such as *in* or *near*; no name
counts where it belongs to a building, a club, or the place that somebody has left.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from directory.geo import Gazetteer, Place
from directory.words import postcode

Role = Literal["lives_in", "near"]
MOST_WORDS = 4
"""Words in the longest name that is looked for."""
LONG_ENOUGH = 5
"""Letters of a name that counts without a word such as *in* before it."""
MISSPELT = 5
"""Letters from which one mistake is forgiven, after such a word."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # noqa: RUF001
_BREAK = re.compile(r"[,.;:!?\n]")
_POSTCODE = re.compile(r"\b[a-z]{1,2}[0-9][a-z0-9]?(?:\s*[0-9][a-z]{2})?\b", re.IGNORECASE)
_NEAR = re.compile(r"(?:\b(?:near|nr|round|around|by|beside)|close to|next to|far from)(?: the)? $")
_IN = re.compile(
    r"\b(?:in|from|at|lives?|living|live in|staying|based|postcode(?: is)?|address(?: is)?"
    r"|new to|moved (?:here )?to|over in|up in|down in|from (?:\w+ ){1,2}to) $"
)
_LEFT = re.compile(
    r"\b(?:moved(?: here)? from|(?:away|came|come|comes|back|home|out|run|ran|over"
    r"|wife is|husband is|she is|he is|she's|he's|originally) from"
    r"|left|leaving|used to (?:live|be|stay) in|lived in"
    r"|not (?:in|from)|out of|grew up in|born in|hmp|called|name is|named|mr|mrs|ms|miss|dr) $"
)
_THINGS = frozenset({
    "academy", "arena", "cathedral", "college", "council", "court", "crown", "docks", "echo", "fan",
    "fans", "fc", "football", "hospital", "hospital's", "hotel", "house", "infirmary", "jobcentre",
    "lane", "lfc", "library", "magistrates", "market", "match", "mosque", "nursery", "police",
    "pork", "primary", "prison", "pub", "rd", "road", "royal", "school", "shirt", "station",
    "street", "surgery", "united", "university", "women's", "gardens", "avenue", "close", "drive",
    "crescent", "diet", "team", "tunnel", "airport",
})  # fmt: skip
"""After these names it is a building, a club or a street that is meant."""
_PEOPLE_TOO = frozenset({
    "arden", "arundel", "beaumont", "bold", "chester", "clarendon", "cosby", "croft", "derby",
    "eccleston", "fairfield", "ford", "glen", "hamilton", "harington", "heath", "houghton", "hulme",
    "huntington", "irby", "kelsall", "kensington", "knighton", "lea", "molyneux", "moore", "neston",
    "newton", "norton", "oxton", "parr", "preston", "ramsey", "stretton", "sudell", "sutton",
    "thornton", "upton", "vauxhall", "victoria", "walton", "warwick", "weaver", "westminster",
    "weston", "wymondham", "windle", "worthington",
})  # fmt: skip
"""Names of wards that people go by, or that stand for something else."""


@dataclass(frozen=True, slots=True)
class PlaceHeard:
    """One place, and what it seems to be to the person."""

    place: Place
    role: Role
    said: str
    """As it was typed."""

    @property
    def id(self) -> str:
        """What its chip goes by."""
        return f"place:{self.place.name}"

    @property
    def asked(self) -> str:
        """The place as the desk is asked about it."""
        return self.place.label if self.place.kind == "ward" else self.place.name

    @property
    def words(self) -> str:
        """What its chip says."""
        return f"Near {self.place.name}" if self.role == "near" else f"In {self.place.name}"


class Said(NamedTuple):
    """One word of the line, in lower case, and where it stands."""

    word: str
    start: int
    end: int


class PlaceEar:
    """Hears places by the names of the gazetteer."""

    def __init__(self, gazetteer: Gazetteer, common: frozenset[str]) -> None:
        """Take the gazetteer, and the ordinary words of the language."""
        self._gazetteer = gazetteer
        self._common = common

    def heard(self, text: str) -> tuple[PlaceHeard, ...]:
        """Return at most one place where the person lives and one that they want to be near."""
        found: dict[Role, PlaceHeard] = {}
        for one in self._all(text):
            if len(one.said) < len(text.strip()):  # a place alone is what services are found by
                found.setdefault(one.role, one)
        return tuple(found.values())

    def _all(self, text: str) -> Iterator[PlaceHeard]:
        yield from self._codes(text)
        words = [Said(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            heard, used = self._name_at(text, words, at)
            if heard is not None:
                yield heard
            at += used

    def _codes(self, text: str) -> Iterator[PlaceHeard]:
        """Yield postcodes of anywhere, and first halves near here: ``S21`` is a notice too."""
        for found in _POSTCODE.finditer(text):
            place = self._gazetteer.place_of(found[0])
            if place is None:
                continue
            near_here = place.areas and place.areas[0].kind != "nation"
            if not near_here and postcode(found[0]) is None:
                continue
            before = _before(text, found.start())
            if not _LEFT.search(before):
                yield PlaceHeard(place, "near" if _NEAR.search(before) else "lives_in", found[0])

    def _name_at(self, text: str, words: Sequence[Said], at: int) -> tuple[PlaceHeard | None, int]:
        """Return the place whose name begins with a word, and how many words are done with."""
        for many in range(min(MOST_WORDS, len(words) - at), 0, -1):
            said = words[at : at + many]
            name = " ".join(one.word.removesuffix("'s") for one in said)
            if name in self._names:
                return self._understood(text, words, said, name), many
        return self._begun_or_misspelt(text, words, words[at : at + 1]), 1

    def _understood(
        self, text: str, words: Sequence[Said], said: Sequence[Said], name: str
    ) -> PlaceHeard | None:
        meant = self._gazetteer.called(name)
        before = _before(text, said[0].start)
        role = _role(before)
        if len(meant) != 1 or _belongs_to_more(text, words, said, role):
            return None
        if role is None and (_LEFT.search(before) or not self._tells(name, meant[0])):
            return None
        if role and name in self._plain and not text[said[0].start].isupper():
            return None  # "in church", "in the park"
        return PlaceHeard(meant[0], role or "lives_in", text[said[0].start : said[-1].end])

    def _begun_or_misspelt(
        self, text: str, words: Sequence[Said], said: Sequence[Said]
    ) -> PlaceHeard | None:
        """Return a town that was mistyped, or the one ward that is known by its first word."""
        word = said[0].word
        role = _role(_before(text, said[0].start))
        finished = said[0].end < len(text)
        if role is None or word in self._common or len(word) < MISSPELT:
            return None
        if _belongs_to_more(text, words, said, role):
            return None
        begun = {name for name in self._names if name.startswith(f"{word} ")}
        near = {name for name in self._towns if OSA.distance(word, name, score_cutoff=1) <= 1}
        for names in (near if finished else set(), begun):
            meant = {place.areas[0].id: place for one in names for place in self._called(one)}
            if len(meant) == 1:
                return PlaceHeard(
                    next(iter(meant.values())), role, text[said[0].start : said[0].end]
                )
        return None

    def _called(self, name: str) -> tuple[Place, ...]:
        return self._gazetteer.called(name)

    def _tells(self, name: str, place: Place) -> bool:
        """Say whether a name tells a place without a word such as *in* before it."""
        if name in self._plain or len(name) < LONG_ENOUGH:
            return False
        return place.kind in ("town", "borough") or name not in _PEOPLE_TOO

    @cached_property
    def _names(self) -> frozenset[str]:
        return self._gazetteer.local_names

    @cached_property
    def _towns(self) -> frozenset[str]:
        return frozenset(
            name
            for name in self._names
            if any(one.kind in ("town", "borough") for one in self._called(name))
        )

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The names that are made of ordinary words only."""
        towns = self._towns
        return frozenset(
            name
            for name in self._names - towns
            if all(word in self._common for word in name.split())
        )


_LOOKED_BACK = 100
"""Characters before a name that can say what it is; in a long text more would take long."""


def _before(text: str, start: int) -> str:
    """Return what stands before a place in its clause, in small letters, ending in one blank."""
    clause = _BREAK.split(text[max(0, start - _LOOKED_BACK) : start])[-1]
    return " ".join(clause.lower().replace("’", "'").split()) + " "  # noqa: RUF001


def _role(before: str) -> Role | None:
    if _LEFT.search(before):
        return None
    if _NEAR.search(before):
        return "near"
    return "lives_in" if _IN.search(before) else None


def _belongs_to_more(
    text: str, words: Sequence[Said], said: Sequence[Said], role: Role | None
) -> bool:
    """Say whether the next word makes it a building, a club or a street."""
    after = next((one for one in words if one.start >= said[-1].end), None)
    if after is None or _BREAK.search(text[said[-1].end : after.start]):
        return False
    return after.word in _THINGS or (role is None and after.word == "city")
