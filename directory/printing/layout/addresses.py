"""Web and mail addresses that are longer than a line: they break where their parts meet."""

import re
from collections.abc import Callable

_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\w\.[a-z]{2,}(?:[/.]|$)", re.IGNORECASE)
_PART = re.compile(r"[.-]*[^/.@-]*[/@]*")
"""No line ends in a full stop or a hyphen, which would seem to be none of the address."""


def has_address(text: str) -> bool:
    """Return whether there is anything in a text that looks like an address."""
    return _ADDRESS.search(text) is not None


def in_lines(word: str, fits: Callable[[str], bool]) -> list[str]:
    """Return one word in pieces that fit, each as long as can be; any but an address is whole.

    A part that is longer than a line fills what is left of one and goes on in the next.

    Args:
        word: Without blanks.
        fits: Whether so much has room on a line.
    """
    if fits(word) or not has_address(word):
        return [word]
    lines = [""]
    for part in filter(None, _PART.findall(word)):
        whole = fits(part)
        if whole and not fits(lines[-1] + part):
            lines.append("")
        for piece in [part] if whole else part:
            if lines[-1] and not fits(lines[-1] + piece):
                lines.append("")
            lines[-1] += piece
    return lines
