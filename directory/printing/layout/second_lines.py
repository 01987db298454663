"""Our words in a second language, each under its English. Sizes are in points."""

from collections.abc import Iterable, Sequence
from typing import TypedDict, Unpack

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from directory.disclosure.second_language import SecondLanguage
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import BOLD, PHONE_DIGITS, Ink
from directory.printing.layout.looks import Looks, style
from directory.printing.layout.tagging import Node

_FAR = 10_000.0


class How(TypedDict, total=False):
    """What of a line is said in the second language, and how."""

    digits: int
    """How many digits in a row stand out as a number."""
    heading: bool
    """It is a heading, or as short as one."""


class SecondLines:
    """Makes the lines of the second language of one paper; none where it has none.

    Args:
        second: The language, or None.
        ink: Remembers what no font could draw.
        looks: The styles of this size of print.
    """

    def __init__(self, second: SecondLanguage | None, ink: Ink, looks: Looks) -> None:
        self.second = second
        self.ink = ink
        self.looks = looks

    def __bool__(self) -> bool:
        return self.second is not None

    def under(
        self, english: str, look: ParagraphStyle, parent: Node | None, **how: Unpack[How]
    ) -> list[Words]:
        """Return what stands under a line of English; nothing where it is not ours to say.

        Args:
            english: The line.
            look: How it looks.
            parent: Gets a paragraph; None for furniture.
            **how: What of it is said, and which digits stand out.
        """
        if self.second is None:
            return []
        said = self.second.say(english)
        node = parent.add("P") if parent and said else None
        return [self.words(said, look, node, how.get("digits", PHONE_DIGITS))] if said else []

    def both(
        self,
        made: Words,
        english: str,
        look: ParagraphStyle,
        parent: Node | None,
        **how: Unpack[How],
    ) -> list[Flowable]:
        """Return a line of English with the same in the second language, on one line if they fit.

        Words that run to the left begin at the right, where there is room beside most English. A
        line with a number has its own: what copies text from a file mixes up two directions.
        """
        under = self.under(english, look, parent, **how)
        if not under:
            return [made]
        to_left = self.second is not None and self.second.rtl
        numbered = any(one.isdigit() for one in english)
        near = not numbered if to_left else how.get("heading", False)
        return [Facing(made, under[0])] if near else [made, *under]

    def words(
        self, said: str, look: ParagraphStyle, node: Node | None, digits: int = PHONE_DIGITS
    ) -> Words:
        """Return words that are in the second language, told so to whoever listens."""
        made = words(self.ink, said, look, node, number_digits=digits)
        made.says_again = True
        made.language = self.second.code if self.second else ""
        if made.shaped is not None:
            made.shaped.language = made.language
        return made

    def ours(self, english: str) -> str:
        """Return what of a line is ours, in the second language."""
        return self.second.say(english) if self.second else ""

    def label(self, english: str) -> str:
        """Return a word in the second language; nothing where it is not known."""
        return self.second.say_whole(english) if self.second else ""


def with_second(pieces: Iterable[Flowable]) -> list[list[Flowable]]:
    """Return pieces in groups: each with what says the same in the second language under it."""
    groups: list[list[Flowable]] = []
    for piece in pieces:
        if groups and isinstance(piece, Words) and piece.says_again:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


class Facing(Flowable):
    """Two short lines: side by side where both have room, else one under the other."""

    GAP = 14.0

    def __init__(self, left: Words, right: Words) -> None:
        super().__init__()
        self.left = left
        self.right = right
        self.spaceBefore = left.getSpaceBefore()
        self.spaceAfter = left.getSpaceAfter()

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803  (ReportLab's)
        """Both on one line, or both at the whole width."""
        left, right = width_of(self.left), width_of(self.right)
        self.beside = left + self.GAP + right <= aW
        self.width = aW
        _, above = self.left.wrap(aW, aH)
        _, below = self.right.wrap(right + 1 if self.beside else aW, aH)
        rise = rise_of(self.right) if self.beside else 0.0
        self.height = max(above, below - rise) if self.beside else above + below
        return self.width, self.height

    def draw(self) -> None:
        """Draw the left one, then the right one, both on one line if there is room."""
        self.left.drawOn(self.canv, 0, self.height - self.left.height)
        if not self.beside:
            self.right.drawOn(self.canv, 0, 0)
            return
        drop = self.left.style.fontSize - self.right.style.fontSize - rise_of(self.right)
        bottom = self.height - drop - self.right.height
        self.right.drawOn(self.canv, self.width - self.right.width, bottom)


class Labelled(Flowable):
    """A label, the same in a second language, and at their right the words they are about.

    Args:
        labels: The one in English, and the other where it is known.
        text: The words.
        column: Points from the left to the words.
        gap: Points between the two labels.
        overleaf: The same under labels that are no part of what is read out, for where it begins
            a page; None where it has its labels anyway.
    """

    def __init__(
        self,
        labels: Sequence[Words],
        text: Words,
        column: float,
        gap: float,
        overleaf: "Labelled | None" = None,
    ) -> None:
        super().__init__()
        self.overleaf = overleaf
        self.labels = labels
        self.text = text
        self.column = column
        self.gap = gap

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803  (ReportLab's)
        """All at their widths; as high as the highest."""
        self.width = aW
        for one in self.labels:
            one.wrap(width_of(one) + 1, aH)
        _, height = self.text.wrap(aW - self.column, aH)
        self.height = max(height, self.labels[0].height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the labels, each with its first line level, then the words."""
        left = 0.0
        for one in self.labels:
            one.drawOn(self.canv, left, self.height - one.height + rise_of(one))
            left += one.width + self.gap
        self.text.drawOn(self.canv, self.column, self.height - self.text.height)


class TwoLabels:
    """The labels of one paper in two languages, and how wide their column is.

    Args:
        lines: Makes what is said in the second language.
        labels: Every label that may stand in the column, in English.
    """

    def __init__(self, lines: SecondLines, labels: Sequence[str]) -> None:
        self.lines = lines
        size = lines.looks.body.fontSize
        self.look = style(BOLD, size)
        self.gap = size * 0.4
        both = ([width_of(one) for one in self._made(label, None)] for label in labels)
        self.column = max(sum(widths) + self.gap * len(widths) for widths in both) + size * 0.5
        self.under = style(lines.looks.body.fontName, size, leftIndent=self.column)

    def beside(self, label: str, text: Words, node: Node, again: str = "") -> Labelled:
        """Return words with their label in two languages at the left.

        Args:
            label: In English; it may be empty under another line of the same label.
            text: The words.
            node: What both belong to.
            again: The label that stands there where this begins a page; or none.
        """
        made = self._made(label, node)
        text.node = node.add("Span")
        overleaf = self._made(again, None) if again else []
        again_there = Labelled(overleaf, text, self.column, self.gap) if overleaf else None
        return Labelled(made, text, self.column, self.gap, again_there)

    def _made(self, label: str, node: Node | None) -> list[Words]:
        said = self.lines.label(label)
        made = [words(self.lines.ink, label, self.look, node.add("Span") if node else None)]
        if said and said.casefold() != label.casefold():
            other = node.add("Span") if node else None
            made.append(self.lines.words(said, self.lines.looks.body, other))
        return made


def rise_of(one: Words) -> float:
    """Return how far the first line of words stands lower than that of others of its size."""
    return one.shaped.extra if one.shaped else 0.0


def width_of(one: Words) -> float:
    """Return how wide words are on one line."""
    one.wrap(_FAR, _FAR)
    return one.first_line_width()
