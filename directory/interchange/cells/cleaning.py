"""Text from strangers made plain: no tags, no pictures, one kind of white space.

Every step looks at each character a fixed number of times, so that no text, however hostile,
takes longer than its length.
"""

import html
import re
from collections.abc import Iterable

from directory.words import one_line

_PICTURE = re.compile(r"data:[\w/+.\-]{1,60};base64,[A-Za-z0-9+/=%]*")
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]*)")
_SILENT = frozenset({"head", "script", "style", "svg", "template"})
_LINES = frozenset({
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
    "p", "section", "table", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th", "img", "button", "input", "option"})
_MISSING = frozenset({"na", "n/a", "#n/a", "-", "--", "null", "nan", "not known", "not relevant"})
_PEOPLE = frozenset({
    "assured_by", "assurer_email", "attention", "created_by", "updated_by", "modified_by",
    "reviews", "reviewer",
})  # fmt: skip
_LONGEST_MISSING = max(map(len, _MISSING))
_DEEPEST = 12
_BIGGEST_WHOLE = 2**53


def plain(text: str) -> str:
    """Return text or HTML as plain paragraphs, one a line; list items begin with ``- ``."""
    if "<" in text or "&" in text or ";" in text:
        text = _unmarked(text)
    if text.isprintable():  # one line, and nothing to drop: true of most cells
        return " ".join(text.split())
    lines = map(one_line, text.splitlines())
    return "\n".join(line for line in lines if line and line != "-")


def plain_line(text: str) -> str:
    """Return text or HTML as one plain line."""
    if "<" in text or "&" in text or ";" in text:
        text = _unmarked(text)
    return one_line(text)


def said(value: object) -> str:
    """Return a JSON value as text; null, lists, objects and yes/no count as nothing said."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def paragraphs_of(value: object) -> str:
    """Return a JSON value as plain paragraphs."""
    return plain(said(value))


def line_of(value: object) -> str:
    """Return a JSON value as one plain line."""
    return plain_line(said(value))


def cell(text: str) -> str:
    """Return a spreadsheet cell without the marks that stand for nothing.

    A quotation mark that keeps a spreadsheet from reading a cell as a formula is taken off, so
    that what was written out comes back as it was.
    """
    text = text.strip()
    if len(text) <= _LONGEST_MISSING and text.casefold() in _MISSING:
        return ""
    if len(text) > 1 and text[0] == "'" and (text[1] in "=+-@\t\r" or _is_number(text[1:])):
        return text[1:]
    return text


def _is_number(text: str) -> bool:
    """Say whether a cell is a number with a nought in front, which spreadsheets would take off."""
    return text[0] == "0" and text.isdecimal()


def folded(labels: Iterable[str]) -> tuple[str, ...]:
    """Return labels with white space folded, each once whatever its case, in order."""
    kept: dict[str, str] = {}
    for label in labels:
        tidy = plain_line(label)
        if tidy:
            kept.setdefault(tidy.casefold(), tidy)
    return tuple(kept.values())


def kept_as_it_came(value: object, depth: int = 0) -> object:
    """Return an unknown JSON value for keeping: no pictures, no people, nothing empty or endless.

    Returns None when nothing is left of it.
    """
    if isinstance(value, str):
        return _PICTURE.sub("", value).strip() or None
    if isinstance(value, int | float):
        return value if abs(value) <= _BIGGEST_WHOLE else None
    if isinstance(value, dict) and depth < _DEEPEST:
        return _kept_object(value, depth)
    if isinstance(value, list) and depth < _DEEPEST:
        return _kept_list(value, depth)
    return None


def _kept_list(value: list[object], depth: int) -> list[object] | None:
    """Return an unknown JSON list; an empty place between others says which these are, and stays.

    Nothing is left of a list of empty places alone.
    """
    kept = [(item, kept_as_it_came(item, depth + 1)) for item in value]
    if all(left is None for _, left in kept):
        return None
    return [
        item if item in (None, "") else left
        for item, left in kept
        if left is not None or item in (None, "")
    ]


def _kept_object(value: dict[str, object], depth: int) -> dict[str, object] | None:
    """Return an unknown JSON object without the properties that name people."""
    return {
        one_line(key): kept
        for key, inner in value.items()
        if key.casefold() not in _PEOPLE and (kept := kept_as_it_came(inner, depth + 1)) is not None
    } or None


def _unmarked(text: str) -> str:
    """Return text without pictures, tags and entities; most text has none and stays as it is."""
    if ";base64," in text:
        text = _PICTURE.sub(" ", text)
    if "<" in text:
        text = _without_tags(text)
    return _unescaped(text) if "&" in text else text


def _unescaped(text: str) -> str:
    """Return text with its entities read; an entity of absurd length leaves them as written."""
    try:
        return html.unescape(text)
    except ValueError:
        return text


def _without_tags(text: str) -> str:
    """Return HTML without tags, comments, scripts and styles; block tags become line breaks."""
    pieces = text.split("<")
    kept = [pieces[0]]
    silent = ""
    for piece in pieces[1:]:
        if silent:
            silent, rest = _while_silent(piece, silent)
            kept.append(rest)
        elif piece.startswith("!--"):
            _, closed, rest = piece.partition("-->")
            silent = "" if closed else "-->"
            kept.append(rest)
        else:
            silent = _read_tag(piece, kept)
    return "".join(kept)


def _while_silent(piece: str, silent: str) -> tuple[str, str]:
    """Return what silence is still on after ``piece``, and the text that is heard again."""
    if silent == "-->":
        _, closed, rest = piece.partition("-->")
        return ("", rest) if closed else (silent, "")
    if piece.startswith("/") and piece[1:].lower().startswith(silent):
        return "", " " + piece.partition(">")[2]
    return silent, ""


def _read_tag(piece: str, kept: list[str]) -> str:
    """Add what stands for one tag and the text behind it; return the silence it begins."""
    tag, closed, rest = piece.partition(">")
    found = _TAG_NAME.match(tag)
    looks_like_one = found or tag.startswith(("!", "?"))
    if not closed or not looks_like_one or ("@" in tag and " " not in tag):
        kept.append("<" + piece)
        return ""
    name = found[1].lower() if found else ""
    if name in _SILENT and not tag.startswith("/") and not tag.endswith("/"):
        return name
    kept.append(_stands_for(name, opening=not tag.startswith("/")) + rest)
    return ""


def _stands_for(name: str, *, opening: bool) -> str:
    """Return the white space that a tag stands for in plain text."""
    if name == "li" and opening:
        return "\n- "
    if name in _LINES:
        return "\n"
    return " " if name in _CELLS else ""
