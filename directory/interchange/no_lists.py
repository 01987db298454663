"""Files that are no list of services: what each is, and what to do to have its list read."""

import re
from collections.abc import Iterable

AS_CSV = "In the program it came from, save it as CSV and import that."
_NO_LIST = "{name} is {kind}, not a list of services. {do}"
_ASK = (
    "Ask whoever sent it for the spreadsheet it was made from, or copy its table into a "
    "spreadsheet, save that as CSV and import that."
)
_COPY = (
    "Copy its table into a spreadsheet (Excel or LibreOffice Calc), with one service in each row, "
    "save that as CSV and import that."
)
_PICTURE = (
    "Words in a picture cannot be read. Ask whoever sent it for the list as a spreadsheet, or type "
    "it in under Directory."
)
_UNPACK = "Unpack it first, and import the list that lies in it."
_DATABASE, _MARK_AT, _MARK = b"SQLite format 3", 68, b"SIGN"
_RESTORE = (
    "{name} is a Signpost backup, not a list of services. Bring it back under Directory, "
    "Bin and history, Backups; or in a terminal: signpost restore FILE"
)
_BEGIN: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a zip archive", _UNPACK),
    (b"PK\x05\x06", "an empty zip archive", AS_CSV),
    (b"%PDF", "a PDF", _ASK),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.xls or .doc)",
     "Open it, save the sheet as .xlsx or CSV and import that."),
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"BM", "a picture", _PICTURE),
    (b"II*\0", "a picture", _PICTURE),
    (b"MM\0*", "a picture", _PICTURE),
    (b"\x1f\x8b", "a compressed file", _UNPACK),
    (b"7z\xbc\xaf", "a compressed file", _UNPACK),
    (b"Rar!", "a compressed file", _UNPACK),
    (_DATABASE, "a database", AS_CSV),
    (b"{\\rtf", "a word processor file", _COPY),
)  # fmt: skip
_MAP = (
    "Ask whoever sent it for its table as CSV, or open it in a map program, save its table as CSV "
    "and import that."
)
_MAP_FILE = re.compile(rb'\{\s*"type"\s*:\s*"(?:featurecollection|feature|topology)"')
_WEB_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<!doctype")
_XML = b"<?xml"
_IN_ZIP: tuple[tuple[str, str, str], ...] = (
    ("word/document.xml", "a Word document", _COPY),
    ("ppt/presentation.xml", "a presentation", _COPY),
    ("Index/Document.iwa", "a file of Apple's Pages, Numbers or Keynote",
     "Export it as CSV and import that."),
    ("content.xml", "an OpenDocument file",
     "Open it, save the sheet as .xlsx or CSV and import that."),
    ("META-INF/container.xml", "an e-book", _ASK),
)  # fmt: skip
"""What lies in a zip archive that is a document."""
_BINARY_PICTURES = ((8, b"WEBP"), (4, b"ftyphei"), (4, b"ftypavif"))


def told_by_its_beginning(name: str, head: bytes) -> str:
    """Return what a file is that begins with ``head``, and what to do; nothing if it may be a list.

    Args:
        name: Of the file, for the sentence.
        head: Its first bytes.
    """
    if head.startswith(_DATABASE) and head[_MARK_AT:].startswith(_MARK):
        return _RESTORE.format(name=name)
    kind, do = _by_bytes(head)
    if not kind:
        kind, do = _by_marks(head.lstrip(b"\xef\xbb\xbf \t\r\n").lower())
    return _NO_LIST.format(name=name, kind=kind, do=do) if kind else ""


def _by_bytes(head: bytes) -> tuple[str, str]:
    for mark, kind, do in _BEGIN:
        if head.startswith(mark) and (mark != b"BM" or b"\0" in head[:16]):
            return kind, do
    pictured = any(head[at : at + len(mark)] == mark for at, mark in _BINARY_PICTURES)
    return ("a picture", _PICTURE) if pictured else ("", "")


def _by_marks(start: bytes) -> tuple[str, str]:
    """Return what text with marks in it is, and what to do."""
    if _MAP_FILE.match(start):
        return "a map file (GeoJSON)", _MAP
    if b"<svg" in start[:400]:
        return "a picture", _PICTURE
    page = start.startswith(_XML) and b"<html" in start
    if page or start.startswith(_WEB_PAGE):
        return "a web page", _COPY
    return ("XML", AS_CSV) if start.startswith(_XML) else ("", "")


def told_by_its_parts(name: str, members: Iterable[str]) -> str:
    """Return what a zip archive is that holds ``members``, and what to do; nothing if unknown."""
    there = set(members)
    for member, kind, do in _IN_ZIP:
        if member in there:
            return _NO_LIST.format(name=name, kind=kind, do=do)
    return ""
