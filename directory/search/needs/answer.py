"""What the need finder answers. Held in memory only, never stored."""

from dataclasses import dataclass

from directory.model.vocabulary import CrisisLevel

EXPLAINED = 0.3
"""What is left, for ranking, of a need heard only in words that a stronger one explains."""


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

    def felt(self) -> dict[str, float]:
        """Return how strongly each need is felt, for ranking, in order.

        A need heard only in words that a stronger need explains is felt less: "learning
        disabilities" is about learning, not about aids for disabled people.
        """
        found: dict[str, float] = {}
        explained: list[set[str]] = []
        for need in self.needs:
            words = set(" ".join(need.why).split())
            again = any(words <= others for others in explained)
            found[need.id] = need.score * (EXPLAINED if again else 1)
            explained.append(words)
        return found
