"""What the desk answers to one line of words. Held in memory only, never stored."""

from dataclasses import dataclass
from typing import Literal

from directory.desk.answering.by_place import NOWHERE, Where
from directory.desk.answering.times import Part
from directory.desk.safety.safety import NOTHING_TO_SAY, Safety
from directory.geo import Fit
from directory.model import ServiceCard

Fallback = Literal["relaxed", "wider", "connector"]
ChipKind = Literal["need", "goal", "place", "time", "filter", "also"]


@dataclass(frozen=True, slots=True)
class NeedChip:
    """A need recognised in the words, that can be tapped off; or what else they tell."""

    id: str
    public_name: str
    professional_name: str
    screen_name: str
    """What to show where the person may see it; the public name if nothing is sensitive."""
    score: float
    why: tuple[str, ...]
    """The words that decided."""
    crisis: str
    """``none``, ``check`` or ``immediate``."""
    ask_first: str
    kind: ChipKind = "need"


@dataclass(frozen=True, slots=True)
class Result:
    """One service found, with the reasons."""

    card: ServiceCard
    score: float
    why: tuple[str, ...]
    """Reasons in words: ``name``, ``because of 'kicked out'``, ``suggested need`` ..."""
    marks: tuple[str, ...]
    """Tidy words to show bold where the card holds them."""
    distance_miles: float | None = None
    """To one place of decimals; None where there is none to tell, as for a hidden place."""
    area_fit: Fit | Literal[""] = ""
    """Whether it takes people from where this one lives; empty if that was not asked."""
    level: int = 0
    """How small an area takes the person in: 0 for the smallest, as ``by_place.LEVELS``."""
    step: int | None = None
    """How far from where this one lives it is, in steps of some miles; None if not known."""
    area_words: str = ""
    """For whom it is, where that may not be this person: ``for people in Liverpool``."""
    elsewhere: bool = False
    """Whether it is for people elsewhere, or far from where the person is."""
    opening: str = ""
    """``Open till 4pm``, ``Bank holiday: ring first``; empty where nothing is known."""
    out_of_season: bool = False
    """Whether its season is over or has not begun: shown in grey, with its next date."""
    part: Part | Literal[""] = ""
    """Where it stands in a list that is split by when things are open."""
    ask: str = ""
    """What to ask them, because it was chosen and is not recorded."""
    asks_stopped: str = ""
    """The sentence by which it takes nobody who drinks or uses, where somebody still does."""

    @property
    def ask_first(self) -> str:
        """What staff read of it before they send anybody, or nothing."""
        return f"Ask first: {self.asks_stopped}" if self.asks_stopped else ""


@dataclass(frozen=True, slots=True)
class DoorOpen:
    """A way on when nothing fits: another service, who to ask here, a national line."""

    kind: Literal["service", "connector", "line"]
    id: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class DeskAnswer:
    """Everything the desk says to one line of words."""

    query: str
    needs: tuple[NeedChip, ...]
    circumstances: tuple[str, ...]
    goals: tuple[str, ...]
    services: tuple[Result, ...]
    by_name: bool
    """True when the words matched a name, so that needs are offered but do not rank."""
    fallback: Fallback | None
    doors: tuple[DoorOpen, ...]
    crisis: str
    child: bool
    emergency: str
    """The literal emergency words found, or empty."""
    safety: Safety = NOTHING_TO_SAY
    """What staff must read or ask before anything else."""
    where: Where = NOWHERE
    """What was understood of where the person lives, and of what is near."""
    note: str = ""
    """One sentence when what was chosen fits nothing, so that all is shown after all."""
    unknown_place: str = ""
    """A place that was named and that is not known here, so that nothing was done with it."""
    other_places: tuple[str, ...] = ()
    """Places that were named as plainly as the one that is used."""
    town_of_desk: bool = False
    """True where nobody said where the person lives: then it is the town of this desk."""
    split: bool = False
    """True when the services stand in parts: open now, tonight, tomorrow, to ask."""
    aims: tuple[NeedChip, ...] = ()
    """The goals that were chosen by hand, as chips that can be tapped off."""
    told: tuple[NeedChip, ...] = ()
    """Places and times heard in the words and used, as chips that can be tapped off."""
    offered: tuple[NeedChip, ...] = ()
    """What else the words tell: chips that are off until somebody presses them."""
    also: tuple[NeedChip, ...] = ()
    """At most three needs that people often have too: chips that are off, gently offered."""
