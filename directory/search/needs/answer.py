"""What the need finder answers. Held in memory only, never stored."""

from dataclasses import dataclass

from directory.model.vocabulary import CrisisLevel


@dataclass(frozen=True, slots=True)
class FoundNeed:
    """A need heard in the words."""

    id: str
    score: float
    """From 0 to 1; only good for comparing needs of one answer."""
    why: tuple[str, ...]
    """The words that decided, as they were typed."""


@dataclass(frozen=True, slots=True)
class NeedAnswer:
    """Everything heard in one line of words."""

    needs: tuple[FoundNeed, ...] = ()
    """Best first."""
    circumstances: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    crisis: CrisisLevel = "none"
    child: bool = False
    """True when a child seems to be speaking."""
    emergency: str = ""
    """The literal emergency words that were found, or empty."""
