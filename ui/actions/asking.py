"""Ask the directory: needs and services for words, one service in full, the words of a row."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from directory.coverage.use import use_of_themes
from directory.desk.answering.reasons import in_one_line, result_reasons
from directory.desk.paper import late_checks as late
from directory.desk.situation import NEW_SITUATION
from directory.disclosure.rules.freshness import span
from directory.keeping.wording.short_words_told import explained
from directory.words import spoken_month
from seed import wording_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from directory.desk import Desk, DeskAnswer, DoorOpen, Result, Situation
    from directory.disclosure.record.panel import Panel
    from directory.keeping.wording.short_words_told import Explained
    from directory.model import Need, ServiceCard, Theme

A_YEAR = timedelta(days=330)
"""From this age on a month is told with its year."""
NEVER_LATE = span(1)
"""No desk lets a check hold for less: one that is younger needs no closer look."""
WAYS_IN = {
    "just_turn_up": "Just turn up", "ring_first": "Ring first", "online": "Online",
    "worker_must_ask": "A worker must ask", "through_someone": "Through someone",
    "ask_here": "Ask here how to get in",
}  # fmt: skip
STATUS_NOTES = {
    "waiting_list": "Waiting list", "paused": "Paused", "planned": "Not started yet",
    "closed": "Closed",
}  # fmt: skip
FALLBACKS = {
    "relaxed": "Nothing has all of these words. These have some of them.",
    "wider": "Nothing fits exactly. These are the nearest.",
    "connector": "Nothing here fits. Somebody can still help.",
}
UNKNOWN_PLACE = (
    "No place called {name} is known here, so the list is the same as without it; "
    "a postcode can be anywhere."
)
OTHER_PLACES = "The list is for {used}. {named} named too: take {used} off, or name one place only."
DOOR_LEADS = {"service": "Try", "connector": "Ask here", "line": "Ring"}


def why_found(one: Result, answer: DeskAnswer, today: date, *, public: bool) -> str:
    """Return why a service is in an answer, in one line of sentences."""
    return in_one_line(result_reasons(one, answer, today, public=public))


def find(
    desk: Desk,
    text: str,
    *,
    needs_on: Mapping[str, float] | None = None,
    needs_off: frozenset[str] = frozenset(),
    situation: Situation = NEW_SITUATION,
    finished: bool = False,
) -> DeskAnswer:
    """Return needs and services for what was typed, and for needs chosen or tapped off by hand.

    ``finished`` says that no more is typed: then a last word that is known is no beginning.
    """
    whole = finished and desk.is_whole(text)
    return desk.ask(text, needs_off, needs=needs_on, whole=whole, situation=situation)


def meaning_of(desk: Desk, text: str) -> str:
    """Return what the short forms in a line stand for, for staff; nothing where there are none."""
    return " ".join(one.sentence for one in short_words(desk, text))


def short_words(desk: Desk, text: str) -> tuple[Explained, ...]:
    """Return the short forms in a line with what each stands for here; for staff only."""
    own = desk.directory.own_wording("short_form")
    met = desk.short_words(text)
    return explained(met, wording_files.short_forms_by_name(), own, text) if met or own else ()


def forget(desk: Desk) -> None:
    """Hold nothing any more of what was asked: the next person comes."""
    desk.forget()


def is_sensitive(desk: Desk, card: ServiceCard) -> bool:
    """Return whether it may harm a person if others saw that they were given this service."""
    return desk.papers().others().tells(card)


def place_words(answer: DeskAnswer) -> str:
    """Return which place is used of several, or that one is not known, or nothing."""
    if answer.unknown_place:
        return UNKNOWN_PLACE.format(name=answer.unknown_place)
    used = " and ".join(one.id.partition(":")[2] for one in answer.told if one.kind == "place")
    if not answer.other_places or not used:
        return ""
    named = " and ".join(answer.other_places)
    return OTHER_PLACES.format(
        used=used, named=f"{named} {'was' if len(answer.other_places) == 1 else 'were'}"
    )


def way_in(card: ServiceCard) -> str:
    """Return how one gets in, in two or three words, or nothing when it is not recorded."""
    unreached = card.standing == "unconfirmed" and not card.phone
    return WAYS_IN.get(card.way_in, "No way in recorded" if unreached else "")


def late_checks(desk: Desk, cards: Iterable[ServiceCard]) -> dict[str, date]:
    """Return when services were checked whose check does not hold any more at this desk, by id."""
    young = (desk.today - NEVER_LATE).isoformat()
    ids = [card.id for card in cards if card.checked_on and card.checked_on < young]
    return late.late_checks(desk.directory, ids, desk.today) if ids else {}


def warning_note(card: ServiceCard, today: date, checked: date | None = None) -> str:
    """Return the one thing that is bad about a service, worst first, or nothing.

    ``checked`` is the day of a check that does not hold any more, from :func:`late_checks`.
    """
    if card.status in STATUS_NOTES:
        return STATUS_NOTES[card.status]
    if card.standing == "unconfirmed":
        return "Not confirmed yet"
    if checked:
        month = spoken_month(checked)
        return f"Not checked since {month if today - checked > A_YEAR else month.split()[0]}"
    return ""


def door_words(door: DoorOpen) -> str:
    """Return a way on as one line: ``Ring: Samaritans, 116 123``."""
    named = f"{DOOR_LEADS[door.kind]}: {door.name}"
    return f"{named}, {door.phone}" if door.phone and door.phone not in door.name else named


def read_panel(desk: Desk, service_id: str, *, public: bool = False) -> Panel:
    """Return one record for the panel; ``public`` when the person may see the screen."""
    return desk.panel(service_id, public=public)


def themes(desk: Desk) -> tuple[Theme, ...]:
    """Return the themes, the most used here first; what was never counted keeps its place."""
    used = use_of_themes(desk.directory)
    return tuple(sorted(desk.directory.themes(), key=lambda theme: -used.get(theme.id, 0)))


def needs(desk: Desk) -> tuple[Need, ...]:
    """Return every need."""
    return tuple(desk.needs().values())
