"""Places on a page that lead to another page of the same file, and say so to a screen reader."""

from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_PRINTED = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the file."""

    page: int
    """Counted from 0."""
    top: float
    """Points from the foot of the page."""


@dataclass(frozen=True, slots=True)
class Link:
    """One place to press."""

    page: int
    """The page it is on, counted from 0."""
    box: tuple[float, float, float, float]
    """Left, bottom, right and top on the page, in points."""
    to: Place
    says: str
    """What a screen reader says of it."""


class Links:
    """Writes the links of one file."""

    def __init__(self, pdf: pikepdf.Pdf, pages: list[Any]) -> None:
        self._pdf = pdf
        self._pages = pages

    def add(self, link: Link, way_back: int) -> Any:  # noqa: ANN401  (pikepdf objects)
        """Put a link on its page and return what its element of the structure holds.

        Args:
            link: What to put there.
            way_back: Its number in the tree that leads from links to elements.
        """
        page = self._pages[link.page]
        made = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(side, 2) for side in link.box]),
                Border=Array([0, 0, 0]),
                Contents=String(link.says),
                Dest=Array([self._pages[link.to.page], Name.XYZ, 0, round(link.to.top, 2), 0]),
                F=_PRINTED,
                P=page,
                StructParent=way_back,
            )
        )
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(made)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=made)
