"""Words and lengths of time as answers and rules write them, in one form that can be compared."""

import re
from collections.abc import Mapping

from directory.matching.questions import VALUES
from directory.words import tidy

Said = Mapping[str, float | None]
"""What somebody said: each word, with its weeks where it has a length of time."""
WEEKS_IN_A_MONTH = 365.25 / 12 / 7
NOTHING_OF_IT = frozenset(("no", "none", "not a problem", "none stated"))
"""Words that say that there is nothing; beside any other word they contradict it."""
UNSURE = frozenset(("not sure", "unsure"))
NOT_KNOWN = frozenset(("", "unknown", "not known", "not asked", "not stated"))
DECLINED = "prefer not to say"

_LENGTH = re.compile(r"(\d+(?:\.\d+)?|n) (week|month)s?", re.IGNORECASE)
_SHORT: dict[str, dict[str, str]] = {
    "housing": {
        "sofa": "friends (sofa)", "sofa surfing": "friends (sofa)", "friends": "friends (sofa)",
        "sleeping rough": "rough sleeping",
    },
    "forces": {"veteran": "veteran (1 day or more)"},
    "drinking": {"not drinking": "not drinking N weeks"},
    "using": {"not using": "not using N weeks"},
    "justice": {"left prison": "left N weeks ago", "leaving prison": "leaving in N weeks"},
    "meter": {"prepayment": "prepay"},
    "referrer": {
        "gp": "GP only", "police": "police (PPN)", "professional": "any professional",
        "team meeting": "MDT",
    },
    "sex_served": {"women": "woman", "men": "man", "female": "woman", "male": "man"},
    "disability": {"deaf": "deaf or BSL", "BSL": "deaf or BSL"},
}  # fmt: skip
"""Other ways to write a word of the vocabulary, by question."""
_LANGUAGES = {
    "en": "english", "pl": "polish", "ro": "romanian", "ar": "arabic", "fa": "farsi",
    "ku": "kurdish", "gu": "gujarati", "ur": "urdu", "pa": "punjabi", "bn": "bengali",
    "so": "somali", "pt": "portuguese", "es": "spanish", "fr": "french", "zh": "chinese",
    "uk": "ukrainian", "ru": "russian", "ti": "tigrinya", "cy": "welsh", "bfi": "bsl",
}  # fmt: skip


def _keys(code: str) -> dict[str, str]:
    """Return each word of a question by how it compares."""
    known = {tidy(word): word for word in VALUES.get(code, ())}
    return known | {tidy(short): word for short, word in _SHORT.get(code, {}).items()}


_WORDS = {code: _keys(code) for code in VALUES}


def in_weeks(number: float, unit: str) -> float:
    """Return a length of time in weeks."""
    return number * WEEKS_IN_A_MONTH if unit.lower().startswith("month") else float(number)


def word_of(code: str, text: str) -> tuple[str, float | None]:
    """Return a word of a question as the vocabulary writes it, and the weeks that stand in it.

    A word that the vocabulary does not have is returned as it compares.
    """
    if code == "language":
        key = tidy(text)
        return _LANGUAGES.get(key, key), None
    found = _LENGTH.search(text)
    weeks = in_weeks(float(found[1]), found[2]) if found and found[1] not in "nN" else None
    plain = tidy(_LENGTH.sub("N weeks", text))
    return _WORDS.get(code, {}).get(plain, plain), weeks


def is_word_of(code: str, word: str) -> bool:
    """Return whether the vocabulary has a word, so that an answer could say it."""
    return code not in VALUES or word in VALUES[code]


def plain(value: object) -> str:
    """Return a value of a rule or an answer as text: yes and no for true and false."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).strip()
