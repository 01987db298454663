"""One condition of a service as matching uses it: how it judges, and the reasons it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from directory.matching.questions import FOR_WORKERS
from directory.matching.rules import KINDS, MET, NOT_MET, UNKNOWN, Around, Result
from directory.matching.rules.kind import ASK_THE_SERVICE, Judge, is_negative
from directory.matching.sentences import WORKERS_ONLY, words_of
from directory.model import Criterion
from directory.model.vocabulary import Strength, Structure

SAME: dict[Result, Result] = {MET: MET, NOT_MET: NOT_MET, UNKNOWN: UNKNOWN}
OTHER: dict[Result, Result] = {MET: NOT_MET, NOT_MET: MET, UNKNOWN: UNKNOWN}
ASK = "Ask them. "
SUGGESTED = "Only a suggestion of this program: ask them. "
NOT_YET = "Do not refer until they agree."


class Reason(NamedTuple):
    """One condition, what it came to, and the sentence it rests on."""

    rule: str
    result: Result
    words: str
    strength: Strength
    structure: Structure


Reasons = Mapping[Result, Reason]


@dataclass(frozen=True, slots=True)
class Item:
    """One condition, read once."""

    judge: Judge
    needs: tuple[str, ...]
    strength: Strength
    firm: bool
    """It can say no by itself: not usually so, not only suggested, not a step to take first."""
    shaky: bool
    """Only the program says so."""
    reasons: Reasons
    """What each result of ``judge`` comes to; whom a rule excludes does not pass."""
    quiet: Reasons
    """The same for whoever must not read its words."""
    lead: str = ASK
    """Stands before its words where the service is to be asked."""


def made_item(rule: Criterion, around: Around) -> Item:
    """Return one rule of a record, ready to judge people."""
    kind = KINDS.get(rule.kind)
    made = kind.make(rule, around) if kind else ASK_THE_SERVICE
    step = bool(kind and kind.step)
    shaky = rule.structure == "suggested"
    words = words_of(rule)
    reasons = _reasons(rule, words, not_met=f"{words} {NOT_YET}" if step else words)
    closed = rule.audience == "professional" or rule.kind in FOR_WORKERS
    return Item(
        judge=made.judge,
        needs=made.needs,
        strength=rule.strength,
        firm=rule.strength in ("must", "excludes") and not step and not shaky,
        shaky=shaky,
        reasons=reasons,
        quiet=_reasons(rule, WORKERS_ONLY, WORKERS_ONLY) if closed else reasons,
        lead=SUGGESTED if shaky else ASK,
    )


def _reasons(rule: Criterion, words: str, not_met: str) -> Reasons:
    comes_to = OTHER if is_negative(rule) else SAME
    return {
        found: Reason(
            rule.kind,
            result,
            not_met if result == NOT_MET else words,
            rule.strength,
            rule.structure,
        )
        for found, result in comes_to.items()
    }


def beside(
    code: str, judge: Judge, needs: tuple[str, ...], words: str, *, firm: bool, met: str = ""
) -> Item:
    """Return a condition that stands in the record beside its rules: its area, its ways in.

    ``met`` are its words where they are others once it is met.
    """
    strength: Strength = "must" if firm else "usually"
    said = {result: met if met and result == MET else words for result in SAME}
    reasons = {one: Reason(code, one, said[one], strength, "stated") for one in SAME}
    lead = "" if code == "referrer" else ASK
    return Item(judge, needs, strength, firm, False, reasons, reasons, lead)
