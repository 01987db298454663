"""Reading a long JSON list one record at a time, under limits, refusing what is not sound.

The file is never held whole: a window of text slides over it, and each record is decoded as soon
as all of it is in the window.
"""

import codecs
import json
import re
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from directory.errors import UnreadableFile
from directory.interchange.opening import ASK_FOR_SOUND, FETCH_AGAIN, head_of
from directory.interchange.reading import Progress

LARGEST_RECORD = 20_000_000
"""Characters of one record."""
MOST_BLANKS = 5_000_000
"""Blanks in a row."""
MOST_KEYS = 10_000
"""Properties of a page, or of one record that stands alone."""
MOST_PARTS = 200_000
"""Commas of one record of a list; a long description has some hundreds."""
LISTS = ("contents", "content", "services", "items", "records", "data", "results")
"""Names under which a page holds its records."""
PAGES = ("contents", "content", "items", "records", "data", "results")
"""The same without ``services``, under which one organisation holds its own."""
CSV = "Ask whoever made it for one JSON list, or for the list as CSV."
_CHUNK = 1 << 18
_NEAR_THE_END = 64
"""An error this close to the end of the window may only mean that the window ends there."""
_BLANK = " \t\r\n"
_NOT_BLANK = re.compile(r"[^ \t\r\n]")


class _UnsoundError(ValueError):
    """JSON that can be decoded but not trusted; carries what is wrong with it."""


def records_of(
    path: Path, progress: Progress | None = None, lists: tuple[str, ...] = LISTS
) -> Generator[tuple[int, object]]:
    """Yield each record of a JSON file with its number, from 1.

    Accepts a list, a page that holds a list under one of ``lists``, or one object.

    Raises:
        UnreadableFile: Not JSON, cut off, wrongly encoded, nested too deeply, with a key given
            twice, with NaN, or with half a character; the sentence names the record.
    """
    window = _Window(path, progress)
    try:
        yield from _records(window, lists)
    except RecursionError as wrong:
        raise UnreadableFile(f"{window.where()} is nested too deeply. {ASK_FOR_SOUND}") from wrong
    finally:
        window.close()


def first_of(path: Path, head: bytes) -> object:
    """Return the first record of a JSON file that begins with ``head``, or None.

    What cannot be read gives None: the reader that takes the file says why.
    """
    mark = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if not head.decode(mark, "ignore").lstrip("\ufeff" + _BLANK).startswith(("[", "{")):
        return None
    try:
        with closing(records_of(path, lists=PAGES)) as rows:
            return next(rows, (0, None))[1]
    except UnreadableFile:
        return None


def _records(window: "_Window", lists: tuple[str, ...]) -> Iterator[tuple[int, object]]:
    """Yield the records of whatever the file begins with."""
    first = window.peek()
    if first == "[":
        yield from _items(window)
    elif first == "{":
        yield from _page(window, lists)
    else:
        window.refuse("is not JSON")
    if window.peek() == "{":
        window.refuse("begins behind the end of the list: each line is a list of its own", CSV)
    elif window.peek():
        window.refuse("stands behind the end of the list", ASK_FOR_SOUND)


def _items(window: "_Window") -> Iterator[tuple[int, object]]:
    """Yield the items of a list."""
    window.take("[")
    if window.peek() == "]":
        window.take("]")
        return
    while True:
        value = window.value()
        yield window.number, value
        if window.peek() != ",":
            window.take("]")
            return
        window.take(",")


def _page(window: "_Window", lists: tuple[str, ...]) -> Iterator[tuple[int, object]]:
    """Yield the records of a page object; without a list, the object itself is the record."""
    own: dict[str, object] = {}
    found = False
    window.take("{")
    while window.peek() != "}":
        key = window.value(counts=False)
        window.take(":")
        if not isinstance(key, str) or key in own:
            window.refuse("has a key that stands twice", ASK_FOR_SOUND)
        if len(own) > MOST_KEYS:
            window.refuse("has far more properties than any service", ASK_FOR_SOUND)
        own[key] = None
        if key in lists and window.peek() == "[":
            found = True
            yield from _items(window)
        else:
            own[key] = window.value(counts=False)
        if window.peek() != ",":
            break
        window.take(",")
    window.take("}")
    if not found:
        yield 1, own


class _Window:
    """The part of the file that is being decoded.

    Attributes:
        number: How many records have been decoded.
    """

    def __init__(self, path: Path, progress: Progress | None) -> None:
        head = head_of(path)
        encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        self._name, self._size, self._progress = path.name, path.stat().st_size, progress
        self._bytes = path.open("rb")
        self._decoder = json.JSONDecoder(object_pairs_hook=_pairs, parse_constant=_constant)
        self._letters = _letters(encoding)
        self._text, self._at, self._ended = "", 0, False
        self.number = 0

    def close(self) -> None:
        """Let go of the file."""
        self._bytes.close()

    def where(self) -> str:
        """Return the name of the file and the record being read."""
        return f"{self._name}: record {self.number + 1}"

    def refuse(self, why: str, do: str = FETCH_AGAIN) -> NoReturn:
        """Raise UnreadableFile for the record being read, with what to do."""
        raise UnreadableFile(f"{self.where()} {why}. {do}")

    def peek(self) -> str:
        """Return the next character that is not blank, or nothing at the end of the file."""
        blanks = 0
        while True:
            found = _NOT_BLANK.search(self._text, self._at)
            blanks += (found.start() if found else len(self._text)) - self._at
            self._at = found.start() if found else len(self._text)
            if found:
                return found[0]
            if blanks > MOST_BLANKS:
                self.refuse("begins with millions of blanks", ASK_FOR_SOUND)
            if not self._more():
                return ""

    def take(self, mark: str) -> None:
        """Step over one mark of the grammar."""
        found = self.peek()
        if found != mark:
            self.refuse(f'has {found!r} where "{mark}" belongs' if found else "is cut off")
        self._at += 1

    def value(self, *, counts: bool = True) -> object:
        """Decode the next value, reading on until all of it is there."""
        if not self.peek():
            self.refuse("is cut off")
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as wrong:
                self._read_on(wrong)
                continue
            except _UnsoundError as wrong:
                self.refuse(str(wrong), ASK_FOR_SOUND)
            except ValueError:
                self.refuse("has a number of thousands of digits", ASK_FOR_SOUND)
            if end == len(self._text) and not self._ended and self._more():
                continue  # a number may go on
            return self._decoded(value, end, counts)

    def _decoded(self, value: object, end: int, counts: bool) -> object:
        if "\\ud" in self._text[self._at : end].lower():
            _refuse_half_characters(value, self)
        if counts and self._text.count(",", self._at, end) > MOST_PARTS:
            self.refuse("has far more parts than any service", ASK_FOR_SOUND)
        self._at = end
        self.number += counts
        return value

    def _read_on(self, wrong: json.JSONDecodeError) -> None:
        """Widen the window, or refuse when the fault is not that the window ends."""
        near = wrong.pos >= len(self._text) - _NEAR_THE_END or wrong.msg.startswith("Unterminated")
        if not near:
            self.refuse(f"is not sound JSON ({wrong.msg.lower()})")
        if not self._more():
            self.refuse("is cut off or not sound JSON")
        if len(self._text) - self._at > LARGEST_RECORD:
            self.refuse("is larger than 20 MB", ASK_FOR_SOUND)

    def _more(self) -> bool:
        """Widen the window by as much as it holds, at least a chunk; False at the end."""
        if self._ended:
            return False
        self._text, self._at = self._text[self._at :], 0
        raw = self._bytes.read(max(_CHUNK, len(self._text)))
        self._ended = not raw
        try:
            self._text += self._letters.decode(raw, final=self._ended)
        except UnicodeDecodeError as wrong:
            byte = wrong.object[wrong.start]
            raise UnreadableFile(
                f"{self._name} is not UTF-8: byte {byte:#04x} at or after record {self.number + 1}."
            ) from wrong
        if self._progress:
            self._progress(self._bytes.tell(), self._size)
        return not self._ended or bool(self._text)


def _letters(encoding: str) -> codecs.IncrementalDecoder:
    """Return a decoder that can be fed piece by piece."""
    return codecs.getincrementaldecoder(encoding)()


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make an object; a key given twice would silently lose one of its values."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _UnsoundError("has a key that stands twice")
    return made


def _constant(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which are not JSON."""
    raise _UnsoundError(f"holds {name}, which is not JSON")


def _refuse_half_characters(value: object, window: _Window) -> None:
    """Refuse a value with half of a two-part character, which cannot be stored."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        window.refuse("holds half a character", ASK_FOR_SOUND)
