"""The middle of a typed rule, ``age 18-64``, read and written."""

import re
from typing import Any

from directory.matching.notation_names import BABY, LISTS, NUMBERS, ONE, PHRASES, YES_NO
from directory.matching.questions import VALUES
from directory.matching.rules.kind import values_of
from directory.matching.rules.served import SERVED
from directory.model import Criterion
from directory.model.vocabulary import Strength
from directory.words import tidy

NAMES = {**NUMBERS, **YES_NO, **ONE, **LISTS}
CODES = {code: name for name, code in NAMES.items()}
_RANGE = re.compile(
    r"(?:(?P<low>\d+)\s*(?:-|to)\s*(?P<high>\d+)|(?P<least>\d+)\s*(?:\+|or over|and over)"
    r"|(?:up to|at most)\s*(?P<most>\d+)|under\s*(?P<under>\d+)|over\s*(?P<over>\d+)"
    r"|(?P<is>\d+))(?P<more>.*)"
)
_MORE = re.compile(
    r"(?:\s+years?(?: old)?)?(?:\s+in (?P<months>\d+) months)?(?:\s+from (?P<sender>[^,]+))?"
    r"(?:,\s*threshold (?P<threshold>[\w-]+))?"
)
_WEEKS = re.compile(r"pregnant (\d+)\+ weeks")
_MONTHS = re.compile(r"new baby up to (\d+) months")
NAMED = frozenset(("lives_in", "gp_at", "school_at", "landlord", "language"))
"""Followed by names: with capital letters, so that a sentence is not taken for a rule."""
NO_NAMES = frozenset(("any", "none", "private"))
EXAMPLES = {
    "age": "age 18-64",
    "child_ages": "child up to 4",
    "used_before": "used before up to 3 in 6 months",
    "notices": "notices 1+ in 6 months from police",
}


class NotReadError(Exception):
    """A body begins like a rule and does not go on like one; its words say what is missing."""


def rule_of(body: str, strength: Strength) -> dict[str, Any] | None:
    """Return the kind, operator and value of a body, or None if it is only words.

    Raises:
        NotReadError: It begins with the name of a kind, and what follows does not fit.
    """
    plain = _with_our_name(" ".join(body.split()))
    if plain.lower().startswith(tuple(BABY)):
        return _baby(plain, strength)
    name = _name_of(plain)
    if name is None:
        return None
    code, rest = NAMES[name], plain[len(name) :].strip()
    if name in NUMBERS:
        return _number(code, rest)
    if name in YES_NO:
        return _yes_no(code, rest)
    if not rest:
        raise NotReadError(f"'{name}' needs a word after it")
    return _words(code, rest, strength, single=name in ONE)


def _with_our_name(body: str) -> str:
    """Return a body under the name that we write."""
    for begun, ours in PHRASES.items():
        if _begins(body, begun):
            return f"{ours}{body[len(begun) :]}"
    return body


def _begins(body: str, name: str) -> bool:
    return f"{body.lower()} ".startswith(f"{name.lower()} ")


def _name_of(body: str) -> str | None:
    """Return the name that a body begins with; a sentence that only begins so is words."""
    found = [name for name in NAMES if _begins(body, name)]
    name = max(found, key=len, default=None)
    if name is None or _fits(name, body[len(name) :].strip()):
        return name
    return None


def _fits(name: str, rest: str) -> bool:
    """Return whether what follows a name is meant as a rule, be it right or wrong."""
    code = NAMES[name]
    if name in YES_NO:
        return not rest or tidy(rest) in {*map(tidy, VALUES[code]), "yes", "no"}
    if code in NAMED or code == "diagnosis" or name in NUMBERS:
        return True
    known = {tidy(value) for value in (*VALUES[code], *SERVED, "anyone", "not stated")}
    return any(tidy(_without_number(part)) in known for part in _split(code, rest))


def _without_number(text: str) -> str:
    return re.sub(r"\d+ (?:week|month)s?", "N weeks", text)


def _number(code: str, rest: str) -> dict[str, Any]:
    found = _RANGE.fullmatch(rest.lower())
    more = _MORE.fullmatch(found["more"]) if found else None
    if found is None or more is None:
        example = EXAMPLES.get(code, f"{CODES[code]} 5+")
        raise NotReadError(f"'{CODES[code]}' needs a number after it, such as: {example}")
    operator, value = _bounds({key: int(n) for key, n in found.groupdict().items() if _digits(n)})
    extra: dict[str, Any] = {}
    if more["months"]:
        extra["months"] = int(more["months"])
    if more["sender"]:
        extra["from"] = more["sender"].strip()
    if more["threshold"]:
        extra["threshold"] = more["threshold"]
    if extra:
        value = {"times": value, **extra}
    return {"kind": code, "operator": operator, "value": value}


def _digits(text: str | None) -> bool:
    return bool(text) and str(text).isdecimal()


def _bounds(told: dict[str, int]) -> tuple[str, Any]:
    if "low" in told:
        return "between", [told["low"], told["high"]]
    if "least" in told or "over" in told:
        return "at_least", told.get("least", told.get("over"))
    if "most" in told or "under" in told:
        return "at_most", told["most"] if "most" in told else told["under"] - 1
    return "is", told["is"]


def _yes_no(code: str, rest: str) -> dict[str, Any]:
    value: object = {"": True, "yes": True, "no": False}.get(rest.lower(), rest)
    return {"kind": code, "operator": "is", "value": value}


def _words(code: str, rest: str, strength: Strength, *, single: bool) -> dict[str, Any]:
    told = _split(code, rest)
    if code in NAMED and not all(part[0].isupper() or part in NO_NAMES for part in told):
        raise NotReadError(f"after '{CODES[code]}' stand names, each with a capital letter")
    if single and len(told) == 1:
        return {"kind": code, "operator": "is", "value": told[0]}
    operator = "none_of" if strength == "excludes" else "any_of"
    return {"kind": code, "operator": operator, "value": told}


def _split(code: str, rest: str) -> list[str]:
    """Return the words between commas; ``working, low pay`` is one of the vocabulary."""
    joined = rest
    for value in VALUES.get(code, ()):
        if ", " in value:
            joined = joined.replace(value, value.replace(", ", "\0"))
    return [part.strip().replace("\0", ", ") for part in joined.split(",") if part.strip()]


def _baby(body: str, strength: Strength) -> dict[str, Any] | None:
    lower = body.lower()
    if found := _WEEKS.fullmatch(lower):
        return {"kind": "pregnant", "operator": "at_least", "value": {"weeks": int(found[1])}}
    if found := _MONTHS.fullmatch(lower):
        return {"kind": "pregnant", "operator": "at_most", "value": {"months": int(found[1])}}
    told = [part.strip() for part in lower.split(",")]
    if not all(part in BABY for part in told):
        return None
    operator = "none_of" if strength == "excludes" else "any_of"
    return {"kind": "pregnant", "operator": operator, "value": [BABY[part] for part in told]}


def body_of(rule: Criterion) -> str:
    """Return the short form of a rule, or nothing if it has none.

    It may read back as another rule: whoever writes it looks.
    """
    if rule.kind == "pregnant":
        return _baby_body(rule)
    name = CODES.get(rule.kind, "")
    if name in NUMBERS:
        return f"{name} {_number_body(rule)}".strip()
    if name in YES_NO and isinstance(rule.value, bool):
        return name if rule.value else f"{name} no"
    told = values_of(rule)
    if not name or not all(isinstance(one, str) for one in told):
        return ""
    return f"{name} {', '.join(str(one) for one in told)}"


def _number_body(rule: Criterion) -> str:
    more = rule.value if isinstance(rule.value, dict) else {}
    value = more.get("times", rule.value)
    if rule.operator == "between" and isinstance(value, list):
        told = "-".join(map(str, value))
    else:
        told = {"at_least": f"{value}+", "at_most": f"up to {value}"}.get(rule.operator, f"{value}")
    if "months" in more:
        told += f" in {more['months']} months"
    if "from" in more:
        told += f" from {more['from']}"
    return f"{told}, threshold {more['threshold']}" if "threshold" in more else told


def _baby_body(rule: Criterion) -> str:
    if isinstance(rule.value, dict):
        weeks, months = rule.value.get("weeks"), rule.value.get("months")
        return f"pregnant {weeks}+ weeks" if weeks else f"new baby up to {months} months"
    named = {word: name for name, word in BABY.items()}
    return ", ".join(named.get(str(one), "") for one in values_of(rule))
