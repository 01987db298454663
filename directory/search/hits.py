"""What searching for services gives back, and what it asks of the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from directory.model import ServiceCard


class Rows(Protocol):
    """A directory that can be read: what searching needs of ``directory.store.Directory``."""

    @property
    def revision(self) -> int:
        """A number that grows with each change of the directory."""

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of one question."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One service found, and why."""

    card: ServiceCard
    score: float
    """Compares hits of one answer only; higher is better."""
    tier: int
    """The tier of :class:`directory.search.tiers.Tier` that found it first."""
    why: tuple[str, ...]
    """What matched, field by field: ``name: food bank``, ``place: kirkby``, ``need: food``."""
    marks: tuple[str, ...]
    """Tidy words of the record that matched, to be shown in bold."""
    by_name: bool
    """Every word typed stands in its name, organisation, place or codes."""
