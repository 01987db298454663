"""Paragraphs of thousands: words broken into lines quickly. Sizes and widths are in points.

A book has tens of thousands of lines. ReportLab's paragraphs can do far more than these need and
take three times as long; words whose letters join or run to the left are left to them.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.printing.layout.addresses import in_lines
from directory.printing.layout.blocks import named, words
from directory.printing.layout.fonts import BOLD, NUMBERS, PHONE_DIGITS, Ink, kept_together
from directory.printing.layout.shaped_text import wants_shaping
from directory.printing.layout.tagging import Node, TaggedCanvas

Run = tuple[str, str]
"""A font, and what it draws."""
_Word = list[Run]
_HAIR = 0.01
_WITH_PAGES = 16
"""Letters."""
TOGETHER = 2
"""So many lines stand at the foot of a column or at the head of the next, where there are more."""


class CloseLines(Flowable):
    """Lines of words, as plain as can be.

    Args:
        lines: Each begins anew and is broken where it is too long.
        look: Its font is not used: every run has its own.
        node: What it belongs to.
    """

    def __init__(self, lines: Sequence[Sequence[Run]], look: ParagraphStyle, node: Node) -> None:
        super().__init__()
        self.lines = lines
        self.look = look
        self.node = node
        self.spaceBefore = look.spaceBefore
        self._broken: list[list[Run]] = []
        self._is_broken = self._goes_on = False

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as there is room, as high as its lines."""
        if not self._is_broken:
            look = self.look
            rooms = (aW - look.leftIndent - look.firstLineIndent, aW - look.leftIndent)
            self._broken = [
                line for one in self.lines for line in _broken(one, look.fontSize, rooms)
            ]
        self.width, self.height = aW, len(self._broken) * self.look.leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return what fits and the rest, neither one lonely line; nothing where none fits."""
        fit = int((aH + _HAIR) // self.look.leading)
        lines = len(self._broken)
        if not 0 < fit < lines:
            return []
        if lines >= 2 * TOGETHER:
            fit = min(fit, lines - TOGETHER)
            if fit < TOGETHER:
                return []
        first, rest = self._broken[:fit], self._broken[fit:]
        return [self._part(first, goes_on=self._goes_on), self._part(rest, goes_on=True)]

    def draw(self) -> None:
        """Draw the lines inside their mark."""
        canvas = cast(TaggedCanvas, self.canv)
        look = self.look
        with canvas.tagged(self.node):
            text = canvas.beginText()
            left = look.leftIndent + (0 if self._goes_on else look.firstLineIndent)
            y = self.height - look.fontSize
            for line in self._broken:
                text.setTextOrigin(left, y)
                for font, run in line:
                    text.setFont(font, look.fontSize)
                    text.textOut(run)
                y -= look.leading
                left = look.leftIndent
            canvas.drawText(text)

    def _part(self, broken: list[list[Run]], *, goes_on: bool) -> "CloseLines":
        part = CloseLines((), self.look, self.node)
        part._broken, part._is_broken, part._goes_on = broken, True, goes_on
        return part


def close_lines(
    ink: Ink,
    lines: Sequence[tuple[str, str]],
    look: ParagraphStyle,
    node: Node,
    number_digits: int = PHONE_DIGITS,
) -> list[Flowable]:
    """Return lines of words, each with a few words in bold before it or none.

    Args:
        ink: Remembers what no font could draw.
        lines: The bold words and the others; a line without any is absent.
        look: How they look.
        node: What they belong to.
        number_digits: Digits in a row that make a telephone number.
    """
    if any(wants_shaping(bold + said) for bold, said in lines):
        return [
            named(ink, bold, said, look, node) if bold else words(ink, said, look, node)
            for bold, said in lines
            if bold or said
        ]
    made = [_runs(ink, bold, said, look, number_digits) for bold, said in lines]
    return [CloseLines([line for line in made if line], look, node)]


def line_with_pages(ink: Ink, name: str, pages: str, look: ParagraphStyle, node: Node) -> Flowable:
    """Return one line of a list: a name, and in bold the pages where it stands.

    Where they go on a further line, the last word of the name goes with them, unless it is long.
    """
    if wants_shaping(name):
        return words(ink, f"{name}, {pages}", look, node)
    runs = _runs(ink, "", f"{name},", look, PHONE_DIGITS)
    _, _, last = name.rpartition(" ")
    between = "\u00a0" if len(last) <= _WITH_PAGES else " "
    return CloseLines([[*runs, (look.fontName, between), (NUMBERS, pages)]], look, node)


def _runs(ink: Ink, bold: str, said: str, look: ParagraphStyle, digits: int) -> list[Run]:
    before = list(ink.pieces(kept_together(bold), BOLD)) if bold else []
    after = list(ink.pieces(kept_together(said), look.fontName, digits)) if said else []
    return [*before, (look.fontName, " "), *after] if before and after else before or after


def _broken(line: Sequence[Run], size: float, rooms: tuple[float, float]) -> list[list[Run]]:
    """Return a line in as many as it needs; ``rooms`` is what the first and the others have."""
    done: list[list[Run]] = []
    now: list[Run] = []
    left = rooms[0] / size
    for word in _words(line, min(rooms) / size):
        wide = sum(_width(font, piece) for font, piece in word)
        gap = _width(word[0][0], " ") if now else 0.0
        if now and gap + wide > left:
            done.append(now)
            now, left, gap = [], rooms[1] / size, 0.0
        left -= gap + wide
        _join(now, word)
    return [*done, now] if now else done


def _words(line: Sequence[Run], most: float) -> list[_Word]:
    """Return the words of a line; one that is longer than a line in pieces that fit."""
    found: list[_Word] = [[]]
    for font, text in line:
        first, *others = text.split(" ")
        if first:
            found[-1].append((font, first))
        found += [[(font, one)] if one else [] for one in others]
    return [part for word in found if word for part in _parted(word, most)]


def _parted(word: _Word, most: float) -> list[_Word]:
    if sum(_width(font, piece) for font, piece in word) <= most:
        return [word]
    if len(word) == 1:
        ((font, text),) = word
        lines = in_lines(text, lambda part: _width(font, part) <= most)
        if len(lines) > 1:
            return [part for line in lines for part in _parted([(font, line)], most)]
    parts: list[_Word] = [[]]
    left = most
    for font, letter in ((font, letter) for font, piece in word for letter in piece):
        wide = _width(font, letter)
        if wide > left:
            parts.append([])
            left = most
        left -= wide
        last = parts[-1]
        if last and last[-1][0] == font:
            last[-1] = (font, last[-1][1] + letter)
        else:
            last.append((font, letter))
    return [part for part in parts if part]


def _join(now: list[Run], word: _Word) -> None:
    """Put a word at the end of a line, after a blank where it is not the first."""
    for at, (font, piece) in enumerate(word):
        blank = " " if now and not at else ""
        if now and now[-1][0] == font:
            now[-1] = (font, f"{now[-1][1]}{blank}{piece}")
        else:
            now.append((font, blank + piece))


@lru_cache(maxsize=20_000)
def _width(font: str, text: str) -> float:
    """Return how wide words of records are, for a size of 1; most stand there again and again."""
    return float(stringWidth(text, font, 1))
