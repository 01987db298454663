"""The fonts on paper, and how words become markup that these fonts can really draw.

Atkinson Hyperlegible is for reading. Telephone numbers are in Noto Sans SemiBold, among bold
words too: on a photocopy the slashed zero of Atkinson fills in, and its bold 6 and 8 look alike.
A character that the main font lacks is set in Noto Sans; one that no font has is left out and
remembered, never drawn as an empty box.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics

from directory.printing.layout.shaping import GlyphFont
from directory.words import unbroken

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
PLAIN = "NotoSans-Regular"
NUMBERS = "NotoSans-SemiBold"

_FOLDER = Path(__file__).parent.parent / "fonts"


def script_fonts(folder: Path, weight: str) -> tuple[str, ...]:
    """Return the fonts of other scripts in a folder, by name: ``NotoSansArabic-Regular``.

    A file that lies there is enough: it draws whatever the fonts before it lack.
    """
    main = (REGULAR, BOLD, PLAIN, NUMBERS)
    found = sorted(path.stem for path in folder.glob(f"*-{weight}.ttf"))
    return tuple(name for name in found if name not in main)


_SCRIPTS, _BOLD_SCRIPTS = script_fonts(_FOLDER, "Regular"), script_fonts(_FOLDER, "Bold")
_STAND_INS = {
    REGULAR: (PLAIN, *_SCRIPTS),
    BOLD: (NUMBERS, *_BOLD_SCRIPTS),
    NUMBERS: _BOLD_SCRIPTS,
    PLAIN: _SCRIPTS,
}

JOINED = "\u00a0"
# A hyphen that does not break looks the same as one that may, and we never break at hyphens.
_SAME_LOOK = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-"})
_TEXTED = re.compile(r"\b[A-Z]{3,12} to \d{4,6}\b")
_LAST_WORDS = re.compile(r"(?<= )([^\s\u0250-\U0010ffff]+) ([^\s\u0250-\U0010ffff]+)$")
_SHORT_TOGETHER = 11
"""So many letters of the last two words, and the last of them does not stand alone on a line."""
_THE_DESK = re.compile(r"(?:(?<=\bat)|(?<=\bto)) (?=i\b)")
"""Before the letter of the information desk: alone on a line it is no word."""
_NUMBER_OF_A_STEP = re.compile(r"(?<=\b[1-9]\.) (?=[A-Z])")
_NUMBER = re.compile(r"\+?\d[\d\u00a0]*")
_NEVER_DRAWN = {"Cc", "Cf", "Cs"}
"""Control characters, invisible marks and halves of characters."""

_JOINING = range(0x0900, 0x0E00)
"""Scripts of India, whose letters change places and join: letter by letter they are misspelt."""

PHONE_DIGITS = 6
"""In running words, so many digits that begin as numbers do are one: not a year, not a time."""
SHORT_NUMBER = 3
"""Where a number is expected, so many are one: 999, 111."""
_BEGINS_A_NUMBER = ("0", "+", "116")


@cache
def characters(font: str) -> frozenset[int]:
    """The code points that ``font`` can draw rightly; loads it into ReportLab the first time."""
    loaded = GlyphFont(font, str(_FOLDER / f"{font}.ttf"))
    pdfmetrics.registerFont(loaded)
    return frozenset(loaded.face.charToGlyph).difference(_JOINING)


@cache
def _whole(font: str) -> frozenset[str]:
    """The characters that ``font`` draws each by itself; nearly every text is made of them."""
    return frozenset(one for one in map(chr, characters(font)) if list(_clusters(one)) == [one])


def load() -> None:
    """Load every font, so that ReportLab knows their names."""
    for font in _STAND_INS:
        characters(font)


def kept_together(text: str) -> str:
    """One line of text in which no telephone number, word to text, time, date or postcode breaks.

    Nor does it end with one short word on a line of its own, or a line with the number of a step;
    and no line begins with the letter of the information desk.
    """
    composed = unicodedata.normalize("NFC", text).translate(_SAME_LOOK)
    joined = unbroken(" ".join(composed.split()))
    joined = _NUMBER_OF_A_STEP.sub(JOINED, _THE_DESK.sub(JOINED, joined))
    kept = _TEXTED.sub(lambda found: found[0].replace(" ", JOINED), joined)
    last = _LAST_WORDS.search(kept)
    if last is None or len(last[1]) + len(last[2]) > _SHORT_TOGETHER:
        return kept
    return f"{kept[: last.start(2) - 1]}{JOINED}{last[2]}"


class Ink:
    """Turns words into ReportLab markup and remembers what no font could draw."""

    def __init__(self) -> None:
        self.left_out: dict[str, None] = {}
        """The characters left out, in the order they were met."""
        load()

    def markup(self, text: str, font: str, number_digits: int = PHONE_DIGITS) -> str:
        """Escaped markup for ``text`` in ``font``, numbers and missing characters in others.

        Args:
            text: Plain words; nothing in them is ever read as markup.
            font: The main font.
            number_digits: Digits in a row that make a telephone number.
        """
        pieces = []
        for piece_font, piece in self.pieces(kept_together(text), font, number_digits):
            safe = escape(piece)
            same = piece_font == font
            pieces.append(safe if same else f'<font name="{piece_font}">{safe}</font>')
        return "".join(pieces).strip()

    def pieces(
        self, text: str, font: str, number_digits: int = PHONE_DIGITS
    ) -> Iterator[tuple[str, str]]:
        """Yield ``text`` piece by piece with the font that draws it, in the order it is read."""
        for part, is_number in _numbers_apart(text, number_digits):
            yield from self._runs(part, NUMBERS if is_number else font)

    def can_draw(self, text: str) -> bool:
        """Whether anything of ``text`` would be seen on paper."""
        return bool(self.markup(text, REGULAR))

    def warning(self, where: str) -> str | None:
        """One sentence for staff about what was left out of ``where``, or None."""
        if not self.left_out:
            return None
        shown = [f"“{c}” ({unicodedata.name(c, f'U+{ord(c):04X}')})" for c in self.left_out]
        return f"{kept_together(where)}: no font here can print {', '.join(shown)}; left out."

    def _runs(self, text: str, font: str) -> Iterator[tuple[str, str]]:
        """The text in pieces with one font each; what cannot be drawn is gone."""
        if _whole(font).issuperset(text):
            yield from ((font, text),) if text else ()
            return
        run_font, run = font, ""
        for cluster in _clusters(text):
            found = _font_for(cluster, font)
            if found is None:
                self.left_out.update(dict.fromkeys(cluster))
                continue
            if found != run_font and run:
                yield run_font, run
                run = ""
            run_font, run = found, run + cluster
        if run:
            yield run_font, run


def _numbers_apart(text: str, digits: int) -> Iterator[tuple[str, bool]]:
    """Split a line into (piece, is it a telephone number)."""
    start = 0
    for found in _NUMBER.finditer(text):
        if not _is_number(found.group(), digits):
            continue
        yield text[start : found.start()], False
        yield found.group(), True
        start = found.end()
    yield text[start:], False


def _is_number(text: str, digits: int) -> bool:
    long_enough = sum(c.isdigit() for c in text) >= digits
    return long_enough and (digits < PHONE_DIGITS or text.startswith(_BEGINS_A_NUMBER))


def _clusters(text: str) -> Iterator[str]:
    """Each character with the accents that sit on it; what is never drawn is gone."""
    cluster = ""
    for character in text:
        category = unicodedata.category(character)
        if category in _NEVER_DRAWN or 0xFE00 <= ord(character) <= 0xFE0F:
            continue
        if category == "Mn":
            cluster += character if cluster else ""
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _font_for(cluster: str, font: str) -> str | None:
    points = {ord(c) for c in cluster}
    for candidate in (font, *_STAND_INS[font]):
        if points <= characters(candidate):
            return candidate
    return None
