"""What the desk answers to one line of words. Held in memory only, never stored."""

from dataclasses import dataclass
from typing import Literal

from directory.model import ServiceCard

Fallback = Literal["relaxed", "wider", "connector"]


@dataclass(frozen=True, slots=True)
class NeedChip:
    """A need recognised in the words, that can be tapped off."""

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


@dataclass(frozen=True, slots=True)
class Result:
    """One service found, with the reasons."""

    card: ServiceCard
    score: float
    why: tuple[str, ...]
    """Reasons in words: ``name``, ``because of 'kicked out'``, ``suggested need`` ..."""
    marks: tuple[str, ...]
    """Tidy words to show bold where the card holds them."""


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
