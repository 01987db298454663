"""One line, heard for where and when, and women only; what was tapped off or chosen first."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from directory.desk.heard.places import PlaceEar, PlaceHeard
from directory.desk.heard.times import TimeHeard, time_heard
from directory.desk.heard.unknown_places import UnknownPlaceEar
from directory.desk.situation import Situation
from directory.search.query import SMALL_WORDS, beginning
from directory.words import tokens

WOMEN_ONLY = "women_only"
"""The filter that says the same where it is chosen by hand."""
SAID_WOMEN_ONLY = f"said:{WOMEN_ONLY}"
"""What its chip goes by."""
_WOMEN_ONLY = re.compile(
    r"(?<!not )\b(?:(?:wom[ae]n|ladies)[- ]only|(?:only|just) (?:for )?(?:women|ladies))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeardLine:
    """What one line tells of where and when, as far as it is used."""

    places: tuple[PlaceHeard, ...] = ()
    time: TimeHeard | None = None
    unknown: str = ""
    """A place that was named and that is not known here."""
    others: tuple[PlaceHeard, ...] = ()
    """Places that were named as plainly as those that are used."""
    living: tuple[tuple[int, int], ...] = ()
    """Where the line says only that somebody lives, or does not live, at a place."""
    denied: tuple[tuple[int, int], ...] = ()
    """Where it names places that are not meant."""
    women_only: str = ""
    """As it was said that nothing else will do."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """What those places are called."""
        return tuple(dict.fromkeys(one.place.name for one in self.others))

    def without_denied(self, text: str) -> str:
        """Return ``text`` with blanks for places that are not meant: none is looked for there.

        Nor are the words of "open now" looked for, beside what somebody wants open.
        """
        text = _blanked(text, self.denied)
        if self.time is None or not self.time.now:
            return text
        wanted = text.replace(self.time.said, " " * len(self.time.said))
        bare = wanted
        for one in self.places:
            bare = bare.replace(one.said, " ")
        return text if SMALL_WORDS.issuperset(tokens(bare)) else wanted

    def without_places_and_times(self, text: str) -> str:
        """Return ``text`` with blanks where it only says where and when.

        "Evenings" is no hint of a need then, and "I don't live in Bootle" none of a wish to die.
        """
        text = _blanked(text, self.living)
        if self.time is None:
            return text
        return text.replace(self.time.said, " " * len(self.time.said))

    def applied(self, situation: Situation) -> Situation:
        """Return ``situation`` with the places that were heard."""
        told = {one.role: one.asked for one in self.places}
        return replace(
            situation,
            lives_in=told.get("lives_in", situation.lives_in),
            near=told.get("near", situation.near),
            town_of_desk=situation.town_of_desk and "lives_in" not in told,
        )


class LineEar:
    """Hears where and when in lines. Holds nothing that was typed."""

    def __init__(self, places: PlaceEar, unknown: UnknownPlaceEar) -> None:
        self._places = places
        self._unknown = unknown

    def heard(self, text: str, situation: Situation, off: Collection[str] = ()) -> HeardLine:
        """Return what ``text`` tells of where and when.

        Args:
            text: What the person said.
            situation: What was chosen by hand: a place typed there makes one in the words idle.
            off: Ids of the chips that were tapped off.
        """
        text = beginning(text)
        if not text.strip():
            return HeardLine()
        chosen = (situation.lives_in and not situation.town_of_desk) or situation.near
        told = self._places.told(text, off)
        named = chosen or told.places or any(one.startswith("place:") for one in off)
        unknown = "" if named else self._unknown.heard(text)
        time = time_heard(text) if situation.when == "any" else None
        time = time if time and time.id not in off else None
        women = "" if SAID_WOMEN_ONLY in off else women_only(text)
        places, others = ((), ()) if chosen else (told.places, told.others)
        return HeardLine(places, time, unknown, others, told.living, told.denied, women)


def women_only(text: str) -> str:
    """Return the words that ask for women only, or nothing."""
    found = _WOMEN_ONLY.search(text)
    return found[0] if found else ""


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
