"""Bringing a file in: read, suggest needs, compare with what is held, put, report.

The steps are separate, so that reading and comparing happen before anything is written:
:func:`gather` reads the file, :func:`plan_for` compares it with the directory, and
:func:`carry_out` hands the result to the store. :func:`import_file` is all three.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from directory.errors import Stopped, UnreadableFile
from directory.interchange import format_named, recognise
from directory.interchange.identity import publisher_of_file, slug
from directory.interchange.merging import Plan, plan
from directory.interchange.reading import AboutFile, Problem, Progress
from directory.interchange.report import ImportReport
from directory.interchange.understanding import Helpers, as_held, needs_by_name, understood
from directory.model import ServicePage

MOST_PROBLEMS = 1_000
"""Problems that a report names; all of them are counted."""
_LOOK_EVERY = 50
_IN_ONE_GO = 500


class Held(Protocol):
    """What an import asks of a directory in order to compare."""

    def pages(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records held under these ids; ids not held are absent."""

    def bases(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return these records as they were last issued, where that is kept."""


class Draft(Held, Protocol):
    """A copy of the directory that may be written."""

    def put(self, pages: Sequence[ServicePage], bases: Sequence[ServicePage], what: str) -> None:
        """Write records and bases in one batch of the history named ``what``."""


def _nobody(_done: int, _of: int) -> None:
    """Hear of progress, and do nothing."""


def _never() -> bool:
    """Never cancel."""
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches an import, and may stop it."""

    progress: Progress = _nobody
    cancelled: Callable[[], bool] = _never


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose about an import."""

    format: str | None = None
    publisher: str | None = None
    """Begins the ids; by default made of the name of the file, without copy marks and dates."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Field to column heading, for spreadsheets."""
    theirs: bool = False
    preview: bool = False


@dataclass(slots=True)
class Gathered:
    """All that a file holds, read but not yet compared."""

    format: str
    file: str
    read: int = 0
    """Rows seen, those left out among them."""
    pages: list[ServicePage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """The first :data:`MOST_PROBLEMS`."""
    problems_total: int = 0

    def tell(self, problems: Iterable[Problem]) -> None:
        """Count problems, and keep the first ones."""
        for problem in problems:
            self.problems_total += 1
            if len(self.problems) < MOST_PROBLEMS:
                self.problems.append(problem)


def import_file(
    draft: Draft, path: Path, options: Options, helpers: Helpers, watch: Watch | None = None
) -> ImportReport:
    """Bring a file into ``draft`` and report.

    Raises:
        UnreadableFile: Nothing could be read; nothing was written.
        UnknownName: The format chosen does not exist.
        Stopped: Cancelled before anything was written.
    """
    began = time.perf_counter()
    gathered = gather(path, options, helpers, watch)
    made = plan_for(gathered, draft, options)
    if not options.preview:
        carry_out(made, draft, gathered.file)
    return report_of(gathered, made, time.perf_counter() - began, preview=options.preview)


def report_of(
    gathered: Gathered, made: Plan, seconds: float, *, preview: bool = False
) -> ImportReport:
    """Return the report of an import that took ``seconds``."""
    return ImportReport(
        format=gathered.format,
        read=gathered.read,
        added=len(made.added),
        updated=len(made.updated),
        unchanged=made.unchanged,
        conflicts=tuple(made.conflicts),
        problems=tuple(gathered.problems),
        problems_total=gathered.problems_total,
        seconds=round(seconds, 3),
        preview=preview,
    )


def gather(path: Path, options: Options, helpers: Helpers, watch: Watch | None = None) -> Gathered:
    """Read a whole file, and suggest needs for its records.

    Raises:
        UnreadableFile: Not what it claims to be, or not one record could be read.
        UnknownName: The format chosen does not exist.
        Stopped: Cancelled.
    """
    watch = watch or Watch()
    reader = format_named(options.format) if options.format else recognise(path)
    publisher = slug(options.publisher or "") or publisher_of_file(path.stem)
    gathered = Gathered(reader.name, path.name)
    named = needs_by_name(helpers.needs)
    items = reader.read(path, publisher, progress=watch.progress, mapping=options.mapping or None)
    for item in items:
        if isinstance(item, AboutFile):
            gathered.tell([item.problem])
            continue
        if gathered.read % _LOOK_EVERY == 0 and watch.cancelled():
            raise Stopped(f"Stopped. Nothing of {path.name} was brought in.")
        gathered.read += 1
        if isinstance(item, Problem):
            gathered.tell([item])
            continue
        page, notes = understood(item, named, helpers)
        gathered.pages.append(page)
        gathered.tell((*item.notes, *notes))
    if not gathered.pages:
        raise UnreadableFile(_nothing_in(gathered))
    return gathered


def plan_for(gathered: Gathered, held: Held, options: Options) -> Plan:
    """Compare what was read with what the directory holds; nothing is written."""
    pages = _known_again(gathered, held)
    ids = [page.id for page in pages]
    return plan(pages, _many(held.pages, ids), _many(held.bases, ids), theirs=options.theirs)


def carry_out(made: Plan, draft: Draft, file: str) -> None:
    """Write what a plan says, in one batch; nothing at all when it changes nothing."""
    if not made.changes_nothing:
        pages = [*made.added, *(new for _, new in made.updated)]
        draft.put(pages, made.bases, f"Imported {file}")


def _many(
    ask: Callable[[Iterable[str]], Mapping[str, ServicePage]], ids: Sequence[str]
) -> dict[str, ServicePage]:
    """Ask for many records, some hundreds at a time."""
    found: dict[str, ServicePage] = {}
    rest = iter(ids)
    while some := list(islice(rest, _IN_ONE_GO)):
        found.update(ask(some))
    return found


def _known_again(gathered: Gathered, held: Held) -> list[ServicePage]:
    """Return records, those whose row gives an id of this directory under that id.

    A spreadsheet that was written out from a directory comes back with the directory's own ids.
    """
    if gathered.format != "signpost-csv":
        return gathered.pages
    asked = {page.source_id for page in gathered.pages if "-" in page.source_id}
    ours = _many(held.pages, sorted(asked))
    return [as_held(page, ours.get(page.source_id)) for page in gathered.pages]


def _nothing_in(gathered: Gathered) -> str:
    """Return why a file gave not one record."""
    if not gathered.read:
        return f"{gathered.file} holds no services."
    first = gathered.problems[0]
    return f"{gathered.file}: no record could be read. Row {first.row}: {first.problem}"
