"""What staff see at one key from anywhere: whom to ring, whom to get here, and a child's line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.desk.safety import safety_words as say
from directory.disclosure.paper.crisis import crisis_words
from directory.disclosure.paper.crisis_numbers import number_line, other_ways
from directory.model import DeskFact, NationalLine
from directory.words import grouped

CHILD_LINES = ("childline", "nspcc")
ENTER_IT = "Enter them once, on the page This desk."
LEAD, LEAD_PHONE = "safeguarding_lead", "safeguarding_phone"
ABUSE_LINES = ("ndah", "mens_advice", "galop")


@dataclass(frozen=True, slots=True)
class HelpPart:
    """One part of the panel: its heading and its lines."""

    id: str
    heading: str
    lines: tuple[str, ...]
    missing: tuple[str, ...] = ()
    """What was never entered for this desk."""


@dataclass(frozen=True, slots=True)
class CrisisHelp:
    """The panel of crisis and safeguarding, for staff."""

    first: str
    """Someone in danger: the emergency number."""
    parts: tuple[HelpPart, ...]


def crisis_help(lines: Sequence[NationalLine], facts: Mapping[str, DeskFact]) -> CrisisHelp:
    """Return the panel; every number comes from the national lines or from this desk's facts."""
    words = crisis_words(lines)
    parts = (
        HelpPart("numbers", "Ring now", words.lines),
        _here(facts),
        HelpPart("child", "A child tells you something", _child(lines)),
        HelpPart("abuse", "Someone hurts or controls them", _abuse(lines)),
        HelpPart("deaf", "Deaf, or hard to speak", other_ways(lines)),
    )
    return CrisisHelp(words.first, tuple(part for part in parts if part.lines or part.missing))


def _here(facts: Mapping[str, DeskFact]) -> HelpPart:
    held = {one: facts[one].value for one in say.HERE if one in facts and facts[one].value}
    phone = facts.get(LEAD_PHONE)
    if LEAD in held and phone and phone.value:
        held[LEAD] += f". Ring {grouped(phone.value)}"
    lines = tuple(f"{title}: {held[one]}" for one, title in say.HERE.items() if one in held)
    missing = [title for one, title in say.HERE.items() if one not in held]
    told = (f"{say.NOT_ENTERED}: {', '.join(missing).lower()}. {ENTER_IT}",) if missing else ()
    return HelpPart("here", "Get someone here", lines, told)


def _child(lines: Sequence[NationalLine]) -> tuple[str, ...]:
    return (" ".join(say.CHILD_SPEAKS[1:]), *_of(lines, CHILD_LINES))


def _abuse(lines: Sequence[NationalLine]) -> tuple[str, ...]:
    danger = next((line.display for line in lines if line.id == "999"), "")
    silent = (say.SILENT.format(number=danger),) if danger else ()
    return (*_of(lines, ABUSE_LINES), *silent)


def _of(lines: Sequence[NationalLine], ids: Sequence[str]) -> tuple[str, ...]:
    by_id = {line.id: line for line in lines if line.rule != "never" and line.display}
    said = (number_line(by_id[one]) for one in ids if one in by_id)
    return tuple(f"{one.name}: {one.number}. {one.about}".strip() for one in said)
