"""What coverage of an event is worked out from: records that can be used, and what areas mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from directory.coverage.reach import Reach, Understood
from directory.coverage.records import Usable, age_fits, read_records
from directory.geo import Fit, Gazetteer, Place
from directory.store import Directory
from directory.store.own_areas import gazetteer_of

People = Literal["adults", "young", "families"]
ADULT, YOUNG = 30, 16
"""Ages that stand for adults and for young people."""
_CAN_BE_ASKED = """SELECT DISTINCT s.id FROM service s JOIN contact c ON c.service_key = s.key
    WHERE c.kind IN ('phone', 'email')"""


@dataclass(frozen=True)
class Ground:
    """The records of a directory as an event asks for them; read once."""

    usable: Mapping[str, Usable]
    """Services that somebody can use today, by id."""
    with_contact: frozenset[str]
    """Ids of those that have a phone number or an address for mail."""
    families: frozenset[str]
    """Ids of needs that are about families and children."""
    understood: Understood
    gazetteer: Gazetteer

    def place(self, area: str) -> Place | None:
        """Return the area that is meant; None if it is none that is known."""
        return self.gazetteer.understand(area) if area else None

    def reach(self, area: str) -> Reach | None:
        """Return what tells whom services are for; None where no known area is asked for."""
        place = self.place(area)
        return Reach(self.understood, [place]) if place and place.areas else None

    @cached_property
    def needs(self) -> Mapping[str, frozenset[str]]:
        """The needs that each service states, by its id."""
        return {
            id_: frozenset(one.card.needs) - frozenset(one.card.suggested)
            for id_, one in self.usable.items()
        }

    def serves(self, one: Usable, reach: Reach | None) -> Fit:
        """Return whether a service is for people of the area; *yes* where no area is asked for."""
        if reach is None:
            return "yes"
        found = reach.of(one)
        if found.certain & (1 | reach.wide):
            return "yes"
        return "ask" if found.perhaps & (1 | reach.unknown) else "no"

    def is_for(self, one: Usable, people: People) -> Fit:
        """Return whether a service takes adults, young people or families."""
        if people != "families":
            return age_fits(one, ADULT if people == "adults" else YOUNG)
        if "children_welcome" in one.card.facts or self.families & self.needs[one.card.id]:
            return "yes"
        return "no" if "-children_welcome" in one.card.facts else "ask"


def read_ground(directory: Directory, today: date) -> Ground:
    """Return what a directory holds today."""
    gazetteer = gazetteer_of(directory)
    return Ground(
        usable={one.card.id: one for one in read_records(directory, today).usable},
        with_contact=frozenset(str(row[0]) for row in directory.rows(_CAN_BE_ASKED)),
        families=frozenset(one.id for one in directory.needs() if one.theme == "family"),
        understood=Understood(gazetteer),
        gazetteer=gazetteer,
    )
