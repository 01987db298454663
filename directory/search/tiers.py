"""Collects candidates tier after tier, from what was typed as it stands to any word of it.

Each tier is one or a few yes-or-no questions to a full-text index with a small limit; nothing is
weighed here. As soon as enough candidates are in, the later tiers are not asked.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from directory.search.hits import Rows
from directory.search.query import LONG_CODE, SMALL_WORDS, Typed
from directory.search.readings import JOINED, LAST_CHARACTER, SHORT, Reader, Reading, match
from directory.store.search_words import SOURCE_MARK

ENOUGH = 5
"""Fewer candidates than this, and the next tier is asked."""
PLENTY = 20
"""With fewer than this, the long text is asked too, if that costs little."""
MOST_RECORDS = 6000
"""Records that hold the words, up to which asking the long text costs little."""
MOST = 60
"""Candidates taken from one question."""
MOST_LOOSE = 40
"""Candidates taken from one question of the loose tiers, which ask several."""
MOST_NAMES, MOST_ORGANISATIONS = 20, 20
MOST_DROPPED = 5
"""Words tried without, or alone, in the loose tiers."""


class Tier(IntEnum):
    """How a candidate was found; the lower, the closer to what was typed."""

    NAME = 0
    """Its name begins with the text."""
    ORGANISATION = 1
    HEAD = 2
    """Every word stands in its name, organisation, place, needs or codes."""
    EVERYTHING = 3
    HEAD_REPAIRED = 4
    EVERYTHING_REPAIRED = 5
    TELLING_WORDS = 6
    """Small words left out."""
    ONE_WORD_LESS = 7
    ANY_WORD = 8
    NEED = 9
    """Found for a need only."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Services that may be meant, by their keys, and how the words were read."""

    tiers: dict[int, Tier] = field(default_factory=dict)
    """The first tier that found each."""
    anywhere: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """For one found by its long text: the places of the words that stand somewhere in it."""
    readings: tuple[Reading, ...] = ()
    total: int = 0
    """How many records there are in all."""
    nearby: set[int] = field(default_factory=set)
    """Those looked for in the places that were given beside the words."""

    def also_hold(self, place: int, keys: Iterable[int]) -> None:
        """Note that the word at ``place`` stands somewhere in the services of ``keys``."""
        _hold(self.anywhere, place, keys)


def _hold(anywhere: dict[int, tuple[int, ...]], place: int, keys: Iterable[int]) -> None:
    for key in keys:
        places = anywhere.get(key, ())
        if place not in places:
            anywhere[key] = (*places, place)


class Way(NamedTuple):
    """How to look."""

    widely: int = 0
    """For each telling word in every text, in so many records: for what is said, not named."""
    well_written: Collection[str] = ()
    """Words that are no typing mistakes of others."""


def gather(rows: Rows, reader: Reader, typed: Typed, way: Way) -> Candidates:
    """Return the services that what was typed may mean."""
    gathering = _Gathering(rows, reader, typed, way.well_written)
    gathering.run()
    if way.widely:
        gathering.widely(way.widely)
    readings = tuple(gathering.readings)
    return Candidates(gathering.tiers, gathering.anywhere, readings, reader.total)


def gather_code(rows: Rows, code: str, tier: Tier = Tier.NAME) -> Candidates:
    """Return the services with a number or postcode that begins with ``code``, or with that id.

    Of the id that a source gave, all or a long part must be typed.
    """
    source = SOURCE_MARK + code
    begun = "*" if len(code) >= LONG_CODE else ""
    found = match(rows, "search_head", f'"{code}"* OR "{source}"{begun}', MOST)
    return Candidates(dict.fromkeys(found, tier), {}, (Reading({code: 0.0, source: 0.0}),))


class _Gathering:
    """One walk through the tiers."""

    def __init__(
        self, rows: Rows, reader: Reader, typed: Typed, well_written: Collection[str]
    ) -> None:
        self._rows = rows
        self._reader = reader
        self._typed = typed
        self._well_written = well_written
        self._short = typed.open and len(typed.words[-1]) < SHORT
        self.tiers: dict[int, Tier] = {}
        self.anywhere: dict[int, tuple[int, ...]] = {}
        self.readings: list[Reading] = []

    def run(self) -> None:
        self._begins_with_text()
        self._as_typed()
        if self._few() and len(self._typed.text.replace(" ", "")) >= SHORT:
            self._repaired()
        else:
            self._joined_words(Tier.HEAD)
        if self._wanting() and len(self._typed.text) >= SHORT:
            self._loosely()

    def widely(self, most: int) -> None:
        """Ask for each telling word alone, the rarest first, while that costs little."""
        together = self._reader.others.together(self._typed)
        for place, word in enumerate(self._typed.words):
            if place != self._typed.unfinished and word not in SMALL_WORDS:
                reading, said = self.readings[place], together.get(place, ())
                self.readings[place] = self._reader.widened(word, reading, said)
        left = most
        for records, place in self._telling():
            left -= records
            if left < 0:
                break
            found = self._reader.match("search_all", self.readings[place].everything, most)
            self._take(found, Tier.ANY_WORD)
            _hold(self.anywhere, place, found)

    def _telling(self) -> list[tuple[int, int]]:
        """Return in how many records each finished telling word stands, and its place."""
        return sorted(
            (reading.records + reading.others, place)
            for place, reading in enumerate(self.readings)
            if reading.everything
            and place != self._typed.unfinished
            and self._typed.words[place] not in SMALL_WORDS
        )

    def _few(self) -> bool:
        return len(self.tiers) < ENOUGH

    def _wanting(self) -> bool:
        """Return whether looser questions are worth asking: sooner once the words are finished."""
        return self._few() or (not self._typed.open and len(self.tiers) < PLENTY and self._cheap())

    def _cheap(self) -> bool:
        return sum(reading.records for reading in self.readings) < MOST_RECORDS

    def _take(self, keys: Iterable[int], tier: Tier) -> None:
        for key in keys:
            self.tiers.setdefault(key, tier)

    def _read_all(self, repair: bool) -> None:
        words = self._typed.words
        begun = len(words) - 1 if self._typed.beginning else -1
        self.readings = [
            self._reader.read(word, place == begun, repair and word not in self._well_written)
            for place, word in enumerate(words)
        ]

    def _begins_with_text(self) -> None:
        """What a person sees completing: whole names and organisations that begin so."""
        text = self._typed.text
        for tier, column, most in (
            (Tier.NAME, "name_k", MOST_NAMES),
            (Tier.ORGANISATION, "org_k", MOST_ORGANISATIONS),
        ):
            asked = (
                f"SELECT key FROM search_row WHERE {column} >= ? AND {column} < ?"
                f" ORDER BY {column} LIMIT ?"
            )
            found = self._rows.rows(asked, (text, text + LAST_CHARACTER, most))
            self._take((key for (key,) in found), tier)

    def _as_typed(self) -> None:
        self._read_all(repair=False)
        self._every_word(Tier.HEAD, Tier.EVERYTHING)

    def _repaired(self) -> None:
        self._read_all(repair=True)
        self._joined_words(Tier.HEAD_REPAIRED)
        self._every_word(Tier.HEAD_REPAIRED, Tier.EVERYTHING_REPAIRED)

    def _every_word(self, head: Tier, everything: Tier) -> None:
        """Ask for all the words together, in the head and then, if still few, anywhere."""
        places = range(len(self.readings))
        if all(reading.head for reading in self.readings):
            if len(self.tiers) < MOST:
                self._ask_head(places, head)
            if self._few() or (len(self.tiers) < PLENTY and self._cheap()):
                self._ask_everything(places, everything)

    def _joined_words(self, tier: Tier) -> None:
        """Ask for two typed words as one: "house bound" finds "housebound" too."""
        words = self._typed.words
        for place in range(len(words) - 1):
            joined = words[place] + words[place + 1]
            if not (joined.isascii() and joined.isalpha() and self._reader.count(joined).head):
                continue
            others = [i for i in range(len(words)) if i not in (place, place + 1)]
            asked = [self.readings[i].head for i in others if self.readings[i].head]
            found = " AND ".join([*asked, f'"{joined}"'])
            self._take(self._reader.match("search_head", found, MOST_LOOSE), tier)
            for i in (place, place + 1):
                reading = self.readings[i]
                costs = {joined: JOINED, **reading.costs}
                self.readings[i] = Reading(costs, reading.head, reading.everything)

    def _loosely(self) -> None:
        """Leave out small words, then one word at a time, then ask for any word."""
        known = [i for i, reading in enumerate(self.readings) if reading.head]
        telling = [i for i in known if self._typed.words[i] not in SMALL_WORDS] or known
        if telling and len(telling) < len(self.readings):
            self._ask_head(telling, Tier.TELLING_WORDS)
            if self._wanting():
                self._ask_everything(telling, Tier.TELLING_WORDS)
        if self._wanting() and len(telling) > 1:
            self._one_word_less(telling)
        if not self.tiers or (self._wanting() and not self._typed.open):
            for place in telling[:MOST_DROPPED]:
                self._ask_head([place], Tier.ANY_WORD, MOST_LOOSE)
                if not self._typed.open:
                    self._ask_everything([place], Tier.ANY_WORD, MOST_LOOSE)

    def _one_word_less(self, telling: list[int]) -> None:
        less = [[i for i in telling if i != left_out] for left_out in telling[:MOST_DROPPED]]
        for places in less:
            self._ask_head(places, Tier.ONE_WORD_LESS, MOST_LOOSE)
        if self._wanting() and len(telling) > 2:
            for places in less:
                self._ask_everything(places, Tier.ONE_WORD_LESS, MOST_LOOSE)

    def _ask_head(self, places: Iterable[int], tier: Tier, most: int = MOST) -> None:
        asked = " AND ".join(self.readings[i].head for i in places)
        self._take(self._reader.match("search_head", asked, most), tier)

    def _ask_everything(self, places: Iterable[int], tier: Tier, most: int = MOST) -> None:
        """Ask the index of all words, without an unfinished word too short to select anything."""
        unfinished = self._typed.unfinished if self._short else -1
        used = tuple(i for i in places if i != unfinished and self.readings[i].everything)
        if not used:
            return
        asked = " AND ".join(self.readings[i].everything for i in used)
        found = self._reader.match("search_all", asked, most)
        self._take(found, tier)
        for key in found:
            self.anywhere.setdefault(key, used)
