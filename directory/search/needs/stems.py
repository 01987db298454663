"""One form for words that mean the same to the need finder: "drank", "drinks", "drinking".

Stronger than :func:`directory.words.stem`, which only takes plurals off: names of services must
stay recognisable, what a person says need not.
"""

from collections.abc import Mapping

_ENDINGS = (
    ("ation", "at"),
    ("ment", ""),
    ("ness", ""),
    ("ity", ""),
    ("ly", ""),
    ("er", ""),
    ("or", ""),
)
_ANY_ENDING = tuple(ending for ending, _ in _ENDINGS)
_LONG_ENDINGS = ("ingly", "edly", "fulness", "ousness", "iveness", "ational")


def lay_stem(word: str, irregular: Mapping[str, str]) -> str:
    """Return the one form of a lower-case word that all its forms share.

    ``irregular`` has the forms that cutting endings would miss: "slept" is "sleep". A word that
    stands there for itself is left whole: a "cleaner" is not somebody who is "clean".
    """
    word = irregular.get(word, word)
    if len(word) <= 3 or word.startswith("_") or irregular.get(word) == word:
        return word
    word = _without_tense(_without_plural(word))
    if word.endswith(_ANY_ENDING):  # asked once, because most words have none
        word = _without_ending(word)
    if len(word) > 4 and word.endswith("e"):
        return word[:-1]
    if len(word) > 4 and word.endswith("y"):
        return word[:-1] + "i"
    return word


def _without_ending(word: str) -> str:
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + rest
    return word


def _without_plural(word: str) -> str:
    if word[-1] != "s":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def _without_tense(word: str) -> str:
    if word.endswith(_LONG_ENDINGS):
        ending = next(one for one in _LONG_ENDINGS if word.endswith(one))
        if len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
    if word.endswith("ing") and len(word) > 5:
        return _single(word[:-3])
    if word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
        return _single(word[:-2])
    return word


def _single(word: str) -> str:
    """Undo a doubled last letter: "stopp" is "stop"; "fall", "pass", "buzz" stay."""
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word
