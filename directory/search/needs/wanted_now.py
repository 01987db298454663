"""What was years ago stands behind what is wanted now: "on heroin ten year back, need a dentist".

Help with it is still found. It only is not what staff ask about first. Nothing about safety is put
behind anything here.
"""

from collections.abc import Set

from directory.search.needs.lone import WHOLE
from directory.search.needs.phrases import Heard

_CLEARLY = 0.4
"""Share of the best score from which something is wanted now."""


def now_first(
    shown: list[Heard], leading: tuple[str, ...], past: Set[str], safety: Set[str]
) -> tuple[list[Heard], tuple[str, ...]]:
    """Return ``shown`` and ``leading`` with needs of the ``past`` behind what is wanted now."""
    old = [one for one in shown if one.owner in past]
    now = next((one for one in shown if one not in old), None)
    if not old or not now or now.owner in safety or now.cover < WHOLE:
        return shown, leading
    if now.score < _CLEARLY * shown[0].score:
        return shown, leading
    rest = [one for one in shown if one is not now and one not in old]
    return [now, *old, *rest], tuple(one for one in leading if one not in past)
