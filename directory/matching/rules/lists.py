"""Rules on words of a list: where somebody stays, what they get, whether something is so."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from directory.matching.person import Person
from directory.matching.rules.kind import (
    ASK_THE_SERVICE,
    MET,
    NOT_MET,
    NOTHING_TO_ASK,
    UNKNOWN,
    Around,
    Judge,
    Made,
    Result,
    is_negative,
    judged,
    values_of,
)
from directory.matching.said import UNSURE, Said, in_weeks, is_word_of, plain, word_of
from directory.model import Criterion
from directory.words import tidy

YOUNG_LEAVER = "care leaver age to 25"
YOUNG = 25
NO_PARENT_FROM = 16
A_RECENT_BABY = in_weeks(24, "months")


class Wanted(NamedTuple):
    """One word that fits a rule, and how many weeks it must have, if any."""

    word: str
    least: float = -inf
    most: float = inf

    @property
    def is_any(self) -> bool:
        """Whether its length of time does not matter."""
        return self.least == -inf and self.most == inf


def one_of_words(rule: Criterion, _around: Around) -> Made:
    """One of the words of a list fits."""
    wanted = [_wanted(rule.kind, plain(value)) for value in values_of(rule)]
    return Made(_by_words(rule.kind, wanted), (rule.kind,))


def _wanted(code: str, text: str) -> Wanted:
    word, weeks = word_of(code, text)
    if weeks is None:
        return Wanted(word)
    return Wanted(word, least=weeks) if word.startswith("not ") else Wanted(word, most=weeks)


def _by_words(code: str, wanted: Sequence[Wanted]) -> Judge:
    """Return how to judge by words; one that no answer can say leaves it open."""
    odd = any(not is_word_of(code, one.word) for one in wanted)
    plain_words = frozenset(one.word for one in wanted if one.is_any)
    timed = tuple(one for one in wanted if not one.is_any)

    def judge(person: Person) -> Result:
        said = person.words.get(code)
        if said is None:
            return UNKNOWN
        if not plain_words.isdisjoint(said):
            return MET
        found = [*_by_weeks(said, timed)] if timed else []
        if MET in found:
            return MET
        open_still = odd or UNKNOWN in found or not UNSURE.isdisjoint(said)
        return UNKNOWN if open_still else NOT_MET

    return judge


def _by_weeks(said: Said, timed: Sequence[Wanted]) -> Iterator[Result]:
    """Yield what each word that has a length of time comes to."""
    for word, least, most in timed:
        if word in said:
            weeks = said[word]
            yield UNKNOWN if weeks is None else judged((weeks, weeks), (least, most))


def pregnant(rule: Criterion, _around: Around) -> Made:
    """Pregnant for so many weeks, or a baby of so many months."""
    wanted = [one for value in values_of(rule) for one in _of_baby(rule, value)]
    return Made(_by_words(rule.kind, wanted), (rule.kind,)) if wanted else ASK_THE_SERVICE


def _of_baby(rule: Criterion, value: object) -> Iterator[Wanted]:
    if not isinstance(value, dict):
        word = word_of(rule.kind, plain(value))[0]
        yield Wanted(word, most=A_RECENT_BABY) if word == "months since birth" else Wanted(word)
        return
    for unit, word in (("weeks", "pregnant"), ("months", "months since birth")):
        if isinstance(value.get(unit), int | float):
            weeks = in_weeks(value[unit], unit)
            least = rule.operator == "at_least"
            yield Wanted(word, least=weeks) if least else Wanted(word, most=weeks)


def care_experience(rule: Criterion, _around: Around) -> Made:
    """Grew up in care; a care leaver up to 25 needs an age too."""
    wanted = [_wanted(rule.kind, plain(value)) for value in values_of(rule)]
    words = {one.word for one in wanted}
    young = YOUNG_LEAVER in words or ("age to 25" in words and "care leaver" not in words)
    others = _by_words(rule.kind, [one for one in wanted if one.word != YOUNG_LEAVER])
    if not young:
        return Made(others, (rule.kind,))

    def judge(person: Person) -> Result:
        found = others(person)
        if found != NOT_MET:
            return found
        said = person.words[rule.kind]
        if "age to 25" in said or "care leaver" not in said:
            return MET if "age to 25" in said else NOT_MET
        told = person.numbers.get("age")
        return judged(told, (0, YOUNG)) if told else UNKNOWN

    return Made(judge, (rule.kind, "age"))


def parent_agrees(rule: Criterion, around: Around) -> Made:
    """A parent agrees; asked of those under 16 only."""
    words = {plain(value) for value in values_of(rule)}
    if "not needed" in words and not is_negative(rule):
        return NOTHING_TO_ASK
    if "yes" not in words:
        return one_of_words(rule, around)

    def judge(person: Person) -> Result:
        said = person.words.get(rule.kind, {})
        age = person.numbers.get("age")
        if "yes" in said or "not needed" in said or (age and age[0] >= NO_PARENT_FROM):
            return MET
        return NOT_MET if "no" in said and age and age[1] < NO_PARENT_FROM else UNKNOWN

    return Made(judge, ("age", rule.kind))


def landlord(rule: Criterion, _around: Around) -> Made:
    """One of some landlords; a name that is part of another may be the same."""
    wanted = {tidy(plain(value)) for value in values_of(rule)}
    parts = [frozenset(name.split()) for name in wanted]

    def judge(person: Person) -> Result:
        said = person.words.get(rule.kind)
        if said is None:
            return UNKNOWN
        if not wanted.isdisjoint(said):
            return MET
        told = [frozenset(name.split()) for name in said]
        alike = any(a.issubset(b) or b.issubset(a) for a in told for b in parts)
        return UNKNOWN if alike else NOT_MET

    return Made(judge, (rule.kind,))


def language(rule: Criterion, around: Around) -> Made:
    """One of some languages; where there is an interpreter, any will do."""
    wanted = frozenset(word_of(rule.kind, plain(value))[0] for value in values_of(rule))
    if "any" in wanted:
        return NOTHING_TO_ASK
    otherwise: Result = NOT_MET
    if not is_negative(rule) and around.interpreter is not False:
        otherwise = MET if around.interpreter else UNKNOWN

    def judge(person: Person) -> Result:
        said = person.words.get(rule.kind)
        if said is None:
            return UNKNOWN
        return otherwise if wanted.isdisjoint(said) else MET

    return Made(judge, (rule.kind,))
