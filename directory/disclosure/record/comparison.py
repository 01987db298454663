"""A few services side by side, row by row, as one audience may read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.disclosure.record.entry import when_lines, where_lines
from directory.disclosure.record.panel import Panel, Section
from directory.disclosure.record.panel_making import (
    FOR_STAFF,
    NOT_RECORDED,
    TIMES_NOT_RECORDED,
    cost_words,
    is_hushed,
    make_panel,
)
from directory.disclosure.record.summary import ended
from directory.disclosure.rules.freshness import LIMITS, Limits, withheld
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServicePage

Cell = tuple[str, ...]
NO_NUMBER = ("No number.",)
FIT = "Can this person go?"


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One thing that services are compared by."""

    heading: str
    cells: tuple[Cell, ...]
    """One for each service, in order; lines of plain text."""

    @property
    def differs(self) -> bool:
        """Whether the services are not all alike in it."""
        return len(set(self.cells)) > 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Services side by side."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[CompareRow, ...]
    practice: bool


def comparison(
    pages: Sequence[ServicePage],
    today: date,
    *,
    practice: bool,
    public: bool,
    limits: Limits = LIMITS,
    fits: Mapping[str, str],
) -> Comparison:
    """Return services side by side, with only the rows in which anything is told.

    Args:
        pages: The records, in the order they are to stand.
        today: The day that ages are counted to.
        practice: Whether the practice directory is open.
        public: True when the person may see the screen.
        limits: How long each check holds at this desk.
        fits: By id what was found of whether this person can go; empty if nothing was answered.
    """
    panels = [
        make_panel(page, today, practice=practice, public=public, limits=limits) for page in pages
    ]
    told = [_cells(page, panel, today, public) for page, panel in zip(pages, panels, strict=True)]
    if fits:
        told = [
            {FIT: _one(fits.get(page.id, "")), **cells}
            for page, cells in zip(pages, told, strict=True)
        ]
    rows = (CompareRow(heading, tuple(cells[heading] for cells in told)) for heading in told[0])
    return Comparison(
        ids=tuple(page.id for page in pages),
        names=tuple(panel.name for panel in panels),
        rows=tuple(row for row in rows if any(row.cells)),
        practice=practice,
    )


def _cells(page: ServicePage, panel: Panel, today: date, public: bool) -> dict[str, Cell]:
    """Return what one service says in each row, in the order of the rows."""
    lines = {section.key: _paragraphs(section) for section in panel.sections}
    who = WhoCanGo.of(page, public=public)
    quiet = is_hushed(page, public)
    known = who.fits or (() if who.not_for else (NOT_RECORDED,))
    return {
        "Who it is for": (FOR_STAFF,) if quiet else known,
        "Not for": () if quiet else who.not_for,
        "How to get in": lines.get("how_to_get_in", ()),
        "Phone": _one(panel.phone, panel.beside_phone) or NO_NUMBER,
        "When": when_lines(page, today, whole=True) or (TIMES_NOT_RECORDED,),
        "Where": where_lines(page, today, "contact" in withheld(page)),
        "Cost": (cost_words(page, public),),
        "Wait": lines.get("wait", ()),
        "Checked": lines.get("checked", ()),
    }


def _paragraphs(section: Section) -> Cell:
    """Return the lines of a section; what belongs to one way in stands in one line with it."""
    told: list[str] = []
    for line in section.lines:
        begins = line in section.leads or not (section.leads and told)
        if begins:
            told.append(line)
        else:
            told[-1] = f"{told[-1]} {ended(line)}"
    return tuple(told)


def _one(*words: str) -> Cell:
    return tuple(word for word in words if word)
