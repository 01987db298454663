"""What the need finder answers. Held in memory only, never stored."""

from dataclasses import dataclass, replace

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
    """The words that decided, as they were typed; none if the need was found by likeness only."""
    like: str = ""
    """Then the phrase of ours that the line is like."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was found, for staff: typed words, or ``like 'can't face the post'``."""
        return (f"like '{self.like}'",) if self.like else self.why


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
    child_worried: bool = False
    """True when the words of a child tell of fear, hurt, hunger or drink at home."""
    emergency: str = ""
    """The literal emergency words that were found, or empty."""
    leading: tuple[str, ...] = ()
    """Ids of the needs near enough the best to decide how urgent the words are."""
    doubtful: frozenset[str] = frozenset()
    """Those of them heard in one everyday word only: they are asked about, not acted on."""
    of_another: frozenset[str] = frozenset()
    """Those of them that are the trouble of somebody else whom the words name: the question that is
    asked first must be about them."""

    def from_a_grown_up(self) -> "NeedAnswer":
        """Return the same once somebody has said that it is no child who speaks."""
        return replace(self, child=False, child_worried=False)

    def from_a_child(self) -> "NeedAnswer":
        """Return the same once it is known that a child speaks."""
        return replace(self, child=True)

    def spoken_by(self, *, child: bool | None) -> "NeedAnswer":
        """Return the same as a child or a grown-up says it; None where that is not known."""
        if child is None:
            return self
        return self.from_a_child() if child else self.from_a_grown_up()

    def felt(self) -> dict[str, float]:
        """Return how strongly each need is felt, for ranking, in order.

        A need heard only in words that a stronger need explains is felt less: "learning
        disabilities" is about learning, not about aids for disabled people.
        """
        found: dict[str, float] = {}
        explained: list[set[str]] = []
        for need in self.needs:
            words = set(" ".join(need.why).split())
            again = bool(words) and any(words <= others for others in explained)
            found[need.id] = need.score * (EXPLAINED if again else 1)
            explained.append(words)
        return found
