"""The fields of an event as its organiser reads them, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from directory.model.events import Risk, Shift, StallGroup
from ui.widgets.forms.noun_form import FormLine
from ui.widgets.forms.noun_list import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = {
    "marketplace": "Marketplace",
    "network": "Network meeting",
    "budgeting": "Participatory budgeting",
    "consultation": "Consultation",
}
EVENT = (
    FormLine("name", "Name", help="As the public reads it. It never says whom it is for."),
    FormLine("kind", "What it is", "choice", choices=KINDS),
    FormLine("held_on", "Day", "day"),
    FormLine("area", "Place it is for", help="A ward, town or borough, as the directory says it."),
    FormLine("expected", "Visitors expected", "number"),
    FormLine("expected_staff", "Staff expected", "number"),
    FormLine("costs", "Costs in pounds", "pounds"),
    FormLine("", "Times"),
    FormLine("public_hours.opens", "Public, from", "time"),
    FormLine("public_hours.closes", "Public, until", "time"),
    FormLine("staff_hours.opens", "Staff only, from", "time"),
    FormLine("staff_hours.closes", "Staff only, until", "time"),
    FormLine("quiet_hours.opens", "Quiet time, from", "time", "Less light and noise."),
    FormLine("quiet_hours.closes", "Quiet time, until", "time"),
    FormLine("arrive", "Stallholders arrive", "time"),
    FormLine("ready", "Everybody ready", "time"),
    FormLine("pack_up", "Pack up from", "time", "Not before the public has gone."),
)
BUILDING = {
    "wheelchair": "You can get in with a wheelchair",
    "step_free": "There are no steps",
    "hearing_loop": "Hearing loop",
    "quiet_space": "Quiet space",
}
VENUE = (
    FormLine("venue.name", "Venue"),
    FormLine("venue.address", "Address", "text"),
    FormLine("venue.postcode", "Postcode"),
    FormLine("venue.phone", "Phone of the venue"),
    FormLine("venue.how_to_find", "How to find it", "text", "Bus, landmark, which door."),
    FormLine("venue.access", "In the building", "ticks", choices=BUILDING),
    FormLine("venue.parking", "Parking", "text"),
    FormLine("venue.loading", "Loading", "text", "Where stallholders unload, and until when."),
    FormLine("venue.fire", "When the alarm goes", "text", "What to do, and where to meet."),
    FormLine("venue.first_aid", "First aid", "text"),
)
PEOPLE = (
    FormLine("organiser", "Organiser", "text", "The role to ask, and how. Never a name."),
    FormLine(
        "safeguarding", "Safeguarding lead", "text", "The role on the day, and where to find it."
    ),
    FormLine(
        "questions", "Questions", "lines", "One a line: for discussion tables, or to consult on."
    ),
)


def free_number(word: str, taken: Sequence[str]) -> str:
    """Return ``word`` with the first number that gives an id nobody has."""
    tries = (f"{word}-{n}" for n in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def _shift(one: Any) -> str:  # noqa: ANN401  (the list hands out what it is of)
    times = f"{one.starts} to {one.ends}" if one.ends else one.starts or "No time yet"
    return f"{times}\n{one.what or 'Nothing written yet'}"


def _risk(one: Any) -> str:  # noqa: ANN401
    score = one.likelihood * one.severity
    judged = f"{one.likelihood} x {one.severity} = {score}" if score else "Not judged yet"
    return f"{one.hazard or 'Nothing written yet'}\n{judged}"


GROUPS = Kind(
    "group of stalls",
    "What stalls help with. The public reads the name.",
    (
        FormLine("name", "Name", help="As the public reads it."),
        FormLine("staff_name", "Name for staff"),
        FormLine("needs", "Help with", "picked", "Needs that the group is there for."),
    ),
    lambda held: StallGroup(id=free_number("group", [one.id for one in held]), name="New group"),
    lambda one: one.name,
)
SHIFTS = Kind(
    "line of the run sheet",
    "What happens when, and which role does it.",
    (
        FormLine("starts", "From", "time"),
        FormLine("ends", "Until", "time"),
        FormLine("what", "What", "text"),
        FormLine("who", "Role", help="A role, never a person's name."),
    ),
    lambda held: Shift(starts=held[-1].ends if held else "", what=""),
    _shift,
)
LEVELS = {
    0: "Not judged yet", 1: "1 very low", 2: "2 low", 3: "3 medium", 4: "4 high", 5: "5 very high",
}  # fmt: skip
RISKS = Kind(
    "risk",
    "What could go wrong, and what is done about it. Look at it again on the day.",
    (
        FormLine("hazard", "What could go wrong", "text"),
        FormLine("who", "Who could be harmed"),
        FormLine("controls", "What is done about it", "text"),
        FormLine("likelihood", "How likely", "choice", choices=LEVELS),
        FormLine("severity", "How bad", "choice", choices=LEVELS),
        FormLine("owner", "Who sees to it", help="A role, never a person's name."),
    ),
    lambda _held: Risk(hazard=""),
    _risk,
)
