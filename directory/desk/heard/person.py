"""Who the words are about, as far as they say it plainly: an age, a woman or a man, children.

Only what cannot be meant otherwise is taken. "My mum" and "my son" say nothing of whoever will go,
unless the line is of them alone: "my brother is hearing voices", and no word of whoever speaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from directory.desk.heard.profile import profile_in
from directory.desk.situation import Situation
from directory.search.query import beginning

Sex = Literal["woman", "man", ""]

GROWN_UP = 18
OLDEST = 110
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_ONES)})"
_YEARS = r"(?:-| )?(?:years?|yrs?|yr)(?:-| )?(?:old|olds)|(?:-| )?y/?o\b"
_MUM, _DAD = r"(?:mum|mom|mam|mother)", r"(?:dad|father)"
_AGED = re.compile(rf"\b{_NUMBER}(?:{_YEARS})", re.I)
_SPEAKS = re.compile(
    rf"\b(?:i am|i'm|im|aged?|{_MUM} of|{_DAD} of|woman of|man of|lad of)\s+(\d\d)\b", re.I
)
_SHORT = re.compile(r"\b(\d\d)\s?[fm]\b|\b[fm]\s?(\d\d)\b", re.I)
_A_CHILD = (
    r"\b(?:(?:grand)?child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|(?:grand)?sons?"
    r"|(?:grand)?daughters?|boys?|girls?|lad|little ones?)(?: of| aged?| is|,)? "
)
_CHILD = re.compile(
    rf"{_A_CHILD}{_NUMBER}\b(?! (?:weeks?|months?|kids|children))"
    rf"(?:(?:,| and|,? &) {_NUMBER}\b(?! (?:weeks?|months?|kids|children)))?",
    re.I,
)
_MONTHS = re.compile(rf"{_A_CHILD}(\d{{1,2}}) ?(weeks?|wks?|months?|mths?)\b", re.I)
_EXPECTING = re.compile(
    r"\b(?:pregnan\w+|expecting|(?:weeks?|wks?|months?) gone|baby (?:is )?due)\b", re.I
)
_BABY = re.compile(
    rf"\b(?:newborn|(?:just )?had a baby|new baby|new (?:{_MUM}|{_DAD})"
    r"|(?:\d+|few|six)[- ](?:weeks?|wks?|months?|mths?)[- ]old)\b",
    re.I,
)
_WOMAN = re.compile(
    rf"\b(?:{_MUM} of|(?:single|young|new) {_MUM}|other mums"
    r"|(?:an?|this|older|old|young|the) (?:woman|lady)"
    rf"|(?:i'?m|i am) (?:an? )?(?:{_MUM}|woman|pregnant)"
    r"|(?:wom[ae]n|ladies)[- ]only|(?:only|just) (?:for )?(?:women|ladies))\b",
    re.I,
)
_MAN = re.compile(
    rf"\b(?:{_DAD} of|(?:single|young|new) {_DAD}|other dads"
    r"|(?:an?|this|older|old|elderly|young|the) (?:man|bloke|gent|gentleman|fella|lad)"
    rf"|(?:i'?m|i am) (?:an? )?(?:{_DAD}|man|bloke)"
    r"|m[ae]n[- ]only|(?:only|just) (?:for )?men)\b",
    re.I,
)
_OLDER = re.compile(
    r"\b(?:pensioner|elderly|old(?:er)? (?:man|woman|lady|person|gent|gentleman|fella)"
    r"|in (?:my|his|her) (?:sixties|seventies|eighties))\b",
    re.I,
)
_HES = re.compile(
    rf"\b(?:he|she)(?:'?s| is) {_NUMBER}\b"
    r"(?! (?:weeks?|months?|days?|stone|foot|miles?|kids|children|times?|hours?|of)\b)",
    re.I,
)
_OF = r"\b(?:my|our)(?: (?!and\b|or\b)\S+){0,4}? "
_HIS_SEX = re.compile(
    rf"{_OF}(?:brother|dad|father|grandad|grandfather|uncle|nephew|son|lad|boy|grandson)\b", re.I
)
_HER_SEX = re.compile(
    rf"{_OF}(?:sister|mum|mam|mom|mother|nan|nana|gran|grandma|grandmother|aunt(?:ie|y)?|niece"
    r"|daughter|girl|granddaughter)\b",
    re.I,
)
_HUSBAND = re.compile(r"(?:\bmy (?:\w+ )?|^\W*)(?:husband|hubby|boyfriend|bloke|fella)\b", re.I)
_WIFE = re.compile(r"(?:\bmy (?:\w+ )?|^\W*)(?:wife|girlfriend|missus)\b", re.I)
_CHILD_OF = re.compile(
    r"\b(?:my|our)(?: \S+){0,4}? (?:son|daughter|lad|boy|girl|child|kid|baby|toddler)\b", re.I
)
_SPEAKER = re.compile(
    r"\b(?:i|i'?m|i'?ve|i'?d|i'?ll|me|myself|we|we'?re|us|died|dead|passed away|hits?|hitting"
    r"|beats?|hurts?)\b",
    re.I,
)
"""With these the line tells of whoever speaks too, or of somebody who cannot come."""
_NOT_THEM = re.compile(r"\b(?:my|his|her|their|our|the) (?:\w+ )?$", re.I)
AT_LEAST = 60
"""What an older person is taken to be."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of whoever will go. Held in memory only."""

    age: int | None = None
    """In years; of an older person whose age was not told, the least that it may be."""
    sex: Sex = ""
    children: tuple[int, ...] = ()
    """Ages of children in years; 0 for a baby."""
    relative: Sex = ""
    """Of the one of the family of whom alone the line tells."""
    child_alone: bool = False
    """Whether the line tells of a child alone."""
    partner: Sex = ""
    """Of the husband, wife or friend who was spoken of."""
    described: bool = False
    """Whether they are told as a whole, so that what is not said of them is hardly so."""
    expecting: bool = False
    """Whether a baby is on its way."""

    @property
    def known(self) -> bool:
        """Whether anything is known."""
        return self.age is not None or bool(self.sex or self.children)


def person_in(text: str, situation: Situation) -> Person:
    """Return who a line is about; an age that was chosen by hand goes first."""
    said = beginning(text).replace("\u2019", "'")
    ages = list(_ages(said))
    own = next((age for age, child in ages if not child and age <= OLDEST), None)
    if own is None and _OLDER.search(said):
        own = AT_LEAST
    children = [age for age, child in ages if child and age < GROWN_UP]
    if _BABY.search(said):
        children.append(0)
    profile = profile_in(text)
    if profile and profile.age is not None:
        own = profile.age if own is None else own
        children = [age for age in children if profile.parent or age != own]
    age = situation.age if situation.age is not None else own
    of_them = not _SPEAKER.search(said)
    return Person(
        age,
        (profile.sex if profile else "") or _sex(said),
        tuple(sorted(set(children))),
        relative=_one_of(_HER_SEX, _HIS_SEX, said) if of_them else "",
        child_alone=of_them and bool(children) and bool(_CHILD_OF.search(said)),
        partner=_one_of(_WIFE, _HUSBAND, said),
        described=profile is not None,
        expecting=bool(_EXPECTING.search(said)),
    )


def children_said(text: str) -> str:
    """Return the first child whose age a line tells, as it was typed; or nothing."""
    told = [found for pattern in (_CHILD, _MONTHS) if (found := pattern.search(text))]
    return min(told, key=re.Match.start)[0].strip() if told else ""


def _ages(said: str) -> Iterator[tuple[int, bool]]:
    """Yield each age that is told, and whether it is that of a child at home."""
    for found in _SPEAKS.finditer(said):
        yield int(found[1]), False
    for found in _SHORT.finditer(said):
        yield int(found[1] or found[2]), False
    yield from ((age, True) for age in _of_children(said))
    for found in _HES.finditer(said):
        age = _number(found[1])
        if age < GROWN_UP:
            yield age, True
    for found in _AGED.finditer(said):
        age = _number(found[1])
        theirs = bool(_NOT_THEM.search(said[: found.start()]))
        if age < GROWN_UP or not theirs:
            yield age, age < GROWN_UP


def _of_children(said: str) -> Iterator[int]:
    for found in _CHILD.finditer(said):
        yield from (_number(one) for one in found.groups() if one)
    for found in _MONTHS.finditer(said):
        yield int(found[1]) // 12 if found[2].lower().startswith("m") else 0


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _ONES.index(said.lower()) + 1


def _sex(said: str) -> Sex:
    return _one_of(_WOMAN, _MAN, said)


def _one_of(women: re.Pattern[str], men: re.Pattern[str], said: str) -> Sex:
    """Return which of the two was said, if one alone was."""
    woman, man = bool(women.search(said)), bool(men.search(said))
    if woman == man:
        return ""
    return "woman" if woman else "man"
