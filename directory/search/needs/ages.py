"""Ages of people, as they stand in a line: "13yo", "she's fourteen", "Y8", "my 84 year old mum".

Only what is plainly an age counts: a number beside a person, in years, or as a class at school.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from directory.search.needs.speech import Spoken

_FROM_FIVE = (
    "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen",
)  # fmt: skip
_SPELT = {word: 5 + place for place, word in enumerate(_FROM_FIVE)} | {
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_DECADES = {"seventies": 70, "eighties": 80, "nineties": 90}
_ATTACHED = re.compile(r"(\d{1,2})(?:yo|yrs?|[yfm])|[fm](\d{1,2})")
"""A number with what makes it an age: "13yo", "14f", "m82"."""
_CLASS = re.compile(r"(?:y|yr|year)(\d{1,2})")
_CLASSES = range(14)
_FIRST_CLASS_AT = 4
"""Age of whoever is in "year 0"."""
_OLDEST = 110
_SAYS_AN_AGE = frozenset(
    {"is", "aged", "age", "turned", "only", "just", "nearly", "almost", "about"}
)
_YEARS = frozenset({"year", "years", "yr", "yrs"})
_OLD = frozenset({"old", "olds", "o"})
_NO_AGE = frozenset(
    {
        "week", "weeks", "month", "months", "day", "days", "hour", "hours", "minute", "minutes",
        "min", "mins", "time", "times", "quid", "pound", "pounds", "pence", "percent", "stone",
        "miles", "mile", "people", "men", "women", "lads", "kids", "children", "of", "x", "k",
    }
)  # fmt: skip
"""After these a number counts something else."""
_OWNED = frozenset({"her", "his", "their", "my"})


def ages_in(words: Sequence[Spoken], people: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield the place and the age of each that ``words`` tell; ``people`` are words for persons."""
    said = [spoken.word for spoken in words]
    for place, word in enumerate(said):
        age = _age_at(said, place, word, people)
        if age is not None and age <= _OLDEST:
            yield place, age


def _age_at(said: Sequence[str], place: int, word: str, people: Collection[str]) -> int | None:
    before = said[place - 1] if place else ""
    attached = _ATTACHED.fullmatch(word)
    if attached:
        return int(attached[1] or attached[2])
    grade = _CLASS.fullmatch(before + word if before in {"year", "yr"} else word)
    if grade and int(grade[1]) in _CLASSES:
        return _FIRST_CLASS_AT + int(grade[1])
    if word in _DECADES:
        return _DECADES[word] if before in _OWNED else None
    number = int(word) if word.isdecimal() and len(word) <= 3 else _SPELT.get(word)
    return number if number is not None and _counts(before, said[place + 1 :], people) else None


def _counts(before: str, after: Sequence[str], people: Collection[str]) -> bool:
    """Tell whether a number between these words counts the years of somebody."""
    following = after[0] if after else ""
    if following in {"yo", "y"}:
        return True
    if following in _YEARS:
        return len(after) > 1 and after[1] in _OLD
    beside = before in _SAYS_AN_AGE or before in people
    return beside and following not in _NO_AGE
