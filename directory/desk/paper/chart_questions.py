"""What a box of a referrer's chart asks: never a question inside a no, so that a yes is a yes.

A condition is asked in its own words where these say plainly what must be so. One that says who may
not go is asked by what it is about; where only its own words tell that, they are quoted.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from directory.matching.item import Item
from directory.matching.prepared import Alternatives
from directory.matching.questions import BY_CODE, VALUES
from directory.matching.rules import MET, NOT_MET
from directory.matching.rules.kind import always, values_of
from directory.matching.said import plain
from directory.matching.sentences import words_of
from directory.model import Criterion

IS_SO, ONE_OF, MEETS_ONE = "Is this so?", "Is one of these so?", "Do they meet one of these?"
SOME_OF, MEETS_SOME = "Are {} or more of these so?", "Do they meet {} or more of these?"
YES, NO = "Yes", "No"
THEY_SAY = "They say: “{}”."
RULES_OUT = f"{THEY_SAY} Does that rule this person out?"
YES_OR_NO = frozenset(("yes", "no", "not sure"))
SOBER = {"drinking": "Sober for {} or more", "using": "Off drugs for {} or more"}
OR_NEVER = {"drinking": "or no problem with alcohol", "using": "or no problem with drugs"}
NO_PROBLEM = "not a problem"
_NEGATIVE = re.compile(
    r"(?:not?|never|nobody|none|nothing|without|cannot bring|must not|do not|don't|should not)\b"
    r"|.*\b(?:(?:you|they|we|people) (?:can ?not|can't|must not|do not|don't|may not)|must not)\b",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"(?:no [\w' ]+ (?:is )?needed|you need not [\w' ]+|also without [\w' ]+)\.?", re.IGNORECASE
)
_WELCOME = re.compile(r"(?!only\b)[\w' ,-]+ (?:is|are) (?:also |still )?welcome\.?", re.IGNORECASE)
"""Said of whom a place takes: no question, and nobody else is sent away by it."""
_AFTER = re.compile(r"not after ([\w' ,-]+?)\.?", re.IGNORECASE)
_EXCEPTION = re.compile(r"\b(?:unless|except|without|not?|never|if|but|only)\b", re.IGNORECASE)
_FREE_FOR = re.compile(r"not (?:drinking|using) (?:for )?(\d+ (?:week|month)s?)", re.IGNORECASE)


class Asking(NamedTuple):
    """What stands in a box, and which answer leads on."""

    words: tuple[str, ...]
    ask: str = ""
    """In front of the words; empty where they are the question."""
    on: str = YES
    """The answer that leads to the next box; empty where nothing is asked."""

    @property
    def off(self) -> str:
        """The answer that leads to the side."""
        return {YES: NO, NO: YES}.get(self.on, "")


def asking(group: Alternatives, rules: Sequence[Criterion]) -> Asking:
    """Return what is asked for one condition, or for several of which some are enough.

    Args:
        group: The condition, or the alternatives.
        rules: The rules of the record, for what they rest on.
    """
    items, needed = group
    if len(items) == 1:
        return _of_one(items[0], rules)
    some, meets_some = (ONE_OF, MEETS_ONE) if needed == 1 else (SOME_OF, MEETS_SOME)
    told = [item.reasons[MET].words for item in items]
    if not any(map(_is_no, told)):
        return Asking(tuple(told), some.format(needed))
    return Asking(tuple(map(_quoted, told)), meets_some.format(needed))


def _of_one(item: Item, rules: Sequence[Criterion]) -> Asking:
    reason = item.reasons[MET]
    rules_out = reason.result == NOT_MET
    no = _is_no(reason.words)
    if not rules_out and (_NOT_NEEDED.fullmatch(reason.words) or (no and item.judge is always)):
        return Asking((_quoted(reason.words),), on="")
    if not rules_out and item.strength != "must" and _WELCOME.fullmatch(reason.words):
        return Asking((_quoted(reason.words),), on="")
    if not (rules_out or no):
        return Asking((reason.words,), IS_SO)
    own = (one for one in rules if one.kind == reason.rule and words_of(one) == reason.words)
    rule = next(own, None)
    found = next(_plainly(rule, rules_out=rules_out), None) if rule else None
    quoted = RULES_OUT.format(reason.words.rstrip("."))
    return found or Asking((quoted,), on=NO)


def _plainly(rule: Criterion, *, rules_out: bool) -> Iterator[Asking]:
    """Yield the question that a rule comes to, where it can be said without a no."""
    said = _quoted(rule.words) if rule.words else ""
    told = {plain(value) for value in values_of(rule)}
    after = _AFTER.fullmatch(rule.words)
    if rules_out and not rule.words and (about := _about(words_of(rule))):
        yield Asking((about,), on=NO)
    if rules_out and after and not _EXCEPTION.search(after[1]):
        yield Asking((f"{after[1][:1].upper()}{after[1][1:]}?",), on=NO)
    if set(VALUES.get(rule.kind, ())) <= YES_OR_NO and told in ({"yes"}, {"no"}):
        passes = (told == {"yes"}) != rules_out
        question = BY_CODE[rule.kind].for_worker
        yield Asking(tuple(filter(None, (question, said))), on=YES if passes else NO)
    if not rules_out and (sober := _sober(rule.kind, told)):
        yield Asking(tuple(filter(None, (sober, said))), on=YES)


def _about(ours: str) -> str:
    """Return what a no of ours is about, as a question such as ``Risk: arson?``."""
    about = ours.removeprefix("Not: ").rstrip(".")
    return "" if about == ours.rstrip(".") or _is_no(about) else f"{about[:1].upper()}{about[1:]}?"


def _sober(kind: str, told: set[str]) -> str:
    """Return a length of time without, as a question; nothing where a rule says more than that."""
    lengths = [found[1] for one in told if (found := _FREE_FOR.fullmatch(one))]
    if kind not in SOBER or len(lengths) != 1 or len(told - {NO_PROBLEM}) != 1:
        return ""
    more = f", {OR_NEVER[kind]}" if NO_PROBLEM in told else ""
    return f"{SOBER[kind].format(lengths[0])}{more}?"


def _is_no(words: str) -> bool:
    return bool(_NEGATIVE.match(words))


def _quoted(words: str) -> str:
    return THEY_SAY.format(words.rstrip("."))
