"""Bringing a file into a real directory: built beside it, and in force only when it is whole."""

import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from directory.interchange.importing import (
    Gathered,
    Options,
    Watch,
    carry_out,
    gather,
    plan_for,
    report_of,
)
from directory.interchange.merging import Plan
from directory.interchange.report import ImportReport
from directory.interchange.understanding import Helpers
from directory.model import Edition, Publisher, ServicePage
from directory.store import Directory, Draft, Issued, back_up, build_beside
from directory.store.digests import digest_of


class _Held:
    """The open directory, as a comparison asks it."""

    def __init__(self, directory: Directory | Draft) -> None:
        self._directory = directory

    def pages(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records held under ``ids``."""
        found = self._directory.pages(list(ids))
        return found if isinstance(found, dict) else {page.id: page for page in found}

    def bases(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return these records as they were last issued."""
        return self._directory.bases(list(ids))


class _Writable(_Held):
    """A draft of the directory that takes what a plan says."""

    def __init__(self, draft: Draft, edition: Edition) -> None:
        super().__init__(draft)
        self._draft = draft
        self._edition = edition

    def put(self, pages: Sequence[ServicePage], bases: Sequence[ServicePage], what: str) -> None:
        """Write records and bases; ``what`` already names the batch."""
        del what
        written = {page.id for page in pages}
        mark = (self._edition.publisher, self._edition.number)
        self._draft.put(pages, Issued(*mark, {b.id: b for b in bases if b.id in written}))
        self._draft.rebase(Issued(*mark, {b.id: b for b in bases if b.id not in written}))


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
    gathered = gather(path, options, helpers, watch)
    if options.preview or (not options.theirs and _is_known(gathered, directory)):
        made = plan_for(gathered, _Held(directory), options)
    else:
        made = _build(directory, gathered, options, at)
    return report_of(gathered, made, time.perf_counter() - began, preview=options.preview)


def _is_known(gathered: Gathered, directory: Directory) -> bool:
    """Say whether the file holds only what its publisher issued before, to the letter."""
    if directory.practice:
        return False
    digests = directory.base_digests()
    return all(digests.get(page.id) == digest_of(page.as_text()) for page in gathered.pages)


def _build(directory: Directory, gathered: Gathered, options: Options, at: datetime) -> Plan:
    what = f"Imported {gathered.file}"
    plans: list[Plan] = []
    work = partial(_carry_in, gathered=gathered, options=options, at=at, plans=plans)
    if directory.count():
        back_up(directory.folder, at, words=False)
    build_beside(directory.folder, what, work, at=at)
    return plans[0]


def _carry_in(
    draft: Draft, *, gathered: Gathered, options: Options, at: datetime, plans: list[Plan]
) -> None:
    publisher = Publisher(id=gathered.pages[0].publisher, name=gathered.file)
    edition = Edition(
        publisher=publisher.id,
        number=draft.last_edition(publisher.id) + 1,
        issued_on=at.date(),
        records=len(gathered.pages),
    )
    writable = _Writable(draft, edition)
    made = plan_for(gathered, writable, options)
    carry_out(made, writable, gathered.file)
    draft.publish(publisher, edition)
    plans.append(made)
