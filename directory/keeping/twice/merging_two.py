"""Two records of one service become one: every reference moves with it, or nothing is done.

The id that goes is known still as replaced by the other: whoever asks for it gets the record that
stands for both, and an import never adds it again. All of it is one act, which can be undone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from directory.errors import BadInput, UnknownName
from directory.keeping.twice.duplicates import pair_id
from directory.keeping.twice.side_by_side import (
    TAKES,
    Take,
    TwoSides,
    heading_of,
    not_kept,
    one_of_two,
    two_sides,
)
from directory.marketplace.event_file import event_text, read_event
from directory.model import KeptList, Note, Report, ServicePage
from directory.model.checking import Replaced, ToldApart
from directory.model.kept_events import KeptEvent
from directory.model.links import LinkRow
from directory.store import Directory
from directory.store.acts import Act, do
from directory.store.drafts import read_drafts
from directory.store.hiding import keeps_hidden
from directory.store.local import Change, read
from directory.store.records import SERVICE, table_of

LINK = table_of(LinkRow)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two records side by side."""

    first: ServicePage
    second: ServicePage
    fields: tuple[TwoSides, ...]
    refused: str
    """Why they cannot be merged, in one sentence; empty where they can."""

    @property
    def headings(self) -> tuple[str, str]:
        """What tells the two apart: the list of each, and when it was checked."""
        return heading_of(self.first), heading_of(self.second)


@dataclass(frozen=True, slots=True)
class MergedTwo:
    """What came of merging two records."""

    page: ServicePage
    words: str
    moved: int
    """References of other things that lead to it now."""
    not_kept: tuple[str, ...] = ()
    """The fields in which the second said something else, which is not kept."""


def beside(directory: Directory, first_id: str, second_id: str) -> Beside:
    """Return two records side by side, the one that would stay first.

    Raises:
        UnknownName: If one of them is not held.
        BadInput: If they are one.
    """
    first, second = directory.page(first_id), directory.page(second_id)
    if first.id == second.id:
        raise BadInput("Name two different records.")
    refused = directory.ask(lambda connection: _refusal(connection, first, second))
    return Beside(first, second, two_sides(first, second), refused)


def merge_two(
    directory: Directory, first_id: str, second_id: str, takes: Mapping[str, str], today: date
) -> MergedTwo:
    """Make one record of two; the second is gone, and its id leads to the first.

    Args:
        directory: The open directory.
        first_id: The record that stays.
        second_id: The record that goes.
        takes: For a field ``first``, ``second`` or, for a list, ``both``.
        today: The day on which it is said.

    Raises:
        UnknownName: If one of them is not held.
        BadInput: If they cannot be merged; the sentence says why.
    """
    wanted = _checked(takes)

    def work(act: Act) -> MergedTwo:
        held = act.pages([first_id, second_id])
        for one in (first_id, second_id):
            if one not in held:
                raise UnknownName(f"There is no record with the id '{one}'.")
        first, second = held[first_id], held[second_id]
        refused = _refusal(act.connection, first, second)
        if refused:
            raise BadInput(refused)
        page = one_of_two(first, second, wanted)
        moved = _move_links(act, first_id, second_id)
        act.save([page])
        act.remove([second_id])
        moved += _move_kept(act, first, second, today)
        lost = not_kept(first, second, wanted)
        return MergedTwo(page, _words(page, second, moved, lost), moved, lost)

    if first_id == second_id:
        raise BadInput("Name two different records.")
    return do(directory, "Merged", work)


def _refusal(connection: Connection, first: ServicePage, second: ServicePage) -> str:
    """Return why two records cannot be merged; nothing where they can."""
    one, other = first.name, second.name
    if first.kind != second.kind:
        return f"'{one}' and '{other}' are records of two kinds. Give them the same kind first."
    if {first.side, second.side} == {"harmed", "harming"}:
        return f"'{one}' and '{other}' are for two sides that are always kept apart."
    if keeps_hidden(first) != keeps_hidden(second) and _open_places(first, second):
        shows, hides = (one, other) if keeps_hidden(second) else (other, one)
        return (
            f"'{hides}' hides where it is and '{shows}' shows a place. Hide the place of "
            f"'{shows}' first, or take it out."
        )
    for page in (first, second):
        if read_drafts(connection, page.id):
            return f"'{page.name}' is being edited. Save it, or give up what was typed, first."
    return ""


def _open_places(first: ServicePage, second: ServicePage) -> bool:
    """Say whether the one that hides nothing shows a place, or an address for post."""
    open_ = second if keeps_hidden(first) else first
    return bool(open_.locations) or any(contact.kind == "post" for contact in open_.contacts)


def _checked(takes: Mapping[str, str]) -> dict[str, Take]:
    found: dict[str, Take] = {}
    for name, take in takes.items():
        known = next((one for one in TAKES if one == take), None)
        if known is None or name not in ServicePage.model_fields:
            raise BadInput(f"'{name}={take}' is no choice: a field is first, second or both.")
        found[name] = known
    return found


def _move_links(act: Act, first: str, second: str) -> int:
    """Let other records lead to the one that stays; return how many."""
    asked = select(SERVICE.c.id).distinct().join(LINK, LINK.c.service_key == SERVICE.c.key)
    leading = asked.where(LINK.c.to == second, SERVICE.c.id.not_in((first, second)))
    ids = list(act.connection.execute(leading).scalars())
    act.save([_linked(page, first, second) for page in act.pages(ids).values()])
    return len(ids)


def _linked(page: ServicePage, first: str, second: str) -> ServicePage:
    links = [
        link.model_copy(update={"to": first}) if link.to == second else link for link in page.links
    ]
    once = tuple(link for at, link in enumerate(links) if link not in links[:at])
    return page.model_copy(update={"links": once})


def _move_kept(act: Act, first: ServicePage, second: ServicePage, today: date) -> int:
    """Move whatever this desk keeps under the record that goes; return how many things."""
    changes = [
        *_lists(act.connection, first, second.id),
        *_notes(act.connection, first.id, second.id),
        *_events(act.connection, first.id, second.id),
    ]
    for change in (*changes, *_pairs(act.connection, first.id, second.id)):
        act.keep(change)
    gone = Replaced(id=second.id, by=first.id, name=second.name, said_on=today)
    act.keep(Change(None, gone))
    for one in read(act.connection, Replaced):
        if one.by == second.id:
            act.keep(Change(one, one.model_copy(update={"by": first.id})))
    return len(changes)


def _lists(connection: Connection, first: ServicePage, second: str) -> list[Change]:
    return [
        Change(kept, _listed(kept, first, second))
        for kept in read(connection, KeptList)
        if second in kept.services
    ]


def _listed(kept: KeptList, first: ServicePage, second: str) -> KeptList:
    there = first.id in kept.services
    pairs = [
        (first.id, first.name) if one == second else (one, name)
        for one, name in zip(kept.services, kept.names, strict=True)
        if not (there and one == second)
    ]
    services, names = (tuple(column) for column in zip(*pairs, strict=True))
    return kept.model_copy(update={"services": services, "names": names})


def _notes(connection: Connection, first: str, second: str) -> list[Change]:
    notes = [
        Change(note, note.model_copy(update={"service_id": first}))
        for note in read(connection, Note)
        if note.service_id == second
    ]
    reports = [
        Change(report, report.model_copy(update={"id": first}))
        for report in read(connection, Report)
        if report.about == "service" and report.id == second
    ]
    return [*notes, *reports]


def _events(connection: Connection, first: str, second: str) -> list[Change]:
    found = []
    for kept in read(connection, KeptEvent):
        event = read_event(kept.content).event
        if any(stall.service == second for stall in event.stalls):
            stalls = tuple(
                stall.model_copy(update={"service": first}) if stall.service == second else stall
                for stall in event.stalls
            )
            moved = event_text(event.model_copy(update={"stalls": stalls}))
            found.append(Change(kept, kept.model_copy(update={"content": moved})))
    return found


def _pairs(connection: Connection, first: str, second: str) -> list[Change]:
    """Return what becomes of pairs that were told apart."""
    held = read(connection, ToldApart)
    known = {pair.id for pair in held}
    changes = []
    for pair in held:
        ids = pair.id.split("|")
        if second in ids:
            other = next((one for one in ids if one != second), second)
            moved = pair_id(other, first)
            changes.append(Change(pair, None))
            if other != first and moved not in known:
                known.add(moved)
                changes.append(Change(None, pair.model_copy(update={"id": moved})))
    return changes


def _words(page: ServicePage, second: ServicePage, moved: int, lost: tuple[str, ...]) -> str:
    lead = f" {moved} things lead to it now." if moved > 1 else ""
    lead = " One thing leads to it now." if moved == 1 else lead
    differs = f" Not kept, as it differed: {', '.join(lost)}." if lost else ""
    return f"'{second.name}' is part of '{page.name}' now.{lead}{differs}"
