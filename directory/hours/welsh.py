"""Hours in Welsh beside the same hours in English: the English is read, if both say the same."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from directory.hours.phrases import WELSH_DAYS, Token

DIFFERENT = "The Welsh and the English do not say the same."
_BESIDE = frozenset(
    {"day", "time", "filler", "dash", "and", "comma", "colon", "to", "every", "end"}
)


def without_other_language(tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` without the Welsh of ``Llun/Mawrth - Monday/Tuesday 9-5``, ``A // B``.

    Where the two differ a word that is not known stands for the Welsh, so that nothing is read.
    """
    lines = groupby(tokens, lambda token: token.kind == "end" and token.words != "//")
    return [token for _, line in lines for token in _in_english(list(line))]


def _in_english(line: Sequence[Token]) -> Sequence[Token]:
    begins = next((n for n, token in enumerate(line) if _is_english_day(token)), 0)
    welsh, english = line[:begins], line[begins:]
    days = _said(welsh, "day")
    if not days:
        return line
    same_times = _said(welsh, "time") in ([], _said(english, "time"))
    if days == _said(english, "day") and same_times and {one.kind for one in welsh} <= _BESIDE:
        return english
    return [replace(welsh[0], kind="word", value=DIFFERENT), *line[1:]]


def _is_english_day(token: Token) -> bool:
    return token.kind == "day" and not WELSH_DAYS.match(token.words)


def _said(line: Sequence[Token], kind: str) -> list[object]:
    return [token.value for token in line if token.kind == kind]
