"""The services of each area on a plain map, with a list under it: no service and no address."""

from collections import Counter
from dataclasses import replace
from datetime import date

from directory.coverage.matrix import WIDE, Entry, Matrix
from directory.coverage.reach import Reached
from directory.coverage.staff_pages import has_whole, narrowed, place_of, safe, staff_sheet
from directory.coverage.survey import Asked, Survey
from directory.disclosure.paper.tables import Dot, Table, TableLine, TableSheet
from directory.store import Directory

HOW_TO_READ = (
    "A dot is an area, not an address, and dots that would touch stand a little apart. The number: "
    "services for people there that are not for all of these areas."
)


def coverage_map(directory: Directory, today: date, asked: Asked) -> TableSheet:
    """Return the services by area as a plain map, with the themes of each area under it.

    Raises:
        BadInput: If the area or the age is none that is known.
    """
    made = Survey(directory, today).matrix(replace(asked, theme="", need=""))
    dots = _dots(made)
    told = "; ".join(f"{dot.name} {dot.number}" for dot in dots)
    sheet = staff_sheet(
        directory,
        today,
        f"Where help is: {place_of(made)}",
        (*narrowed(made), HOW_TO_READ),
        (_areas(made),),
        made.counted,
    )  # fmt: skip
    return replace(sheet, dots=dots, map_words=f"Map of services by area. {told}.")


def _areas(made: Matrix) -> Table:
    """Return how many services each area has of its own, and what all areas share."""
    lines = []
    shared = _Own(made, None)
    for column in _shown(made):
        own = _Own(made, column)
        lines.append(TableLine(made.columns[column], (str(own.number), own.by_theme)))
    lines.append(TableLine("All of these", (str(shared.number), shared.by_theme)))
    wide = len(made.areas)
    if any(made.cell(line.id, wide).sure for line in made.lines):
        whole = _Own(made, wide)
        lines.append(TableLine(WIDE, (str(whole.number), whole.by_theme)))
    return Table("By area and theme", ("Services", "By theme"), tuple(lines), wide_cells=True)


class _Own:
    """The services for one area that are not for all of them; with None those for all."""

    def __init__(self, made: Matrix, column: int | None) -> None:
        every = sum(1 << shown for shown in _shown(made))
        found = [entry for entry in made.entries if _is_there(entry.reached, column, every)]
        self.number = len([entry for entry in found if _helps(entry)])
        counted = Counter(
            line.id
            for line in made.lines
            for entry in found
            if _helps(entry) and made.themes[line.id].intersection(_stated(entry))
        )
        named = (f"{safe(line.name)} {counted[line.id]}" for line in made.lines if counted[line.id])
        self.by_theme = "; ".join(named) or "none"


def _is_there(reached: Reached, column: int | None, every: int) -> bool:
    for_all = reached.certain & every == every
    if column is None:
        return for_all
    wide = 1 << column > every
    return bool((reached.certain | reached.inside) >> column & 1) and (wide or not for_all)


def _helps(entry: Entry) -> bool:
    certain = entry.fit == "yes" and entry.one.card.standing != "unconfirmed"
    return certain and bool(_stated(entry))


def _stated(entry: Entry) -> set[str]:
    return set(entry.one.card.needs).difference(entry.one.card.suggested)


def _shown(made: Matrix) -> range:
    """Return the columns of areas on the map: one that holds all the others is not one of them."""
    return range(1 if len(made.areas) > 1 and has_whole(made) else 0, len(made.areas))


def _dots(made: Matrix) -> tuple[Dot, ...]:
    """Return the areas that have a middle."""
    places = [(column, made.areas[column]) for column in _shown(made)]
    return tuple(
        Dot(area.name, area.latitude, area.longitude, _Own(made, column).number)
        for column, area in places
        if area.latitude is not None and area.longitude is not None
    )
