"""A paragraph of joined letters or of lines to the left: broken into lines, drawn, and tagged.

All sizes are in points.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics

from directory.printing.layout.addresses import in_lines
from directory.printing.layout.fonts import PHONE_DIGITS, Ink, characters
from directory.printing.layout.shaping import (
    END,
    ISOLATE,
    Laid,
    Run,
    begins_to_left,
    laid,
    outline,
    runs_to_left,
)
from directory.printing.layout.tagging import LANGUAGE, Node, TaggedCanvas

_LEADING = 1.5
"""Letters with signs above and below need more room between their lines."""


@dataclass(slots=True)
class ShapedText:
    """One paragraph on its way to paper.

    Args:
        whole: Its characters with fonts and directions.
        style: Its size, indents and where its lines stand.
        language: Of its words, or nothing where that is not known.
        label: Stands at its left, in the font of the style's bullet.
        lines: The first and the last character of each line, once it was wrapped.
    """

    whole: Laid
    style: ParagraphStyle
    language: str = ""
    label: str = ""
    lines: list[tuple[int, int]] = field(default_factory=list)
    width: float = 0.0
    continued: bool = False
    """Whether it begins on an earlier page."""
    told: dict[Node, list[tuple[int, Node]]] = field(default_factory=dict)
    """For what reads it, where the words of each language begin, with the element of each."""

    @property
    def leading(self) -> float:
        """Points from line to line."""
        return max(float(self.style.leading), self.style.fontSize * _LEADING)

    @property
    def extra(self) -> float:
        """Points by which its first line stands lower than a plain one would."""
        return (self.leading - float(self.style.leading)) / 2

    def wrap(self, width: float) -> float:
        """Break it into lines and return how high they are."""
        self.width = width
        room = width - self.style.leftIndent - self.style.rightIndent
        if not self.continued:
            self.lines = list(self._broken(room))
        return len(self.lines) * self.leading

    def first_line(self) -> float:
        """Return how wide the first line is."""
        return self._measure(*self.lines[0]) if self.lines else 0.0

    def longest_word(self) -> float:
        """Return how wide the longest word is."""
        return max((self._measure(*word) for word in self._words()), default=0.0)

    def split(self, height: float) -> "tuple[ShapedText, ShapedText] | None":
        """Return what has room in a height, and the rest; None if one of them is nothing."""
        fit = int(height // self.leading)
        if not 0 < fit < len(self.lines):
            return None
        first = replace(self, lines=self.lines[:fit], continued=True)
        return first, replace(self, lines=self.lines[fit:], continued=True, label="")

    def draw(self, canvas: TaggedCanvas, height: float, node: Node | None) -> None:
        """Draw it inside a box of some height, and tell ``node`` what is read."""
        self._tell(node)
        if self.label:
            with canvas.tagged(self._reader(0, node)):
                self._draw_label(canvas, height - self.style.fontSize)
        for number, (start, end) in enumerate(self.lines):
            baseline = height - self.style.fontSize - self.extra - number * self.leading
            self._draw_line(canvas, (start, end), baseline, node)

    def _tell(self, node: Node | None) -> None:
        """Give each language its own element, or all of it to the node where there is but one."""
        if node is None or node in self.told:
            return
        spans = self.told[node] = []
        parts = list(self._languages())
        if len(parts) == 1 or not self.language:
            node.language = self.language
            node.actual = " ".join(part for part in (self.label, self.whole.text) if part)
            return
        for at, (start, end, language) in enumerate(parts):
            span = node.add("Span")
            span.language = language
            label = f"{self.label} " if self.label and not at else ""
            span.actual = label + self.whole.text[start:end]
            spans.append((start, span))

    def _languages(self) -> Iterator[tuple[int, int, str]]:
        """Yield where words of each language begin and end: Latin letters in a line to the left."""
        runs, at, found = self.whole.runs(0, len(self.whole.text), self.style.fontSize), 0, []
        for run in runs:
            latin = self.whole.rtl and not run.rtl and any(one.isalpha() for one in run.text)
            found.append((at, at + len(run.text), LANGUAGE if latin else self.language))
            at += len(run.text)
        for language, group in groupby(found, key=lambda part: part[2]):
            held = list(group)
            yield held[0][0], held[-1][1], language

    def _reader(self, start: int, node: Node | None) -> Node | None:
        """Return the element that the character at ``start`` is read by."""
        spans = self.told[node] if node else []
        return next((one for at, one in reversed(spans) if at <= start), node)

    def _words(self) -> Iterator[tuple[int, int]]:
        """Yield the first character and the one after the last of each word."""
        at = 0
        for word in self.whole.text.split(" "):
            yield at, at + len(word)
            at += len(word) + 1

    def _broken(self, room: float) -> Iterator[tuple[int, int]]:
        start = end = 0
        for low, high in self._words():
            if self._measure(start, high) <= room:
                end = high
                continue
            if end > start:
                yield start, end
            start, end = low, high
            while self._measure(start, end) > room and end - start > 1:
                fits = self._fitting(start, end, room)
                yield start, fits
                start = fits
        yield start, end

    def _fitting(self, start: int, end: int, room: float) -> int:
        """Return where a word must be parted that is longer than a line."""
        word = self.whole.text[start:end]
        first = in_lines(word, lambda part: self._measure(start, start + len(part)) <= room)[0]
        end = start + len(first)
        while end - start > 1 and self._measure(start, end) > room:
            end -= 1
        return end

    def _measure(self, start: int, end: int) -> float:
        return sum(run.width for run in self.whole.runs(start, end, self.style.fontSize))

    def _draw_label(self, canvas: TaggedCanvas, baseline: float) -> None:
        style = self.style
        canvas.setFont(style.bulletFontName, style.bulletFontSize)
        middle = style.bulletAnchor == "middle"
        draw = canvas.drawCentredString if middle else canvas.drawString
        draw(style.bulletIndent, baseline, self.label)

    def _draw_line(
        self, canvas: TaggedCanvas, line: tuple[int, int], baseline: float, node: Node | None
    ) -> None:
        """Draw one line; its parts in the order they are read, each where it stands."""
        runs = self.whole.runs(*line, self.style.fontSize)
        left, places = self._left(sum(run.width for run in runs)), [0.0] * len(runs)
        for at in self.whole.from_left(*line):
            places[at] = left
            left += runs[at].width
        start = line[0]
        for run, x in zip(runs, places, strict=True):
            with canvas.tagged(self._reader(start, node)):
                draw_run(canvas, run, x, baseline, self.style.fontSize)
            start += len(run.text)

    def _left(self, taken: float) -> float:
        """Return where a line begins at the left; one that runs to the left ends at the right."""
        style = self.style
        if style.alignment == TA_CENTER:
            return float(self.width - taken) / 2
        # A name in other letters begins beside its number; only a whole translation begins there.
        if style.alignment == TA_RIGHT or (self.whole.rtl and self.language):
            return float(self.width - style.rightIndent - taken)
        return float(style.leftIndent)


def shaped_text(
    ink: Ink,
    parts: list[tuple[str, str]],
    style: ParagraphStyle,
    *,
    language: str = "",
    label: str = "",
    number_digits: int = PHONE_DIGITS,
) -> ShapedText:
    """Return words as a paragraph whose letters join.

    Args:
        ink: Remembers what no font could draw.
        parts: Main font and words, in the order they are read.
        style: Size, indents and where lines stand.
        language: Of the words, where it is known.
        label: Stands at the left.
        number_digits: Digits in a row that make a telephone number.
    """
    text = "".join(words for _, words in parts)
    pieces: list[tuple[str, str]] = []
    for font, words in parts:
        for part in _around_isolates(words):
            mark = part in (ISOLATE, END)
            pieces += [(font, part)] if mark else ink.pieces(part, font, number_digits)
    rtl = begins_to_left(text)
    return ShapedText(laid(_in_few_fonts(pieces), rtl=rtl), style, language, label)


def wants_shaping(text: str) -> bool:
    """Return whether ReportLab alone would draw ``text`` wrongly."""
    return runs_to_left(text)


def draw_run(canvas: Any, run: Run, left: float, baseline: float, size: float) -> None:  # noqa: ANN401
    """Draw one run at a place: its letters as text, the signs above and below them as shapes."""
    font: Any = pdfmetrics.getFont(run.font)
    if run.letters:
        canvas.addLiteral(f"BT 1 0 0 1 {left:.3f} {baseline:.3f} Tm {_shown(canvas, run, size)} ET")
    scale = size / font.shaper.face.upem
    for sign in run.signs:
        x, y = left + sign.x, baseline + sign.y
        shape = outline(run.font, sign.glyph)
        canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {shape} f Q")


def _shown(canvas: Any, run: Run, size: float) -> str:  # noqa: ANN401  (its stubs lack what is needed)
    """Return what shows the letters of a run, each part of its font in one piece.

    In one piece, because a reader of the file takes gaps between pieces for blanks.
    """
    font: Any = pdfmetrics.getFont(run.font)
    code, pen, used = "", 0.0, None
    for letter in run.letters:
        ((subset, drawn),) = font.splitString(letter.character, canvas._doc)  # noqa: SLF001
        if subset != used:
            name = font.getSubsetInternalName(subset, canvas._doc)  # noqa: SLF001
            code += f"{'] TJ ' if code else ''}{name} {size:g} Tf ["
            used = subset
        gap = round((pen - letter.x) * 1000 / size, 2)
        code += f"{gap or ''}({canvas._escape(drawn)})"  # noqa: SLF001
        pen = letter.x + font.stringWidth(letter.character, size)
    return f"{code}] TJ"


def _around_isolates(text: str) -> Iterator[str]:
    """Yield a text with each isolate mark by itself."""
    for isolate, group in groupby(text, key=lambda one: one in (ISOLATE, END)):
        held = "".join(group)
        yield from held if isolate else (held,)


def _in_few_fonts(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pieces with blanks and signs in the font before them, where it has them."""
    made: list[tuple[str, str]] = []
    before = ""
    for font, text in pieces:
        for one in text:
            carried = before and not one.isalnum() and ord(one) in characters(before)
            used = before if carried else font
            made.append((used, one))
            before = used if one not in (ISOLATE, END) else ""
    return made
