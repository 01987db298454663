"""One line, heard for where and when; what was tapped off or chosen by hand goes first."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from directory.desk.heard.places import PlaceEar, PlaceHeard
from directory.desk.heard.times import TimeHeard, time_heard
from directory.desk.heard.unknown_places import UnknownPlaceEar
from directory.desk.situation import Situation
from directory.search.query import beginning


@dataclass(frozen=True, slots=True)
class HeardLine:
    """What one line tells of where and when, as far as it is used."""

    places: tuple[PlaceHeard, ...] = ()
    time: TimeHeard | None = None
    unknown: str = ""
    """A place that was named and that is not known here."""

    def without_times(self, text: str) -> str:
        """Return ``text`` with blanks where it says when: "evenings" is no hint of a need then."""
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
        chosen = situation.lives_in or situation.near
        places = () if chosen else self._places.heard(text)
        unknown = "" if chosen or places else self._unknown.heard(text)
        used = tuple(one for one in places if one.id not in off)
        time = time_heard(text) if situation.when == "any" else None
        return HeardLine(used, time if time and time.id not in off else None, unknown)
