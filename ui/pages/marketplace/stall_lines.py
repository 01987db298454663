"""The fields of a stall as its organiser reads them."""

from ui.actions.event.event_stalls import STATUS
from ui.widgets.forms.noun_form import FormLine

NEEDS = {
    "power": "Power", "water": "Water", "screen": "Screen or wall", "step_free": "Step-free front",
    "quiet": "Quiet corner", "private_room": "Near a private room", "discreet": "Out of sight",
    "early_leave": "Leaves early",
}  # fmt: skip
AUDIENCES = {"both": "Public and staff", "public": "Public only", "professional": "Staff only"}
FOR_ORGANISER = ("contact", "note")
"""Fields that nobody but the organiser may see."""
TELLING = ("group", "name", "line", "covers", "contact_role")
"""Fields that tell what a stall is about."""
NOWHERE = {"": "Any place"}
NO_GROUP = {"": "No group yet"}

STALL = (
    FormLine("status", "It is now", "choice", choices=STATUS),
    FormLine("group", "Group", "choice", choices=NO_GROUP),
    FormLine("name", "Name here", help="Empty: as in its record."),
    FormLine("line", "What it offers", "text", "One line for the public. Empty: as in its record."),
    FormLine("covers", "Helps with", "picked", "Empty: as in its record."),
    FormLine("audience", "Who it is for", "choice", choices=AUDIENCES),
    FormLine("languages", "Languages spoken", "names"),
    FormLine("", "Its place"),
    FormLine("tables", "Tables", "number"),
    FormLine("needs", "Must have", "ticks", choices=NEEDS),
    FormLine("wants", "Would like", "ticks", choices=NEEDS),
    FormLine("watts", "Watts it plugs in", "figure"),
    FormLine("height", "Banner, metres high", "metres"),
    FormLine("fixed", "Only at", "choice", choices=NOWHERE),
    FormLine("beside", "Beside", "picked"),
    FormLine("never_beside", "Never beside", "picked"),
    FormLine("", "Its answer"),
    FormLine("contact_role", "Contact", help="A role, never a person's name."),
    FormLine("contact", "Work phone or mail", help="Never printed for the public."),
    FormLine("invited_on", "Invited on", "day"),
    FormLine("reply_by", "Reply by", "day"),
    FormLine("answered_on", "Answered on", "day"),
    FormLine("staff", "Staff it brings", "number"),
    FormLine("lunch", "Lunches", "number"),
    FormLine("insurance", "Insurance seen", "yes_no"),
    FormLine("risk_assessment", "Risk assessment seen", "yes_no"),
    FormLine("photos", "Photos allowed", "yes_no"),
    FormLine("note", "Note", "text", "For the organiser only."),
)
