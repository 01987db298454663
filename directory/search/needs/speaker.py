"""Who seems to be speaking: a child, a person of some age; and in what circumstances.

Simple rules on purpose: they open a panel or offer a chip, they never decide anything.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from directory.model import Circumstance
from directory.search.language import Language
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Ear, Spoken
from directory.search.needs.stems import lay_stem

_AGE_WORDS = (
    "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen",
)  # fmt: skip
_MY_AGE_IN_WORDS = re.compile(
    rf"\b(?:i\s?a?['’]?m|i\s+am|aged?)\s+(?:only\s+|just\s+)?({'|'.join(_AGE_WORDS)})\b"  # noqa: RUF001
    r"(?!\s+(?:weeks?|months?|days?|minutes?|quid|pounds?|stone))",
    re.IGNORECASE,
)
_MY_AGE = re.compile(
    r"\b(?:i\s?a?['’]?m|i\s+am|we['’]?re|aged?|turned)\s+(?:only\s+|just\s+|nearly\s+)?(\d{1,2})\b"  # noqa: RUF001
    r"(?!\s*(?:weeks?|months?|days?|minutes?|quid|pounds?|%))"
    r"|\b(\d{1,2})\s?(?:[mf]|yo|yrs?\s+old)\b",
    re.IGNORECASE,
)
_AT_SCHOOL = re.compile(
    r"\b(?:my|the|me)\s+teacher\s+(?:says|said|told)|\bteacher\s+says\b|\bi(?:['’]?m|\s+am)\s+in\s+(?:year\s|y\d)"  # noqa: RUF001
    r"|\bi(?:['’]?m|\s+am|\s+go)?\s+(?:\w+\s+){0,3}at\s+school\b|^\s*(?:please\s+)?miss\b\s*,|^\s*miss\s+i\b|^\s*please\s+(?:sir|miss)\b"  # noqa: RUF001
    r"|(?:,|\bsafe|\bhome|\bscared|\bhungry|\bsir|\bme|\bus)\s*(?:miss|sir)\b\s*[.?!]?\s*$|\b(?:my|me)\s+coach\b|\bmy\s+tummy\b"
    r"|\b(?:mr|mrs|miss|ms|sir)\s+(?:\w+\s+)?(?:said|told\s+me)\s+to\s+tell\b"
    r"|\bme\s+and\s+(?:my|me)\s+(?:(?:little|baby)\s+(?:brothers?|sisters?)\b"
    r"|(?:brothers?|sisters?)\s+are\s+by\s+ourselves\b)",
    re.IGNORECASE,
)
_PARENT = re.compile(
    r"\b(?:my\s+|me\s+)?(?:mum|mam|mummy|dad|daddy|step-?dad|step-?mum)(?:['’]?s)?\b"  # noqa: RUF001
    r"|\bmy\s+foster\s+(?:carers?|parents?|mum|dad)\b",
    re.IGNORECASE,
)
_A_CHILD_SAYS = re.compile(
    r"\b(?:hits?|hurts?|hurting|hitting|shouts?|smashes|scared|frightened|cries|crying|touch(?:es)?"
    r"|drinks?|drunk|drinking|in\s+my\s+room|my\s+bedroom|leaves?\s+the\s+room|look\s+after\s+her"
    r"|mixed\s+up|don['’]?t\s+want\s+to\s+go\s+home|batter(?:s|ed|ing)?|beats?|fight(?:s|ing)?"  # noqa: RUF001
    r"|kick(?:s|ed)\s+(?:me|us)\s+out|locks?\s+(?:me|us)\s+(?:out|in)|kill\s+(?:me|us|mum|mam)"
    r"|won['’]?t\s+(?:get|wake)\s+up|makes?\s+me\s+(?:do|send|touch|watch)|don['’]?t\s+tell|if\s+i\s+tell"  # noqa: RUF001
    r"|left\s+us|run(?:ning)?\s+away|(?:smack|slap|punch|strangle)(?:s|ed|ped)?\s+(?:me|us)|belt"
    r"|feed\s+(?:my|the)\s+(?:brother|sister|baby)|sleeps?\s+all\s+day"
    r"|on\s+(?:gear|drugs|crack|smack)|off\s+(?:his|her|their)\s+(?:head|face)|hungry|starving"
    r"|no\s+(?:food|tea|leccy)|nothing\s+to\s+eat|not\s+safe|unsafe|hides?|bruise[sd]?"
    r"|(?:man|someone|lads?|boys?)\s+online|pictures?\s+of\s+me|nudes?|to\s+marry|me\s+marry"
    r"|leaves?\s+(?:me|us)\s+(?:alone|by\s+(?:my|our)|on\s+(?:my|our)\s+own)|feeds?\s+(?:me|us)"
    r"|don['’]?t\s+feel\s+safe"  # noqa: RUF001
    r"|(?:make|made)\s+me\s+(?:carry|hold|take|deliver)|get(?:s|ting)\s+(?:hurt|hit)|out\s+cold)\b",
    re.IGNORECASE,
)
_A_CHILD_MAY_MEAN = re.compile(
    r"\b(?:(?:can['’]?t|cannot|not|won['’]?t)\s+(?:go|going|be|get)\s+(?:back\s+)?home"  # noqa: RUF001
    r"|not\s+going\s+back|angry|scares?|frightens?|by\s+ourselves|on\s+(?:my|our)\s+own"
    r"|(?:pics?|photos?)\s+of\s+me|do\s+what\s+(?:he|she|they)\s+says?|have\s+to\s+drop"
    r"|in(?:to)?\s+(?:my|the)\s+(?:bed|bath|shower)|let\s+(?:me|us)\s+eat"
    r"|not\s+(?:come|been)\s+(?:back|home)|left\s+(?:me|us)|locks?\s+(?:him|her))\b",
    re.IGNORECASE,
)
"""What tells of fear or want only where it is plain that a child speaks."""
_SOMEONE_ELSES_AGE = re.compile(
    r"\bmy\s+(?:\w+\s+)?(?:son|daughter|lad|girl|boy|kid|child|grandson|granddaughter|niece|nephew)\b",
    re.IGNORECASE,
)
_GROWN_UP = re.compile(
    r"\b(?:my\s+(?:husband|wife|partner|kids?|son|daughter|children|baby|job|work|ex)|dementia"
    r"|pension\w*|fall(?:s|en|ing)|wheelchair|stairlift|hospital|care\s+home|(?<!foster\s)carer|grown\s+(?:up|man|woman)|in\s+(?:his|her)\s+(?:\w+ties|\d\ds)|rent|mortgage|elderly"
    r"|when\s+i\s+was|when\s+we\s+were\s+(?:little|small|young|kids)|as\s+a\s+(?:child|kid)|childhood|growing\s+up|years\s+ago)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\b(?:i|me|my|we|us|our)\b", re.IGNORECASE)
_I_AM_AGED = re.compile(
    r"\bi(?:['’]?m|\s+am)\s+(?:only\s+|just\s+|nearly\s+)?(\d{2})\b"  # noqa: RUF001
    r"(?!\s*(?:weeks?|months?|days?|minutes?|quid|pounds?|%))",
    re.IGNORECASE,
)
_YOUNGEST = 7
"""Of the ages spelt out."""
_GROWN = 18
_OLDER = 65
_YOUNG_ADULT = range(18, 26)


def age_of(text: str) -> int | None:
    """Return the age in years that the speaker gives, or None."""
    found = _MY_AGE.search(text)
    if found:
        bare = found[2] or found[0].lower().startswith("age")
        of_another = bare and _SOMEONE_ELSES_AGE.search(text)
        return None if of_another else int(found[1] or found[2])
    spelt = _MY_AGE_IN_WORDS.search(text)
    if not spelt or (spelt[0].lower().startswith("age") and _SOMEONE_ELSES_AGE.search(text)):
        return None
    return _AGE_WORDS.index(spelt[1].lower()) + _YOUNGEST


def child_speaks(text: str) -> bool:
    """Tell whether a child seems to be speaking, by an age or by the words of a child."""
    age = age_of(text)
    if age is not None:
        return age < _GROWN
    if _GROWN_UP.search(text):
        return False
    if _AT_SCHOOL.search(text):
        return True
    return bool(_PARENT.search(text) and _A_CHILD_SAYS.search(text))


def age_group(text: str) -> Literal["", "child", "grown"]:
    """Return whether whoever speaks, or of whom staff write, is a child or says that they are not.

    In "my mum is 45 years old and hits me" nobody says how old they are themselves.
    """
    if child_speaks(text):
        return "child"
    own = _I_AM_AGED.search(text)
    age = int(own[1]) if own else None if _I.search(text) else age_of(text)
    return "grown" if age is not None and age >= _GROWN else ""


def child_worries(text: str) -> bool:
    """Tell whether words that a child might use tell of fear, hurt, hunger or drink."""
    return bool(_A_CHILD_SAYS.search(text) or _A_CHILD_MAY_MEAN.search(text))


CHILD_AT_RISK = "child_at_risk"
_UNHEARD = Heard(CHILD_AT_RISK, 0.0, frozenset(), 0.0, 0.0)
_AT_LEAST = 1.0
"""Score with which a child who tells of fear or want is heard, whatever the phrases cover."""


def for_the_child(ranked: list[Heard], text: str) -> list[Heard]:
    """Put help for children at risk into ``ranked`` where a child tells of fear, hurt or want."""
    if not (child_speaks(text) and child_worries(text)):
        return ranked
    found = next((h for h in ranked if h.owner == CHILD_AT_RISK), _UNHEARD)
    if found.score >= _AT_LEAST:
        return ranked
    rest = [h for h in ranked if h.owner != CHILD_AT_RISK]
    raised = replace(found, score=_AT_LEAST, cover=1.0)
    return sorted([raised, *rest], key=lambda h: (-h.score, h.owner))


_ANYBODY = ("someone", "somebody", "people")


class CircumstanceCues:
    """Hears circumstances by their literal cues, and by the age that was given."""

    def __init__(self, circumstances: Sequence[Circumstance], language: Language) -> None:
        """Take the circumstances with their cues."""
        ear = Ear(language)
        self._known = frozenset(c.id for c in circumstances)
        told = [
            (_everyday(ear.hear(cue)), c.id)
            for c in circumstances
            for cue in c.cues
            if not cue.isdecimal()  # an age counts only where it is given as one
        ]
        single = [said for said, _ in told if " " not in said]
        self.who_they_are = frozenset(lay_stem(w, language.irregular) for w in (*single, *_ANYBODY))
        """The stems of words that say who somebody is, and nothing of what: "trans", "someone"."""
        self._cues: dict[str, list[tuple[int, str, str]]] = {}
        for place, (said, id_) in enumerate(told):
            self._cues.setdefault(said.split(" ")[0], []).append((place, f" {said} ", id_))

    def heard(self, text: str, heard: Sequence[Spoken]) -> tuple[str, ...]:
        """Return the ids of the circumstances that ``text`` names, in the order of the list.

        ``heard`` is the same text as the ear hears it.
        """
        line = f" {_everyday(heard)} "
        words = {w.word for w in heard}
        cues = [cue for word in words for cue in self._cues.get(word, ()) if cue[1] in line]
        found = [id_ for _, _, id_ in sorted(cues)]
        age = age_of(text)
        if age is not None and (by_age := _age_group(age)) in self._known:
            found.append(by_age)
        return tuple(dict.fromkeys(found))


def _everyday(heard: Sequence[Spoken]) -> str:
    return " ".join(w.word for w in heard)


def _age_group(age: int) -> str:
    if age < _GROWN:
        return "young_person"
    if age in _YOUNG_ADULT:
        return "young_adult"
    return "older" if age >= _OLDER else ""
