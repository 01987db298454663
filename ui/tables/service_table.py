"""Rows of services for a list: a result becomes the words of two lines and one sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from ui import actions
from ui.row_table import Index, Role, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from directory.desk import DeskAnswer, Result
    from directory.model import ServiceCard

ROW_ROLE = Role.UserRole
"""Gives the whole :class:`ServiceRow`, for the delegate."""
CARD_ROLE = Role.UserRole + 1
WHY_ROLES = (Role.ToolTipRole, Role.AccessibleDescriptionRole)
"""Give why a service is in the list; what looks like markup would be drawn as such."""

WAY_ICONS = {
    "just_turn_up": "footprints",
    "ring_first": "phone",
    "online": "globe",
    "worker_must_ask": "user-round-check",
    "through_someone": "users",
}
NOTHING_SAID: Mapping[str, str] = MappingProxyType({})
NOTHING_LATE: Mapping[str, date] = MappingProxyType({})
ASK_ABOUT_USE = "Ring and ask about drink and drugs"
NO_WAY_ICON = "circle-question-mark"


class Column(IntEnum):
    """Columns, left to right; the two-line list shows the first only."""

    NAME = 0
    ORGANISATION = 1
    PLACE = 2


def _no_reason() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service as it stands in a list; made once, read often."""

    card: ServiceCard
    name: str
    organisation: str
    place: str
    summary: str
    way_in_icon: str
    way_in: str
    note: str
    """Only if something is bad: ``Not checked since March``."""
    marks: tuple[str, ...] = field(compare=False)
    """What to mark; two rows that differ in nothing else often look the same."""
    number: str
    """Its place on the sheet, or empty."""
    heading: str = ""
    """What stands above it, where a part of the list begins: ``Open now``."""
    resting: bool = False
    """Not in season now; when it is next stands beside the name."""
    verdict: str = ""
    """Whether people can go; nothing before something was answered."""
    verdict_icon: str = ""
    verdict_ink: str = "text"
    verdict_said: str = ""
    """The same in full, for a screen reader."""
    compared: int = 0
    """Its number among those that are marked to be compared; 0 if it is not."""
    why: Callable[[], str] = field(default=_no_reason, compare=False)
    """Says why it is in the list; asked on demand, never drawn."""

    def sentence(self, place: int, total: int) -> str:
        """Return the row as a screen reader says it; ``place`` is counted from 1."""
        first = (self.heading, self.verdict_said, self.name)
        marked = f"Marked to compare, {self.compared}" if self.compared else ""
        parts = (*first, self.summary, self.way_in, self.place, self.note, marked)
        said = ". ".join(part.rstrip(".") for part in parts if part)
        return f"{said}. {place} of {total}."


def make_row(
    card: ServiceCard,
    today: date,
    *,
    marks: tuple[str, ...] = (),
    public_words: bool = True,
    number: str = "",
    checked: date | None = None,
) -> ServiceRow:
    """Return the words that a list shows of ``card`` on the day ``today``.

    Where the person may see the screen, what a sensitive service does is not said: it tells.
    ``checked`` is the day of a check that does not hold any more.
    """
    return ServiceRow(
        card=card,
        **actions.listed(card, public=public_words)._asdict(),
        way_in_icon=WAY_ICONS.get(card.way_in, NO_WAY_ICON),
        way_in=actions.way_in(card),
        note=actions.warning_note(card, today, checked),
        marks=marks,
        number=number,
    )


def make_result_rows(
    answer: DeskAnswer,
    today: date,
    *,
    public_words: bool = True,
    said: Mapping[str, str] = NOTHING_SAID,
    late: Mapping[str, date] = NOTHING_LATE,
) -> list[ServiceRow]:
    """Return the rows of an answer: with how far, how long open, and what to ask of each.

    ``said`` tells staff, by service, what was said to be wrong with it lately; ``late`` the day
    of a check that does not hold any more.
    """
    rows, part = [], ""
    for result in answer.services:
        card = result.card
        words = actions.listed(card, public=public_words)
        begins = answer.split and result.part != part
        part = result.part
        warned = said.get(card.id)
        if warned is None:
            warned = actions.warning_note(card, today, late.get(card.id))
        rows.append(
            ServiceRow(
                card=card,
                name=words.name,
                organisation=words.organisation,
                place=" · ".join(filter(None, (result.opening, _where(result, words.place)))),
                summary=words.summary,
                way_in_icon=WAY_ICONS.get(card.way_in, NO_WAY_ICON),
                way_in=actions.way_in(card),
                note=_reservation(result, public_words=public_words) or warned,
                marks=result.marks,
                number="",
                heading=actions.parts()[result.part] if begins and result.part else "",
                resting=result.out_of_season,
                why=partial(actions.why_found, result, answer, today, public=public_words),
            )
        )
    return told_apart(rows)


def told_apart(rows: list[ServiceRow]) -> list[ServiceRow]:
    """Return ``rows`` with a number behind the name of those that no name may stand for."""
    nameless = [row.card.id for row in rows if row.name == actions.NO_NAME]
    if len(nameless) < 2:
        return rows
    numbers = {one: number for number, one in enumerate(nameless, 1)}
    return [
        replace(row, name=f"{row.name} ({numbers[row.card.id]})") if row.card.id in numbers else row
        for row in rows
    ]


def _where(result: Result, place: str) -> str:
    miles = result.distance_miles
    return place if miles is None else f"{miles:g} miles"


def _reservation(result: Result, *, public_words: bool) -> str:
    """Return why a service may not be for this person, or what to ask of it.

    Over the counter it is not said aloud that somebody still drinks: ring and ask.
    """
    elsewhere = result.area_words if result.area_fit == "no" else ""
    stopped = ASK_ABOUT_USE if result.ask_first and public_words else result.ask_first
    said = (elsewhere or stopped or result.ask).rstrip(".")
    return f"{said[:1].upper()}{said[1:]}"


class ServiceTable(RowTable):
    """Shows the rows it is given; knows nothing about where they came from."""

    HEADINGS = ("Name", "Run by", "Place")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ServiceRow] = []
        self._compared: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[ServiceRow]) -> None:
        """Replace every row; in a list of the same length rows that stay are not drawn again."""
        new, old = [self._marked(row) for row in rows], self._rows
        if len(new) != len(old):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._rows = new
        changed = [at for at, row in enumerate(new) if (row, row.marks) != (old[at], old[at].marks)]
        if changed:
            last = self.index(changed[-1], len(Column) - 1)
            self.dataChanged.emit(self.index(changed[0], 0), last)

    def mark_compared(self, ids: tuple[str, ...]) -> None:
        """Number the services that are to be compared."""
        self._compared = ids
        self.set_rows(self._rows)

    def _marked(self, row: ServiceRow) -> ServiceRow:
        """Return a row with its number among those that are to be compared."""
        at = self._compared.index(row.card.id) + 1 if row.card.id in self._compared else 0
        return replace(row, compared=at) if at != row.compared else row

    def row_of(self, service_id: str) -> int:
        """Return where a service stands, counted from 0, or -1."""
        places = (at for at, row in enumerate(self._rows) if row.card.id == service_id)
        return next(places, -1)

    def shown(self) -> Sequence[ServiceRow]:
        """Return the services that are shown."""
        return self._rows

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the text of a cell, the whole row, its card, or what a screen reader says."""
        return self._told(self._rows[index.row()], index, role) if index.isValid() else None

    def _told(self, row: ServiceRow, index: Index, role: int) -> object:
        if role == ROW_ROLE:  # first, as it is asked for each row that is drawn
            return row
        if role == Role.DisplayRole:
            return (row.name, row.organisation, row.place)[index.column()]
        if role == Role.AccessibleTextRole:
            return row.sentence(index.row() + 1, len(self._rows))
        if role in WHY_ROLES:
            return row.why().replace("<", "")
        return row.card if role == CARD_ROLE else None
