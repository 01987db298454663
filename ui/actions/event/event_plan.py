"""Find places for stalls, number the places, and tell what a plan breaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from directory.errors import BadInput, UnknownName
from directory.marketplace.allocation import numbers
from directory.marketplace.allocation.plan import Plan, Wanted, make_plan, with_plan
from directory.marketplace.allocation.score import PRESETS, preset
from directory.marketplace.allocation.setting import Setting
from directory.marketplace.sides import rules_of_sides
from directory.words import one_line
from ui.actions.event import events

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model.events import Event, EventRule, Weights
    from directory.model.halls import Pitch

__all__ = ["PRESETS", "Plan", "Wanted", "make_plan"]


def plan(desk: Desk, event: Event, wanted: Wanted) -> Plan:
    """Return the best plan found for an event, or what is in the way of any; nothing is kept."""
    return make_plan(event, with_names(desk, event, wanted))


def with_names(desk: Desk, event: Event, wanted: Wanted) -> Wanted:
    """Return what is asked of a plan with what is known: names, sides, what goes together."""
    related = {one.id: one.related for one in desk.directory.needs()}
    rules = rules_besides(desk, event)
    return replace(wanted, names=names_of(desk, event), rules=rules, related=related)


def rules_besides(desk: Desk, event: Event) -> tuple[EventRule, ...]:
    """Return what has to be kept besides an event's own rules, by what the directory knows."""
    return rules_of_sides(desk.papers().around_event(event))


def plan_of_file(event: Event, wanted: Wanted) -> Plan:
    """Return the best plan for an event that is not kept: no data folder is opened for it."""
    from seed.contents import contents

    related = {one.id: one.related for one in contents().needs}
    return make_plan(event, replace(wanted, related=related))


def names_of(desk: Desk, event: Event) -> dict[str, str]:
    """Return what the services of an event are called, by their ids, for staff."""
    ids = [one.service for one in event.stalls if one.service]
    return {page.id: page.name for page in desk.directory.pages(ids)}


def weights_of(event: Event, name: str) -> Weights:
    """Return the weights of a button; without a name the event's own.

    Raises:
        UnknownName: If there is no such button.
    """
    if not name:
        return event.weights
    if name not in PRESETS:
        raise UnknownName(f"There is no '{one_line(name)}'. Choose {', '.join(PRESETS)}.")
    return preset(name, event.weights)


def keep_plan(desk: Desk, event: Event, made: Plan, weights: Weights) -> Event:
    """Keep a plan and its weights in its event; without a plan the event stays as it is."""
    if not made.feasible:
        return event
    planned = with_plan(event, made).model_copy(update={"weights": weights})
    return events.keep_event(desk, planned, "Stalls placed")


def check(desk: Desk, event: Event) -> tuple[str, ...]:
    """Return in sentences what the places of an event break as they are now."""
    rules = (*event.rules, *rules_besides(desk, event))
    setting = Setting(event.model_copy(update={"rules": rules}), names_of(desk, event))
    return setting.broken(setting.before)


def number(event: Event) -> Event:
    """Return an event whose places are numbered in walking order; once printed, new ones only."""
    return numbers.number(event)


def pitch_named(event: Event, words: str) -> Pitch:
    """Return the place of a number or of an id.

    Raises:
        UnknownName: If there is none.
    """
    found = [one for one in event.pitches if words in (one.id, str(one.number or ""))]
    if not found:
        raise UnknownName(f"There is no table '{one_line(words)}'.")
    return next((one for one in found if str(one.number) == words), found[0])


def checked_seconds(seconds: float) -> float:
    """Return for how long to search.

    Raises:
        BadInput: If it is no time, or longer than an hour.
    """
    if not 0 < seconds <= 3600:
        raise BadInput("Write a number of seconds from 0.1 to 3600.")
    return seconds
