"""Cells of a spreadsheet that come back as what they hold, and that no program takes for more."""

import html
import re
from collections.abc import Callable

from directory.interchange.cells.cleaning import cell, plain

_FORMULA = ("=", "+", "-", "@")
_LOSES_A_ZERO = re.compile(r"0\d+")
_NO_CELL_HOLDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST = 32_000
"""Characters that every spreadsheet program takes in one cell."""


def cell_for(text: str, read: Callable[[str], str]) -> str:
    """Return a cell that is read back as ``text``, as plain as can be.

    What the reader would take for a mark-up or for nothing at all is written with entities, as
    HTML has them. White space is folded, and what no cell can hold is left out of it.

    Args:
        text: What the cell shall hold.
        read: What the reader makes of a cell.
    """
    if not text or _stands(text) or (read is plain and _stands_in_lines(text)):  # most cells
        return text
    held = read(html.escape(holdable(text), quote=False))[:LONGEST].strip()
    if not held or read(cell(held)) == held:
        return held
    marked = html.escape(held, quote=False)
    if read(cell(marked)) == held:
        return marked
    return f"&#{ord(held[0])};{html.escape(held[1:], quote=False)}"


def _stands(text: str) -> bool:
    """Say whether a text is soon seen to be read as it stands: one line, no mark-up, no marks."""
    return len(text) <= LONGEST and _no_marks(text) and cell(text) == text


def _stands_in_lines(text: str) -> bool:
    """Say the same of several lines, none of which is empty."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and len(text) <= LONGEST
        and all(line != "-" and line.strip() == line != "" for line in lines)
        and all(map(_no_marks, lines))
        and cell(text) == text
    )


def _no_marks(text: str) -> bool:
    return (
        text.isprintable()
        and "&" not in text
        and "<" not in text
        and "  " not in text
        and ";base64," not in text
    )


def holdable(text: str) -> str:
    """Return a text without the control characters that no cell can hold."""
    return text if text.isprintable() else _NO_CELL_HOLDS.sub("", text)


def no_formula(text: str) -> str:
    """Return a cell of a CSV file that no program works out or shortens; undone when it is read."""
    risky = text.startswith(_FORMULA) or _LOSES_A_ZERO.fullmatch(text)
    return f"'{text}" if risky else text
