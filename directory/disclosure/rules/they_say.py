"""What a source writes under how to get in and when that is neither: said as its own words.

A step is something that a person does, and a time is a time. "No evidence needed" is worth
knowing and is neither, so it stands in a sentence of its own and the usual step stands first.
"""

import re
from collections.abc import Iterable, Sequence

from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.step_words import (
    BY_DOING,
    DOINGS,
    LEADS_TO,
    OPENERS,
    SAID_BY_THE_WARNING,
    SAID_PLAINLY,
    TELLS_NOTHING,
    TIMES,
)
from directory.model import ServicePage, Session
from directory.words import ended, inside_sentence, sentences, tidy

THEY_SAY = "They say: "
MOST_TOLD = 3
MOST_WORDS = 20
"""A longer sentence is none to put before somebody who cannot ask what it means."""


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


_DO = rf"{_any_of(DOINGS)}\b(?!-)"
_IN_PERSON = r"(?:drop|walk)-?\s?in\b"
_TELLS = re.compile(
    rf"(?:{_any_of(OPENERS)}[\s,]+)*(?:{_IN_PERSON}|{_DO})"
    rf"|(?:if|to|for|when)\b.*,\s*(?:please\s+)?{_DO}"
    rf"|.*\b{_any_of(LEADS_TO)}\s+(?:also\s+)?{_DO}"
    rf"|.*\bby {_any_of(BY_DOING)}\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")


def tells_what_to_do(line: str) -> bool:
    """Return whether a sentence of a source tells somebody to do something."""
    return tidy(line) not in TELLS_NOTHING and _TELLS.match(line.strip()) is not None


def tells_when(words: str) -> bool:
    """Return whether words that stand for times tell of any: "Very limited supplies" does not."""
    if _FIGURE.search(words):
        return True
    return tidy(words) not in SAID_PLAINLY and not TIMES.isdisjoint(_WORD.findall(words.lower()))


def is_scrap(session: Session) -> bool:
    """Return whether nothing of a session is a time."""
    dated = session.weekday or session.opens or session.starts_on or session.ends_on
    told = dated or session.nth or session.months or session.season != "all_year"
    return not told and bool(session.words) and not tells_when(session.words)


def short_sentences(page: ServicePage) -> list[str]:
    """Return the sentences of its own words for how to get in that may stand on paper."""
    said = sentences(without_labels(page.how_to_refer).text)
    return [line for line in said if len(line.split()) <= MOST_WORDS]


def they_say(page: ServicePage, *, ways: Sequence[object]) -> str:
    """Return in one line what its words say beside steps and times, or nothing.

    Nothing of a delicate service, whose own words would tell what it is.

    Args:
        page: The record.
        ways: Its ways in that the public may read of; they are told in their own words.
    """
    if page.sensitive:
        return ""
    wrong = withheld(page)
    said: list[str] = []
    if "referral" not in wrong and not ways:
        said += (line for line in short_sentences(page) if not tells_what_to_do(line))
    if "hours" not in wrong:
        times = (without_labels(one.words).text for one in page.sessions if is_scrap(one))
        said += (line for words in times for line in sentences(words))
    kept = {tidy(one): one for one in reversed(said) if not _says_nothing(one)}
    told = [_plainly(one) for one in reversed(kept.values())]
    told = list(dict.fromkeys(told))[:MOST_TOLD]
    if not told:
        return ""
    first, *others = map(ended, told)
    return " ".join((f"{THEY_SAY}{inside_sentence(first)}", *others))


def _says_nothing(line: str) -> bool:
    """Return whether a line says nothing, nothing new, or is a web address by itself."""
    is_address = " " not in line.strip() and "/" in line and "." in line
    return is_address or tidy(line) in TELLS_NOTHING | SAID_BY_THE_WARNING


def _plainly(line: str) -> str:
    told = SAID_PLAINLY.get(tidy(line), line.strip())
    return f"{told[:1].upper()}{told[1:]}"
