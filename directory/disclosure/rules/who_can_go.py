"""Whom a service is for and not for, as sentences for one audience."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from directory.disclosure.rules.already_said import is_said
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.model import Criterion, ServicePage
from directory.model.referral import needed_of
from directory.model.vocabulary import Strength
from directory.words import one_line, sentences

RISK = "risk_flags"
"""The kind of condition that shuts people out for what they did; staff alone read of it."""
ANYONE = "Open to anyone."
ONE_OF, SOME_OF = "One of these is enough: ", "At least {needed} of these: "
LEADS: dict[Strength, str] = {"usually": "Usually: ", "preferred": "They come first: "}
"""What makes a rule that nobody is turned away for sound like one."""
STRICTEST: tuple[Strength, ...] = ("excludes", "must", "usually", "preferred")
_OF_RISK = re.compile(r"(?i)\b(violen|arson|fire.?setting|weapon|offen[cd]|convict|risk)")
_OR = re.compile(r"(?i)^or\s+")
_WHOLE = re.compile(
    r"(?i)(they|you|we|it|talk|do|ring)\b|.*\?$|"
    r".*\b(cannot|can|must|not|will|are|is|has|have|do|does|need|needs|ask|asks)\b"
)
"""A sentence about whom it is not for that is understood without "Not for" before it."""


class WhoCanGo(NamedTuple):
    """Both, as this audience may read them; nothing where nothing is recorded."""

    fits: tuple[str, ...]
    not_for: tuple[str, ...]

    @classmethod
    def of(cls, page: ServicePage, *, public: bool) -> "WhoCanGo":
        """Return whom ``page`` is for and not for; ``public`` if the person may see the screen."""
        fits = _told(sentences(_seen(page.who_for, public)), public)
        shut = _told((_not_for(one) for one in sentences(_seen(page.not_for, public))), public)
        for strength, lead, words in _rules(page, public):
            said = shut if strength == "excludes" else fits
            line = _sentence(words if words.startswith(lead[:-2]) else f"{lead}{words}")
            if not is_said(words, said) and not is_said(line, said):
                said.append(line)
        if page.open_to_anyone and not fits and not shut:
            fits.append(ANYONE)
        return cls(_once(fits), _once(shut))


def _rules(page: ServicePage, public: bool) -> Iterable[tuple[Strength, str, str]]:
    """Yield what begins a sentence and what the rules say that are stated or confirmed.

    Alternatives are one sentence.

    What the program read is no fact: verdicts say that it is a suggestion.
    """
    groups: dict[str, list[Criterion]] = {}
    for at, rule in enumerate(() if "criteria" in withheld(page) else page.criteria):
        groups.setdefault(rule.group or f"{at}", []).append(rule)
    for group in groups.values():
        kept = [rule for rule in group if rule.structure != "suggested" and rule.words]
        if not kept or (public and any(map(_closed, group))):
            continue
        strength = min((rule.strength for rule in kept), key=STRICTEST.index)
        told = [_seen(one_line(rule.words), public).rstrip(".") for rule in kept]
        others = (_OR.sub("", one) for one in told[1:])  # that it is one of them is said before
        words = "; ".join(filter(None, (*told[:1], *others)))
        lead = _lead(group) or LEADS.get(strength, "")
        if words and _told([words], public):
            yield strength, lead, words


def _lead(group: Sequence[Criterion]) -> str:
    """Return what says how many of several alternatives are needed; nothing before one rule."""
    if len(group) == 1:
        return ""
    needed = min(needed_of(group[0].group), len(group))
    return ONE_OF if needed == 1 else SOME_OF.format(needed=needed)


def _closed(rule: Criterion) -> bool:
    """Return whether a rule is none for the public to read."""
    return rule.audience == "professional" or rule.kind == RISK


def _sentence(words: str) -> str:
    end = "." if words[-1].isalnum() else ""
    return f"{words[:1].upper()}{words[1:]}{end}"


def tells_of_risk(text: str) -> bool:
    """Say whether words speak of what shuts people out for what they did; staff alone read it."""
    return _OF_RISK.search(text) is not None


def _told(lines: Iterable[str], public: bool) -> list[str]:
    return [line for line in lines if not (public and tells_of_risk(line))]


def _once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))


def _not_for(line: str) -> str:
    return line if _WHOLE.match(line) else f"Not for: {line}"


def _seen(text: str, public: bool) -> str:
    return without_labels(text).text if public else text
