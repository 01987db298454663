"""Answers that contradict themselves or each other are not known."""

from collections.abc import Mapping
from typing import TypeVar

from directory.matching.questions import BY_CODE
from directory.matching.said import NOTHING_OF_IT

Answer = TypeVar("Answer")
NEVER_TOGETHER: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "household": (
        frozenset(("alone",)),
        frozenset(("partner", "with children", "other adults", "care home")),
    ),
    "work": (frozenset(("NEET",)), frozenset(("working", "in education"))),
    "justice": (frozenset(("in prison",)), frozenset(("left N weeks ago",))),
    "risk_flags": (
        frozenset(("none stated",)),
        frozenset(("arson", "sexual offence", "violence to staff")),
    ),
}
"""Words of one answer of which those on one side rule out those on the other."""
ONE_OF_MANY = frozenset(("care leaver", "age to 25"))
"""Two words that say the same thing."""


def without_contradictions(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the answers that can be true together."""
    kept = {code: one for code, one in answers.items() if not _contradicts_itself(code, one)}
    for code in _against_each_other(kept):
        kept.pop(code, None)
    return kept


def _contradicts_itself(code: str, answer: object) -> bool:
    if not isinstance(answer, Mapping):
        return False
    told = frozenset(answer)
    one_side, other = NEVER_TOGETHER.get(code, (frozenset(), frozenset()))
    if one_side & told and other & told:
        return True
    if code not in BY_CODE or len(told) < len(("two", "words")):
        return False
    nothing = bool(told & NOTHING_OF_IT)
    return nothing or (BY_CODE[code].sort == "word" and told != ONE_OF_MANY)


def _against_each_other(answers: Mapping[str, object]) -> tuple[str, ...]:
    """Return the codes of answers that cannot both be true."""
    if answers.get("child_ages") != ():
        return ()
    against = [code for code, word in WITH_CHILDREN.items() if _says(answers.get(code), word)]
    return (*against, "child_ages") if against else ()


WITH_CHILDREN = {"household": "with children", "fsm": "yes"}
"""Answers that say that there are children."""


def _says(answer: object, word: str) -> bool:
    return isinstance(answer, Mapping) and word in answer
