"""The gap matrix: for each need and each area, how many services somebody who lives there can use.

What is not certain never counts as help and never hides a gap: it is counted apart.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from directory.coverage.narrowing import EVERYBODY, For, fits, to_ask
from directory.coverage.reach import Reach, Reached, Understood
from directory.coverage.records import Records, Usable
from directory.geo import Fit, Place
from directory.model import Need, ServiceCard, Theme

Standing = Literal["sure", "may", "suggested", "unconfirmed"]
"""How a service counts for one need in one area."""

WIDE = "Whole region or country"
UNKNOWN = "Area not recorded"
_BEST_FIRST: tuple[Standing, ...] = ("sure", "may", "suggested", "unconfirmed")


class Line(NamedTuple):
    """One line of the matrix: a need, or a theme with all of its needs."""

    id: str
    name: str
    theme: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What there is for one need in one area."""

    sure: int = 0
    """Services that can certainly be used."""
    may: int = 0
    """Something that decides is not recorded."""
    suggested: int = 0
    """Only the program suggests that they help with this."""
    unconfirmed: int = 0
    """Nobody has confirmed that they exist."""

    @property
    def words(self) -> str:
        """Return the cell as it is read: ``2``, ``0 and 1 that may``."""
        return f"{self.sure} and {self.may} that may" if self.may else f"{self.sure}"

    @property
    def apart(self) -> str:
        """Return what is counted apart, in words, or nothing."""
        told = (
            f"{self.suggested} suggested" if self.suggested else "",
            f"{self.unconfirmed} not confirmed" if self.unconfirmed else "",
        )
        return ", ".join(filter(None, told))


NOTHING = Cell()


class Entry(NamedTuple):
    """One service with whom it reaches."""

    one: Usable
    fit: Fit
    reached: Reached


class Behind(NamedTuple):
    """One service behind a cell."""

    card: ServiceCard
    standing: Standing
    why: str
    """What is not certain, in a few words; nothing where all is."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every need in every area, for one narrowing."""

    asked: For
    areas: tuple[Place, ...]
    lines: tuple[Line, ...]
    cells: Mapping[tuple[str, int], Cell]
    """By the id of the line and the number of the column; a cell that is not there is empty."""
    entries: tuple[Entry, ...]
    """Services that fit what was asked for and reach one of the columns at least."""
    elsewhere: int
    """Services that can be used, for people of other areas or not for those asked for."""
    not_usable: int
    themes: Mapping[str, frozenset[str]]
    """The needs of each line that is a theme."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns: the areas, and the two that stand apart."""
        return (*(area.name for area in self.areas), WIDE, UNKNOWN)

    @property
    def counted(self) -> int:
        """Return how many services stand in the matrix."""
        return len(self.entries)

    def cell(self, line: str, column: int) -> Cell:
        """Return one cell."""
        return self.cells.get((line, column), NOTHING)

    def behind(self, line: Line, column: int) -> tuple[Behind, ...]:
        """Return the services behind a cell, the certain ones first, each by name."""
        bit, needs = 1 << column, self._needs_of(line)
        found = [
            Behind(entry.one.card, standing, _why(entry, self.asked, bit))
            for entry in self.entries
            if (entry.reached.certain | entry.reached.perhaps) & bit
            and (standing := _standing(entry, needs, bit)) is not None
        ]
        order = {standing: at for at, standing in enumerate(_BEST_FIRST)}
        return tuple(sorted(found, key=lambda one: (order[one.standing], one.card.name.lower())))

    def is_gap(self, line: Line, column: int) -> bool:
        """Say whether a cell is of an area, and nothing in it can certainly be used."""
        return column < len(self.areas) and self.cell(line.id, column).sure == 0

    def reaches(self, service_id: str, column: int) -> bool:
        """Say whether a service is certainly for people of a column, whatever it helps with."""
        bit = 1 << column
        return any(
            entry.one.card.id == service_id and bool(entry.reached.certain & bit)
            for entry in self.entries
        )

    def gaps(self, column: int, fewer_than: int = 1) -> tuple[Line, ...]:
        """Return the lines with fewer services than that in a column."""
        return tuple(line for line in self.lines if self.cell(line.id, column).sure < fewer_than)

    def _needs_of(self, line: Line) -> Callable[[str], bool]:
        return self.themes.get(line.id, frozenset((line.id,))).__contains__


def matrix(
    records: Records,
    understood: Understood,
    areas: Sequence[Place],
    lines: Sequence[Line],
    themes: Mapping[str, frozenset[str]],
    asked: For = EVERYBODY,
) -> Matrix:
    """Work out what there is for each line in each area.

    Args:
        records: Every service that can be used.
        understood: What the places of records mean.
        areas: The areas asked about.
        lines: Needs or themes, see :func:`need_lines` and :func:`theme_lines`.
        themes: The needs of each line that is a theme; empty where lines are needs.
        asked: Whom it is for.
    """
    reach = Reach(understood, areas)
    entries = []
    for one in records.usable:
        fit, reached = fits(one, asked), reach.of(one)
        if fit != "no" and (reached.certain or reached.perhaps):
            entries.append(Entry(one, fit, reached))
    cells = _cells(entries, len(areas) + 2, _line_of_need(lines, themes))
    elsewhere = len(records.usable) - len(entries)
    return Matrix(
        asked, tuple(areas), tuple(lines), cells, tuple(entries), elsewhere,
        records.not_usable, themes,
    )  # fmt: skip


def need_lines(needs: Sequence[Need], themes: Sequence[Theme]) -> tuple[Line, ...]:
    """Return one line for each need, theme by theme."""
    order = {theme.id: at for at, theme in enumerate(themes)}
    told = sorted(needs, key=lambda need: (order.get(need.theme, len(order)), need.position))
    return tuple(Line(need.id, need.public_name, need.theme) for need in told)


def theme_lines(themes: Sequence[Theme]) -> tuple[Line, ...]:
    """Return one line for each theme."""
    return tuple(Line(theme.id, theme.name, theme.id) for theme in themes)


def needs_by_theme(needs: Sequence[Need]) -> dict[str, frozenset[str]]:
    """Return the needs of each theme."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for need in needs:
        found[need.theme].add(need.id)
    return {theme: frozenset(ids) for theme, ids in found.items()}


def _line_of_need(lines: Sequence[Line], themes: Mapping[str, frozenset[str]]) -> dict[str, str]:
    if themes:
        return {need: line.id for line in lines for need in themes.get(line.id, ())}
    return {line.id: line.id for line in lines}


def _cells(
    entries: Sequence[Entry], columns: int, line_of: Mapping[str, str]
) -> dict[tuple[str, int], Cell]:
    """Count alike services together: there are far fewer kinds of them than services."""
    alike: Counter[tuple[str, Reached, Standing]] = Counter()
    for entry in entries:
        for line, standing in _lines_of(entry, line_of):
            alike[line, entry.reached, standing] += 1
    counted: defaultdict[tuple[str, int], Counter[Standing]] = defaultdict(Counter)
    for (line, reached, standing), number in alike.items():
        for column in _places(reached.certain, columns):
            counted[line, column][standing] += number
        unsure: Standing = "may" if standing == "sure" else standing
        for column in _places(reached.perhaps, columns):
            counted[line, column][unsure] += number
    return {
        where: Cell(*(cell[standing] for standing in _BEST_FIRST))
        for where, cell in counted.items()
    }


def _lines_of(entry: Entry, line_of: Mapping[str, str]) -> Iterator[tuple[str, Standing]]:
    """Yield each line that a service helps with, once, with how certain that is."""
    card = entry.one.card
    suggested = set(card.suggested)
    stated = {line_of[need] for need in card.needs if need in line_of and need not in suggested}
    told = {line_of[need] for need in card.needs if need in line_of}
    for line in told:
        yield line, _kind(entry, suggested=line not in stated)


def _kind(entry: Entry, *, suggested: bool) -> Standing:
    if entry.one.card.standing == "unconfirmed":
        return "unconfirmed"
    if suggested:
        return "suggested"
    return "sure" if entry.fit == "yes" else "may"


def _standing(entry: Entry, among: Callable[[str], bool], bit: int) -> Standing | None:
    """Return how one service counts in one cell; None if it does not help with that line."""
    card = entry.one.card
    needs = [need for need in card.needs if among(need)]
    if not needs:
        return None
    kind = _kind(entry, suggested=all(need in card.suggested for need in needs))
    return "may" if kind == "sure" and not entry.reached.certain & bit else kind


def _why(entry: Entry, asked: For, bit: int) -> str:
    unknown = [f"{name} not recorded" for name in to_ask(entry.one, asked)]
    if not entry.reached.certain & bit:
        named = ", ".join(one.name for one in entry.one.stated)
        unknown.append(f"for {named}: ask" if named else "area not recorded")
    if entry.one.card.status == "waiting_list":
        unknown.append("waiting list")
    return ", ".join(unknown)


def _places(bits: int, columns: int) -> Iterator[int]:
    return (column for column in range(columns) if bits >> column & 1)
