"""What goes on overleaf stands under its name again: whoever holds that side knows what it is."""

from collections.abc import Sequence
from typing import Any, cast

from reportlab.platypus import Flowable, KeepTogether

from directory.printing.layout.blocks import Words
from directory.printing.layout.drawing import height_of
from directory.printing.layout.second_lines import Facing

Name = Words | Facing
"""In one language, or in two."""
_GAP = 3.0
"""Points under the name."""
MOST_LINES = 2
"""A name that takes more does not stand there again."""


class GoingOn(Flowable):
    """One piece of something longer; where it begins a page, a name stands above it.

    Args:
        piece: What is drawn.
        name: Furniture that belongs to no node: it is read out once, where it stands first.
    """

    def __init__(self, piece: Flowable, name: Name) -> None:
        super().__init__()
        self.piece = self.shown = piece
        self.name = name

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as the piece, and the name where it is wanted."""
        self.over, self.shown = self._above(aW), self._as_it_stands()
        self.width, high = self.shown.wrap(aW, aH - self.over)
        self.height = high + self.over
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return the parts of the piece; each may begin a page."""
        halves = self._as_it_stands().split(aW, aH - self._above(aW))
        return [GoingOn(half, self.name) for half in halves]

    def draw(self) -> None:
        """Draw the name, then the piece under it."""
        canvas = cast(Any, self.canv)
        if self.over:
            self.name.drawOn(canvas, 0, self.height - self.over + _GAP)
        self.shown.drawOn(canvas, 0, 0)

    def getSpaceBefore(self) -> float:  # noqa: N802  (ReportLab's)
        """As before the piece."""
        return float(self.piece.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802  (ReportLab's)
        """As after the piece."""
        return float(self.piece.getSpaceAfter())

    def _as_it_stands(self) -> Flowable:
        """Return the piece; where this begins a page, with its label where it else has none."""
        overleaf: Flowable | None = getattr(self.piece, "overleaf", None)
        return overleaf if overleaf is not None and self._at_top() else self.piece

    def _above(self, wide: float) -> float:
        """Return the height of the name where this begins a page and the name is not too long."""
        wanted = self._at_top() and is_short(self.name, wide)
        return self.name.height + _GAP if wanted else 0.0

    def _at_top(self) -> bool:
        return bool(getattr(getattr(self, "_frame", None), "_atTop", False))


class WholeUnlessGap(KeepTogether):
    """Pieces that stay on one page, unless that would leave a gap at the foot of the one before.

    Args:
        pieces: The same in groups; where the whole goes on overleaf, each of them stays whole.
        gap: Points of white that are too much.
    """

    def __init__(self, pieces: Sequence[list[Flowable]], gap: float) -> None:
        self.whole = [piece for group in pieces for piece in group]
        super().__init__(self.whole)
        self.groups = pieces
        self.gap = gap

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return the groups where there is room for some of them, else the whole overleaf."""
        fits_in_part = height_of(self.groups[0]) <= aH < height_of(self.whole)
        if self.gap < aH and fits_in_part:
            first, *others = self.groups
            return [*first, *map(KeepTogether, others)]
        return super().split(aW, aH)


def is_short(name: Name, wide: float) -> bool:
    """Return whether a name is worth its room above what goes on."""
    english = name.left if isinstance(name, Facing) else name
    name.wrap(wide, 0.0)
    return english.wrap(wide, 0.0)[1] <= MOST_LINES * english.style.leading


def under(name: Name, pieces: Sequence[Flowable]) -> list[Flowable]:
    """Return pieces each of which has a name above it where it begins a page."""
    return [GoingOn(one, name) for one in pieces]
