"""A new event: from a template that ships, around themes, or from last year's."""

from collections.abc import Collection, Sequence
from datetime import date

from directory.errors import UnknownName
from directory.model import Need, Theme
from directory.model.events import Budget, Event, Risk, Stall, StallGroup
from directory.words import one_line, tidy

ANY_ID = "event"
LONGEST_ID = 40
NEW_EACH_TIME: tuple[str, ...] = (
    "invited_on", "reply_by", "answered_on", "insurance", "risk_assessment", "lunch", "photos",
    "contact",
)  # fmt: skip
"""What a stallholder answered about one day, and whom to ring: people move on."""
DAY_PAST: tuple[str, ...] = (
    "held_on", "places", "numbers_kept_since", "printed", "counts", "follow_ups", "gaps_heard",
    "costs",
)  # fmt: skip
"""What belongs to the day that is over."""
LAST_TIME = {"declined": "Said no last time.", "absent": "Did not come last time."}


def from_template(
    template: Event, name: str = "", held_on: date | None = None, *, practice: bool = False
) -> Event:
    """Return a new event as its template says; the practice one names nobody real.

    Args:
        template: An event without a day, as it ships.
        name: As the public reads it; empty for the template's own.
        held_on: Its day, if there is one already.
        practice: Whether practice is open.
    """
    named = one_line(name) or template.name
    groups = template.groups
    if practice:
        groups = tuple(one.model_copy(update={"suggested": ()}) for one in groups)
    return template.model_copy(
        update={"id": id_of(named), "name": named, "held_on": held_on, "groups": groups}
    )


def id_of(name: str) -> str:
    """Return an id made of a name: small letters, digits and ``-``."""
    return "-".join(tidy(name).split())[:LONGEST_ID].strip("-") or ANY_ID


def groups_of_themes(
    themes: Sequence[Theme], needs: Sequence[Need], chosen: Collection[str] = ()
) -> tuple[StallGroup, ...]:
    """Return a group for each theme; around one theme alone, a group for each of its needs.

    Args:
        themes: All themes, in their order.
        needs: All needs, in their order.
        chosen: Ids of themes; none means all.

    Raises:
        UnknownName: If there is no such theme.
    """
    unknown = sorted(set(chosen) - {one.id for one in themes})
    if unknown:
        known = ", ".join(one.id for one in themes)
        raise UnknownName(f"There is no theme '{one_line(unknown[0])}'. There are: {known}.")
    wanted = [one for one in themes if not chosen or one.id in chosen]
    if len(wanted) == 1:
        return tuple(
            StallGroup(
                id=one.id,
                name=one.screen_name or one.public_name,
                staff_name=one.professional_name,
                needs=(one.id,),
            )
            for one in needs
            if one.theme == wanted[0].id
        )
    return tuple(
        StallGroup(
            id=theme.id,
            name=theme.name,
            needs=tuple(one.id for one in needs if one.theme == theme.id),
        )
        for theme in wanted
    )


def again(before: Event, event_id: str, held_on: date | None = None) -> Event:
    """Return an event made anew for another day.

    Kept are its words, times, venue, hall, numbered tables, groups, rules, run sheet, risks and
    questions, and its stalls as ideas; whoever said no or did not come says so in its note. Left
    behind are places, answers, counts, prints, follow-ups, bids and costs; risks are to be judged
    anew. Numbers stay on their tables, and may be given anew until the first print.
    """
    empty = Event(id=event_id)
    past = {name: getattr(empty, name) for name in DAY_PAST}
    budget = before.budget
    return before.model_copy(
        update=past
        | {
            "id": event_id,
            "held_on": held_on,
            "stalls": tuple(_as_idea(one) for one in before.stalls),
            "risks": tuple(_not_judged(one) for one in before.risks),
            "budget": Budget(pot=budget.pot, method=budget.method, choose=budget.choose)
            if budget
            else None,
        }
    )


def _as_idea(stall: Stall) -> Stall:
    told = LAST_TIME.get(stall.status, "")
    note = stall.note if told in stall.note else f"{stall.note} {told}".strip()
    fresh = {name: Stall.model_fields[name].default for name in NEW_EACH_TIME}
    return stall.model_copy(update=fresh | {"status": "idea", "note": note})


def _not_judged(risk: Risk) -> Risk:
    return risk.model_copy(update={"likelihood": 0, "severity": 0})
