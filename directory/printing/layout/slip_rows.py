"""The rows of a slip: a fact with a box to tick and a line to put it right; a question to answer.

Sizes and widths are in points.
"""

from typing import Literal, cast

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from directory.disclosure.record.slip import SlipFact
from directory.printing.layout.blocks import Words, named, words
from directory.printing.layout.fonts import Ink
from directory.printing.layout.form_fields import Field
from directory.printing.layout.looks import Looks
from directory.printing.layout.tagging import Node, TaggedCanvas

_RIGHT = 74.0
"""For the box and its word, at the right of a fact."""
_BOX = 13.0
_LABEL = 66.0
"""For the words before the line."""
_LINE = 22.0
"""The height of a line to write on by hand."""
_AIR = 4.0
_INK = HexColor("#555555")


class _Row(Flowable):
    """Words, and what is to be filled in under or beside them."""

    def __init__(
        self, ink: Ink, service: str, fact: SlipFact, body: Node, looks: Looks, fillable: bool
    ) -> None:
        super().__init__()
        self.service = service
        self.fact = fact
        self.body = body
        self.fillable = fillable
        self.spaceBefore = _AIR
        self.said = self._said(ink, looks)

    def _said(self, ink: Ink, looks: Looks) -> Words:
        return named(ink, f"{self.fact.label}:", self.fact.words, looks.body, self.body)

    def _fill(self, kind: Literal["tick", "line"], box: tuple[float, float, float, float]) -> None:
        """Draw the frame of what is filled in; on a screen it is a field too."""
        canvas = cast(TaggedCanvas, self.canv)
        left, bottom, right, top = box
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setLineWidth(1.0 if kind == "tick" else 0.7)
            canvas.setStrokeColor(_INK)
            if kind == "tick" or self.fillable:
                canvas.rect(left, bottom, right - left, top - bottom)
            else:
                canvas.line(left, bottom, right, bottom)
            canvas.restoreState()
        if self.fillable:
            self._add_field(canvas, kind, box)

    def _add_field(
        self,
        canvas: TaggedCanvas,
        kind: Literal["tick", "line"],
        box: tuple[float, float, float, float],
    ) -> None:
        left, bottom = canvas.absolutePosition(box[0], box[1])
        right, top = canvas.absolutePosition(box[2], box[3])
        name = self.fact.right if kind == "tick" else self.fact.now
        place = canvas.next_mark()
        made = Field(kind, name, self._says(kind), place, (left, bottom, right, top))
        self.body.add("Form").field = made

    def _says(self, kind: str) -> str:
        fact = self.fact
        if not fact.words:
            return f"{self.service}. {fact.ask}"
        said = "is right" if kind == "tick" else "not right? What it is now"
        return f"{self.service}. {fact.label}: {fact.words.rstrip('.')}: {said}."


class ToCheck(_Row):
    """A fact that we hold: the words, a box "Right", a line "If not, now:"."""

    def __init__(
        self, ink: Ink, service: str, fact: SlipFact, body: Node, looks: Looks, fillable: bool
    ) -> None:
        super().__init__(ink, service, fact, body, looks, fillable)
        self.right = words(ink, "Right", looks.body, body)
        self.now = words(ink, "If not, now:", looks.body, body)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as its words and the line under them."""
        self.said.wrap(aW - _RIGHT, aH)
        self.right.wrap(_RIGHT - _BOX - 6, aH)
        self.now.wrap(_LABEL + 10, aH)
        self.width = aW
        self.height = self.said.height + _LINE + 2
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words, the box with its word, then the line."""
        self.said.drawOn(self.canv, 0, self.height - self.said.height)
        left = self.width - _RIGHT + 14
        top = self.height - 1
        self._fill("tick", (left, top - _BOX, left + _BOX, top))
        self.right.drawOn(self.canv, left + _BOX + 6, self.height - self.right.height)
        self.now.drawOn(self.canv, 0, 1)
        self._fill("line", (_LABEL + 8, 1, self.width, _LINE - 3))


class Asked(_Row):
    """A question about what we do not hold, with room for the answer."""

    def _said(self, ink: Ink, looks: Looks) -> Words:
        return words(ink, self.fact.ask, looks.body, self.body)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as the question and a line to write on."""
        self.said.wrap(aW, aH)
        self.width = aW
        self.height = self.said.height + _LINE + 2
        return self.width, self.height

    def draw(self) -> None:
        """Draw the question, then the line."""
        self.said.drawOn(self.canv, 0, self.height - self.said.height)
        self._fill("line", (0, 1, self.width, _LINE - 3))
