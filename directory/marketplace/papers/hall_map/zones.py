"""Zones of a map: tables of one group whose numbers follow each other, at most five.

A zone has a word, a range of numbers, a pattern and a tint; any of them alone tells it from the
others. A group that would tell on whoever walks up to it is never a zone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from directory.disclosure.rules.labels import labels_in
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.hall.shapes import Shape, bounds, overlap, turned
from directory.marketplace.hall.things import ground, is_drawn
from directory.marketplace.papers.quiet_needs import is_quiet
from directory.model.events import StallGroup
from directory.model.halls import Pitch, Point
from directory.words import one_line

MOST = 5
LEAST = 2
"""Tables in a zone; one alone needs no zone."""
AROUND = 0.35
"""Metres that a zone reaches beyond its tables."""
ACROSS = 1.6
"""Metres between two tables of a row that one band still covers."""


@dataclass(frozen=True, slots=True)
class MapZone:
    """One zone."""

    name: str
    first: int
    last: int
    bands: tuple[Shape, ...]
    """What is tinted: a band along each row of its tables."""
    pattern: int
    """0 to 4."""

    @property
    def words(self) -> str:
        """Its word and its numbers: ``Money 1-9``."""
        return f"{self.name} {self.first}-{self.last}"

    def laid(self, lay: Callable[[Iterable[Point]], Shape]) -> "MapZone":
        """Return the zone where it comes to lie on the paper."""
        return replace(self, bands=tuple(lay(band) for band in self.bands))


def zones_of(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[MapZone, ...]:
    """Return the zones of a map, by their numbers.

    Args:
        at: The event.
        stalls: Those on the map, by number.
    """
    groups = {one.id: one for one in at.event.groups if may_be_told(at, one, stalls)}
    runs: dict[str, list[int]] = {}
    for group, run in _runs(stalls):
        if group in groups and len(run) >= max(LEAST, len(runs.get(group, ()))):
            runs[group] = run
    longest = sorted(runs, key=lambda group: (-len(runs[group]), runs[group][0]))[:MOST]
    ordered = sorted(longest, key=lambda group: runs[group][0])
    return tuple(
        _zone(at, groups[group], runs[group], pattern) for pattern, group in enumerate(ordered)
    )


def may_be_told(at: AtEvent, group: StallGroup, stalls: Sequence[ShownStall]) -> bool:
    """Return whether a group may be named on the map, for whoever walks up to it is then seen.

    A group without needs of its own is what its tables are there for first.
    """
    firsts = (need for one in stalls if one.group == group.id for need in one.needs[:1])
    needs = [at.around.needs[one] for one in group.needs or firsts if one in at.around.needs]
    named = bool(one_line(group.name)) and not labels_in(group.name)
    return named and not any(map(is_quiet, needs))


def _runs(stalls: Sequence[ShownStall]) -> Iterator[tuple[str, list[int]]]:
    numbered = [one for one in stalls if one.number]
    for group, run in groupby(numbered, key=lambda one: one.group):
        yield group, [one.number for one in run]


def _zone(at: AtEvent, group: StallGroup, numbers: Sequence[int], pattern: int) -> MapZone:
    held = {one.number: one for one in at.event.pitches if is_drawn(one)}
    among = [held[number] for number in numbers if number in held]
    others = [ground(one) for one in held.values() if one.number not in numbers]
    bands = tuple(_bands(among, others))
    return MapZone(one_line(group.name), numbers[0], numbers[-1], bands, pattern)


def _bands(tables: Sequence[Pitch], others: Sequence[Shape]) -> Iterator[Shape]:
    """Yield a band for each row; one that would lie on a table of others falls into single ones."""
    row: list[Pitch] = []
    for table in tables:
        if row and not _goes_on(row[-1], table):
            yield from _band(row, others)
            row = []
        row.append(table)
    if row:
        yield from _band(row, others)


def _goes_on(one: Pitch, other: Pitch) -> bool:
    """Say whether two tables stand side by side in one line."""
    if (one.turn - other.turn) % 180 > 0.5:
        return False
    a, b = (_level([table], one.turn) for table in (one, other))
    beside = max(a[0], b[0]) - min(a[2], b[2]) <= ACROSS
    return beside and abs(a[1] - b[1]) < min(one.d, other.d)


def _band(row: Sequence[Pitch], others: Sequence[Shape]) -> Iterator[Shape]:
    band = _around(row)
    if len(row) > 1 and any(overlap(other, band) for other in others):
        yield from (_around([table]) for table in row)
    else:
        yield band


def _around(row: Sequence[Pitch]) -> Shape:
    left, low, right, high = _level(row, row[0].turn)
    grown = (
        (left - AROUND, low - AROUND), (right + AROUND, low - AROUND),
        (right + AROUND, high + AROUND), (left - AROUND, high + AROUND),
    )  # fmt: skip
    return tuple(turned(one, (0.0, 0.0), row[0].turn) for one in grown)


def _level(row: Sequence[Pitch], turn: float) -> tuple[float, float, float, float]:
    """Return the bounds of tables in a hall that is turned so that their row is level."""
    points = [turned(one, (0.0, 0.0), -turn) for table in row for one in ground(table)]
    return bounds(points)
