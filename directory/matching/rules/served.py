"""Rules that are facts of the service: whom it is for, and whether it needs a diagnosis."""

from directory.matching.person import Person
from directory.matching.rules.kind import (
    ASK_THE_SERVICE,
    MET,
    NOT_MET,
    NOTHING_TO_ASK,
    UNKNOWN,
    Around,
    Made,
    Result,
    values_of,
)
from directory.matching.said import Said, plain
from directory.model import Criterion
from directory.words import tidy

OWN_WORD = "another word"
SERVED = {"women": "woman", "women incl trans women": "woman", "men": "man"}


def sex_served(rule: Criterion, _around: Around) -> Made:
    """For women or for men; whoever uses another word asks them, for we do not decide."""
    told = {tidy(plain(value)) for value in values_of(rule)}
    if "anyone" in told:
        return NOTHING_TO_ASK
    if not told.issubset(SERVED):
        return ASK_THE_SERVICE
    wanted = {SERVED[one] for one in told}

    def judge(person: Person) -> Result:
        said = person.words.get(rule.kind)
        if said is None or OWN_WORD in said:
            return UNKNOWN
        return NOT_MET if wanted.isdisjoint(said) else MET

    return Made(judge, (rule.kind,))


def diagnosis(rule: Criterion, _around: Around) -> Made:
    """A diagnosis is needed, or suspected is enough; of anything, or of what is named."""
    of_what, colon, level = plain(rule.value).partition(":")
    level = tidy(level if colon else of_what)
    name = tidy(of_what) if colon else ""
    if level == "not needed":
        return NOTHING_TO_ASK
    if level not in ("needed", "suspected is enough"):
        return ASK_THE_SERVICE
    enough = level == "suspected is enough"

    def judge(person: Person) -> Result:
        found = _has(person.words.get("has_diagnosis"), name)
        if not enough or found == MET:
            return found
        suspected = _has(person.words.get("suspected"), name)
        return found if suspected == NOT_MET else suspected

    return Made(judge, (rule.kind,))


def _has(said: Said | None, name: str) -> Result:
    """Return whether a list holds a name, or anything where none is asked for."""
    if said is None:
        return UNKNOWN
    return MET if name in said or (said and not name) else NOT_MET
