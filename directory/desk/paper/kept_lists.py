"""Services that a desk keeps in order: *Ours* on the first screen, and the ready sheets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.freshness import (
    LIMITS,
    SPOKEN,
    Limits,
    limits_of,
    oldest_check,
    withheld,
)
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput, UnknownName
from directory.model import KeptList, ServiceCard, ServicePage
from directory.store import Directory
from directory.store.local import Change, held, make_changes
from directory.store.search_words import read_card
from directory.words import one_line, spoken_month, tidy

OURS = "ours"
LONGEST_NAME = 40
MOST_SERVICES = 24
LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Opened:
    """A kept list as it is today: what can be used, and what somebody should look at."""

    id: str
    name: str
    cards: tuple[ServiceCard, ...]
    """Those that can go on a sheet, in order."""
    troubles: tuple[str, ...]
    """One sentence for each service that is gone, closed, unconfirmed or out of date, under the
    name that the person may read: they may see the screen."""


def ours(directory: Directory) -> KeptList:
    """Return the pinned services; an empty list when none were."""
    found = (one for one in held(directory, KeptList) if one.id == OURS)
    return next(found, KeptList(id=OURS, name="Ours"))


def ready_sheets(directory: Directory) -> tuple[KeptList, ...]:
    """Return the ready sheets, in the keeper's order."""
    return tuple(one for one in held(directory, KeptList) if one.id != OURS)


def open_list(directory: Directory, list_id: str, today: date) -> Opened:
    """Return a kept list, checked for age on opening.

    Raises:
        UnknownName: If there is no such list.
    """
    kept = ours(directory) if list_id == OURS else _sheet(directory, list_id)
    pages = {page.id: page for page in directory.pages(kept.services)}
    limits = limits_of(directory.desk())
    usable, troubles = [], []
    for one, name in zip(kept.services, kept.names, strict=True):
        page = pages.get(one)
        trouble = (
            _trouble(page, today, limits) if page else f"is no longer in the directory: {LEFT_OUT}"
        )
        if trouble:
            troubles.append(f"{public_name(page) if page else name} {trouble}.")
        if page and not why_not(page, today):
            usable.append(one)
    return Opened(kept.id, kept.name, cards_of(directory, usable), tuple(troubles))


def cards_of(directory: Directory, ids: Sequence[str]) -> tuple[ServiceCard, ...]:
    """Return what a list shows of services, in the order of ``ids``; one not held is left out."""
    marks = ",".join("?" * len(ids))
    keys = f"SELECT key FROM service WHERE id IN ({marks})"
    rows = directory.rows(f"SELECT card FROM search_card WHERE key IN ({keys})", ids)
    found = {card.id: card for card in (read_card(str(row[0])) for row in rows)}
    return tuple(found[one] for one in ids if one in found)


def pin(directory: Directory, service_id: str) -> Change:
    """Put a service at the end of *Ours*; one that is there stays where it is.

    Raises:
        UnknownName: If there is no such service.
        RefusedWords: If it must not stand beside one that is there.
        BadInput: If *Ours* is full.
    """
    before = ours(directory)
    if service_id in before.services:
        return Change(before, before)
    return _keep(directory, before, _filled(directory, before, (*before.services, service_id)))


def unpin(directory: Directory, service_id: str) -> Change:
    """Take a service off *Ours*; one that is not there is no problem."""
    before = ours(directory)
    return _keep(directory, before, _without(before, service_id))


def move_pinned(directory: Directory, service_id: str, by: int) -> Change:
    """Move a pinned service up (negative) or down, as far as there is room.

    Raises:
        UnknownName: If it is not pinned.
    """
    before = ours(directory)
    pairs = list(zip(before.services, before.names, strict=True))
    if service_id not in before.services:
        raise UnknownName("That service is not pinned.")
    here = before.services.index(service_id)
    pairs.insert(_within(here + by, len(pairs)), pairs.pop(here))
    moved = {"services": tuple(one for one, _ in pairs), "names": tuple(name for _, name in pairs)}
    return _keep(directory, before, before.model_copy(update=moved))


def keep_ready_sheet(directory: Directory, name: str, ids: Iterable[str]) -> Change:
    """Keep services as a ready sheet, in place of the one of the same name.

    Raises:
        BadInput: If the name or the services do not do.
        RefusedWords: If the name is about a person or labels people, or the services must not
            meet on one sheet.
        UnknownName: If there is no such service.
    """
    name, chosen = _checked_name(name), tuple(dict.fromkeys(ids))
    if not chosen:
        raise BadInput("Put services on the sheet first; then keep them as a ready sheet.")
    sheets = ready_sheets(directory)
    before = next((one for one in sheets if tidy(one.name) == tidy(name)), None)
    place = max((one.position for one in sheets), default=0) + 1
    empty = before or KeptList(id=f"sheet-{uuid4().hex[:12]}", position=place)
    after = _filled(directory, empty.model_copy(update={"name": name}), chosen)
    return _keep(directory, before, after)


def rename_ready_sheet(directory: Directory, list_id: str, name: str) -> Change:
    """Give a ready sheet another name.

    Raises:
        BadInput: If the name does not do, or another has it.
        RefusedWords: If it is about a person or labels people.
        UnknownName: If there is no such sheet.
    """
    before, name = _sheet(directory, list_id), _checked_name(name)
    others = (one for one in ready_sheets(directory) if one.id != list_id)
    if any(tidy(one.name) == tidy(name) for one in others):
        raise BadInput(f"Another ready sheet is called '{name}'.")
    return _keep(directory, before, before.model_copy(update={"name": name}))


def move_ready_sheet(directory: Directory, list_id: str, by: int) -> tuple[Change, ...]:
    """Move a ready sheet up (negative) or down among the others, as far as there is room.

    Raises:
        UnknownName: If there is no such sheet.
    """
    sheets, one = list(ready_sheets(directory)), _sheet(directory, list_id)
    here = sheets.index(one)
    sheets.insert(_within(here + by, len(sheets)), sheets.pop(here))
    placed = [sheet.model_copy(update={"position": at}) for at, sheet in enumerate(sheets, 1)]
    moved = [Change(a, b) for a, b in zip(sheets, placed, strict=True) if a != b]
    return make_changes(directory, moved, "Ready sheets put in order") if moved else ()


def remove_ready_sheet(directory: Directory, list_id: str) -> Change:
    """Stop keeping a ready sheet; the services stay in the directory.

    Raises:
        UnknownName: If there is no such sheet.
    """
    return _keep(directory, _sheet(directory, list_id), None)


def _keep(directory: Directory, before: KeptList | None, after: KeptList | None) -> Change:
    if before == after:
        return Change(before, after)
    what = "Ours" if (after or before or KeptList(id="")).id == OURS else "Ready sheet"
    return make_changes(directory, [Change(before, after)], f"{what} changed")[0]


def _sheet(directory: Directory, list_id: str) -> KeptList:
    found = (one for one in ready_sheets(directory) if one.id == list_id)
    kept = next(found, None)
    if kept is None:
        raise UnknownName("That ready sheet is not there any more.")
    return kept


def _filled(directory: Directory, kept: KeptList, ids: Sequence[str]) -> KeptList:
    """Return a list with services; those that are gone keep the name they had."""
    if len(ids) > MOST_SERVICES:
        raise BadInput(f"At most {MOST_SERVICES} services fit on one list.")
    names = dict(zip(kept.services, kept.names, strict=True))
    pages = [directory.page(one) for one in ids if one not in names]
    old = directory.pages([one for one in ids if one in names])
    refuse_both_sides([*old, *pages])
    names |= {page.id: public_name(page) for page in (*old, *pages)}
    return kept.model_copy(
        update={"services": tuple(ids), "names": tuple(names[one] for one in ids)}
    )


def _without(kept: KeptList, service_id: str) -> KeptList:
    left = [
        (one, name)
        for one, name in zip(kept.services, kept.names, strict=True)
        if one != service_id
    ]
    return kept.model_copy(
        update={"services": tuple(one for one, _ in left), "names": tuple(name for _, name in left)}
    )


def _checked_name(name: str) -> str:
    name = one_line(name)
    if not tidy(name):
        raise BadInput("Give the ready sheet a name, such as New baby.")
    if len(name) > LONGEST_NAME:
        raise BadInput(f"A name has at most {LONGEST_NAME} letters.")
    check_typed(name)
    return name


def _within(place: int, number: int) -> int:
    return min(max(place, 0), number - 1)


def _trouble(page: ServicePage, today: date, limits: Limits) -> str:
    """Return the worst thing about a service on a list as the end of a sentence, or nothing."""
    never = why_not(page, today)
    if never:
        return f"{never}: {LEFT_OUT}"
    if page.status == "paused":
        return "is not taking people now"
    if page.standing == "unconfirmed":
        return "is not confirmed yet"
    wrong = withheld(page)
    if wrong:
        named = " and ".join(SPOKEN[group] for group in LIMITS if group in wrong)
        return f"has its {named} reported wrong: not shown until checked"
    return _age(page, today - limits["contact"])


def _age(page: ServicePage, oldest_good: date) -> str:
    oldest = oldest_check(page, ("contact", "hours") if page.sessions else ("contact",))
    if oldest is None:
        return "was never checked by us"
    old = oldest < oldest_good
    return f"was last checked in {spoken_month(oldest)}" if old else ""
