"""Bringing a file in: read, suggest needs, compare with what is held, put, report.

A list goes through part by part, so that a long one never stands in memory as a whole:
:func:`gather` looks at the file, :func:`parts_of` reads it in parts, :func:`plan_for` compares a
part with the directory, and :func:`carry_out` hands the result to the store.
:func:`import_file` is all of these.
"""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import cast

from directory.errors import BadInput, Stopped, UnreadableFile
from directory.interchange import called, format_named, recognise
from directory.interchange.bringing.carrying_out import Draft, carry_out
from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.glance import (
    GlanceRecipe,
    Glimpse,
    Unopened,
    as_it_is,
    unopened,
)
from directory.interchange.bringing.held_back import Hiding, let_in_without_places
from directory.interchange.bringing.hidden_now import told_of
from directory.interchange.bringing.known_again import FromFile, Held, as_said, known_again, many
from directory.interchange.bringing.looking import Looked
from directory.interchange.bringing.merging import Conflict, Plan, plan
from directory.interchange.bringing.own_rows import OwnRows
from directory.interchange.bringing.report import ImportReport
from directory.interchange.bringing.workers import made_of
from directory.interchange.bringing.working_out import Made, MadeItem, Recipe
from directory.interchange.cells.identity import publisher_of_file, slug, told_apart
from directory.interchange.reading import Beside, Opened, Problem, Progress, Reader
from directory.interchange.understanding import Helpers, kinds_of_file, needs_by_name
from directory.keeping.twice.duplicates import Like
from directory.store.ready import Ready, name_in

MOST_PROBLEMS = 1_000
"""Problems that a report names; all of them are counted."""
MOST_LEFT_OUT = 20_000
"""Rows that may be left out, if they are the most of a file by far."""
_BY_FAR = 4
_LOOK_EVERY = 50
PART = 1_000
"""Records that are read, compared and written together; bounds the memory of a long list."""


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
    choices: Choices = field(default_factory=Choices)
    """What was chosen after a preview."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: a file, how to read it, what helps, and who watches."""

    path: Path
    options: Options
    helpers: Helpers
    watch: Watch = field(default_factory=Watch)


@dataclass(frozen=True, slots=True)
class Known:
    """What the directory knows beforehand of what may stand in a file."""

    need_words: Mapping[str, str] = field(default_factory=dict)
    """The words by which services are found for each need, by its id."""
    issued: Mapping[str, str] = field(default_factory=dict)
    """The digests of the records held that are still as they were issued."""
    hiding: Hiding = field(default_factory=Hiding)
    """The records held that hide where they are."""
    ids: frozenset[str] | None = None
    """The ids of all that is held, or was, where a first look at anything else is enough."""


@dataclass(slots=True)
class Gathered:
    """What a file holds. The figures grow while its parts are read, which happens once."""

    reader: Reader
    file: str
    publisher: str
    """Begins the ids of its records."""
    taken_as: str = ""
    """The list of another name that it is a newer copy of, as the ids of its records tell."""
    read: int = 0
    """Rows seen, those left out among them."""
    records: int = 0
    """Records that could be read."""
    problems: list[Problem] = field(default_factory=list)
    """The first :data:`MOST_PROBLEMS`."""
    problems_total: int = 0
    areas_told: set[str] = field(default_factory=set)
    """What was told of areas: the same one stands in row after row, and is told of once."""
    fields: frozenset[str] = frozenset()
    """Of a spreadsheet the fields that it has a column for."""
    not_used: tuple[str, ...] = ()
    """Its headings that nobody understood."""
    beside: dict[str, Beside] = field(default_factory=dict)
    """What a file that Signpost wrote says beside its records, by their ids, until compared."""
    placeless: dict[str, int] = field(default_factory=dict)
    """The rows of records that tell no place, by their ids."""
    twins: dict[str, tuple[int, Like]] = field(default_factory=dict)
    """Records that may be one whose place is hidden here: their rows, and that one."""
    own: OwnRows | None = None
    """By what rows that were taken out of this directory are known again, if the file has such."""
    unopened: dict[str, Unopened] = field(default_factory=dict)
    """New records at which only a first look was taken, by their ids, until they are told."""

    @property
    def format(self) -> str:
        """The format that it is in."""
        return self.reader.name

    def tell(self, problems: Iterable[Problem]) -> None:
        """Count problems, and keep the first ones; one area is told of once."""
        for problem in problems:
            if problem.field == "areas":
                if problem.problem in self.areas_told:
                    continue
                self.areas_told.add(problem.problem)
            self.problems_total += 1
            if len(self.problems) < MOST_PROBLEMS:
                self.problems.append(problem)

    def take(self, item: Made | Glimpse, recipe: Recipe) -> None:
        """Keep what came with a record, until the record is compared."""
        name = name_in(item.ready.text) if item.notes else ""
        self.tell(replace(note, name=name) for note in item.notes)
        if isinstance(item, Glimpse):
            self.unopened[item.id] = unopened(item, recipe)
        if item.beside:
            self.beside[item.id] = item.beside
        if '"address":' not in item.ready.text:
            self.placeless[item.id] = item.row
        if item.twin:
            self.twins[item.id] = (item.row, item.twin)


@dataclass(slots=True)
class Done:
    """What the parts of an import did so far, or would do."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    left_out: int = 0
    """Records that a person chose not to add."""
    ended: int = 0
    """Records gone from the file that were marked ended."""
    looked: list[Looked] = field(default_factory=list)
    """With a preview: what would change, record by record."""
    mark: str = ""
    """With a preview: stands for the file and the directory as they were looked at."""
    seen: set[str] = field(default_factory=set)
    """The id of every record of the file so far."""
    merged: list[Ready] = field(default_factory=list)
    """Records that were merged into others here: they are compared at the end."""
    hid: list[str] = field(default_factory=list)
    """The ids of records held whose places go."""
    hiding: list[Ready] = field(default_factory=list)
    """New records that hide where they are, and may be held under another id: so are they."""
    _ids: set[str] = field(default_factory=set)

    def count(self, made: Plan) -> None:
        """Count what a part does.

        Raises:
            BadInput: A record of an earlier part stands here again.
        """
        self.left_out += made.left_out
        self.hid += [one for one, _ in made.hidden_now]
        self.seen.update(made.seen)
        for one in made.ids:
            if one in self._ids:
                raise BadInput(f"The id '{one}' is used twice. Give each record its own.")
            self._ids.add(one)
        self.added += len(made.fresh) + len(made.added)
        self.updated += len(made.updated)
        self.unchanged += made.unchanged
        self.conflicts += made.conflicts

    def count_merged(self, made: Plan) -> None:
        """Count what becomes of a record that was merged into another."""
        self.added += len(made.added)
        self.updated += len(made.updated)
        self.unchanged += made.unchanged
        self.left_out += made.left_out
        self.hid += [new.id for _, new in made.updated] if made.hidden_now else []
        self.conflicts += made.conflicts


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
    asked = Asked(path, options, helpers, watch or Watch())
    gathered, done = gather(asked), Done()
    for part in parts_of(asked, gathered, Known()):
        made = plan_for(part, gathered, draft, options)
        done.count(made)
        if not options.preview:
            carry_out(made, draft, gathered.file)
    return report_of(gathered, done, time.perf_counter() - began, preview=options.preview)


def report_of(
    gathered: Gathered, done: Done, seconds: float, *, preview: bool = False
) -> ImportReport:
    """Return the report of an import that took ``seconds``."""
    return ImportReport(
        format=gathered.format,
        read=gathered.read,
        added=done.added,
        updated=done.updated,
        unchanged=done.unchanged,
        left_out=done.left_out,
        ended=done.ended,
        looked=tuple(done.looked),
        mark=done.mark,
        taken_as=gathered.taken_as,
        not_used=gathered.not_used,
        conflicts=tuple(done.conflicts),
        problems=tuple(gathered.problems),
        problems_total=gathered.problems_total,
        seconds=round(seconds, 3),
        preview=preview,
    )


def gather(asked: Asked) -> Gathered:
    """Look at a file, and make ready to read it.

    Raises:
        UnreadableFile: Of no format that we read.
        UnknownName: The format chosen does not exist.
    """
    path, options = asked.path, asked.options
    reader = format_named(options.format) if options.format else recognise(path)
    sheet = options.mapping.get("sheet", "")  # else what another sheet held would look gone
    listed = publisher_of_file(f"{called(reader, path)} {sheet}")
    publisher = slug(options.publisher or "") or listed
    return Gathered(reader, path.name, publisher)


def parts_of(asked: Asked, gathered: Gathered, known: Known) -> Generator[list[Ready]]:
    """Yield the records of a file in parts, with needs suggested, the last part smaller.

    Raises:
        UnreadableFile: It is not what it claims to be, or ends without one record.
        Stopped: Cancelled.
    """
    records = _records_of(asked, gathered, known)
    while part := list(islice(records, PART)):
        gathered.records += len(part)
        yield part
    if not gathered.records:
        raise UnreadableFile(_nothing_in(gathered))


def _records_of(asked: Asked, gathered: Gathered, known: Known) -> Iterator[Ready]:
    """Yield each record, and tell of what is odd."""
    opened = gathered.reader.open(
        asked.path,
        gathered.publisher,
        progress=asked.watch.progress,
        mapping=asked.options.mapping or None,
    )
    gathered.tell(opened.about)
    gathered.fields, gathered.not_used = opened.fields, opened.not_used
    recipe = Recipe(
        opened.read_row,
        asked.helpers,
        needs_by_name(asked.helpers.needs),
        kinds_of_file(gathered.taken_as or asked.path.stem),
        known.need_words,
        known.issued,
        known.hiding,
    )
    glanced = None if gathered.own else known.ids
    made, left_out = told_apart(_made(opened, recipe, glanced)), 0
    for item in cast("Iterator[MadeItem | Glimpse]", made):
        if gathered.read % _LOOK_EVERY == 0 and asked.watch.cancelled():
            raise Stopped(f"Stopped. Nothing of {gathered.file} was brought in.")
        gathered.read += 1
        if isinstance(item, Problem):
            gathered.tell([item])
            left_out += 1
            if left_out > max(MOST_LEFT_OUT, _BY_FAR * (gathered.read - left_out)):
                raise UnreadableFile(_nothing_in(gathered))
        else:
            gathered.take(item, recipe)
            yield item.ready


def _made(
    opened: Opened, recipe: Recipe, ids: frozenset[str] | None
) -> Iterator[MadeItem | Glimpse]:
    """Yield what comes of the rows of a file: whole, or no more than a first look needs."""
    if ids is None:
        return made_of(opened.rows, recipe)
    glance = GlanceRecipe(opened.read_row, replace(recipe, read_row=as_it_is), ids)
    return made_of(opened.rows, cast("Recipe", glance))  # all it needs of one is ``make``


def plan_for(part: Sequence[Ready], gathered: Gathered, held: Held, options: Options) -> Plan:
    """Compare records of a file with what is held; nothing is written."""
    asked = [(one, gathered.beside.pop(one.id, None)) for one in part]
    own, fields = gathered.own, gathered.fields
    unsure = own.has_namesakes if own else None
    records = known_again(asked, gathered.format, held, fields, unsure)
    records = own.again(records, held, fields) if own else records
    ids = [record.id for record, _ in records]
    current, base = many(held.pages, ids), many(held.bases, ids)
    waiting = [(one, gathered.twins.pop(one.id, None), beside) for one, beside in records]
    records, twins, told = let_in_without_places(waiting, current)
    gathered.tell(told)
    known = {*current, *base}
    fresh: list[Ready] = []
    rest: list[FromFile] = []
    for record, beside in records:
        more = beside and beside.base
        if is_new(record, gathered) and record.id not in known and not more:
            fresh.append(record)
        else:
            rest.append((record, beside))
    kept = [one for one in fresh if not options.choices.leaves_out(one.id)]
    pages, bases = as_said(rest, current, base)
    made = plan(pages, current, base, theirs=options.theirs, choices=options.choices, bases=bases)
    gathered.tell(told_of(*each, gathered.placeless) for each in made.hidden_now)
    made.fresh, made.twins = kept, twins
    besides = [(record.id, beside) for record, beside in records if beside]
    made.issuers = {id_: beside.issued_by for id_, beside in besides if beside.issued_by}
    made.forms = {digest: form for _, beside in besides for digest, form in beside.forms.items()}
    made.seen = ids
    made.left_out += len(fresh) - len(kept)
    return made


def is_new(record: Ready, gathered: Gathered) -> bool:
    """Say whether a record may be added as it stands, if nothing is held of it."""
    glimpse = gathered.unopened.get(record.id)
    if glimpse and glimpse.digest == record.digest:
        return True
    return record.worked is not None and not record.worked.hides


def _nothing_in(gathered: Gathered) -> str:
    """Return why a file gave not one record."""
    if not gathered.read:
        return f"{gathered.file} holds no services."
    first = gathered.problems[0]
    none = "of most rows no record" if gathered.records else "no record"
    return f"{gathered.file}: {none} could be read. Row {first.row}: {first.problem}"
