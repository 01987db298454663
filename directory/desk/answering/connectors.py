"""Who to ask when nothing fits, place by place: typed in one line, and found for where one lives.

``Bootle: the link worker, 0151 496 0101; Leicester: the family hub``
"""

from collections.abc import Mapping
from dataclasses import dataclass

from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.geo import Place
from directory.model import DeskFact
from directory.words import digits, grouped, is_whole_number, one_line, tidy

FACT, HERE, HERE_PHONE = "connectors", "connector", "phone"
LONGEST = 400
FORM = "Write each place as Bootle: the link worker, 0151 496 0101; and the next after that."


@dataclass(frozen=True, slots=True)
class Connector:
    """Who finds a way where nothing fits."""

    who: str
    phone: str = ""
    place: str = ""
    """Empty for whoever does it at this desk."""


def connector_for(facts: Mapping[str, DeskFact], home: Place | None) -> Connector | None:
    """Return who to ask for somebody who lives at ``home``; where nobody is named, who is here."""
    entered = facts.get(FACT)
    named = {tidy(one.place): one for one in _read(entered.value if entered else "")}
    around = [home.name, *(area.name for area in home.areas)] if home else []
    there = next((named[tidy(area)] for area in around if tidy(area) in named), None)
    return there or _here(facts)


def checked_connectors(value: str) -> str:
    """Return connectors as they are kept.

    Raises:
        BadInput: With how to write them, if they are not understood.
        RefusedWords: If one is about a person.
    """
    found = _read(value)
    if len(value) > LONGEST:
        raise BadInput(f"Who to ask, place by place: at most {LONGEST} letters.")
    if not found or not all(one.place and one.who for one in found):
        raise BadInput(FORM)
    for one in found:
        if digits(one.who):
            raise BadInput(f"'{one.who}' is not a whole phone number after a name. {FORM}")
        check_typed(one.who)
    return "; ".join(_told(one) for one in found)


def _here(facts: Mapping[str, DeskFact]) -> Connector | None:
    who, phone = facts.get(HERE), facts.get(HERE_PHONE)
    if who is None or not who.value:
        return None
    return Connector(who.value, phone.value if phone else "")


def _read(value: str) -> list[Connector]:
    return [_one(part) for part in map(one_line, value.split(";")) if part]


def _one(part: str) -> Connector:
    place, _, told = (words.strip() for words in part.partition(":"))
    who, _, phone = (words.strip() for words in told.rpartition(","))
    if not is_whole_number(phone):
        who, phone = told, ""
    return Connector(who, phone, place)


def _told(one: Connector) -> str:
    return f"{one.place}: {one.who}" + (f", {grouped(one.phone)}" if one.phone else "")
