"""Quarters, villages and streets that no list knows and that records name: ``yoga in Southmead``.

A town has more of them than any list. What a record writes with a capital after *in*, *near* or
*on* is a place; a word that is mostly written small is none ("gardening", "recovery").
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from directory.desk.heard.around_names import Said, words_before, words_in
from directory.search.language import Language
from directory.search.query import SMALL_WORDS
from directory.store import Directory
from directory.words import tidy

MOST_WORDS = 3
MOST_READ, MOST_NAMING = 40, 1000
"""Records whose text is read to tell whether it is a place, and then for all that name it."""
ENOUGH = 2
"""So many records must name a place."""
MOSTLY = 0.8
"""Share of the records that must write it with a capital."""
MOST_HELD = 256
_LOOKED_AROUND = 24
SHORTEST = 4
"""Letters of one word that is a name."""
_THINGS = frozenset({
    "Adventure", "Avenue", "Baptist", "Church", "Common", "Estate", "Hall", "Hospital", "Infant",
    "Junior", "Lane", "Leisure", "Library", "Methodist", "Neighbourhood", "Parish", "Park",
    "Primary", "Road", "Square", "Station", "Street", "Surgery", "Village",
})  # fmt: skip
"""What a place has: "Southmead Hospital"."""
_STREETS = frozenset(
    {"Avenue", "Ave", "Close", "Lane", "Rd", "Road", "Square", "St", "Street", "Terrace"}
)
"""Before a comma and a name they make an address: "Jamaica Street, Stokes Croft"."""
_TAUGHT = frozenset({
    "class", "classes", "course", "courses", "disease", "practitioner", "practitioners", "session",
    "sessions", "society", "syndrome", "teacher", "teachers", "teaching", "training", "treatment",
    "treatments",
})  # fmt: skip
"""What a place has not: "Reiki training"."""
_STANDS_IN = frozenset(("in", "near", "around", "on", "off", "across"))
_LED = re.compile(r"\b(?:in|near|around|round|on|off|across) (?:the )?$")
_RECORDS = """SELECT s.id, s.name, s.summary, s.description, coalesce(o.name, ''),
EXISTS (SELECT 1 FROM location l WHERE l.service_key = s.key AND l.visibility <> 'public')
FROM service s LEFT JOIN organisation o ON o.id = s.organisation_id
WHERE s.key IN (SELECT rowid FROM search_all WHERE search_all MATCH ? LIMIT ?)"""


class Quarter(NamedTuple):
    """A place that records name."""

    name: str
    start: int
    end: int
    """Where it stands in the line."""
    services: frozenset[str] = frozenset()
    """Ids of the services that name it: none that keeps back where it is."""
    said: str = ""
    """As it was typed."""

    @property
    def id(self) -> str:
        """What its chip goes by."""
        return f"place:{self.name}"

    @property
    def words(self) -> str:
        """What its chip says."""
        return f"Near {self.name.title()}"


class QuarterEar:
    """Hears places by what records write. Holds the names it looked up, till the next person."""

    def __init__(self, directory: Directory, language: Language) -> None:
        """Take the records, and the words that are ordinary."""
        self.directory = directory
        self.language = language
        self._revision = 0
        self._known = lru_cache(maxsize=MOST_HELD)(self._naming)

    def forget(self) -> None:
        """Hold no name any more."""
        self._known.cache_clear()

    def heard(self, text: str, off: Collection[str] = ()) -> Quarter | None:
        """Return the longest place that a line names, where it names more than that.

        One whose chip is among those that were tapped ``off`` is an ordinary word.
        """
        if self.directory.revision != self._revision:
            self._revision = self.directory.revision
            self.forget()
        words = words_in(text)
        for said in _runs(words):
            name = " ".join(_bare(one.word) for one in said)
            if self._may_be(text, said) and (found := self._known(name)):
                start, end = said[0].start, said[-1].end
                quarter = Quarter(name, start, end, found, text[start:end])
                return None if _is_off(name, off) else quarter
        return None

    def _may_be(self, text: str, said: Sequence[Said]) -> bool:
        """Say whether words can be a name: unusual ones, or any after *in* or *near*."""
        words = [_bare(one.word) for one in said]
        if any(word in SMALL_WORDS or not word.isalpha() for word in words):
            return False
        if len(words) == 1 and (len(words[0]) < SHORTEST or words[0] in self.language.common):
            return False
        known = self.language.place_words
        languages = {one.lower() for one in self.language.spoken.languages}
        if any(word in languages or word in known.elsewhere for word in words):
            return False
        unusual = any(word not in self.language.common for word in words)
        return unusual or bool(_LED.search(words_before(text, said[0].start)))

    def _naming(self, name: str) -> frozenset[str]:
        """Return the ids of the services that name a place; none if it is no place."""
        said, kept_back, read = self._saying(name, MOST_READ)
        named = [one for one in said.values() if any(each.capital for each in one)]
        told = [each for one in named for each in one]
        if len(named) < max(ENOUGH, MOSTLY * len(said)) or not self._is_place(name, told):
            return frozenset()
        if read == MOST_READ:  # there may be more
            said, kept_back, _ = self._saying(name, MOST_NAMING)
        named_by = {one for one, all_ in said.items() if any(each.capital for each in all_)}
        return frozenset(named_by - kept_back)

    def _saying(self, name: str, most: int) -> tuple[dict[str, list["_Said"]], set[str], int]:
        """Return how records say a name, which keep back where they are, and how many were read."""
        asked = " AND ".join(f'"{word}"' for word in name.split())
        found: dict[str, list[_Said]] = {}
        kept_back = set()
        records = self.directory.rows(_RECORDS, (asked, most))
        for id_, *parts, hidden in records:
            if said := list(_said(_plain(" ".join(map(str, parts))), name)):
                found[str(id_)] = said
            if hidden:
                kept_back.add(str(id_))
        return found, kept_back, len(records)

    def _is_place(self, name: str, told: Sequence["_Said"]) -> bool:
        """Say whether records speak of it as of a place: they stand in it, or it has a library."""
        if any(each.after.lower() in _TAUGHT for each in told):
            return False
        inside = sum(each.before.lower() in _STANDS_IN and each.capital for each in told)
        if all(word in self.language.common for word in name.split()):
            return inside >= ENOUGH
        return bool(inside) or any(each.capital and each.is_addressed for each in told)


class _Said(NamedTuple):
    """Where one record says a name: the words around it, and how it is written."""

    before: str
    after: str
    capital: bool

    @property
    def is_addressed(self) -> bool:
        """Whether a street stands before it, or behind it what a place has."""
        street, comma, _ = self.before.partition(",")
        return self.after in _THINGS or (bool(comma) and street in _STREETS)


def _said(text: str, name: str) -> Iterator[_Said]:
    """Yield where plain ``text`` says a name. No pattern is made of it, for `re` would keep it."""
    small = text.lower()
    start = small.find(name)
    while start >= 0:
        end = start + len(name)
        if not (small[:start][-1:].isalnum() or small[end : end + 1].isalnum()):
            before = text[max(0, start - _LOOKED_AROUND) : start].split()
            after = text[end : end + _LOOKED_AROUND].split()
            capital = all(word[0].isupper() for word in text[start:end].split())
            yield _Said(
                before[-1] if before else "", after[0].strip(",.;:") if after else "", capital
            )
        start = small.find(name, end)


def _plain(text: str) -> str:
    """Return how a name is looked for: ``St. Paul's`` is "St Pauls", hyphens are blanks."""
    bare = _bare(text).replace("-", " ").replace("St. ", "St ")
    plain = " ".join(bare.split())
    return plain if len(plain.lower()) == len(plain) else plain.lower()  # "İ" is two small letters


def _is_off(name: str, off: Collection[str]) -> bool:
    """Tell whether the chip of the place was tapped off, or that of one in a list of that name."""
    return any(f" {name} " in f" {tidy(one.removeprefix('place:'))} " for one in off)


def _runs(words: Sequence[Said]) -> Iterator[Sequence[Said]]:
    """Yield the words that may be one name, the longest first."""
    for many in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        for at in range(len(words) - many + 1):
            yield words[at : at + many]


def _bare(word: str) -> str:
    return word.replace("'", "").replace("\u2019", "")
