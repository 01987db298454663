"""Letters that join, and lines that run from right to left: text as the glyphs of one line.

HarfBuzz says which glyph stands for which letter, python-bidi which way each part runs. Nothing
here draws. All sizes are in points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count, groupby
from typing import Any

import uharfbuzz
from bidi import algorithm
from bidi.mirror import MIRRORED
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

Point = tuple[float, float]
ISOLATE, END = "\u2068", "\u2069"
"""Around words of another language inside a sentence, so that neither turns the other round."""
_TO_RIGHT, _TO_LEFT, _POP = "\u202a", "\u202b", "\u202c"
_MARK = {False: "\u200e", True: "\u200f"}
_STRONG = {"L": False, "R": True, "AL": True}
_FIRST_KEY = 0x100000
"""Glyphs that stand for no single character get a place where no text has any."""


class GlyphFont(TTFont):
    """A font that can draw each of its glyphs, and remembers which letters it was drawn for.

    ReportLab draws characters, not glyphs: a glyph gets a character of its own, and in the file
    that character is told as the letters that it was drawn for.
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._path = path
        self._next_key = count(_FIRST_KEY)
        self._keys: dict[tuple[int, str], str] = {}
        self._letters: dict[int, str] = {}

    @cached_property
    def shaper(self) -> uharfbuzz.Font:
        """The same font as HarfBuzz holds it."""
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self._path)))

    def drawn_by(self, glyph: int, letters: str) -> str:
        """Return the character that draws a glyph and is read back as ``letters``."""
        face: Any = self.face
        plain = len(letters) == 1 and letters != "\u00a0"
        if plain and face.charToGlyph.get(ord(letters)) == glyph:
            return letters
        known = self._keys.get((glyph, letters))
        if known:
            return known
        key = next(self._next_key)
        face.charToGlyph[key] = glyph
        face.charWidths[key] = face._pdfScale(self.shaper.get_glyph_h_advance(glyph))  # noqa: SLF001
        self._letters[key] = letters
        self._keys[glyph, letters] = chr(key)
        return chr(key)

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802  (ReportLab's)
        """Write the font; each glyph with the letters that it was drawn for."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        before = set(doc.idToObject)
        super().addObjects(doc)
        made = [one for one in doc.idToObject if one not in before and "toUnicodeCMap" in str(one)]
        for name, subset in zip(made, subsets, strict=True):
            told = doc.idToObject[name]
            for key in subset:
                if key in self._letters:
                    letters = self._letters[key].encode("utf-16-be").hex().upper()
                    told.content = told.content.replace(f"<{key:04X}>", f"<{letters}>")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a run, or a few that became one, and where it stands from the left end."""

    character: str
    """What draws it."""
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands above or below a letter, by its glyph; drawn as a shape, never read by itself."""

    glyph: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font and one direction; its letters from left to right."""

    text: str
    """As it is read."""
    font: str
    rtl: bool
    width: float
    letters: tuple[Letter, ...]
    signs: tuple[Sign, ...]


@lru_cache(maxsize=4096)
def shaped(text: str, font: str, size: float, *, rtl: bool) -> Run:
    """Return one run of text as its glyphs, the leftmost first."""
    made: Any = pdfmetrics.getFont(font)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    uharfbuzz.shape(made.shaper, buffer)
    scale = size / made.shaper.face.upem
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    letters, signs, x = [], [], 0.0
    for start, group in groupby(placed, key=lambda pair: pair[0].cluster):
        held = list(group)
        body = max(held, key=lambda pair: pair[1].x_advance)
        for info, place in held:
            left, up = x + place.x_offset * scale, place.y_offset * scale
            x += place.x_advance * scale
            if (info, place) != body or (rtl and not place.x_advance):
                signs.append(Sign(info.codepoint, left, up))
                continue
            told = _as_seen(text[start : ends[start]], rtl=rtl)
            letters.append(Letter(made.drawn_by(info.codepoint, told), left, up))
    return Run(text, font, rtl, x, tuple(letters), tuple(signs))


def _as_seen(letters: str, *, rtl: bool) -> str:
    """Return what a reader of the file expects: in a run to the left, brackets as they look."""
    return str(MIRRORED.get(letters, letters)) if rtl else letters


class _Outline:
    """Takes the outline of a glyph from HarfBuzz and writes it as PDF does."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.last = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802  (HarfBuzz's name)
        """Begin."""
        self._to(point, "m", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        """Go straight on."""
        self._to(point, "l", point)

    def curveTo(self, first: Point, second: Point, point: Point) -> None:  # noqa: N802
        """Go on in a curve of two handles."""
        self._to(point, "c", first, second, point)

    def qCurveTo(self, handle: Point, point: Point) -> None:  # noqa: N802
        """Go on in a curve of one handle, which PDF knows as one of two."""
        self.curveTo(_towards(self.last, handle), _towards(point, handle), point)

    def closePath(self) -> None:  # noqa: N802
        """End."""
        self.code.append("h")

    def _to(self, end: Point, how: str, *points: Point) -> None:
        self.last = end
        self.code += [*(f"{x:.0f} {y:.0f}" for x, y in points), how]


@lru_cache(maxsize=512)
def outline(font: str, glyph: int) -> str:
    """Return the outline of a glyph in the units of its font, as it stands in a PDF."""
    made: Any = pdfmetrics.getFont(font)
    pen = _Outline()
    made.shaper.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.code)


def _towards(point: Point, handle: Point) -> Point:
    """Return the point two thirds of the way to a handle."""
    return point[0] + (handle[0] - point[0]) * 2 / 3, point[1] + (handle[1] - point[1]) * 2 / 3


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph before it is broken into lines: for each character its font and its level.

    An odd level runs from right to left; a higher one lies inside a lower one.
    """

    text: str
    fonts: tuple[str, ...]
    levels: tuple[int, ...]
    rtl: bool

    def runs(self, start: int, end: int, size: float) -> tuple[Run, ...]:
        """Return what stands between two characters, in the order it is read."""
        return tuple(
            shaped(self.text[low:high], self.fonts[low], size, rtl=bool(self.levels[low] % 2))
            for low, high in self._spans(start, end)
        )

    def from_left(self, start: int, end: int) -> list[int]:
        """Return the places of these runs, from the left of the line to its right."""
        levels = [self.levels[low] for low, _ in self._spans(start, end)]
        order = list(range(len(levels)))
        for level in range(max(levels, default=0), 0, -1):
            turned: list[int] = []
            high = [one >= level for one in levels]
            for inside, group in groupby(order, key=high.__getitem__):
                held = list(group)
                turned += reversed(held) if inside else held
            order = turned
        return order

    def _spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        places = range(start, end)
        for _, group in groupby(
            places, key=list(zip(self.fonts, self.levels, strict=True)).__getitem__
        ):
            held = list(group)
            yield held[0], held[-1] + 1


def laid(pieces: Sequence[tuple[str, str]], *, rtl: bool) -> Laid:
    """Return pieces of text, each with its font, as one paragraph.

    Args:
        pieces: Font and words, in the order they are read. Words may hold isolates.
        rtl: Whether the paragraph as a whole runs from right to left.
    """
    marked = [(one, font) for font, text in pieces for one in text]
    levels = _levels([one for one, _ in marked], rtl=rtl)
    kept = [
        (one, font, level)
        for (one, font), level in zip(marked, levels, strict=True)
        if one not in (ISOLATE, END)
    ]
    text = "".join(one for one, _, _ in kept)
    return Laid(text, tuple(font for _, font, _ in kept), tuple(at for _, _, at in kept), rtl)


def runs_to_left(text: str) -> bool:
    """Return whether any letter of ``text`` is written from right to left."""
    return any(algorithm.bidirectional(one) in ("R", "AL", "AN") for one in text)


def begins_to_left(text: Sequence[str]) -> bool:
    """Return whether the first letter of ``text`` is written from right to left."""
    classes = (_STRONG.get(algorithm.bidirectional(one)) for one in text)
    return next((told for told in classes if told is not None), False)


def _levels(characters: Sequence[str], *, rtl: bool) -> list[int]:
    """Return the level of each character; an isolate is embedded between two strong marks."""
    said: list[tuple[str, int]] = []
    for at, one in enumerate(characters):
        if one == ISOLATE:
            inside = characters[at + 1 :]
            turn = _TO_LEFT if begins_to_left(inside) else _TO_RIGHT
            said += [(_MARK[rtl], -1), (turn, -1)]
        elif one == END:
            said += [(_POP, -1), (_MARK[rtl], -1)]
        else:
            said.append((one, at))
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = int(rtl), "R" if rtl else "L"
    algorithm.get_embedding_levels("".join(one for one, _ in said), storage)
    for character, (_, at) in zip(storage["chars"], said, strict=True):
        character["at"] = at
    algorithm.explicit_embed_and_overrides(storage, False)
    algorithm.resolve_weak_types(storage, False)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    levels = [int(rtl)] * len(characters)
    for character in storage["chars"]:
        if character["at"] >= 0:
            levels[character["at"]] = character["level"]
    return levels
