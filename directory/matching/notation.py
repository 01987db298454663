"""Rules as a person types them: ``age 18-64; lives in Knowsley; not: drugs detox``.

What is read can be written again and is the same rule, field by field; ``docs/rule-notation.md``
has an example for each kind. What has no other form is written with its code and its value in
JSON: ``capacity.is "yes"``.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from directory.matching.notation_bodies import NotReadError, body_of, rule_of
from directory.matching.notation_names import FLAGS, STRENGTHS
from directory.matching.questions import BY_CODE
from directory.matching.sentences import sentence
from directory.model import Criterion

if TYPE_CHECKING:
    from directory.model.vocabulary import Strength

WORDS = "words"
"""The kind of a rule that is only words."""
_PREFIX = re.compile(rf"({'|'.join(STRENGTHS)})\s*:\s*", re.IGNORECASE)
_GROUP = re.compile(r'\[(?:([^\[\]";]+)|("(?:[^"\\]|\\.)*"))\]\s*')
_FLAG = re.compile(rf"\s*\(({'|'.join(FLAGS)})\)$")
_QUOTED = re.compile(r'\s*("(?:[^"\\]|\\.)*")$')
_IN_FULL = re.compile(r"([\w-]+)\.([\w-]+) (.+)", re.DOTALL)
_PART = re.compile(r'(?:"(?:[^"\\]|\\.)*"|[^;\n"]|")+')
_SAID = {strength: word for word, strength in STRENGTHS.items()}


@dataclass(frozen=True, slots=True)
class Misread:
    """A rule that looks like one of ours and cannot be read; it is kept as words."""

    place: int
    """Where it begins in the text, counted in characters from 1."""
    problem: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as rules."""

    rules: tuple[Criterion, ...]
    problems: tuple[Misread, ...]

    @property
    def any_structure(self) -> bool:
        """Whether any of it is more than words."""
        return any(rule.kind != WORDS for rule in self.rules)


def read_rules(text: str) -> Typed:
    """Return the rules of a text; they are parted by ``;`` or by lines."""
    rules: list[Criterion] = []
    problems: list[Misread] = []
    for place, part in parts_of(text):
        try:
            rules.append(_read(part))
        except NotReadError as wrong:
            problems.append(Misread(place, str(wrong)))
            rules.append(Criterion(kind=WORDS, words=part))
    return Typed(tuple(rules), tuple(problems))


def write_rules(rules: Sequence[Criterion]) -> str:
    """Return rules as a person would type them; reading it again gives the same rules."""
    return "; ".join(map(write_rule, rules))


def write_rule(rule: Criterion) -> str:
    """Return one rule as a person would type it."""
    body = rule.words if rule.kind == WORDS else body_of(rule)
    if body:
        short = _around(rule, body, quoted=rule.kind != WORDS and rule.words != sentence(rule))
        typed = read_rules(short)
        if len(typed.rules) == 1 and typed.rules[0].as_text() == rule.as_text():
            return short
    value = json.dumps(rule.value, ensure_ascii=False)
    return _around(rule, f"{rule.kind}.{rule.operator} {value}", quoted=True)


def _around(rule: Criterion, body: str, *, quoted: bool) -> str:
    """Return a body with its strength, group, words and flags."""
    before = "" if rule.strength == "must" else f"{_SAID[rule.strength]}: "
    named = rule.group if _GROUP.fullmatch(f"[{rule.group}]") else json.dumps(rule.group)
    group = f"[{named}] " if rule.group else ""
    words = f" {json.dumps(rule.words, ensure_ascii=False)}" if quoted else ""
    flags = [word for word, (field, value) in FLAGS.items() if getattr(rule, field) == value]
    return f"{before}{group}{body}{words}" + "".join(f" ({flag})" for flag in flags)


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield each part with the place where it begins; a ``;`` in quotation marks parts nothing."""
    for found in _PART.finditer(text):
        part = found[0].strip()
        if part:
            yield found.start() + len(found[0]) - len(found[0].lstrip()) + 1, part


@lru_cache(maxsize=4096)
def _read(part: str) -> Criterion:
    """Return one rule; the same few stand in many records.

    Raises:
        NotReadError: It begins like a rule and does not go on like one.
    """
    fields: dict[str, Any] = {}
    rest = part
    if prefix := _PREFIX.match(rest):
        fields["strength"] = STRENGTHS[prefix[1].lower()]
        rest = rest[prefix.end() :]
    if group := _GROUP.match(rest):
        fields["group"] = group[1] or json.loads(group[2])
        rest = rest[group.end() :]
    while flag := _FLAG.search(rest):
        fields.update([FLAGS[flag[1]]])
        rest = rest[: flag.start()]
    return _whole(rest, fields)


def _whole(rest: str, fields: dict[str, Any]) -> Criterion:
    """Return the rule of a body with the fields that stood around it."""
    strength: Strength = fields.get("strength", "must")
    body, words = _with_words(rest)
    told = _in_full(body) if words is not None else None
    told = told or rule_of(body, strength) or _in_full(rest)
    if told is None:
        return Criterion(kind=WORDS, words=rest, **fields)
    try:
        rule = Criterion(**told, **fields)
    except ValidationError:
        raise NotReadError("this cannot be the value of a rule") from None
    ours = body_of(rule) == body
    said = sentence(rule) if ours else body  # other wording than ours is the source's own
    return rule.model_copy(update={"words": said if words is None else words})


def _with_words(rest: str) -> tuple[str, str | None]:
    """Return a body, and its words if they stand after it in quotation marks."""
    found = _QUOTED.search(rest)
    if found is None or not rest[: found.start()].strip():
        return rest, None
    try:
        return rest[: found.start()], json.loads(found[1])
    except json.JSONDecodeError:
        return rest, None


def _in_full(body: str) -> dict[str, Any] | None:
    """Return a rule written with its code, operator and value: ``age.between [18, 64]``."""
    found = _IN_FULL.fullmatch(body)
    if found is None:
        return None
    kind, operator, value = found.groups()
    try:
        return {"kind": kind, "operator": operator, "value": json.loads(value)}
    except json.JSONDecodeError:
        if kind not in BY_CODE:
            return None
        raise NotReadError(f"after {kind}.{operator} stands a value in JSON, such as 18") from None
