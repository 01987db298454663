"""Begin an event: from a template, last year's again, or the practice example."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from directory.disclosure.rules.clean import public_name
from directory.errors import BadInput, UnknownName
from directory.marketplace import kept, making
from directory.words import one_line

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from directory.desk import Desk
    from directory.model.events import Event

USUAL = "marketplace"
EXAMPLE_IN, WEDNESDAY = timedelta(days=42), 2
"""How far ahead the example's day lies at least, and on which day of the week."""


def templates() -> tuple[str, ...]:
    """Return the names of the templates, the usual one first."""
    from seed.event_files import event_templates

    return tuple(sorted(event_templates(), key=lambda name: (name != USUAL, name)))


def new_event(
    desk: Desk,
    name: str = "",
    held_on: date | None = None,
    template: str = USUAL,
    themes: Collection[str] = (),
) -> Event:
    """Return a new event, kept already.

    Args:
        desk: The desk.
        name: As the public reads it; empty for the template's own.
        held_on: Its day, if there is one already.
        template: One of :func:`templates`.
        themes: Ids of themes to group stalls by, instead of the groups of the template.

    Raises:
        SignpostProblem: In one sentence, if there is no such template or theme, or the name holds
            a label.
    """
    made = _begun(desk, name, held_on, template)
    if themes:
        groups = making.groups_of_themes(
            desk.directory.themes(), desk.directory.needs(), () if "*" in themes else themes
        )
        made = made.model_copy(update={"groups": groups})
    return _kept(desk, made, "Event made")


def network_event(
    desk: Desk, network_id: str, name: str = "", held_on: date | None = None
) -> Event:
    """Return a new meeting of a network, kept already, called as the network is.

    Raises:
        SignpostProblem: In one sentence, if it is no record of a network.
    """
    page = desk.directory.page(network_id)
    if page.kind != "network":
        raise BadInput(f"'{one_line(network_id)}' is not the record of a network.")
    made = _begun(desk, name or public_name(page), held_on, "network")
    return _kept(desk, made.model_copy(update={"network": network_id}), "Event made")


def again(desk: Desk, event_id: str, name: str = "", held_on: date | None = None) -> Event:
    """Return an event made anew for another day: the same hall and stalls, nobody invited yet.

    Raises:
        SignpostProblem: In one sentence, if there is none of that id.
    """
    before = kept.event(desk.directory, event_id)
    wanted = making.id_of(name) if name else event_id
    made = making.again(before, wanted, held_on)
    if name:
        made = made.model_copy(update={"name": one_line(name)})
    return _kept(desk, made, "Event made from an earlier one")


def example(desk: Desk, name: str = "", held_on: date | None = None) -> Event:
    """Return an example made of practice services, kept already.

    Raises:
        BadInput: If practice is put away.
    """
    from seed.event_files import practice_event

    if not desk.directory.practice:
        raise BadInput("The example needs practice: open it under Updates, then come back.")
    shipped = practice_event()
    soonest = desk.today + EXAMPLE_IN
    usual = soonest + timedelta(days=(WEDNESDAY - soonest.weekday()) % 7)
    update = {"held_on": held_on or usual, "name": name or shipped.name}
    return _kept(desk, shipped.model_copy(update=update), "Event made")


def events_of_network(desk: Desk, network_id: str) -> tuple[Event, ...]:
    """Return the meetings of a network, the newest first."""
    every = (kept.event(desk.directory, one.id) for one in kept.events(desk.directory))
    return tuple(one for one in every if one.network == network_id)


def _begun(desk: Desk, name: str, held_on: date | None, template: str) -> Event:
    from seed.event_files import event_templates

    shipped = event_templates().get(template)
    if shipped is None:
        known = ", ".join(templates())
        raise UnknownName(f"There is no template '{one_line(template)}'. There are: {known}.")
    return making.from_template(shipped, name, held_on, practice=desk.directory.practice)


def _kept(desk: Desk, made: Event, what: str) -> Event:
    named = made.model_copy(update={"id": kept.free_id(desk.directory, made.id)})
    return kept.keep_event(desk.directory, named, what)
