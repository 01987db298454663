"""Which of the needs that were heard decide how urgent a line is."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from directory.model.vocabulary import CrisisLevel
from directory.search.needs.lone import FAR, WHOLE
from directory.search.needs.phrases import Heard

CRISIS_CUT = 0.85
"""Share of the best score from which a need decides how urgent the words are."""
LEADS = 0.6
"""Score below which a need never decides how urgent the words are."""
CLEAR = 2.0
"""Score from which a need leads whatever else was spoken of."""


def leading_of(
    shown: Sequence[Heard],
    doubtful: Collection[str],
    beside: Collection[str] = (),
    whole: Collection[str] = (),
) -> tuple[str, ...]:
    """Return what decides how urgent it is.

    ``beside`` a denial what was covered whole does too; so does what was said ``whole``.
    """
    near = max(LEADS, CRISIS_CUT * shown[0].score) if shown else 0.0
    far = FAR * shown[0].score if shown else 0.0
    return tuple(
        h.owner
        for h in shown
        if h.score >= near
        or h.owner in whole
        or (h.cover >= WHOLE and h.owner in doubtful and h.score >= far)
        or (h.cover >= WHOLE and h.owner in beside and h.score >= LEADS)
    )


def worst(
    leading: Iterable[str], doubtful: Collection[str], crisis: Mapping[str, CrisisLevel]
) -> CrisisLevel:
    """Return the worst level of the needs that decide.

    What is doubtful is asked about first, if anything would be asked of it at all.
    """
    levels = {
        "check" if one in doubtful and crisis[one] == "immediate" else crisis[one]
        for one in leading
    }
    if "immediate" in levels:
        return "immediate"
    return "check" if "check" in levels else "none"
