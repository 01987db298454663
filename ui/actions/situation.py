"""What is known besides the words: where somebody lives, the time, and how a list is narrowed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from directory.desk import Situation
from directory.desk.answering import languages
from directory.desk.answering.times import PARTS, Part
from directory.desk.situation import NEW_SITUATION
from directory.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.desk import Desk, DeskAnswer
    from directory.desk.answering.narrowing import Tally


def parts() -> dict[Part, str]:
    """Return the parts of a list that is split by when things are open, in order."""
    return PARTS


def now(desk: Desk) -> datetime:
    """Return the local time on the day that the desk counts as today."""
    clock = datetime.now().astimezone().replace(tzinfo=None)
    return datetime.combine(desk.today, clock.time())


def new_situation(desk: Desk) -> Situation:
    """Return what every person starts with: *Lives in* says the town of this desk.

    It says nothing where the town is not set, or is no place that is known.
    """
    town = desk.directory.desk().get("town")
    try:
        known = town is not None and place_called(desk, town.value)
    except BadInput:
        known = ""
    return Situation(lives_in=town.value, town_of_desk=True) if town and known else NEW_SITUATION


def town_is_missing(desk: Desk) -> bool:
    """Return whether a list is for nowhere: this desk named no town."""
    return "town" not in desk.directory.desk()


NOWHERE_KNOWN = (
    "Signpost knows no place called {town} yet, so nothing there comes first. Write it as the"
    " addresses of your records do, or write the first half of its postcode, such as L32."
)


def town_not_known(desk: Desk) -> str:
    """Return that the town which this desk named is no place that is known; empty if it is."""
    town = desk.directory.desk().get("town")
    if town is None or new_situation(desk).lives_in:
        return ""
    return NOWHERE_KNOWN.format(town=town.value)


def town_words(answer: DeskAnswer) -> str:
    """Return that a list is for people in the town of this desk, where nobody said where."""
    if not answer.town_of_desk or answer.where.home is None:
        return ""
    return f"For people in {answer.where.home.name}, the town of this desk."


def place_called(desk: Desk, text: str) -> str:
    """Return the place that was typed by its full name, or as typed if the name says less.

    Raises:
        BadInput: In one sentence, if it is no place that is known, or several.
    """
    place = desk.places.home(text)
    try:
        return place.label if desk.places.home(place.label) == place else text
    except BadInput:
        return text


def place_suggestions(desk: Desk, begun: str) -> list[str]:
    """Return the names of places that begin with what was typed."""
    return [place.label for place in desk.places.suggestions(begun)]


def tallies(
    desk: Desk,
    text: str,
    *,
    needs_on: Mapping[str, float],
    needs_off: frozenset[str],
    situation: Situation,
) -> tuple[Tally, ...]:
    """Return for each filter how many of the services found fit it."""
    return desk.tallies(text, needs_off, needs=needs_on, situation=situation)


def is_language(tally: Tally) -> bool:
    """Return whether a filter asks for one language."""
    return tally.filter.id.startswith(languages.BEGINS)
