"""The fields of a record by the names that people use, and what stands in them in plain words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from directory.hours.saying import closure_in_words
from directory.hours.saying import in_words as hours_in_words
from directory.keeping.record.choice_words import (
    ACCESS,
    AREA_RULES,
    COSTS,
    LEVELS,
    RETELLS,
    SHARES,
    SIDES,
    STAFF_ONLY,
    STANDING,
    STATUS,
)
from directory.keeping.record.nouns_said import noun_said
from directory.matching.sentences import sentence
from directory.model import Closure, Criterion, ServicePage, Session
from directory.model.base import Noun
from directory.model.links import ServiceNeed
from directory.model.vocabulary import FactGroup, RecordKind
from directory.reading.becoming import said
from directory.words import first_large, one_line, spoken_date, tidy

KIND_NAMES: dict[RecordKind, str] = {
    "service": "Service",
    "network": "Network or forum",
    "community_asset": "Community group or place",
    "right_or_scheme": "Right or scheme",
    "role": "Role",
    "other_directory": "Other directory",
    "pathway": "Steps through several services",
}
"""Each kind of record, as it is named to a keeper."""
FIELD_NAMES: dict[str, str] = {
    "kind": "Kind of record", "name": "Name", "public_name": "Name for the public",
    "neutral_name": "Name that tells on nobody", "also_known_as": "Also known as",
    "former_names": "Former names", "acronyms": "Short names", "organisation_id": "Organisation",
    "summary": "One sentence", "description": "Description", "status": "Open or closed",
    "standing": "Confirmed or not", "starts_on": "Starts on", "ends_on": "Ends on",
    "pilot": "A pilot",
    "sensitive": "Sensitive", "side": "Whom it is for, where somebody is hurt",
    "level": "Level of help", "clinical": "Run by health staff", "open_to_anyone": "Open to anyone",
    "who_for": "Who it is for", "not_for": "Who it is not for", "how_to_refer": "How to get in",
    "ways_read": "Only read in its words by the program",
    "cost": "Cost", "cost_words": "Cost in words", "languages": "Languages",
    "interpreter": "Interpreter", "access": "Access", "access_words": "Access in words",
    "area_rule": "What decides the area", "waiting_time": "Waiting time",
    "waiting_checked_on": "Waiting time asked on", "while_you_wait": "While you wait",
    "next_step": "What happens next", "length_of_support": "How long they help",
    "attempts": "How often they try to reach you", "retell": "Telling it again",
    "shares_info": "Whom they tell", "contact_safe": "What shows on a phone that is rung",
    "lived_checked_on": "Words checked by people who have used it",
    "categories": "Categories of the source", "tags": "Tags",
    "publisher": "Publisher", "source": "Source",
    "source_id": "Number at the source", "extra": "Other facts of the source",
    "organisation": "Organisation", "contacts": "Phone, mail and web", "locations": "Places",
    "sessions": "Times", "closures": "Days closed", "coverage": "Areas covered",
    "routes": "Ways in", "criteria": "Rules", "forms": "Forms", "needs": "Needs",
    "checks": "Checks", "links": "Links to other records", "translations": "Other languages",
}  # fmt: skip
"""Every field of a record, as a keeper knows it."""
GROUP_OF: dict[str, FactGroup] = {
    "contacts": "contact", "locations": "contact",
    "sessions": "hours", "closures": "hours",
    "routes": "referral", "how_to_refer": "referral", "waiting_time": "referral",
    "cost": "referral", "cost_words": "referral", "forms": "referral",
    "criteria": "criteria", "who_for": "criteria", "not_for": "criteria",
    "coverage": "criteria", "area_rule": "criteria", "open_to_anyone": "criteria",
}  # fmt: skip
"""The group of facts that a field belongs to, for checking."""
_CHOICES: dict[str, Mapping[str, str]] = {
    "kind": {str(kind): words for kind, words in KIND_NAMES.items()},
    "status": STATUS, "standing": STANDING, "level": LEVELS, "side": SIDES,
    "cost": COSTS, "area_rule": AREA_RULES, "retell": RETELLS, "shares_info": SHARES,
    "access": ACCESS,
}  # fmt: skip
"""What can be chosen in a field, in the words that it is chosen by."""
_SAID_BARE = frozenset((
    "kind", "value", "name", "words", "starts_on", "ends_on", "operator", "need", "group",
    "checked_on", "to", "title", "language", "field", "text",
))  # fmt: skip
"""Parts of a list that are understood without being named."""
_IN_A_RULE = frozenset(("kind", "operator", "value"))
"""What a rule says as a sentence."""
_SAID_WHOLE = {
    ("audience", "professional"): STAFF_ONLY,
    ("structure", "suggested"): "only suggested by the program",
    ("structure", "confirmed"): "confirmed by a person",
    ("strength", "preferred"): "they like it, and do not insist",
    ("strength", "usually"): "usually",
    ("strength", "excludes"): "who is this is not taken",
}
"""Parts of a list that are better said whole than named."""
_NOT_SAID = frozenset((
    "id", "location_id", "contact_id", "form_id", "digest", "organisation_id", "publisher",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that says something else: what it said, and what it says, in plain words."""

    field: str
    """Of ``ServicePage``."""
    name: str
    """As a keeper knows it."""
    old: str
    """One line for each thing; empty for nothing."""
    new: str


def compare(old: ServicePage | None, new: ServicePage | None) -> tuple[FieldChange, ...]:
    """Return which fields differ between two states of a record, in the order of a form."""
    differing = (
        field
        for field in FIELD_NAMES
        if field != "organisation_id" and _value(old, field) != _value(new, field)
    )
    changes = (
        FieldChange(field, FIELD_NAMES[field], _said(old, field), _said(new, field))
        for field in differing
    )
    return tuple(change for change in changes if change.old != change.new)


def groups_changed(fields: Iterable[str]) -> tuple[FactGroup, ...]:
    """Return the groups of facts that some of these fields belong to, in their usual order."""
    found = {GROUP_OF[field] for field in fields if field in GROUP_OF}
    return tuple(group for group in get_args(FactGroup) if group in found)


def _value(page: ServicePage | None, field: str) -> object:
    if page is not None:
        return getattr(page, field)
    return ServicePage.model_fields[field].get_default(call_default_factory=True)


def _said(page: ServicePage | None, field: str) -> str:
    return "" if page is None else field_in_words(page, field)


def field_in_words(page: ServicePage, field: str) -> str:
    """Return what stands in a field of a record, by the words that it was chosen by."""
    return value_in_words(field, getattr(page, field))


def value_in_words(field: str, value: object) -> str:
    """Return a value of a field, by the words that it was chosen by."""
    if field == "ways_read" and isinstance(value, tuple):
        return "\n".join(said(read) for read in value)
    choices = _CHOICES.get(field, {})
    if isinstance(value, tuple):
        return in_words(tuple(choices.get(one, one) if choices else one for one in value))
    if value == "not_recorded":
        return ""
    return in_words(choices.get(value, value) if isinstance(value, str) else value)


def in_words(value: object) -> str:
    """Return what stands in a field in plain words: one line for each thing of a list."""
    if isinstance(value, tuple | list):
        timed = [one for one in value if isinstance(one, Session)]
        lines = _hours(timed) if timed else (_line(one) for one in value)
        return "\n".join(filter(None, lines))
    if isinstance(value, Mapping):
        return "\n".join(f"{first_large(_plain(key))}: {_line(one)}" for key, one in value.items())
    return _line(value)


def _hours(sessions: Iterable[Session]) -> Iterator[str]:
    """Yield times as they are said everywhere else, those of one name and kind together."""
    groups: dict[tuple[object, ...], list[Session]] = {}
    for one in sessions:
        alike = one.model_dump_json(exclude={"weekday", "opens", "closes", "nth"})
        groups.setdefault((one.name, one.booking, alike), []).append(one)
    for (name, booking, _), group in groups.items():
        said = hours_in_words(group)
        turn_up = "No appointment needed." if booking is False else ""
        yield " ".join(filter(None, (f"{name}:" if name else "", said, turn_up)))


def _line(value: object) -> str:
    if value is None or value in ("", (), "not_recorded"):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Noun):
        return _noun_line(value)
    if isinstance(value, tuple | list):
        return ", ".join(filter(None, (_line(one) for one in value)))
    return spoken_date(value) if isinstance(value, date) else one_line(_plain(str(value)))


def _noun_line(noun: Noun) -> str:
    if isinstance(noun, ServiceNeed):
        return need_line(_plain(noun.need), noun)
    if isinstance(noun, Closure):
        return closure_in_words(noun)
    if (said_whole := noun_said(noun)) is not None:
        return said_whole
    rule = _as_rule(noun)
    default = {
        name: about.get_default(call_default_factory=True)
        for name, about in type(noun).model_fields.items()
    }
    said = (
        (name, _line(value))
        for name, value in vars(noun).items()
        if name not in _NOT_SAID
        and value != default[name]
        and (rule is None or name not in _IN_A_RULE)
    )
    parts = (_part(name, words, vars(noun)[name]) for name, words in said if words)
    own = (words for words in parts if tidy(words) != tidy(rule or ""))
    return ", ".join(filter(None, (rule or "", *own)))


def _part(name: str, words: str, value: object) -> str:
    """Return a part of a thing of a list, by its name unless it is understood without."""
    if isinstance(value, str) and (name, value) in _SAID_WHOLE:
        return _SAID_WHOLE[name, value]
    return words if name in _SAID_BARE else f"{_plain(name)}: {words}"


def _as_rule(noun: Noun) -> str | None:
    """Return what a rule says as a sentence, nothing for one of words alone; None for others."""
    if not isinstance(noun, Criterion):
        return None
    if noun.kind == "words" and noun.words:
        return ""
    said = sentence(noun).removesuffix(".")
    return None if said.startswith("A condition") else said


def need_line(name: str, need: ServiceNeed) -> str:
    """Return a need of a service by a name, with how it is known where nobody stated it."""
    return name if need.structure == "stated" else f"{name} ({_plain(need.structure)})"


def _plain(code: str) -> str:
    """Return a word of a closed list as it is said; other words as they stand."""
    return code.replace("_", " ") if code.replace("_", "").isalpha() else code
