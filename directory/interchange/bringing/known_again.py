"""Records of a file that Signpost wrote, known again in the directory that they come back to."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Protocol

from directory.disclosure.editions import plain_id, seen_by, stands_for_another
from directory.interchange.bringing.edition_again import said_again
from directory.interchange.bringing.flat_again import with_row
from directory.interchange.cells.identity import record_id
from directory.interchange.reading import Beside
from directory.model import ServicePage
from directory.store.ready import Ready, worded

FromFile = tuple[Ready, Beside | None]
"""A record of a file, and what the file says beside it if Signpost wrote it."""
_OURS = ("signpost-csv", "signpost-xlsx")
"""Spreadsheets that may have been written out from a directory."""
_IN_ONE_GO = 500


class Held(Protocol):
    """What an import asks of a directory in order to compare."""

    def pages(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return the records held under these ids; ids not held are absent."""

    def bases(self, ids: Iterable[str]) -> Mapping[str, ServicePage]:
        """Return these records as they were last issued, where that is kept."""

    def ids(self) -> Sequence[str]:
        """Return the id of every record that is held."""


def many(
    ask: Callable[[Iterable[str]], Mapping[str, ServicePage]], ids: Sequence[str]
) -> dict[str, ServicePage]:
    """Ask for many records, some hundreds at a time."""
    found: dict[str, ServicePage] = {}
    rest = iter(ids)
    while some := list(islice(rest, _IN_ONE_GO)):
        found.update(ask(some))
    return found


def known_again(
    part: Sequence[FromFile],
    form: str,
    held: Held,
    fields: Collection[str] = (),
    unsure: Callable[[Ready], bool] | None = None,
) -> list[FromFile]:
    """Return records, those that are of this directory under the ids that it gave them.

    A spreadsheet that was written out from a directory comes back with the directory's own ids.
    Where it says whose a row is and lost the ids, a record that had none is known by what its
    source knows it by.

    Args:
        part: Records of a file.
        form: Its format.
        held: The directory.
        fields: Those that it has a column for, if it is a spreadsheet.
        unsure: Tells of a row without an id that it may be one of several records held.
    """
    named = _under_their_ids(part, held)
    if form not in _OURS:
        return named
    said = {record.id: _said_to_be(record, beside, unsure) for record, beside in named}
    ours = many(held.pages, sorted({*said.values()} - {""}))
    return [
        (_as_row_of(record, beside, ours[said[record.id]], fields), beside)
        if said[record.id] in ours
        else (record, beside)
        for record, beside in named
    ]


def _said_to_be(
    record: Ready, beside: Beside | None, unsure: Callable[[Ready], bool] | None
) -> str:
    """Return the id of the record held that a row may be; empty if there is none."""
    if record.source_id:
        return record.source_id if "-" in record.source_id else ""
    return "" if beside is None or (unsure and unsure(record)) else record.id


def as_said(
    records: Iterable[FromFile],
    current: Mapping[str, ServicePage],
    base: Mapping[str, ServicePage],
) -> tuple[list[ServicePage], dict[str, ServicePage | None]]:
    """Return records as they are to be compared, and the bases of those that Signpost wrote.

    Args:
        records: The records of a file.
        current: What the directory holds, by id.
        base: The same as issued last time.
    """
    pages, bases = list[ServicePage](), dict[str, ServicePage | None]()
    for one, beside in records:
        page = one.page()
        if beside:
            mine, issued = current.get(one.id), base.get(one.id)
            page, bases[one.id] = said_again(page, beside, mine, issued)
        pages.append(page)
    return pages, bases


def _under_their_ids(part: Sequence[FromFile], held: Held) -> list[FromFile]:
    """Return records of a public edition under the ids that the public does not read."""
    public = {one.id for one, beside in part if beside and stands_for_another(one.id)}
    ours = {plain_id(one): one for one in held.ids()} if public else {}
    return [
        (_renamed(record, ours[record.id]), beside)
        if record.id in public & ours.keys()
        else (record, beside)
        for record, beside in part
    ]


def _renamed(record: Ready, id_: str) -> Ready:
    source = id_ if record.source_id == record.id else record.source_id
    return worded(record.page().model_copy(update={"id": id_, "source_id": source}))


def _as_row_of(
    record: Ready, beside: Beside | None, ours: ServicePage, fields: Collection[str]
) -> Ready:
    """Return a record as it is held with what its row says otherwise, if the row names it."""
    page = record.page()
    if page.id not in (ours.id, record_id(page.publisher, page.source_id)):
        return record
    shown = seen_by(ours, beside.edition).page if beside else ours
    return worded(with_row(page, shown, fields).model_copy(update={"id": ours.id}))
