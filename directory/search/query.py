"""What was typed, read once: its words, whether the last is finished, and any number in it."""

import re
import unicodedata
from dataclasses import dataclass, replace

from directory.words import digits, tokens

MOST_CHARACTERS = 1_000
"""So many characters decide what is found, of services and of needs; nobody says more."""
_GROWN = 4
"""Times as long as it was typed a text may become when its letters are spread out; no script that
people write grows more, but one sign can stand for eighteen letters."""
MOST_WORDS = 12
LONGEST_WORD = 40
WORDS_BEFORE = 2
"""So many words stand before a last small word that is taken to be finished."""

SILENT_WORDS = frozenset({
    "a", "an", "and", "at", "by", "for", "i", "in", "is", "my", "of", "on", "or", "the", "to",
    "with",
})  # fmt: skip
"""Words that are never looked for, unless nothing else was typed."""
SMALL_WORDS = SILENT_WORDS | {
    "about", "am", "any", "are", "as", "be", "been", "but", "can", "cant", "could", "didnt", "do",
    "does", "doesnt", "dont", "find", "finding", "from", "get", "getting", "go", "going", "got",
    "had", "has", "hasnt", "have", "havent", "he", "help", "her", "him", "his", "how", "if", "ill",
    "im", "isnt", "it", "ive", "join", "joining", "just", "keep", "like", "looking", "me", "near",
    "need", "needs", "no", "not", "our", "out", "she", "should", "so", "some", "somebody",
    "someone", "something", "somewhere", "support", "that", "their",
    "them", "they", "thing", "things", "this", "too", "up", "us", "want", "wants", "was", "we",
    "what", "when", "where", "who", "will", "wont", "would", "you", "your",
}  # fmt: skip
"""Words that may be dropped when little is found with them, and that weigh less."""

GATHERINGS = frozenset({"class", "classes", "course", "courses", "session", "sessions"})
"""Words that name any gathering, and not what it is about."""

LONG_CODE = 16
"""Signs from which a text with several digits may be the id that a source gave a record."""

_NUMBER = re.compile(r"\+?[\d\s().\-/]+")
_OUTWARD = re.compile(r"[a-z]{1,2}\d[a-z\d]?")
_INWARD = re.compile(r"\d[a-z]{2}")
_INWARD_BEGUN = re.compile(r"\d[a-z]{0,2}")
_POSTCODE_BEGUN = re.compile(r"[a-z]{1,2}\d[a-z\d]?(\d[a-z]{0,2})?")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as searching sees it."""

    text: str
    """All of it, tidy."""
    words: tuple[str, ...] = ()
    """The words to look for, in order; a phone number or postcode is one word."""
    open: bool = False
    """The last word may go on: it is still being typed."""
    code: str = ""
    """All of it joined, when it can be the beginning of a number, postcode or id."""
    around: tuple[str, ...] = ()
    """Outcodes and names of areas that were given beside the words: look there too."""
    begun: bool = False
    """It is finished, but no record uses the last word: it may be the beginning of one."""
    loosely: bool = False
    """It is the first half of a postcode at which nothing stands."""
    part: bool = False
    """It is only a part of what was said, and so is nobody's name: needs rank beside it."""

    @property
    def unfinished(self) -> int:
        """Return the place of the word that is still being typed, or -1."""
        return len(self.words) - 1 if self.open else -1

    @property
    def beginning(self) -> str:
        """Return the last word, where it may be the beginning of another, or nothing."""
        return self.words[-1] if self.words and (self.open or self.begun) else ""


def first_half(typed: Typed) -> Typed | None:
    """Return the first half of a postcode alone; None where something else was typed."""
    found = _POSTCODE_BEGUN.fullmatch(typed.code)
    if not found or not found[1]:
        return None
    return replace(read(typed.code.removesuffix(found[1]), whole=True), loosely=True)


def beginning(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return what is looked at of ``text``: its first ``most`` characters.

    Fewer where they are signs that stand for whole words, which would take as long as many pages.
    """
    began = text[:most]
    if began.isascii() or len(unicodedata.normalize("NFKD", began)) <= _GROWN * most:
        return began
    grown = 0
    for place, sign in enumerate(began):
        grown += len(unicodedata.normalize("NFKD", sign))
        if grown > _GROWN * most:
            return began[:place]
    return began


def read(text: str, whole: bool = False) -> Typed:
    """Return what was typed, whatever it holds.

    Args:
        text: As typed. What comes after the first 1,000 characters is not looked at.
        whole: The last word is finished, although no blank follows it.
    """
    began = beginning(text)
    found = [word[:LONGEST_WORD] for word in tokens(began)]
    ended = whole or len(text) > len(began) or began[-1:].isspace()
    code = _code(began, found)
    is_open = code.isdigit() or not (ended or _is_sentence(found))  # of a number more may follow
    words = _spoken(_joined(found, is_open), is_open)
    if len(words) > MOST_WORDS:
        words, is_open = _fewer(words), False
    return Typed(" ".join(found), tuple(words), is_open, code)


def _is_sentence(words: list[str]) -> bool:
    """Return whether the last word is a small one after others: "someone to talk to"."""
    return len(words) > WORDS_BEFORE and words[-1] in SMALL_WORDS


def _code(text: str, words: list[str]) -> str:
    joined = "".join(words)
    if _NUMBER.fullmatch(text.strip()):
        number = digits(text)
        return number if len(number) >= 3 else ""
    if _POSTCODE_BEGUN.fullmatch(joined):
        return joined
    long_id = len(joined) >= LONG_CODE and joined.isascii() and sum(map(str.isdigit, joined)) >= 4
    return joined if long_id else ""


def _joined(words: list[str], is_open: bool) -> list[str]:
    """Return the words with a postcode or phone number in their midst made into one word."""
    out: list[str] = []
    for place, word in enumerate(words):
        begun = is_open and place == len(words) - 1
        if out and _belongs(out[-1], word, begun):
            out[-1] += word
        else:
            out.append(word)
    return out


def _belongs(before: str, word: str, begun: bool) -> bool:
    if before.isdigit() and word.isdigit():
        return before.startswith("0") and len(before) < 11
    inward = _INWARD_BEGUN if begun else _INWARD
    return bool(_OUTWARD.fullmatch(before) and inward.fullmatch(word))


def _spoken(words: list[str], is_open: bool) -> list[str]:
    """Return the words without the silent ones; an open last word may yet become another."""
    last = len(words) - 1 if is_open else -1
    kept = [word for i, word in enumerate(words) if i == last or word not in SILENT_WORDS]
    return kept or words


def _fewer(words: list[str]) -> list[str]:
    """Return at most ``MOST_WORDS`` different words, leaving out small ones first."""
    telling = [word for word in dict.fromkeys(words) if word not in SMALL_WORDS]
    return (telling or words)[:MOST_WORDS]
