"""What a rule says, in one sentence, where its record has no words of its own for it."""

from typing import TYPE_CHECKING

from directory.disclosure.rules.clean import without_labels
from directory.matching.questions import BY_CODE
from directory.matching.rules.kind import is_negative, values_of
from directory.matching.said import plain
from directory.model import Criterion
from directory.words import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

WORKERS_ONLY = "There is a condition that only workers are told."
LEADS = {
    "sex_served": "For {}", "lives_in": "Lives in {}", "gp_at": "Has a doctor at {}",
    "school_at": "Goes to school at {}",
    "household": "Lives {}", "housing": "Where they stay: {}", "landlord": "Their landlord is {}",
    "income": "Gets {}", "meter": "Energy meter: {}", "drinking": "Alcohol: {}",
    "using": "Drugs: {}", "diagnosis": "Diagnosis {}", "language": "Speaks {}",
    "referrer": "Asked for by {}", "risk_flags": "Risk: {}",
}  # fmt: skip
YES = {
    "local_link": "Has a local connection", "fsm": "Gets free school meals",
    "in_treatment": "Is with a drug or alcohol service",
    "under_mh_team": "Is under a mental-health team", "harming": "Wants to change how they behave",
    "consent": "Agrees to the referral", "capacity": "Can decide this",
    "parent_ok": "A parent agrees", "public_funds": "Can get benefits",
}  # fmt: skip
ANYTHING = {
    "gp_at": "Has a doctor", "school_at": "Goes to a school", "language": "Speaks any language",
}  # fmt: skip
NUMBERS = {
    "age": ("{} years old", "{} or older", "{} or younger", "{} to {} years old"),
    "child_ages": (
        "A child of {}", "A child of {} or older", "A child of {} or younger",
        "A child from {} to {}",
    ),
    "dash": ("DASH score of {}", "DASH score of {} or more", "DASH score up to {}",
             "DASH score from {} to {}"),
    "conditions": (
        "{} long-term conditions", "{} or more long-term conditions",
        "Up to {} long-term conditions", "{} to {} long-term conditions",
    ),
    "ed_visits": (
        "{} visits to A&E in a year", "{} or more visits to A&E in a year",
        "Up to {} visits to A&E in a year", "{} to {} visits to A&E in a year",
    ),
    "used_before": (
        "Used {} times before", "Used {} times or more", "Used up to {} times",
        "Used {} to {} times",
    ),
    "notices": ("{} notices", "{} notices or more", "Up to {} notices", "{} to {} notices"),
}  # fmt: skip
"""How a number is said: exactly, at least, at most, between."""
NEVER_BEFORE = ("used_before", "at_most", 0)
OPERATORS = ("is", "at_least", "at_most", "between")


def words_of(rule: Criterion) -> str:
    """Return the sentence that a rule rests on: its own wording, or ours for it."""
    said = without_labels(one_line(rule.words)).text if rule.words else ""
    return said or sentence(rule)


def sentence(rule: Criterion) -> str:
    """Return a rule in our words, such as ``18 to 64 years old``, as a sentence."""
    told = _of_number(rule) or _of_baby(rule) or _of_words(rule)
    if is_negative(rule):
        told = f"Not: {told[:1].lower()}{told[1:]}" if told[1:2].islower() else f"Not: {told}"
    return f"{told}."


def _of_number(rule: Criterion) -> str:
    """Return a rule on a number, with its months and its sender."""
    forms = NUMBERS.get(rule.kind)
    if forms is None or rule.operator not in OPERATORS:
        return ""
    more: Mapping[str, object] = rule.value if isinstance(rule.value, dict) else {}
    value = more.get("times", rule.value)
    numbers = value if isinstance(value, list) else [value]
    if rule.operator == "between" and len(numbers) != len(("least", "most")):
        return ""
    if (rule.kind, rule.operator, value) == NEVER_BEFORE:
        return f"Not used in the last {more['months']} months" if "months" in more else "Never used"
    told = forms[OPERATORS.index(rule.operator)].format(*numbers)
    if more.get("from"):
        told += f" from {plain(more['from'])}"
    return f"{told} in {more['months']} months" if "months" in more else told


def _of_baby(rule: Criterion) -> str:
    if rule.kind != "pregnant":
        return ""
    if isinstance(rule.value, dict):
        bound = "or more" if rule.operator == "at_least" else "or less"
        weeks, months = rule.value.get("weeks"), rule.value.get("months")
        told = f"A baby of {months} months {bound}"
        return f"Pregnant for {weeks} weeks {bound}" if months is None else told
    said = {"pregnant": "pregnant", "months since birth": "with a baby under 2"}
    words = [plain(value) for value in values_of(rule)]
    return " or ".join(said.get(one, one) for one in words).capitalize()


def _of_words(rule: Criterion) -> str:
    told = [plain(value) for value in values_of(rule) if value is not None]
    if rule.kind in YES and told in (["yes"], ["no"]):
        return YES[rule.kind] if told == ["yes"] else f"Not so: {YES[rule.kind]}"
    joined = " or ".join(told)
    if joined == "any" and rule.kind in ANYTHING:
        return ANYTHING[rule.kind]
    if rule.kind in LEADS:
        return LEADS[rule.kind].format(joined)
    field = BY_CODE[rule.kind].field if rule.kind in BY_CODE else "A condition"
    return f"{field}: {joined}" if joined else field
