"""What stands around the name of a place: *in* and *near*, and what makes it something else."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Role = Literal["lives_in", "near"]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # noqa: RUF001
BREAK = re.compile(r"[,.;:!?\n]")
NEAR = re.compile(r"(?:\b(?:near|nr|round|around|by|beside)|close to|next to|far from)(?: the)? $")
_IN = re.compile(
    r"\b(?:in|from|at|lives?|living|live in|staying|based|postcode(?: is)?|address(?: is)?"
    r"|new to|moved (?:here )?to|over in|up in|down in|from (?:\w+ ){1,2}to) $"
)
LEFT = re.compile(
    r"\b(?:moved(?: here)? from|(?:away|came|come|comes|back|home|out|run|ran|over"
    r"|wife is|husband is|she is|he is|she's|he's|originally) from"
    r"|left|leaving|used to (?:live|be|stay) in|lived in"
    r"|not (?:in|from)|out of|grew up in|born in|hmp|called|name is|named|mr|mrs|ms|miss|dr) $"
)


class Said(NamedTuple):
    """One word of the line, in lower case, and where it stands."""

    word: str
    start: int
    end: int


_LOOKED_BACK = 100
"""Characters before a name that can say what it is; in a long text more would take long."""


def words_before(text: str, start: int) -> str:
    """Return what stands before a place in its clause, in small letters, ending in one blank."""
    clause = BREAK.split(text[max(0, start - _LOOKED_BACK) : start])[-1]
    return " ".join(clause.lower().replace("’", "'").split()) + " "  # noqa: RUF001


def role_of(before: str) -> Role | None:
    """Return what a place is to the person by the words before it; None if they do not tell."""
    if LEFT.search(before):
        return None
    if NEAR.search(before):
        return "near"
    return "lives_in" if _IN.search(before) else None


def words_in(text: str) -> list[Said]:
    """Return the words of a line with their places."""
    return [Said(found[0].lower(), found.start(), found.end()) for found in WORD.finditer(text)]


def word_after(text: str, words: Sequence[Said], end: int) -> str:
    """Return the next word of the same clause, or nothing."""
    after = next((one for one in words if one.start >= end), None)
    if after is None or BREAK.search(text[end : after.start]):
        return ""
    return after.word
