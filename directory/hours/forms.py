"""Forms that list all seven days, with nothing beside those on which there is nothing."""

from collections.abc import Sequence
from itertools import groupby

from directory.hours.phrases import WEEK, Token

_BARE = frozenset({"day", "colon", "dash", "comma"})


def without_blank_days(tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` without the blank days of ``Monday ; Tuesday 12-2; Wednesday ; ...``.

    Only where there are seven lines, and each begins with its own day.
    """
    lines = [list(line) for _, line in groupby(tokens, lambda token: token.kind == "end")]
    begins = [line[0].value for line in lines if line[0].kind != "end"]
    if begins != [(day,) for day in WEEK]:
        return list(tokens)
    return [token for line in lines if not _is_blank(line) for token in line]


def _is_blank(line: Sequence[Token]) -> bool:
    kinds = [token.kind for token in line]
    return kinds.count("day") == 1 and set(kinds) <= _BARE
