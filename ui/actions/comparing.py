"""Services side by side, and one as plain text for a record system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk.fit import comparing
from directory.disclosure.rules.durations import Stay, ends_after
from directory.words import spoken_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from directory.desk import Desk
    from directory.disclosure.record.comparison import Comparison

MOST_COMPARED = comparing.MOST


def compare(desk: Desk, ids: Sequence[str], *, public: bool, fits: Mapping[str, str]) -> Comparison:
    """Return two or three services side by side.

    Raises:
        SignpostProblem: In one sentence, if they cannot be compared.
    """
    return comparing.compare(desk, ids, public=public, fits=fits)


def plain_summary(desk: Desk, ids: Sequence[str]) -> str:
    """Return services as plain text, for professionals; nothing of a person."""
    return comparing.plain_summary(desk, ids)


def stay_ends(start: date, stay: Stay) -> str:
    """Return when the longest stay is over, as a sentence."""
    end = spoken_date(ends_after(start, stay))
    return f"{stay.words} from {spoken_date(start)} is {end}."
