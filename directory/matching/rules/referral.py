"""Rules on the referral itself: who may make it, and whether the person agrees to it."""

from collections.abc import Collection
from typing import get_args

from directory.matching.person import Person
from directory.matching.rules.kind import (
    ASK_THE_SERVICE,
    MET,
    NOT_MET,
    UNKNOWN,
    Around,
    Made,
    Result,
    is_negative,
    values_of,
)
from directory.matching.said import plain, word_of
from directory.model import Criterion
from directory.model.vocabulary import Referrer

CODES: dict[str, Referrer] = dict(
    zip(
        (
            "self", "family or friend", "any professional", "GP only", "listed professions",
            "police (PPN)", "MDT", "school", "probation", "partner organisation",
        ),
        get_args(Referrer),
        strict=True,
    )
)  # fmt: skip
"""Who refers, as the vocabulary words it, with the codes of ways in."""
NO_WORKER: frozenset[Referrer] = frozenset(("self", "family_or_friend"))
PERHAPS: frozenset[Referrer] = frozenset(("listed_professions", "partner_organisation"))
"""Some workers are among these and some are not."""


def is_worker(referrer: Referrer | None) -> bool:
    """Return whether it is known that a professional asks."""
    return referrer is not None and referrer not in NO_WORKER


def may_ask(who: Collection[Referrer], referrer: Referrer | None) -> Result:
    """Return whether somebody is among those who may ask."""
    if referrer is None:
        return UNKNOWN
    if referrer in who or (referrer not in NO_WORKER and "any_professional" in who):
        return MET
    perhaps = referrer not in NO_WORKER and not PERHAPS.isdisjoint(who)
    return UNKNOWN if perhaps else NOT_MET


def referrer(rule: Criterion, _around: Around) -> Made:
    """Only some may ask for the person."""
    words = [word_of(rule.kind, plain(value))[0] for value in values_of(rule)]
    who = [CODES[word] for word in words if word in CODES]
    if len(who) < len(words):
        return ASK_THE_SERVICE

    def judge(person: Person) -> Result:
        return may_ask(who, person.referrer)

    return Made(judge, (rule.kind,))


def consent(rule: Criterion, _around: Around) -> Made:
    """The person agrees to the referral; signed, where that is asked."""
    negative = is_negative(rule)
    signed = "yes, signed" in {plain(value) for value in values_of(rule)}
    enough = {"yes, signed", "not needed"} | (set() if signed else {"yes, verbal"})
    agreed: Result = NOT_MET if negative else MET
    not_yet: Result = MET if negative else NOT_MET

    def judge(person: Person) -> Result:
        said = person.words.get(rule.kind)
        if said is None:
            return UNKNOWN
        return not_yet if enough.isdisjoint(said) else agreed

    return Made(judge, (rule.kind,))
