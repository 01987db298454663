"""Take records out: the formats, the editions, which records, and the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from directory.disclosure.editions import EDITIONS
from directory.errors import BadInput, UnknownName
from directory.model import KeptList, Note
from directory.store.bases import read_bases, read_issuers
from directory.store.blank_forms import read_form
from directory.store.local import held

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.out.taking import TakenOut, Watching
    from directory.interchange.out.writing import Kept
    from directory.model import ServicePage

EVERY = "every"
"""Stands for all records, among what may be taken out."""
OURS = "Ours"
_LIST, _PUBLISHER = "list:", "from:"
_IN_ONE_GO = 500


@dataclass(frozen=True, slots=True)
class Out:
    """What somebody wants to take out, and how."""

    form: str
    edition: str = "public"
    ids: tuple[str, ...] | None = None
    """The records; all of them if left out."""
    notes: bool = False
    """Whether tips and notes of this desk go with it: only for another keeper."""


def formats() -> tuple[tuple[str, str, str], ...]:
    """Return each format that is written: its name, its title, and how its files end."""
    from directory.interchange.out import WRITERS

    return tuple((writer.name, writer.title, writer.suffix) for writer in WRITERS)


def editions() -> Mapping[str, str]:
    """Return each edition with the words it is offered by."""
    return {str(edition): words for edition, words in EDITIONS.items()}


def which_records(desk: Desk) -> dict[str, str]:
    """Return what may be taken out, by a key: every record, a list of this desk, one source's."""
    total = desk.directory.count()
    found = {EVERY: f"Every record ({total:,})"}
    for one in held(desk.directory, KeptList):
        found[f"{_LIST}{one.id}"] = f"{one.name or OURS} ({len(one.services):,})"
    counted = desk.directory.rows(
        "SELECT publisher, count(*) FROM service GROUP BY publisher ORDER BY 2 DESC, 1"
    )
    if len(counted) > 1:
        for publisher, number in counted:
            found[f"{_PUBLISHER}{publisher}"] = f"From {publisher or 'nowhere said'} ({number:,})"
    return found


def ids_of(desk: Desk, which: str) -> tuple[str, ...]:
    """Return the ids of the records behind a key of :func:`which_records`, in their order."""
    if which.startswith(_LIST):
        lists = {f"{_LIST}{one.id}": one.services for one in held(desk.directory, KeptList)}
        return lists.get(which, ())
    if which.startswith(_PUBLISHER):
        asked = "SELECT id FROM service WHERE publisher = ? ORDER BY id"
        rows = desk.directory.rows(asked, (which.removeprefix(_PUBLISHER),))
    else:
        rows = desk.directory.rows("SELECT id FROM service ORDER BY id")
    return tuple(str(row[0]) for row in rows)


def take_out(desk: Desk, out: Out, path: Path, watching: Watching | None = None) -> TakenOut:
    """Write records to a file, each as the edition may hold it.

    Args:
        desk: The open desk.
        out: What is wanted.
        path: Where; the file is there whole or not at all.
        watching: Told of the progress, and may stop it.

    Returns:
        The file, how many records it has, and what was left out.

    Raises:
        SignpostProblem: In one sentence; then no file was written.
    """
    from directory.interchange.out import taking  # loaded here: most days nobody takes out

    edition = taking.edition_named(out.edition)
    if out.notes and edition != "keeper":
        raise BadInput("Notes of this desk go to another keeper only: choose the edition keeper.")
    every = ids_of(desk, EVERY)
    ids = every if out.ids is None else tuple(dict.fromkeys(out.ids))
    _refuse_unknown(every, out.ids or ())
    kept = _Beside(desk) if edition == "keeper" and out.form == "signpost-json" else None
    pages = _pages(desk, ids) if kept is None else kept.pages(ids)
    wanted = taking.Wanted(
        pages=pages,
        total=len(ids),
        practice=desk.directory.practice,
        edition=edition,
        needs={need.id: need for need in desk.directory.needs()},
        notes=_notes(desk) if out.notes else {},
        kept=kept.of if kept else None,
        held=every,
        bodies=[str(one) for (one,) in desk.directory.rows("SELECT id FROM organisation")],
    )
    return taking.take_out(wanted, out.form, path, watching)


def _refuse_unknown(every: Sequence[str], ids: Sequence[str]) -> None:
    known = set(every) if ids else set()
    missing = next((one for one in ids if one not in known), None)
    if missing is not None:
        raise UnknownName(f"There is no service with the id '{missing}'.")


def _pages(desk: Desk, ids: Sequence[str]) -> Iterator[ServicePage]:
    """Yield the records, some hundreds read at a time."""
    rest = iter(ids)
    while some := list(islice(rest, _IN_ONE_GO)):
        yield from desk.directory.pages(some)


class _Beside:
    """What is kept besides the records that are being written, some hundreds at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._issued: Mapping[str, ServicePage] = {}
        self._issuers: Mapping[str, str] = {}

    def pages(self, ids: Sequence[str]) -> Iterator[ServicePage]:
        """Yield the records, having read how they were issued."""
        rest = iter(ids)
        while some := list(islice(rest, _IN_ONE_GO)):
            ask = self._desk.directory.ask
            self._issued = ask(partial(read_bases, ids=some))
            self._issuers = ask(partial(read_issuers, ids=some))
            yield from self._desk.directory.pages(some)

    def of(self, page: ServicePage) -> Kept:
        """Return what is kept besides a record that was just read."""
        from directory.interchange.out.writing import Kept

        found = {
            one.digest: self._desk.directory.ask(partial(read_form, digest=one.digest))
            for one in page.forms
        }
        forms = {digest: content for digest, content in found.items() if content is not None}
        return Kept(self._issuers.get(page.id, ""), self._issued.get(page.id), forms)


def _notes(desk: Desk) -> dict[str, tuple[Note, ...]]:
    found: dict[str, tuple[Note, ...]] = {}
    for note in held(desk.directory, Note):
        found[note.service_id] = (*found.get(note.service_id, ()), note)
    return found
