"""What a desk keeps for itself: its facts, the notice, *Ours*, ready sheets, tips, what was wrong.

What changes something returns a ``Change``; ``undo`` puts back what was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from directory.desk.connected import connected_to
from directory.desk.local import notices, reports, this_desk, tips
from directory.desk.paper import kept_lists
from directory.desk.situation import NEW_SITUATION
from directory.errors import BadInput
from directory.store.undo import take_back
from seed.rules.numbers import is_drama_number
from ui.actions.asking import A_YEAR
from ui.actions.blank_forms import forms_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from directory.desk import Desk, Situation
    from directory.desk.local.reports import OpenReport, Reported
    from directory.desk.local.this_desk import DeskLine
    from directory.desk.paper.kept_lists import Opened
    from directory.disclosure.record.connected import Connected
    from directory.disclosure.record.panel import Other
    from directory.model import BlankForm, KeptList, Note, Notice, ServiceCard
    from directory.model.vocabulary import FactGroup, Means, WhyNo, Wrong
    from directory.store.local import Change

ONLY_PRACTICE = (
    "Practice is open: use a made-up number here, such as 0151 496 0123, and Practice in the name. "
    "To set up your own desk, put practice away under Updates first."
)

IDLE_MINUTES = 5.0
"""Until this desk says otherwise."""


WHICH_FACTS: dict[FactGroup | Literal["unsaid"], str] = {
    "contact": "Phone or place",
    "hours": "Times",
    "referral": "How to get in",
    "criteria": "Who can go",
    "unsaid": "Something not in this list",
}
"""What can be wrong where none of the other reasons fits."""


@dataclass(frozen=True, slots=True)
class BesideService:
    """What this desk knows of a service besides its record."""

    said: tuple[str, ...] = ()
    """What was said to be wrong with it lately; staff only."""
    tips: tuple[Note, ...] | None = None
    """Tips of the staff, newest first; None while the person may see the screen."""
    pinned: bool = False
    others: tuple[Other, ...] = ()
    """For when it is not right: other services for the same need."""
    connected: tuple[Connected, ...] = ()
    """Records that hang together with it, and what is held at its venue."""
    ask_here: str = ""
    """Whom to ask where there is none."""
    forms: tuple[BlankForm, ...] = ()
    """Blank forms and leaflets to print or save; no form while the person may see the screen."""


@dataclass(frozen=True, slots=True)
class ThisDesk:
    """All that the page *This desk* shows."""

    lines: tuple[DeskLine, ...]
    notice: Notice | None
    sheets: tuple[Opened, ...]
    ours: Opened


def this_desk_page(desk: Desk) -> ThisDesk:
    """Return everything this desk keeps for itself, with what somebody should look at."""
    held, today = desk.directory, desk.today
    return ThisDesk(
        this_desk.desk_lines(held, today),
        notices.live_notice(held, today),
        tuple(kept_lists.open_list(held, one.id, today) for one in kept_lists.ready_sheets(held)),
        kept_lists.open_list(held, kept_lists.OURS, today),
    )


def said_lately(desk: Desk, *, public: bool) -> dict[str, str]:
    """Return the newest of what was said to be wrong, by service; nothing where ``public``."""
    return {} if public else {one.id: _said(one, desk.today) for one in open_reports(desk)}


def beside_service(
    desk: Desk,
    service_id: str,
    *,
    public: bool,
    asked: Collection[str] = (),
    situation: Situation = NEW_SITUATION,
) -> BesideService:
    """Return what this desk knows of a service; for staff, unless ``public``.

    ``asked`` and ``situation`` say what the person needs and what is known of them, so that what
    stands there for when it is not right is for this person.
    """
    connector = desk.directory.desk().get("connector")
    return BesideService(
        staff_words(desk, service_id, public=public),
        None if public else tips_of(desk, service_id, public=False),
        service_id in kept_lists.ours(desk.directory).services,
        desk.others(service_id, asked, situation, public=public),
        connected_to(desk.directory, service_id, desk.today, public=public),
        connector.value if connector else "",
        forms_of(desk, service_id, public=public),
    )


def undo(desk: Desk, *changes: Change) -> None:
    """Put back what was before ``changes``, all or nothing."""
    take_back(desk.directory, changes)


# -- what this desk has set about itself


def idle_minutes(desk: Desk) -> float:
    """Return after how many minutes without a key the screen is covered; 0 means never."""
    held = desk.directory.desk().get("idle_minutes")
    return float(held.value) if held and held.value else IDLE_MINUTES


def desk_lines(desk: Desk) -> tuple[DeskLine, ...]:
    """Return everything that can be set about this desk, with what was entered."""
    return this_desk.desk_lines(desk.directory, desk.today)


def set_desk_fact(desk: Desk, fact: str, value: str) -> Change:
    """Set one fact of this desk; an empty value takes it away.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    asked = this_desk.setting(fact)
    value = this_desk.check_value(asked, value)
    if desk.directory.practice and value:
        real_number = asked.kind == "phone" and not is_drama_number(value)
        if real_number or (fact == "name" and "Practice" not in value.split()):
            raise BadInput(ONLY_PRACTICE)
    return this_desk.set_fact(desk.directory, fact, value)


def confirm_desk_fact(desk: Desk, fact: str) -> Change:
    """Note that somebody has made sure today that one fact of this desk holds."""
    return this_desk.confirm_fact(desk.directory, fact, desk.today)


# -- the notice


def notice(desk: Desk) -> Notice | None:
    """Return the keeper's line, until its last day is over."""
    return notices.live_notice(desk.directory, desk.today)


def put_up_notice(desk: Desk, words: str, ends_on: date) -> Change:
    """Show a line on Find and on sheets until the end of a day.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    return notices.put_up_notice(desk.directory, words, ends_on, desk.today)


def take_down_notice(desk: Desk) -> Change:
    """Stop showing the notice."""
    return notices.take_down_notice(desk.directory)


# -- Ours, and the ready sheets


def ours(desk: Desk) -> tuple[ServiceCard, ...]:
    """Return the pinned services, in order."""
    return kept_lists.cards_of(desk.directory, kept_lists.ours(desk.directory).services)


def pin(desk: Desk, service_id: str) -> Change:
    """Put a service on *Ours*."""
    return kept_lists.pin(desk.directory, service_id)


def unpin(desk: Desk, service_id: str) -> Change:
    """Take a service off *Ours*."""
    return kept_lists.unpin(desk.directory, service_id)


def move_pinned(desk: Desk, service_id: str, by: int) -> Change:
    """Move a pinned service up (negative) or down."""
    return kept_lists.move_pinned(desk.directory, service_id, by)


def ready_sheets(desk: Desk) -> tuple[KeptList, ...]:
    """Return the ready sheets by name, in order, without looking into their services."""
    return kept_lists.ready_sheets(desk.directory)


def open_ready_sheet(desk: Desk, list_id: str) -> Opened:
    """Return a ready sheet, checked for age: its cards for the sheet, and what to look at."""
    return kept_lists.open_list(desk.directory, list_id, desk.today)


def keep_ready_sheet(desk: Desk, name: str, ids: Sequence[str]) -> Change:
    """Keep services as a ready sheet, in place of the one of the same name.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    return kept_lists.keep_ready_sheet(desk.directory, name, ids)


def rename_ready_sheet(desk: Desk, list_id: str, name: str) -> Change:
    """Give a ready sheet another name.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    return kept_lists.rename_ready_sheet(desk.directory, list_id, name)


def move_ready_sheet(desk: Desk, list_id: str, by: int) -> tuple[Change, ...]:
    """Move a ready sheet up (negative) or down among the others."""
    return kept_lists.move_ready_sheet(desk.directory, list_id, by)


def remove_ready_sheet(desk: Desk, list_id: str) -> Change:
    """Stop keeping a ready sheet."""
    return kept_lists.remove_ready_sheet(desk.directory, list_id)


# -- tips, for staff only


def tips_of(desk: Desk, service_id: str, *, public: bool) -> tuple[Note, ...]:
    """Return the tips under a service, newest first; none while the person may see the screen."""
    return () if public else tips.tips_of(desk.directory, service_id)


def add_tip(desk: Desk, service_id: str, words: str) -> Change:
    """Keep one line of local knowledge under a service.

    Raises:
        SignpostProblem: In one sentence, if it does not fit.
    """
    return tips.add_tip(desk.directory, service_id, words, desk.today)


def remove_tip(desk: Desk, number: int) -> Change:
    """Take a tip away."""
    return tips.remove_tip(desk.directory, number)


# -- this is wrong


def report_wrong(
    desk: Desk,
    about: str,
    reason: Wrong,
    *,
    why: WhyNo | None = None,
    group: FactGroup | None = None,
) -> Reported:
    """Say that something is wrong with a service or a national line, by its id.

    ``WHAT_IS_WRONG`` and ``WHY_NO`` list what can be said; ``group`` names the facts where it is
    something else.
    """
    return reports.report_wrong(desk.directory, about, reason, desk.today, why=why, group=group)


def take_back_report(desk: Desk, number: int) -> None:
    """Undo a report."""
    reports.take_back_report(desk.directory, number)


def settle_report(desk: Desk, number: int, means: Means) -> None:
    """Note that what was reported has been checked, and holds from today."""
    reports.settle_report(desk.directory, number, means, desk.today)


def open_reports(desk: Desk) -> tuple[OpenReport, ...]:
    """Return the keeper's list of what was said to be wrong, oldest first."""
    return reports.open_reports(desk.directory)


def staff_words(desk: Desk, service_id: str, *, public: bool) -> tuple[str, ...]:
    """Return what was said about a service lately; none while the person may see the screen."""
    if public:
        return ()
    about = [one for one in open_reports(desk) if one.id == service_id]
    return tuple(_said(one, desk.today) for one in reversed(about))


def _said(one: OpenReport, today: date) -> str:
    """Return what was said and when, without the year where that is clear."""
    year = f" {one.reported_on.year}"
    return one.words.removesuffix(year) if today - one.reported_on < A_YEAR else one.words
