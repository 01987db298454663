"""Whom a service is for and not for, as sentences for one audience."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from directory.disclosure.clean import without_labels
from directory.model import ServicePage
from directory.words import sentences

RISK = "risk_flags"
"""The kind of condition that shuts people out for what they did; staff alone read of it."""
ANYONE = "Open to anyone."
_OF_RISK = re.compile(r"(?i)\b(violen|arson|fire.?setting|weapon|offen[cd]|convict|risk)")
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
        recorded = bool(fits or shut)  # then the open conditions are already said, in better words
        for rule in page.criteria:
            if rule.structure == "suggested":
                continue  # what the program read is no fact; verdicts say that it is a suggestion
            closed = rule.audience == "professional" or rule.kind == RISK
            if rule.words and (not public if closed else not recorded):
                (shut if rule.strength == "excludes" else fits).append(_seen(rule.words, public))
        if page.open_to_anyone and not fits and not shut:
            fits.append(ANYONE)
        return cls(_once(fits), _once(shut))


def _told(lines: Iterable[str], public: bool) -> list[str]:
    return [line for line in lines if not (public and _OF_RISK.search(line))]


def _once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))


def _not_for(line: str) -> str:
    return line if _WHOLE.match(line) else f"Not for: {line}"


def _seen(text: str, public: bool) -> str:
    return without_labels(text).text if public else text
