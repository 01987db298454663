"""The lists beside a map: headings and lines, poured into columns that are as long as they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle

from directory.marketplace.papers.need_lists import ListPart
from directory.printing.event.hall_map.pieces import Piece, measured, put
from directory.printing.event.hall_map.room import Rect
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR, Ink
from directory.printing.layout.looks import style
from directory.printing.layout.tagging import Node

GAP = 16.0
"""Points between two columns."""


@dataclass(frozen=True, slots=True)
class ListLook:
    """How large the words of a list are, and how close its lines stand."""

    size: float
    """In points."""
    leading: float = 1.2
    """From line to line, of the size."""
    over: float = 0.55
    """White over a heading, of the size."""


CLOSER = {"leading": 1.14, "over": 0.4}
"""What saves a side before smaller words have to."""
STEP = 12.0
"""Points by which columns are shortened until they end at one height."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a list."""

    text: str
    look: ParagraphStyle
    tag: str
    label: str = ""
    before: float = 0.0
    """Points above it, but not at the top of a column."""
    again: bool = False
    """Whether it stands once more over what goes on in the next column."""


def lines_of(parts: Sequence[ListPart], how: ListLook, title: str = "") -> tuple[Line, ...]:
    """Return the lines of some parts.

    Args:
        parts: Headings with what stands under them.
        how: How large and how close they are.
        title: Stands over all of them.
    """
    size = how.size
    over = style(BOLD, size * 1.25, leading=size * how.leading * 1.25)
    start = (Line(title, over, "H2", before=size),) if title else ()
    tag = "H3" if title else "H2"
    return (*start, *(line for part in parts for line in _part(part, how, tag)))


def _part(part: ListPart, how: ListLook, tag: str) -> Iterator[Line]:
    size, leading = how.size, how.size * how.leading
    if part.heading:
        head = style(BOLD, size, leading=leading)
        yield Line(part.heading, head, tag, before=size * how.over, again=True)
    look = style(
        REGULAR, size, leading=leading, leftIndent=size * 2.1,
        bulletFontName=NUMBERS, bulletFontSize=size, bulletIndent=0,
    )  # fmt: skip
    for one in part.lines:
        yield Line(one.name, look, "LI", one.number)


class Pouring:
    """Pours lines into columns, one after the other.

    Args:
        ink: Remembers what no font could draw.
        lines: What is to be poured.
        document: Where headings and lists belong.
    """

    def __init__(self, ink: Ink, lines: Sequence[Line], document: Node) -> None:
        self.ink, self.lines, self.document = ink, lines, document
        self.poured = 0
        self._list: Node | None = None

    @property
    def done(self) -> bool:
        """Whether every line has its place."""
        return self.poured >= len(self.lines)

    @property
    def rest(self) -> Sequence[Line]:
        """What has no place yet."""
        return self.lines[self.poured :]

    def into(self, column: Rect) -> list[Piece]:
        """Return what one column takes; a heading never stands alone at its foot."""
        placed: list[tuple[Line, Piece]] = []
        over = self._over_again(column)
        top = over[0].rect.low if over else column.high
        while not self.done:
            line = self.lines[self.poured]
            made = self._made(line, column.width)
            before = line.before if placed else 0.0
            if top - before - made.height < column.low:
                break
            top -= before + made.height
            placed.append((line, put(made, column.left, top)))
            self.poured += 1
        while placed and not self.done and placed[-1][0].tag != "LI":
            placed.pop()
            self.poured -= 1
        return [*over, *(piece for _, piece in placed)] if placed else []

    def _over_again(self, column: Rect) -> list[Piece]:
        """Return the heading of what goes on in a column; it was read out before."""
        if self.done or self.lines[self.poured].tag != "LI":
            return []
        before = reversed(self.lines[: self.poured])
        line = next((one for one in before if one.tag != "LI"), None)
        if line is None or not line.again:
            return []
        made = measured(words(self.ink, line.text, line.look, None), column.width)
        return [put(made, column.left, column.high - made.height)]

    def _made(self, line: Line, width: float) -> Words:
        label = line.label
        made = words(self.ink, line.text, line.look, self._node(line), label=label)
        return measured(made, width)

    def _node(self, line: Line) -> Node:
        if line.tag != "LI":
            self._list = None
            return self.document.add(line.tag)
        if self._list is None:
            self._list = self.document.add("L")
        return self._list.add("LI").add("LBody")


def columns(room: Rect, count: int) -> list[Rect]:
    """Return a room in so many columns, from left to right."""
    wide = (room.width - GAP * (count - 1)) / count
    starts = [room.left + n * (wide + GAP) for n in range(count)]
    return [Rect(start, room.low, start + wide, room.high) for start in starts]


def fits(lines: Sequence[Line], rooms: Sequence[Rect]) -> bool:
    """Return whether all lines find room in some columns."""
    tried = Pouring(Ink(), lines, Node("Document"))
    for column in rooms:
        tried.into(column)
    return tried.done


def balanced(lines: Sequence[Line], rooms: Sequence[Rect]) -> Sequence[Rect]:
    """Return columns that end at about one height, where all lines find room in them."""
    best = rooms
    while fits(lines, best):
        rooms = best
        best = [one._replace(low=one.low + STEP) for one in best]
        if any(one.height < STEP for one in best):
            break
    return rooms
