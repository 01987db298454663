"""The boxes and arrows of a flow chart, drawn as lines and text that can be read out in order.

Sizes and widths are in points.
"""

from collections.abc import Sequence
from typing import cast

from reportlab.platypus import Flowable

from directory.disclosure.paper.flow import FlowBox
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import Ink
from directory.printing.layout.looks import Looks
from directory.printing.layout.tagging import Node, TaggedCanvas

BOX_SHARE, SIDE_SHARE = 0.56, 0.30
"""Of the width, where there is an arrow to the side; the arrow and its word take the rest."""
_PADDING = 5.0
_THIN, _THICK = 1.0, 2.2
_HEAD = 5.0
"""Half as wide as the head of an arrow, and as long."""
_ALTERNATIVE = "or "


class Box(Flowable):
    """One box with its arrow to the side and the one to the next box.

    Args:
        ink: Remembers what no font could draw.
        box: Its words.
        looks: The styles of this size of print.
        items: The list to which it belongs: it is read out box by box.
        last: Whether no box follows.
    """

    def __init__(self, ink: Ink, box: FlowBox, looks: Looks, items: Node, *, last: bool) -> None:
        super().__init__()
        self.box = box
        self.looks = looks
        self.last = last
        node = items.add("LI").add("LBody")
        self.inside = list(_inside(ink, box, looks, node))
        self.off = words(ink, box.off, looks.strong, node)
        self.aside = words(ink, box.aside, looks.body, node)
        self.on = words(ink, box.on, looks.strong, node)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room; as high as the higher box and the arrow under it."""
        self.width = aW
        self.wide = aW * (BOX_SHARE if self.box.aside else 1.0)
        self.side = aW * SIDE_SHARE
        room = self.wide - 2 * _PADDING
        self.tall = sum(piece.wrap(room, aH)[1] for piece in self.inside) + 2 * _PADDING
        beside = self.aside.wrap(self.side - 2 * _PADDING, aH)[1] + 2 * _PADDING
        self.beside = beside if self.box.aside else 0.0
        self.off.wrap(aW - self.wide - self.side, aH)
        self.on.wrap(self.wide / 2, aH)
        self.top = max(self.tall, self.beside)
        self.height = self.top + (0 if self.last else self._arrow)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, the way to the side with what to do there, then the way on."""
        canvas = cast(TaggedCanvas, self.canv)
        self._draw_box(canvas)
        if self.box.aside:
            self._draw_aside(canvas)
        if not self.last:
            self._draw_way_on(canvas)

    @property
    def _arrow(self) -> float:
        """How long the arrow to the next box is."""
        size = float(self.looks.body.fontSize)
        return size * 1.55 if self.box.on else size * 1.2

    def _draw_box(self, canvas: TaggedCanvas) -> None:
        # The box is as high as what stands beside it, so that its arrow begins at its foot.
        bottom = self.height - self.top
        _frame(canvas, (0, bottom, self.wide, self.top), _THICK if self.box.strong else _THIN)
        top = self.height - _PADDING - (self.top - self.tall) / 2
        for piece in self.inside:
            top -= piece.height
            piece.drawOn(canvas, _PADDING, top)

    def _draw_aside(self, canvas: TaggedCanvas) -> None:
        left = self.width - self.side
        middle = self.height - self.top / 2
        self.off.drawOn(canvas, self.wide + 6, middle + 1.5)
        _arrow_right(canvas, self.wide, left, middle)
        _frame(canvas, (left, middle - self.beside / 2, self.side, self.beside), _THIN, round_=True)
        self.aside.drawOn(canvas, left + _PADDING, middle - self.aside.height / 2)

    def _draw_way_on(self, canvas: TaggedCanvas) -> None:
        across = min(self.wide, self.width * BOX_SHARE) / 4
        _arrow_down(canvas, across, self._arrow)
        if self.box.on:
            self.on.drawOn(canvas, across + 9, (self._arrow - self.on.height) / 2)


def _inside(ink: Ink, box: FlowBox, looks: Looks, node: Node) -> Sequence[Words]:
    """Return the paragraphs of a box: the question, its words, how sure they are."""
    first, *more = box.words
    asks = bool(box.ask)
    made = [words(ink, box.ask, looks.checked, node)] if asks else []
    made.append(words(ink, first, looks.strong, node))
    many = asks and bool(more)
    made += [
        words(ink, f"{_ALTERNATIVE}{one}" if many else one, looks.strong if many else looks.body,
              node)
        for one in more
    ]  # fmt: skip
    if box.note:
        made.append(words(ink, box.note, looks.checked, node))
    return made


def _frame(
    canvas: TaggedCanvas,
    place: tuple[float, float, float, float],
    line: float,
    *,
    round_: bool = False,
) -> None:
    """Draw the border of a box: left, bottom, width, height."""
    with canvas.tagged(None):
        canvas.setLineWidth(line)
        if round_:
            canvas.roundRect(*place, radius=6)
        else:
            canvas.rect(*place)


def _arrow_right(canvas: TaggedCanvas, start: float, end: float, height: float) -> None:
    with canvas.tagged(None):
        canvas.setLineWidth(_THIN + 0.2)
        canvas.line(start, height, end - _HEAD, height)
        _head(canvas, [(end, height), (end - _HEAD - 2, height + _HEAD / 1.4),
                       (end - _HEAD - 2, height - _HEAD / 1.4)])  # fmt: skip


def _arrow_down(canvas: TaggedCanvas, across: float, length: float) -> None:
    with canvas.tagged(None):
        canvas.setLineWidth(_THIN + 0.2)
        canvas.line(across, length, across, _HEAD)
        _head(canvas, [(across, 0), (across - _HEAD / 1.4, _HEAD + 2),
                       (across + _HEAD / 1.4, _HEAD + 2)])  # fmt: skip


def _head(canvas: TaggedCanvas, corners: Sequence[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
