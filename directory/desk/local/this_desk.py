"""What a desk sets once about itself: who is here, whom to ask, the numbers of this place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from directory.desk.answering import connectors
from directory.desk.local import about_place
from directory.desk.local.term_dates import checked_terms
from directory.disclosure.rules.freshness import limits_of
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput, UnknownName
from directory.model import DeskFact
from directory.store import Directory
from directory.store.local import Change, make_changes
from directory.words import (
    digits,
    grouped,
    is_whole_number,
    one_line,
    parted,
    spoken_date,
    spoken_month,
)

Kind = Literal["words", "role", "phone", "minutes", "terms", "places", "yes_no", "about"]

NOT_ENTERED = "Not entered for this desk yet"
LONGEST = 80
MOST_MINUTES = 120


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set, and how it is explained to whoever sets it."""

    id: str
    label: str
    help: str
    kind: Kind

    @property
    def is_checked(self) -> bool:
        """Whether somebody should make sure now and then that it still holds."""
        return self.kind in ("phone", "role", "places")


SETTINGS = (
    Setting("name", "Name of this desk", "As people know it: the library, the surgery.", "words"),
    Setting("phone", "Phone of this desk", "Printed on every sheet, for coming back.", "phone"),
    Setting(
        "safeguarding_lead", "Safeguarding lead",
        "The role and where to find them, not a name: duty manager, room 4.", "role",
    ),
    Setting(
        "safeguarding_phone", "Phone of the safeguarding lead",
        "Rung at once when a child or an adult may be in danger.", "phone",
    ),
    Setting(
        "marac", "High-risk domestic abuse (MARAC)",
        "How it is told here: the role or the team, and where. Printed on forms.", "role",
    ),
    Setting(
        "duty_clinician", "Duty clinician",
        "Whom to fetch when somebody is ill or in danger here: the role, not a name.", "role",
    ),
    Setting("private_room", "Private room", "Where to talk without being heard.", "role"),
    Setting(
        "connector", "Who to ask when nothing fits",
        "Your link worker or social prescriber: the role, not a name.", "role",
    ),
    Setting(
        connectors.FACT, "Who to ask, place by place",
        "For people who live elsewhere. Bootle: the link worker, 0151 496 0101; Leicester: ...",
        "places",
    ),
    Setting("council_housing", "Council housing", "For somebody without a home.", "phone"),
    Setting(
        "council_housing_out_of_hours", "Council housing, out of hours",
        "Evenings, nights and weekends.", "phone",
    ),
    Setting(
        "adults", "Adult social care", "Worried about a grown-up.", "phone",
    ),
    Setting(
        "adults_out_of_hours", "Adult social care, out of hours",
        "Evenings, nights and weekends.", "phone",
    ),
    Setting(
        "children", "Children's social care", "Worried about a child.", "phone",
    ),
    Setting(
        "children_out_of_hours", "Children's social care, out of hours",
        "Evenings, nights and weekends.", "phone",
    ),
    Setting("mail", "Mail of this desk", "Where services can send a slip back.", "words"),
    Setting("address", "Address of this desk", "The same, by post.", "words"),
    Setting(
        "town", "Town of this desk", "What Lives in starts with, for each new person.", "words",
    ),
    Setting(
        "term_dates", "School terms here",
        "Without half terms: 2 September 2026 to 23 October 2026; and the next.", "terms",
    ),
    Setting(
        about_place.FACT, "About this place",
        "A sentence or two, where it was read, and of when: Words. (Source, March 2024)", "about",
    ),
    Setting(
        "offer_more", "Name what people often want too",
        "Beside the sheet, three things at most, for staff to ask about. yes or no.", "yes_no",
    ),
    Setting(
        "idle_minutes", "Cover the screen after",
        "Minutes without a key or the mouse. Nothing is lost. 0: never.", "minutes",
    ),
)  # fmt: skip
"""Everything a desk can set, in the order it is asked for. A new one is one line."""
_BY_ID = {setting.id: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One setting with what this desk entered, in words for staff."""

    id: str
    label: str
    help: str
    kind: Kind
    value: str
    """As kept; empty when it was not entered."""
    shown: str
    """A phone in groups, or that it was not entered."""
    checked_on: date | None
    standing: str
    """When it was checked, as a sentence; empty where there is nothing to check."""
    can_confirm: bool
    """Whether it is worth making sure of today."""

    @property
    def entered(self) -> bool:
        """Whether this desk has set it."""
        return bool(self.value)


def setting(fact_id: str) -> Setting:
    """Return one thing that can be set.

    Raises:
        UnknownName: If there is none of that name; names all.
    """
    if fact_id not in _BY_ID:
        raise UnknownName(f"There is no fact '{fact_id}'. There are: {', '.join(_BY_ID)}.")
    return _BY_ID[fact_id]


def desk_lines(directory: Directory, today: date) -> tuple[DeskLine, ...]:
    """Return every setting with what this desk entered, in order."""
    facts = directory.desk()
    oldest = today - limits_of(facts)["contact"]
    return tuple(
        _line(one, facts.get(one.id) or DeskFact(id=one.id), today, oldest) for one in SETTINGS
    )


def set_fact(directory: Directory, fact_id: str, value: str) -> Change:
    """Keep one fact of this desk; nothing takes it away. A new value is not checked yet.

    Raises:
        UnknownName: If there is no such fact.
        BadInput: If the value does not fit.
        RefusedWords: If it is about a person, or labels people.
    """
    checked = check_value(setting(fact_id), value)
    before = directory.desk().get(fact_id)
    if _says(setting(fact_id), checked) == _says(setting(fact_id), before.value if before else ""):
        return Change(before, before)
    after = DeskFact(id=fact_id, value=checked) if checked else None
    return make_changes(directory, [Change(before, after)], f"This desk: {fact_id}")[0]


def confirm_fact(directory: Directory, fact_id: str, today: date) -> Change:
    """Keep that somebody has made sure today that a fact of this desk holds.

    Raises:
        UnknownName: If there is no such fact.
        BadInput: If it was never entered.
    """
    before = directory.desk().get(setting(fact_id).id)
    if before is None or not before.value:
        raise BadInput(f"{setting(fact_id).label}: enter it first.")
    after = before.model_copy(update={"checked_on": today})
    return make_changes(directory, [Change(before, after)], f"Checked: {fact_id}")[0]


def check_value(asked: Setting, value: str) -> str:
    """Return a value as it is kept.

    Raises:
        BadInput: If it does not fit what is asked for.
        RefusedWords: If it is about a person, or labels people.
    """
    value = one_line(value)
    if not value:
        return ""
    if asked.kind in _CHECKS:
        return _CHECKS[asked.kind](value)
    if len(value) > LONGEST:
        raise BadInput(f"{asked.label}: at most {LONGEST} letters.")
    check_typed(value)
    return value


def _says(asked: Setting, value: str) -> str:
    """Return what a value says: a number written in other groups is the same number."""
    return digits(value) if asked.kind == "phone" else value


def _checked_number(value: str) -> str:
    short = 0 < len(digits(value)) < 10
    first_ok = digits(value).startswith(("1", "9") if short else "0") or value.startswith("+")
    if not is_whole_number(value) or parted(value)[1] or not first_ok:
        raise BadInput(f"'{value}' is not a whole phone number. Write all of it, and nothing else.")
    return value


def _checked_minutes(value: str) -> str:
    if not value.isascii() or not value.isdigit() or int(value) > MOST_MINUTES:
        raise BadInput(f"Write a number of minutes, from 0 to {MOST_MINUTES}.")
    return str(int(value))


def _checked_choice(value: str) -> str:
    said = value.lower()
    if said not in ("yes", "no"):
        raise BadInput("Write yes or no.")
    return said


_CHECKS: Mapping[Kind, Callable[[str], str]] = {
    "phone": _checked_number,
    "minutes": _checked_minutes,
    "yes_no": _checked_choice,
    "terms": checked_terms,
    "places": connectors.checked_connectors,
    "about": about_place.checked_note,
}
"""How each kind of value is checked that is not plain words."""


def _line(asked: Setting, fact: DeskFact, today: date, oldest: date) -> DeskLine:
    shown = grouped(fact.value) if asked.kind == "phone" else fact.value
    return DeskLine(
        id=asked.id,
        label=asked.label,
        help=asked.help,
        kind=asked.kind,
        value=fact.value,
        shown=shown or NOT_ENTERED,
        checked_on=fact.checked_on,
        standing=_standing(asked, fact, oldest),
        can_confirm=asked.is_checked and bool(fact.value) and fact.checked_on != today,
    )


def _standing(asked: Setting, fact: DeskFact, oldest: date) -> str:
    if not fact.value or not asked.is_checked:
        return ""
    if fact.checked_on is None:
        return "Not checked yet."
    if fact.checked_on < oldest:
        return f"Not checked since {spoken_month(fact.checked_on)}."
    return f"Checked {spoken_date(fact.checked_on)}."
