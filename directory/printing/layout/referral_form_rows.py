"""One row of a form: what is asked and who sees it at the left, what is written at the right.

Sizes and widths are in points.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.desk.form.form import TICKED, Blank
from directory.desk.form.form_words import BY_ONE
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import Ink
from directory.printing.layout.form_fields import Field
from directory.printing.layout.looks import Looks
from directory.printing.layout.tagging import Node, TaggedCanvas

_LEFT = 0.43
"""The share of the width for what is asked."""
_GAP = 12.0
_CLOSE = 1.05
"""The leading of who sees it: it belongs to the line above."""
_AIR = 5.0
_LINE = 21.0
"""The height of a line to write on by hand, in standard print."""
_MANY = 3
"""Lines to write a few sentences on."""
_BOX = 13.0
_BESIDE_BOX = 6.0
_BETWEEN = 14.0
_INK = HexColor("#555555")
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class _Tick:
    """One choice: its name as a field, its words, and where it stands from the top left."""

    name: str
    choice: str
    said: Words
    left: float = 0.0
    top: float = 0.0


class Row(Flowable):
    """A question, who sees its answer, and where it is answered.

    Args:
        ink: Draws the words.
        blank: What is to be filled in.
        typed: What was typed, by the names of the fields; not drawn where it can be typed still.
        body: The node of this row.
        looks: The styles of this size of print.
        fillable: Whether its lines and boxes are fields.
    """

    def __init__(
        self,
        ink: Ink,
        blank: Blank,
        typed: Mapping[str, str],
        body: Node,
        looks: Looks,
        *,
        fillable: bool,
    ) -> None:
        super().__init__()
        self.blank = blank
        self.body = body
        self.fillable = fillable
        self.size = looks.body.fontSize / 12
        self.spaceBefore = _AIR * self.size
        self.label = words(ink, blank.label, looks.strong, body)
        seen = blank.seen_by != BY_ONE  # if one sees all, that is said once
        self.seen = words(ink, blank.seen_by, _muted(looks), body) if seen else None
        self.hint = words(ink, blank.hint, looks.body, body) if blank.hint else None
        told = "" if fillable or blank.choices else typed.get(blank.name, "")
        self.told = words(ink, told, looks.body, body) if told else None
        self.ticked = frozenset() if fillable else frozenset(
            name for name in blank.names if typed.get(name) == TICKED
        )  # fmt: skip
        self.ticks = [
            _Tick(name, choice, words(ink, choice, looks.body, body))
            for name, choice in zip(blank.names, blank.choices, strict=False)
        ]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as the higher of both sides, and the hint under them."""
        self.width = aW
        self.left = aW * _LEFT
        right = aW - self.left - _GAP
        asked = self.label.wrap(self.left, aH)[1]
        asked += self.seen.wrap(self.left, aH)[1] if self.seen else 0.0
        answered = self._place_ticks(right) if self.ticks else self._room(right, aH)
        self.beside = max(asked, answered)
        below = self.hint.wrap(aW, aH)[1] + 2 if self.hint else 0.0
        self.height = self.beside + below
        return self.width, self.height

    def draw(self) -> None:
        """Draw what is asked, who sees it, where it is answered, then the hint."""
        top = self.height - self.label.height
        self.label.drawOn(self.canv, 0, top)
        if self.seen:
            self.seen.drawOn(self.canv, 0, top - self.seen.height)
        if self.ticks:
            self._draw_ticks()
        else:
            self._draw_lines()
        if self.hint:
            self.hint.drawOn(self.canv, 0, self.height - self.beside - self.hint.height - 2)

    # -- lines

    def _room(self, right: float, high: float) -> float:
        many = _MANY if self.blank.kind == "lines" else 1
        told = self.told.wrap(right - _BESIDE_BOX, high)[1] + _BESIDE_BOX if self.told else 0.0
        return max(many * _LINE * self.size, told)

    def _draw_lines(self) -> None:
        canvas = cast(TaggedCanvas, self.canv)
        left = self.left + _GAP
        bottom = self.height - self.beside
        box = (left, bottom, self.width, self.height)
        if self.told:
            self.told.drawOn(canvas, left + 3, self.height - self.told.height - 2)
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setStrokeColor(_INK)
            canvas.setLineWidth(0.7)
            if self.fillable or self.told:
                canvas.rect(left, bottom, self.width - left, self.beside)
            else:
                self._draw_rules(canvas, left, bottom)
            canvas.restoreState()
        self._add_field("line", self.blank.name, "", box)

    def _draw_rules(self, canvas: TaggedCanvas, left: float, bottom: float) -> None:
        many = _MANY if self.blank.kind == "lines" else 1
        for number in range(many):
            level = bottom + number * _LINE * self.size
            canvas.line(left, level, self.width, level)

    # -- ticks

    def _place_ticks(self, right: float) -> float:
        """Place the choices one after another, as many in a row as fit; return how high that is."""
        box = _BOX * self.size
        left = top = deep = 0.0
        for tick in self.ticks:
            style = tick.said.style
            natural = stringWidth(tick.choice, style.fontName, style.fontSize) + 2
            wide = min(natural, right - box - _BESIDE_BOX)
            _, high = tick.said.wrap(wide, 1000)
            if left and left + box + _BESIDE_BOX + wide > right:
                left, top = 0.0, top + deep + 4
                deep = 0.0
            tick.left, tick.top = left, top
            left += box + _BESIDE_BOX + wide + _BETWEEN
            deep = max(deep, high, box + 2)
        return top + deep

    def _draw_ticks(self) -> None:
        canvas = cast(TaggedCanvas, self.canv)
        side = _BOX * self.size
        for tick in self.ticks:
            left = self.left + _GAP + tick.left
            top = self.height - tick.top - 1
            box = (left, top - side, left + side, top)
            self._draw_box(canvas, box, crossed=tick.name in self.ticked)
            self._add_field("tick", tick.name, tick.choice, box)
            tick.said.drawOn(canvas, left + side + _BESIDE_BOX, top + 1 - tick.said.height)

    def _draw_box(self, canvas: TaggedCanvas, box: Box, *, crossed: bool) -> None:
        left, bottom, right, top = box
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setLineWidth(1.0)
            canvas.setStrokeColor(_INK)
            canvas.rect(left, bottom, right - left, top - bottom)
            if crossed:
                canvas.setLineWidth(1.8)
                canvas.setStrokeColor(HexColor("#000000"))
                canvas.line(left + 2.5, bottom + 2.5, right - 2.5, top - 2.5)
                canvas.line(left + 2.5, top - 2.5, right - 2.5, bottom + 2.5)
            canvas.restoreState()

    # -- on a screen

    def _add_field(self, kind: Literal["tick", "line"], name: str, choice: str, box: Box) -> None:
        if not self.fillable:
            return
        canvas = cast(TaggedCanvas, self.canv)
        left, bottom = canvas.absolutePosition(box[0], box[1])
        right, top = canvas.absolutePosition(box[2], box[3])
        says = _sentence((self.blank.label, choice, self.blank.seen_by))
        place = canvas.next_mark()
        self.body.add("Form").field = Field(kind, name, says, place, (left, bottom, right, top))


def _muted(looks: Looks) -> ParagraphStyle:
    """Return the style of what stands beside every line: it must not drown the questions."""
    return ParagraphStyle(
        "seen by", looks.checked, textColor=_INK, leading=looks.checked.fontSize * _CLOSE
    )


def _sentence(parts: Sequence[str]) -> str:
    """Return what a screen reader says of a field."""
    said = (part if part.endswith(("?", ".")) else f"{part}." for part in parts if part)
    return " ".join(said)
