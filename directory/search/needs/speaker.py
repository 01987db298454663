"""Who seems to be speaking: a child, a person of some age; and in what circumstances.

Simple rules on purpose: they open a panel or offer a chip, they never decide anything. The words
are those of ``seed/language/speaker.toml``; numbers and forms of address are told here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from directory.model import Circumstance
from directory.search.language import Language, SpeakerWords
from directory.search.needs.acts import Deed
from directory.search.needs.in_order import any_of
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Ear, Spoken
from directory.search.needs.stems import lay_stem

_MY_AGE = re.compile(
    r"\b(?:i\s?a?['’]?m|i\s+am|we['’]?re|aged?|turned)\s+(?:only\s+|just\s+|nearly\s+)?(\d{1,2})\b"  # noqa: RUF001
    r"(?!\s*(?:weeks?|months?|days?|minutes?|quid|pounds?|%))"
    r"|\b(\d{1,2})\s?(?:[mf]|yo|yrs?\s+old)\b",
    re.IGNORECASE,
)
_AT_SCHOOL = re.compile(
    r"\bi(?:['’]?m|\s+am)\s+in\s+(?:year\s|y\d)"  # noqa: RUF001
    r"|\bi(?:['’]?m|\s+am|\s+go)?\s+(?:\w+\s+){0,3}at\s+school\b"  # noqa: RUF001
    r"|^\s*(?:please\s+)?(?:miss|sir)\b\s*,|^\s*(?:miss|sir)\s+(?:i|my|me)\b"
    r"|^\s*please\s+(?:sir|miss)\b"
    r"|(?:,|\bsafe|\bhome|\bscared|\bhungry|\bsir|\bme|\bus)\s*(?:miss|sir)\b\s*[.?!]?\s*$",
    re.IGNORECASE,
)
"""How a class and a teacher are named."""
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
CHILD_AT_RISK = "child_at_risk"
_UNHEARD = Heard(CHILD_AT_RISK, 0.0, frozenset(), 0.0, 0.0)
_AT_LEAST = 1.0
"""Score with which a child who tells of fear or want is heard, whatever the phrases cover."""


class WhoSpeaks(NamedTuple):
    """Whether a child seems to be speaking, and whether their words tell of fear or want."""

    child: bool
    worried: bool

    def for_the_child(self, ranked: list[Heard]) -> list[Heard]:
        """Put help for children at risk into ``ranked`` where a child tells of fear or want."""
        if not (self.child and self.worried):
            return ranked
        found = next((h for h in ranked if h.owner == CHILD_AT_RISK), _UNHEARD)
        if found.score >= _AT_LEAST:
            return ranked
        rest = [h for h in ranked if h.owner != CHILD_AT_RISK]
        raised = replace(found, score=_AT_LEAST, cover=1.0)
        return sorted([raised, *rest], key=lambda h: (-h.score, h.owner))


class SpeakerEar:
    """Hears who speaks."""

    def __init__(self, words: SpeakerWords) -> None:
        """Take the words of children and of those who are grown up."""
        self._ages = words.ages
        ages = "|".join(words.ages) or "(?!)"
        self._my_age_in_words = re.compile(
            rf"\b(?:i\s?a?['’]?m|i\s+am|aged?)\s+(?:only\s+|just\s+)?({ages})\b"  # noqa: RUF001
            r"(?!\s+(?:weeks?|months?|days?|minutes?|quid|pounds?|stone))",
            re.IGNORECASE,
        )
        self._at_school = any_of(words.at_school)
        self._parents = any_of(words.parents)
        self._child_says = any_of(words.child_says)
        self._of_a_parent = any_of(words.of_a_parent)
        self._people = any_of((*words.parents, *words.relatives))
        self._elders, self._child_tells = any_of(words.elders), any_of(words.child_tells)
        self._child_may_mean = any_of((*words.child_may_mean, *words.child_tells))
        self._someone_else = any_of(words.someone_else)
        self._grown_up = any_of(words.grown_up)
        self._not_grown_up = any_of(words.not_grown_up)

    def age_of(self, text: str) -> int | None:
        """Return the age in years that the speaker gives, or None."""
        found = _MY_AGE.search(text)
        if found:
            bare = found[2] or found[0].lower().startswith("age")
            of_another = bare and self._someone_else.search(text)
            return None if of_another else int(found[1] or found[2])
        spelt = self._my_age_in_words.search(text)
        if not spelt:
            return None
        if spelt[0].lower().startswith("age") and self._someone_else.search(text):
            return None
        return self._ages.index(spelt[1].lower()) + _YOUNGEST

    def child_speaks(self, text: str) -> bool:
        """Tell whether a child seems to be speaking, by an age or by the words of a child."""
        age = self.age_of(text)
        if age is not None:
            return age < _GROWN
        if self._is_grown_up(text):
            return False
        if _AT_SCHOOL.search(text) or self._at_school.search(text):
            return True
        if self._parents.search(text) and self._tells_of_home(text):
            return True
        return bool(self._elders.search(text) and self._child_tells.search(text))

    def age_group(self, text: str) -> Literal["", "child", "grown"]:
        """Return whether whoever speaks, or of whom staff write, is a child or says they are not.

        In "my mum is 45 years old and hits me" nobody says how old they are themselves.
        """
        if self.child_speaks(text):
            return "child"
        own = _I_AM_AGED.search(text)
        age = int(own[1]) if own else None if _I.search(text) else self.age_of(text)
        return "grown" if age is not None and age >= _GROWN else ""

    def child_worries(self, text: str) -> bool:
        """Tell whether words that a child might use tell of fear, hurt, hunger or drink."""
        return self._tells_of_home(text) or bool(self._child_may_mean.search(text))

    def _tells_of_home(self, text: str) -> bool:
        """Tell whether something is told that children say of home, or of a parent."""
        if self._child_says.search(text):
            return True
        return any(
            self._is_of_a_parent(text[: f.start()]) for f in self._of_a_parent.finditer(text)
        )

    def _is_of_a_parent(self, before: str) -> bool:
        """Tell whether no relative but a parent was named last: "my brother drinks" is of none."""
        named = [found[0] for found in self._people.finditer(before)]
        return not named or bool(self._parents.fullmatch(named[-1]))

    def who(self, text: str, deed: Deed | None = None) -> WhoSpeaks:
        """Return who speaks; what is done to somebody's body may tell that too (``deed``)."""
        child = self.child_speaks(text)
        done = bool(deed and deed.told_by_a_child)
        if done and not child:
            child = self.age_of(text) is None and not self._is_grown_up(text)
        done = done or bool(deed and deed.by_family and child)
        return WhoSpeaks(child, done or self.child_worries(text))

    def _is_grown_up(self, text: str) -> bool:
        return bool(self._grown_up.search(self._not_grown_up.sub(".", text)))


_ANYBODY = ("someone", "somebody", "people")


class CircumstanceCues:
    """Hears circumstances by their literal cues, and by the age that was given."""

    def __init__(self, circumstances: Sequence[Circumstance], language: Language) -> None:
        """Take the circumstances with their cues."""
        ear = Ear(language)
        self.speaker = SpeakerEar(language.speaker)
        self._known = frozenset(c.id for c in circumstances)
        told = [
            (" ".join(ear.own_words(cue)), c.id)
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
        age = self.speaker.age_of(text)
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
