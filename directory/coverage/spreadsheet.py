"""Coverage and counts as sheets of a spreadsheet, for staff."""

from collections.abc import Iterable

from directory.coverage.count_tables import Counted, CountTable
from directory.coverage.matrix import Entry, Matrix
from directory.coverage.quality import MEASURES, Quality, QualityReport
from directory.coverage.staff_pages import safe
from directory.disclosure.paper.tables import Grid

PRACTICE_FIRST = "PRACTICE. Not real."


def coverage_grids(made: Matrix, quality: QualityReport, *, practice: bool) -> tuple[Grid, ...]:
    """Return what is covered: the matrix, what is counted apart, the services, the quality."""
    return _marked(
        practice,
        Grid("What is covered", tuple(_matrix_rows(made))),
        Grid("Counted apart", tuple(_apart_rows(made))),
        Grid("Services", tuple(_service_rows(made))),
        Grid("How good the records are", tuple(_quality_rows(quality))),
        Grid("What would help most", (("What",), *((one.words,) for one in quality.to_do))),
    )


def count_grids(made: Counted, *, practice: bool) -> tuple[Grid, ...]:
    """Return what was counted, small numbers hidden as everywhere."""
    names = ("By place", "By month", "Nothing found")
    return _marked(
        practice,
        *(
            Grid(name, tuple(_count_rows(table, made.period)))
            for name, table in zip(names, made.tables, strict=True)
        ),
    )


def _marked(practice: bool, *grids: Grid) -> tuple[Grid, ...]:
    """Say on every sheet that nothing of it is real, if that is so."""
    if not practice:
        return grids
    return tuple(Grid(grid.name, ((PRACTICE_FIRST,), *grid.rows)) for grid in grids)


def _matrix_rows(made: Matrix) -> Iterable[tuple[str, ...]]:
    yield ("Need" if not made.themes else "Theme", *made.columns)
    for line in made.lines:
        cells = (made.cell(line.id, column).words for column in range(len(made.columns)))
        yield (safe(line.name), *cells)
    if made.asked.words:
        yield ("Only: " + ", ".join(made.asked.words),)


def _apart_rows(made: Matrix) -> Iterable[tuple[str, ...]]:
    """Say what is suggested only, or not confirmed: it is in no number of the first sheet."""
    yield ("Need" if not made.themes else "Theme", *made.columns)
    for line in made.lines:
        cells = tuple(made.cell(line.id, column).apart for column in range(len(made.columns)))
        if any(cells):
            yield (safe(line.name), *cells)


def _service_rows(made: Matrix) -> Iterable[tuple[str, ...]]:
    yield ("Service", "Id", "Needs", "For people of", "Perhaps for", "Standing")
    for entry in sorted(made.entries, key=lambda entry: entry.one.card.name.lower()):
        card = entry.one.card
        standing = "not confirmed" if card.standing == "unconfirmed" else card.status
        yield (
            safe(card.name), card.id, _needs_of(entry, made),
            _areas_in(made, entry.reached.certain), _areas_in(made, entry.reached.perhaps),
            standing.replace("_", " "),
        )  # fmt: skip


def _needs_of(entry: Entry, made: Matrix) -> str:
    card = entry.one.card
    return ", ".join(
        f"{need} (suggested)" if need in card.suggested else need
        for need in card.needs
        if made.themes or any(line.id == need for line in made.lines)
    )


def _areas_in(made: Matrix, bits: int) -> str:
    return ", ".join(name for at, name in enumerate(made.columns) if bits >> at & 1)


def _quality_rows(report: QualityReport) -> Iterable[tuple[str, ...]]:
    yield ("", "Records", *(one.words for one in MEASURES), "Half of the checks are older than")
    for one in (report.whole, *report.by_source, *report.by_area):
        yield _quality_row(one)


def _quality_row(one: Quality) -> tuple[str, ...]:
    days = "-" if one.median_days is None else f"{one.median_days} days"
    return (safe(one.name), str(one.records), *(one.share(m.id) for m in MEASURES), days)


def _count_rows(table: CountTable, period: str) -> Iterable[tuple[str, ...]]:
    yield (f"{table.title}. {period}", *table.columns)
    for line in table.lines:
        yield (safe(line.name), *map(str, line.cells))
