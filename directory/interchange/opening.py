"""Looking at a file before it is read: is it there, is it text, is it of a size we can hold."""

import codecs
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from directory.errors import UnreadableFile
from directory.interchange.no_lists import AS_CSV, told_by_its_beginning
from directory.interchange.old_letters import WINDOWS, old_encoding, places_of

LARGEST = 300_000_000
"""Bytes. A directory of 100,000 services is about 250 MB as JSON."""
LONGEST_LINE = 5_000_000
"""Bytes of one line of a spreadsheet."""
HEAD = 4096
_CHUNK = 1 << 20
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_ZIPPED = (".zip", ".xlsx")
"""Ends of names that a sound file of the kind would have opened under."""
ASK_FOR_SOUND = "Ask whoever made it for a sound copy, or for the list as CSV."
"""What to do where saving once more would make the same file."""
FETCH_AGAIN = "Save it once more, or fetch it once more, and import that."


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file that may be read at all.

    Raises:
        UnreadableFile: It is missing, empty, too large, or plainly something else than text.
    """
    head = begin_of(path)
    _refuse(path.name, path.stat().st_size, head)
    return head


def begin_of(path: Path) -> bytes:
    """Return the first bytes of any file; those of a zip archive too.

    Raises:
        UnreadableFile: It is missing, or a folder, or cannot be opened.
    """
    try:
        if not path.is_file():
            is_ = "is no ordinary file" if path.exists() else "is not there"
            what = "is a folder" if path.is_dir() else is_
            raise UnreadableFile(f"{path.name} {what}. Choose a file.")
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError as wrong:
        raise UnreadableFile(f"{path.name} cannot be opened: {wrong.strerror}.") from wrong
    except ValueError as wrong:  # a NUL in the name
        raise UnreadableFile("That is not the name of a file.") from wrong


def _refuse(name: str, size: int, head: bytes) -> None:
    """Raise UnreadableFile for a file that cannot be a list of services."""
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnreadableFile(f"{name} is empty. Choose the file that holds the list.")
    if size > LARGEST:
        raise UnreadableFile(
            f"{name} is {size // 1_000_000} MB; the most is {LARGEST // 1_000_000} MB. "
            "Bring it in as several files."
        )
    if told := told_by_its_beginning(name, head):
        raise UnreadableFile(told)
    if b"\0" in head and not head.startswith(_UTF_16):
        if name.lower().endswith(_ZIPPED):
            raise UnreadableFile(f"{name} is damaged. {FETCH_AGAIN}")
        raise UnreadableFile(f"{name} is not text. {AS_CSV}")


@dataclass(frozen=True, slots=True)
class TextLook:
    """What one pass over a text file has shown."""

    encoding: str
    odd_quotes: bool
    """The quotation marks do not pair up."""
    open_end: bool = False
    """The last line does not end: the file may have been cut off in it."""


def look_at_text(path: Path) -> TextLook:
    """Pass once over a spreadsheet file as bytes, before a single row is believed.

    Returns:
        Its encoding (UTF-8, UTF-16 with a mark, Windows-1252, or Mac Roman), and whether its
        quotation marks pair up.

    Raises:
        UnreadableFile: NUL bytes, a line of megabytes, or bytes that are no letters; with the row.
    """
    head_of(path)
    with path.open("rb") as file:
        return look_at(file, path.name)


def look_at(file: BinaryIO, file_name: str) -> TextLook:
    """Pass once over the bytes of a spreadsheet file; as :func:`look_at_text`."""
    if file.read(len(codecs.BOM_UTF16_LE)) in _UTF_16:
        return TextLook("utf-16", odd_quotes=False)
    file.seek(0)
    tries = {name: codecs.getincrementaldecoder(name)() for name in ("utf-8-sig", WINDOWS)}
    failed: dict[str, str] = {}
    places: list[bytes] = []
    lines, since_line, quotes = 1, 0, 0
    for chunk in _chunks(file):
        if b"\0" in chunk:
            row = lines + chunk[: chunk.index(b"\0")].count(b"\n")
            raise UnreadableFile(f"{file_name} is not text: line {row} holds a NUL byte.")
        for name, decoder in tries.items():
            if name not in failed and (wrong := _cannot(decoder, chunk)) is not None:
                failed[name] = _at_line(lines, chunk, wrong)
        if "utf-8-sig" in failed:
            places += places_of(chunk)
        lines += chunk.count(b"\n") or chunk.count(b"\r")
        quotes += chunk.count(b'"')
        since_line = _line_length(file_name, chunk, since_line, lines)
    encoding = _encoding_of(file_name, failed, places)
    return TextLook(encoding, odd_quotes=quotes % 2 == 1, open_end=since_line > 0)


def _encoding_of(name: str, failed: Mapping[str, str], places: Sequence[bytes]) -> str:
    """Return the encoding of a file, from those that it cannot be in and how its letters stand."""
    if "utf-8-sig" not in failed:
        return "utf-8-sig"
    encoding = old_encoding(places)
    if encoding in failed:
        raise UnreadableFile(f"{name} is neither UTF-8 nor Windows text: {failed[encoding]}.")
    return encoding


def _line_length(name: str, chunk: bytes, since_line: int, lines: int) -> int:
    """Return the length of the line that the chunk ends in; refuse one of megabytes."""
    last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
    length = since_line + len(chunk) if last < 0 else len(chunk) - last - 1
    if length > LONGEST_LINE:
        raise UnreadableFile(
            f"{name} has a line of over 5 MB (line {lines}); it is no spreadsheet."
        )
    return length


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of a file, a megabyte at a time."""
    while chunk := file.read(_CHUNK):
        yield chunk


def _cannot(decoder: codecs.IncrementalDecoder, chunk: bytes) -> UnicodeDecodeError | None:
    """Return why a chunk cannot be decoded, or None if it can."""
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError as wrong:
        return wrong
    return None


def _at_line(lines: int, chunk: bytes, wrong: UnicodeDecodeError) -> str:
    """Return where a byte that is no letter stands."""
    return (
        f"line {lines + chunk[: wrong.start].count(10)} holds byte {wrong.object[wrong.start]:#04x}"
    )
