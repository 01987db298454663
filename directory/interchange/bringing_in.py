"""Bringing a file into a real directory: built beside it, and in force only when it is whole."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from directory.errors import DirectoryBusy
from directory.interchange.importing import (
    Asked,
    Done,
    Gathered,
    Known,
    Options,
    Watch,
    carry_out,
    gather,
    parts_of,
    plan_for,
    report_of,
)
from directory.interchange.report import ImportReport
from directory.interchange.understanding import Helpers
from directory.model import Edition, Publisher, ServicePage
from directory.store import (
    AsHeld,
    Directory,
    Draft,
    Issued,
    Ready,
    as_held,
    back_up,
    build_beside,
)

Parts = Iterator[list[Ready]]


class _Writable:
    """A draft of the directory that takes what a plan says, compared with what was held before.

    Nothing is compared with the draft itself: an organisation that an early part brings up to
    date would hide from later parts that their records change.
    """

    def __init__(self, draft: Draft, before: AsHeld, publisher: str) -> None:
        self.pages, self.bases = before.pages, before.bases
        self.edition = draft.last_edition(publisher) + 1
        self._draft = draft
        self._publisher = publisher

    def add(self, records: Sequence[Ready], what: str) -> None:
        """Write records of which nothing is held; ``what`` already names the batch."""
        del what
        self._draft.add(records, self._publisher, self.edition)

    def put(self, pages: Sequence[ServicePage], bases: Sequence[ServicePage], what: str) -> None:
        """Write records and bases; ``what`` already names the batch."""
        del what
        written = {page.id for page in pages}
        put = {base.id: base for base in bases if base.id in written}
        rest = {base.id: base for base in bases if base.id not in written}
        self._draft.put(pages, Issued(self._publisher, self.edition, put))
        self._draft.rebase(Issued(self._publisher, self.edition, rest))


def bring_in(
    directory: Directory,
    path: Path,
    options: Options,
    helpers: Helpers,
    *,
    at: datetime,
    watch: Watch | None = None,
) -> ImportReport:
    """Bring a file of records into the real directory, and open it.

    A file that changes nothing leaves the directory file as it is. Practice is put away by the
    first import that brings anything in.

    Raises:
        SignpostProblem: In one sentence; then nothing was changed.
    """
    began = time.perf_counter()
    asked = Asked(path, options, helpers, watch or Watch())
    gathered, done = gather(asked), Done()
    with as_held(directory.folder, at) as held:
        this = _Import(directory, asked, gathered, done, at)
        if options.preview:
            with closing(parts_of(asked, gathered, Known(held.need_words()))) as parts:
                for part in parts:
                    done.count(plan_for(part, gathered.format, held, options))
        else:
            _bring_in(this, held)
    return report_of(gathered, done, time.perf_counter() - began, preview=options.preview)


@dataclass(frozen=True, slots=True)
class _Import:
    """One import: where to, from what, and what it has done so far."""

    directory: Directory
    asked: Asked
    gathered: Gathered
    done: Done
    at: datetime


def _bring_in(this: _Import, held: AsHeld) -> None:
    """Pass over the beginning that is held to the letter, and build from there on, if at all."""
    afresh = this.asked.options.theirs or this.directory.practice
    known = Known(held.need_words(), {} if afresh else held.issued_digests())
    with closing(parts_of(this.asked, this.gathered, known)) as parts:
        news = _from_first_news(this, parts, known.issued)
        if (first := next(news, None)) is not None:
            _build(this, held, known.issued, chain([first], news))


def _build(this: _Import, held: AsHeld, issued: Mapping[str, str], parts: Parts) -> None:
    """Build the next file from the parts of a list that are not held to the letter."""
    if not held.is_empty():
        back_up(this.directory.folder, this.at, words=False)

    def work(draft: Draft) -> None:
        passed_over = this.done.unchanged > 0
        if not held.is_in_force() or (passed_over and held.issued_digests() != issued):
            raise DirectoryBusy("The directory was changed meanwhile. Bring the file in again.")
        _carry_in(this, draft, held, parts)

    build_beside(this.directory.folder, f"Imported {this.gathered.file}", work, at=this.at)


def _from_first_news(this: _Import, parts: Parts, issued: Mapping[str, str]) -> Parts:
    """Yield the parts of a file from the first that holds something not issued before."""
    news = False
    for part in parts:
        news = news or any(issued.get(record.id) != record.digest for record in part)
        if news:
            yield part
        else:
            this.done.unchanged += len(part)


def _carry_in(this: _Import, draft: Draft, held: AsHeld, parts: Parts) -> None:
    publisher = this.gathered.publisher
    writable = _Writable(draft, held, publisher)
    for part in parts:
        made = plan_for(part, this.gathered.format, held, this.asked.options)
        this.done.count(made)
        carry_out(made, writable, this.gathered.file)
    edition = Edition(
        publisher=publisher,
        number=writable.edition,
        issued_on=this.at.date(),
        records=this.gathered.records,
    )
    draft.publish(Publisher(id=publisher, name=this.gathered.file), edition)
