"""One thing that is wrong with a hall."""

from collections.abc import Iterable
from typing import NamedTuple

from directory.marketplace.hall.things import Ref
from directory.model.halls import Pitch


class HallWarning(NamedTuple):
    """What is wrong and what to do, in a sentence or two, and the things it is about."""

    kind: str
    words: str
    refs: tuple[Ref, ...] = ()


def refs_of(pitches: Iterable[Pitch]) -> tuple[Ref, ...]:
    """Return tables as things of the hall."""
    return tuple(Ref("pitch", one.id) for one in pitches)
