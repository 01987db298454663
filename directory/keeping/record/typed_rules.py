"""Rules as a keeper types them in a form: what was understood, said back rule by rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from directory.matching.notation import WORDS, Misread, read_rules, write_rule
from directory.matching.notation_bodies import EXAMPLES, NAMED
from directory.matching.notation_names import BABY, LISTS, NUMBERS, ONE, YES_NO
from directory.matching.questions import FOR_WORKERS, QUESTIONS, VALUES
from directory.matching.sentences import sentence, words_of
from directory.model import Criterion
from directory.model.referral import needed_of
from directory.model.vocabulary import Strength, Structure
from directory.words import one_line, tidy, tokens

ONLY_WORDS_KINDS = frozenset((WORDS, "other"))
"""Kinds that hold nothing but words: both are asked of the service."""
LEADS: dict[Strength, str] = {
    "must": "Must be so: ",
    "excludes": "Not if this is so: ",
    "usually": "As a rule: ",
    "preferred": "Comes first if: ",
}
ONE_OF, SOME_OF = "One of [{group}] is enough: ", "At least {needed} of [{group}] are needed: "
AS_WORDS = "Kept as words, to be asked: "
HOW_WE_KNOW: dict[Structure, str] = {
    "stated": "They say so themselves.",
    "suggested": "Only suggested by the program.",
    "confirmed": "Somebody here has confirmed it.",
}
NAMES_TO_TYPE = {
    "lives_in": "Knowsley", "gp_at": "Name of the surgery", "landlord": "Name of the landlord",
    "language": "Polish", "school_at": "Name of the school",
}  # fmt: skip
"""What stands in an example where a name is typed."""
USUAL_VALUES = {"sex_served": "women", "diagnosis": "ADHD: suspected is enough"}
NOT_VALUES = frozenset(("no", "none", "not a problem", "yes"))
DECIDES_NOTHING = "in_crisis"
MOST_EXAMPLES, LONGEST_TOLD = 6, 30
KEPT = "{where}, “{typed}”: {problem}. It is kept as words."


@dataclass(frozen=True, slots=True)
class SaidBack:
    """One rule as it was understood."""

    words: str
    """How strict it is, and the rule in our words."""
    theirs: str
    """The original wording, where it is not ours."""
    how_we_know: str
    suggested: bool
    """Nobody has confirmed it yet."""


@dataclass(frozen=True, slots=True)
class TypedRules:
    """What was typed, as rules and as sentences."""

    rules: tuple[Criterion, ...]
    said_back: tuple[SaidBack, ...]
    problems: tuple[str, ...]
    """What looks like a rule and cannot be read, each with its place; it is kept as words."""


def understand_rules(text: str) -> TypedRules:
    """Return what typed rules mean, and what of them was not understood."""
    read = read_rules(text)
    problems = tuple(_placed(text, wrong) for wrong in read.problems)
    return TypedRules(read.rules, said_back(read.rules), problems)


def said_back(rules: Sequence[Criterion]) -> tuple[SaidBack, ...]:
    """Return rules in plain words, with their own wording and how we know of each."""
    return tuple(map(_said, rules))


def typed_rules(rules: Sequence[Criterion]) -> str:
    """Return rules as a person would type them, a line for each."""
    return "\n".join(map(write_rule, settled_rules(rules)))


def confirmed_rule(rule: Criterion) -> Criterion:
    """Return a suggested rule as somebody has confirmed it, in our words: its own were read."""
    words = sentence(rule) or rule.words
    return rule.model_copy(update={"structure": "confirmed", "words": words})


def settled_rules(rules: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Return rules as they are once they were typed: what is only words is one kind."""
    return tuple(
        rule.model_copy(update={"kind": WORDS, "operator": "is"})
        if rule.kind in ONLY_WORDS_KINDS and rule.value is None
        else rule
        for rule in rules
    )


def examples_for(words: str) -> tuple[str, ...]:
    """Return rules to begin with that have all the words: ``age`` finds ``age 18-64``."""
    wanted = tokens(words)
    found = []
    for question in QUESTIONS:
        example = _example(question.code, wanted)
        values = " ".join(VALUES.get(question.code, ()))
        known = f" {tidy(f'{example} {question.field} {question.for_worker} {values}')}"
        if wanted and example and all(f" {word}" in known for word in wanted):
            found.append(example)
    return tuple(found[:MOST_EXAMPLES])


def _said(rule: Criterion) -> SaidBack:
    ours = sentence(rule)
    only_words = rule.kind in ONLY_WORDS_KINDS
    lead = AS_WORDS if only_words and rule.strength == "must" else LEADS[rule.strength]
    if rule.group:
        needed = needed_of(rule.group)
        group = (ONE_OF if needed == 1 else SOME_OF).format(group=rule.group, needed=needed)
        lead = f"{group}{lead if rule.strength != 'must' else ''}"
    staff = " Staff only." if rule.audience == "professional" else ""
    theirs = "" if only_words or words_of(rule) == ours else one_line(rule.words)
    told = one_line(rule.words) if only_words else _positive(rule)
    how = f"{HOW_WE_KNOW[rule.structure]}{staff}"
    return SaidBack(f"{lead}{told}", theirs, how, rule.structure == "suggested")


def _positive(rule: Criterion) -> str:
    """Return what a rule speaks of; the lead says already that it shuts people out."""
    if rule.strength != "excludes":
        return sentence(rule)
    operator = "any_of" if rule.operator == "none_of" else rule.operator
    return sentence(rule.model_copy(update={"strength": "must", "operator": operator}))


def _placed(text: str, wrong: Misread) -> str:
    """Return what is wrong with its place: the line, where there are several."""
    before = text[: wrong.place - 1]
    line, character = before.count("\n") + 1, wrong.place - (before.rfind("\n") + 1)
    where = f"In line {line}, at character {character}" if "\n" in text.strip() else (
        f"At character {character}"
    )  # fmt: skip
    typed = re.split(r"[;\n]", text[wrong.place - 1 :], maxsplit=1)[0].strip()[:LONGEST_TOLD]
    return KEPT.format(where=where, typed=typed, problem=wrong.problem)


def _example(code: str, wanted: Sequence[str]) -> str:
    """Return how a rule of a kind is typed, with the words wanted if they are its own."""
    names = {value: name for name, value in {**NUMBERS, **YES_NO, **LISTS, **ONE}.items()}
    workers = " (workers)" if code in FOR_WORKERS else ""
    if code == "pregnant":
        return ", ".join(BABY)
    if code not in names or code == DECIDES_NOTHING:
        return ""
    if code in NUMBERS.values():
        return EXAMPLES.get(code, f"{names[code]} 5+")
    if code in YES_NO.values():
        return names[code]
    return f"{names[code]} {_a_value(code, wanted)}{workers}"


def _a_value(code: str, wanted: Sequence[str]) -> str:
    if code in NAMED:
        return NAMES_TO_TYPE.get(code, "Name")
    if code in USUAL_VALUES:
        return USUAL_VALUES[code]
    plain = [one for one in VALUES.get(code, ()) if one not in NOT_VALUES and " N " not in one]
    said = (one for one in plain if all(f" {word}" in f" {tidy(one)}" for word in wanted))
    return next(said, plain[0] if plain else "yes")
