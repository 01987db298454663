"""The pieces that printed pages are built from: tagged paragraphs, rules, pairs and boxes.

Sizes and widths are in points (72 to the inch).
"""

from collections.abc import Callable, Sequence
from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from directory.printing.layout.addresses import has_address, in_lines
from directory.printing.layout.fonts import BOLD, JOINED, NUMBERS, PHONE_DIGITS, Ink, kept_together
from directory.printing.layout.shaped_text import ShapedText, shaped_text, wants_shaping
from directory.printing.layout.tagging import Node, TaggedCanvas

RULE = 0.8
"""The thickness of a line between two services."""
_AT_TOP = 6.0
"""So near to where a page's words begin, a rule would only underline nothing."""


class Words(Paragraph):
    """A paragraph that belongs to a node; without one it is furniture."""

    node: Node | None = None
    under: Callable[[TaggedCanvas, float], None] | None = None
    """Draws a shape first; it is told the height of the baseline of the first line."""
    language: str = ""
    """Of the words, where it is not the paper's."""
    says_again: bool = False
    """It says what stands above it, in another language: the two are never parted."""
    shaped: ShapedText | None = None
    """Draws the words in ReportLab's place where letters join or run to the left."""
    overleaf: "Words | None" = None
    """The same with the label of the lines above it, for where it begins a page."""
    long: list[tuple[Any, str]] | None = None
    """ReportLab's pieces that hold an address or joined words, each with its whole text; None until
    it is known."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Break the words into lines."""
        if self.shaped is None:
            self._break_long(availWidth)
            width, height = super().wrap(availWidth, availHeight)
            return float(width), float(height)
        self.width, self.height = availWidth, self.shaped.wrap(availWidth)
        return self.width, self.height

    def _break_long(self, width: float) -> None:
        """Break what ReportLab would break inside a word; no two pieces fit on one line."""
        if self.long is None:
            told = ((one, getattr(one, "text", "")) for one in self.frags)
            self.long = [(one, text) for one, text in told if has_address(text) or JOINED in text]
        look = self.style
        room = width - look.leftIndent - look.rightIndent - max(look.firstLineIndent, 0)
        for frag, whole in self.long:

            def fits(piece: str, frag: Any = frag) -> bool:  # noqa: ANN401  (ReportLab's)
                return bool(stringWidth(piece, frag.fontName, frag.fontSize) <= room)

            kept = frag.fontName == NUMBERS  # a number is never parted
            said = (
                one if kept or fits(one) else one.replace(JOINED, " ") for one in whole.split(" ")
            )
            each = (one for word in said for one in word.split(" "))
            frag.text = " ".join(part for one in each for part in in_lines(one, fits))

    def draw(self) -> None:
        """Draw the shape, then the words inside their mark."""
        canvas = cast(TaggedCanvas, self.canv)
        if self.under is not None:
            with canvas.tagged(None):
                self.under(canvas, self.height - self.style.fontSize)
        if self.node is not None and self.language:
            self.node.language = self.language
        if self.shaped is not None:
            self.shaped.draw(canvas, self.height, self.node)
            return
        with canvas.tagged(self.node):
            super().draw()

    def minWidth(self) -> float:  # noqa: N802  (ReportLab's name)
        """Points that the longest word takes."""
        return float(super().minWidth()) if self.shaped is None else self.shaped.longest_word()

    def first_line_width(self) -> float:
        """Points that the first line takes, once the paragraph was wrapped."""
        if self.shaped is not None:
            return self.shaped.first_line()
        broken: Any = getattr(self, "blPara", None)  # ReportLab's, once it was wrapped
        lines = broken.lines if broken else ()
        if not lines:
            return 0.0
        first = lines[0]
        spare = first[0] if isinstance(first, tuple) else first.extraSpace
        return float(self.width - spare)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """Both halves stay with the node; the shape stays with the first."""
        if self.shaped is not None:
            return self._split_shaped(self.shaped.split(availHeight))
        halves = super().split(availWidth, availHeight)
        for number, half in enumerate(halves):
            if isinstance(half, Words):
                half.node, half.language = self.node, self.language
                half.under = self.under if number == 0 else None
        return halves

    def _split_shaped(self, parts: tuple[ShapedText, ShapedText] | None) -> list[Flowable]:
        """Return both halves, which are read as one; nothing where it cannot be parted."""
        halves: list[Flowable] = []
        for part in parts or ():
            half = Words("", self.style)
            half.node, half.language, half.shaped = self.node, self.language, part
            half.under = None if halves else self.under
            halves.append(half)
        return halves


def words(
    ink: Ink,
    text: str,
    look: ParagraphStyle,
    node: Node | None,
    *,
    label: str = "",
    number_digits: int = PHONE_DIGITS,
) -> Words:
    """A paragraph of plain words; ``label`` stands at its left in bold."""
    markup = ink.markup(text, look.fontName, number_digits)
    made = Words(markup, look, bulletText=label or None)
    made.node = node
    if wants_shaping(text):
        parts = [(look.fontName, kept_together(text))]
        made.shaped = shaped_text(ink, parts, look, label=label, number_digits=number_digits)
    return made


def named(ink: Ink, name: str, text: str, look: ParagraphStyle, node: Node | None) -> Words:
    """A paragraph of plain words after a name in bold."""
    bold = f'<font name="{BOLD}">{ink.markup(name, BOLD)}</font>'
    made = Words(f"{bold} {ink.markup(text, look.fontName)}".rstrip(), look)
    made.node = node
    if wants_shaping(name + text):
        parts = [(BOLD, f"{kept_together(name)} "), (look.fontName, kept_together(text))]
        made.shaped = shaped_text(ink, parts, look)
    return made


class Rule(Flowable):
    """A line across the page, with space around it; nothing at the top of a page."""

    def __init__(self, top: float, space: float) -> None:
        super().__init__()
        self.top = top
        self.space = space

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room."""
        self.width, self.height = aW, 2 * self.space + RULE
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line, unless it would be the first thing on the page."""
        canvas = cast(TaggedCanvas, self.canv)
        _, height = canvas.absolutePosition(0, self.height)
        if height > self.top - _AT_TOP:
            return
        with canvas.tagged(None):
            canvas.setLineWidth(RULE)
            canvas.line(0, self.height / 2, self.width, self.height / 2)


class Beside(Flowable):
    """Two short paragraphs side by side, their first lines level.

    Args:
        left: Gets what room remains.
        right: Stands at the right.
        right_width: Points for the right one.
    """

    GAP = 12.0
    """Points between the two."""

    def __init__(self, left: Words, right: Words, right_width: float) -> None:
        super().__init__()
        self.left = left
        self.right = right
        self.right_width = right_width
        self.spaceBefore = left.style.spaceBefore
        self.spaceAfter = left.style.spaceAfter

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Both at their widths; as high as the higher one."""
        self.width = aW
        left_width = aW - self.right_width - self.GAP
        _, left_height = self.left.wrap(left_width, aH)
        _, right_height = self.right.wrap(self.right_width, aH)
        self.height = max(left_height, right_height + self._drop())
        return self.width, self.height

    def draw(self) -> None:
        """Draw the left one, then the right one."""
        self.left.drawOn(self.canv, 0, self.height - self.left.height)
        bottom = self.height - self._drop() - self.right.height
        self.right.drawOn(self.canv, self.width - self.right_width, bottom)

    def _drop(self) -> float:
        return float(self.left.style.fontSize - self.right.style.fontSize)


class Line(Beside):
    """A line of a list: words, dots to lead the eye, and a number."""

    def draw(self) -> None:
        """Draw the words, the dots after the end of their first line, the number."""
        super().draw()
        canvas = cast(TaggedCanvas, self.canv)
        start = self.left.first_line_width() + self.GAP / 2
        end = self.width - self.right_width - self.GAP / 2
        baseline = self.height - self.left.style.fontSize
        if start < end:
            with canvas.tagged(None):
                canvas.setLineWidth(0.6)
                canvas.setDash(0.6, 3)
                canvas.line(start, baseline, end, baseline)
                canvas.setDash()


class Boxed(Flowable):
    """Paragraphs inside a border."""

    def __init__(
        self, inside: Sequence[Flowable], border: float = 1.5, padding: float = 6.0
    ) -> None:
        super().__init__()
        self.inside = inside
        self.border = border
        self.padding = padding
        self.spaceBefore = self.spaceAfter = 6.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as the paragraphs."""
        inner = aW - 2 * (self.padding + self.border)
        heights = [piece.wrap(inner, aH)[1] for piece in self.inside]
        self.width = aW
        self.height = sum(heights) + 2 * self.padding
        return self.width, self.height

    def draw(self) -> None:
        """Draw the border, then the paragraphs from the top."""
        canvas = cast(TaggedCanvas, self.canv)
        with canvas.tagged(None):
            canvas.setLineWidth(self.border)
            half = self.border / 2
            canvas.rect(half, half, self.width - self.border, self.height - self.border)
        bottom = self.height - self.padding
        for piece in self.inside:
            bottom -= piece.height
            piece.drawOn(canvas, self.padding + self.border, bottom)


def ring(canvas: TaggedCanvas, baseline: float, radius: float) -> None:
    """A ring around the number of a service; white on black would fill in on a photocopy."""
    canvas.setLineWidth(1.6)
    canvas.circle(radius, baseline + radius * 0.47, radius - 0.8)


def tick_box(canvas: TaggedCanvas, baseline: float, scale: float) -> None:
    """An empty box to tick, beside a line."""
    canvas.setLineWidth(1.2)
    canvas.rect(1, baseline - 1.5 * scale, 13 * scale, 13 * scale)
