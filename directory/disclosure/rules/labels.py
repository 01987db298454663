"""The words that must never reach the public, written once.

A pattern is lower case. Its words may be joined in the text by blanks, hyphens, underscores,
quotation marks or nothing at all ("ComplexLives.pdf"); a trailing ``*`` allows any ending.
"""

import re
import unicodedata

LABELS = (
    "complex lives",
    "complex life",
    "complex household*",
    "complex need*",
    "cohort*",
    "hard to reach",
)
"""Labels on people: never in any public output, whoever wrote them."""

OUR_WORDS_AVOID = (
    "service user*",
    "signpost*",
    "referral*",
    "eligib*",
    "criteri*",
    "intervention*",
    "disengag*",
    "pathway*",
    "pitch",
    "pitches",
)
"""Words of the trade that our own public wording does without; a record may use them."""

FIRST_WORDS = tuple(dict.fromkeys(label.split()[0].rstrip("*") for label in LABELS))
"""One of these stands in every label; most texts hold none, which is soon seen."""

# Characters that cannot be seen and would hide a label from a plain comparison.
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_JOIN = r"[\s\-_/'\"\u2010-\u2019\u201c\u201d]{0,4}"


def _one(pattern: str) -> str:
    """Return the regular expression of one pattern."""
    ending = r"\w*" if pattern.endswith("*") else r"(?![^\W_])"
    return _JOIN.join(re.escape(word) for word in pattern.rstrip("*").split()) + ending


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one expression for all patterns; an underscore counts as a gap between words."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(_one, patterns))})", re.IGNORECASE)


_LABEL = _any_of(LABELS)
_AVOIDED = _any_of(OUR_WORDS_AVOID)
_BEGINNINGS = {
    " ".join(words[:end])
    for label in LABELS
    if (words := label.split())
    for end in range(1, len(words))
}
_BEGUN = re.compile(rf"{_any_of(tuple(sorted(_BEGINNINGS))).pattern}\W*\Z", re.IGNORECASE)


def labels_in(text: str) -> tuple[str, ...]:
    """Return the labels on people found in ``text``, as they stand there, in order.

    Case, kinds of blank, hyphens and characters that cannot be seen make no difference.
    """
    plain = _seen(text)
    lower = plain.lower()
    for word in FIRST_WORDS:
        if word in lower:
            return _found(_LABEL, plain)
    return ()


def begins_a_label(text: str) -> bool:
    """Return whether a text that was cut short ends with what a label begins with."""
    return _BEGUN.search(_seen(text)) is not None


def avoided_in(text: str) -> tuple[str, ...]:
    """Return the words in ``text`` that our own public wording avoids, in order."""
    return _found(_AVOIDED, _seen(text))


def _seen(text: str) -> str:
    """Return a text as it looks: without what cannot be seen, and each letter in its plain form."""
    return text if text.isascii() else unicodedata.normalize("NFKC", _UNSEEN.sub("", text))


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(" ".join(match[0].split()) for match in pattern.finditer(text))
