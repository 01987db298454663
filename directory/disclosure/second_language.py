"""A second language beside the English of a paper: what of its words can be said in it.

Only our own sentences are: they are found again by their English, with what stands at their
marks. Words of a record stand in English alone, above, and are not said twice. A sentence that
has been changed in English is not found any more, so that no old translation is ever printed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from directory.disclosure.catalogues import Catalogue
from directory.disclosure.times_said import MARKED, hours_said
from directory.words import MONTHS, spoken_date

DRAFT = "Draft translation. Not checked."
CHECKED = "Translation checked [day]."
_MARK = re.compile(r"\[([^\[\]]*)\]")
_SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")
_MONTH = "|".join(MONTHS)
_NUMBER = r"\+?\d[\d \u00a0]*"
_VALUES = {"day": rf"\d{{1,2}} (?:{_MONTH}) \d{{4}}", "month": rf"(?:{_MONTH}) \d{{4}}"}
_NUMBERS = {"number", "second number", "third number", "phone", "our phone", "dial",
            "place on the sheet"}  # fmt: skip
_OF_RECORD = ("things", "words", "length", "time")
"""Marks at which a record's own words stand."""
_MOST_AGAIN = 16
"""Letters of them that help inside a sentence of ours; more are better read once, in English."""
_ONE_SENTENCE = r"(?:(?![.?!] ).){1,80}?"
_VALUES |= dict.fromkeys(_OF_RECORD, _ONE_SENTENCE)
_VALUES |= {"name": r"(?!(?:the|an?|your) ).{1,80}?"}
"""What somebody is called; "Ask for the lift." is a sentence of the record."""
_VALUES |= {"service": r".{1,200}?"}
"""Its whole name: those of lists are long."""
_VALUES |= {"languages": r"[^.:]{1,200}?", "address": r"\S+\.\S+"}
"""Names of languages; where to look or to write: "Look at the board." is the record's own."""
_ANYTHING = r".{1,80}?"
_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class SecondLanguage:
    """One language beside English, and whether somebody has checked its words."""

    catalogue: Catalogue
    checked_on: date | None = None
    """The day on which a reviewer had checked them; None for a draft."""
    of_record: Mapping[str, str] = field(default_factory=dict)
    """What a record says, by its English, as a reviewer of its own has checked it."""

    @property
    def code(self) -> str:
        """Its code: ``pl``."""
        return self.catalogue.code

    @property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.catalogue.rtl

    @property
    def note(self) -> str:
        """What a paper says of the translation, in English."""
        day = self.checked_on
        return CHECKED.replace("[day]", spoken_date(day)) if day else DRAFT

    def also(self, of_record: Mapping[str, str]) -> "SecondLanguage":
        """Return the same with words of one record, by their English."""
        return replace(self, of_record=of_record) if of_record else self

    def known(self, english: str) -> str:
        """Return whole words that have no mark, or nothing."""
        said = self.of_record.get(english) or self.catalogue.sentences.get(english, "")
        return "" if _MARK.search(said) else said

    def say(self, english: str) -> str:
        """Return those sentences of a line that are ours, in this language, without the others."""
        return " ".join(said for _, said in _parted(self, english) if said)

    def say_whole(self, english: str) -> str:
        """Return a line in this language, or nothing where any of it is not ours to say."""
        parts = _parted(self, english)
        return " ".join(said for _, said in parts) if all(said for _, said in parts) else ""


@lru_cache(maxsize=8)
def _patterns(told: "_Known") -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the sentences with marks, as patterns, the longest first."""
    marked = [one for one in told.catalogue.sentences if _MARK.search(one) and one not in MARKED]
    marked.sort(key=lambda one: len(_MARK.sub("", one)), reverse=True)
    return tuple((_pattern(one), told.catalogue.sentences[one]) for one in marked)


class _Known:
    """A catalogue as a key: the same file read once is the same."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.catalogue is other.catalogue

    def __hash__(self) -> int:
        return id(self.catalogue)


def _parted(second: SecondLanguage, english: str) -> list[tuple[str, str]]:
    """Return a line in as few sentences as are known, each with what it is in the language."""
    pieces = _SENTENCE_END.split(english)
    parts, at = [], 0
    while at < len(pieces):
        ends = range(len(pieces), at, -1)
        tried = ((end, " ".join(pieces[at:end])) for end in ends)
        found = next(((end, one, s) for end, one in tried if (s := _said(second, one))), None)
        end, words, said = found or (at + 1, pieces[at], "")
        parts.append((words, said))
        at = end
    return parts


def _said(second: SecondLanguage, english: str) -> str:
    """Return one sentence in the language; nothing where it is not one of ours."""
    known = second.known(english)
    if known:
        return known
    for pattern, words in _patterns(_Known(second.catalogue)):
        found = pattern.fullmatch(english)
        if found and not _says_again(second, found.groupdict()):
            held = {name: _value(second, value) for name, value in found.groupdict().items()}
            return _filled(words, held)
    return hours_said(lambda one, held: _piece(second, one, held), english)


def _piece(second: SecondLanguage, english: str, held: Mapping[str, str]) -> str:
    """Return one piece of hours in the language; figures keep their direction."""
    words = second.catalogue.sentences.get(english, "")
    clock = held.get("clock")
    told = {**held, "clock": f"{_ISOLATE}{clock}{_END}"} if clock and second.rtl else held
    return _MARK.sub(lambda mark: told[mark[1]], words)


def _says_again(second: SecondLanguage, held: Mapping[str, str]) -> bool:
    """Return whether a sentence would say English words of a record once more, at length."""
    told = (held.get(mark, "") for mark in _OF_RECORD)
    return any(len(words) > _MOST_AGAIN and not second.known(words) for words in told)


def _filled(words: str, held: Mapping[str, str]) -> str:
    return _MARK.sub(lambda mark: held[_name(mark[1])], words)


def _pattern(english: str) -> re.Pattern[str]:
    """Return what a sentence looks like with values at its marks."""
    made, seen = "", set[str]()
    for at, part in enumerate(_MARK.split(english)):
        if at % 2 == 0:
            made += re.escape(part)
        elif part in seen:
            made += f"(?P={_name(part)})"
        else:
            seen.add(part)
            value = _NUMBER if part in _NUMBERS else _VALUES.get(part, _ANYTHING)
            made += f"(?P<{_name(part)}>{value})"
    return re.compile(made)


def _name(mark: str) -> str:
    return mark.replace(" ", "_")


def _value(second: SecondLanguage, value: str) -> str:
    """Return what stands at a mark: a month and words of ours in the language, the rest as it is.

    Of a list, such as of languages, each is said in the language where its name is known.

    Around it are marks that keep its direction, where the language runs the other way. A name that
    stays English stands without its article: in a sentence of another language it is a stray word.
    """
    known = second.known(value)
    if known:
        return known
    parts = value.split(", ")
    if any(map(second.known, parts)):
        return ("، " if second.rtl else ", ").join(_value(second, part) for part in parts)
    value = value.removeprefix("the ")
    words = (second.known(word) or word if word in MONTHS else word for word in value.split(" "))
    said = " ".join(words)
    return f"{_ISOLATE}{said}{_END}" if second.rtl else said
