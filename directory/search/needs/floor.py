"""When too little was heard to show any need: "where's the toilet", "asdfgh", "hello".

How much a line tells is one score (``evidence.py``). How much is enough depends on the line: in a
longer one a little will do, because nobody makes small talk that long; a name, a greeting or the
question of a visitor ("what time do you close") must tell much more. Want needs no more than the
least: "haven't eaten", "lost my bank card".
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from directory.search.language import Language
from directory.search.needs.evidence import ENOUGH
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

_SHORT = 0.8
"""Least score of a short line that tells of no want."""
_WHOLE_PHRASE = 0.6
"""Least score of a short line that is a whole phrase of a need."""
_VISITOR = 0.85
"""Least score of a short line with words of a visitor in it."""
_PASTIME = 0.95
"""Least score of a line about a game, a film, a pet."""
_PASTIME_ONLY = 1.5
"""Least score where all that is said besides is who: "my partner and I do judo"."""
_PASTIME_WANTED = 0.7
"""Least score of such a line that says what is wanting."""
_ALIKE_TOO = 0.15
"""What either needs more where likeness in meaning is added to what words tell."""
_WANTED = 0.45
"""Least score of a line that says what is wanting."""
_DENIED_ELSE = 0.35
"""Least score of what is said beside a denial."""
_SHORT_WORDS = 2
"""Words with a meaning of their own that make a line short."""
_WHOLE = 0.999
"""Cover from which a phrase counts as said."""
_WANT = frozenset(
    {
        "no", "not", "nothing", "never", "nobody", "nowhere", "without", "lose", "lost", "need",
        "needs", "help", "stopped", "cut", "sick", "worried", "scared", "struggling", "until",
        "till", "used", "throw", "thrown", "alone",
        "someone", "somebody", "somewhere",
    }
)  # fmt: skip
"""Where one of these is said, something is wanting."""
_KILLS = frozenset(
    {"kill", "kills", "killed", "killing", "drowned", "drown", "strangled", "poisoned", "stabbed"}
)
_TIMES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
        "tomorrow", "tonight", "yesterday", "morning", "afternoon", "evening", "week", "weekend",
        "year", "holiday", "early", "late", "next", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve", "time",
    }
)  # fmt: skip
"""They say when, and make no line longer."""


class Floor:
    """Tells how much must be heard before a need is shown. Chosen on lines that hold none."""

    def __init__(self, language: Language, single: Iterable[str]) -> None:
        """Take the phrases that are one word, which tell on their own ("debt", "bailiffs")."""
        self._language = language
        self._small = language.stop.union(language.roles)
        self._light = self._small | language.visitors | _TIMES
        self._blows = _forms(language.harm.blows)
        self._single = tuple(single)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The stems of words that are a phrase by themselves; made when first asked."""
        return self._stems(self._language.slang.get(word, word) for word in self._single)

    @cached_property
    def everyday(self) -> frozenset[str]:
        """The stems of ordinary words that are no phrase by themselves; made when first asked."""
        return self.ordinary - self.alone

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The stems of all ordinary words; made when first asked."""
        slang, common = self._language.slang, self._language.common
        return self._stems(common.union(slang[word] for word in slang.keys() & common))

    @cached_property
    def _silent(self) -> frozenset[str]:
        return self._stems(self._small) | frozenset(self._language.roles.values())

    @cached_property
    def _people(self) -> frozenset[str]:
        roles = self._language.roles
        return self._stems(roles).union(roles.values())

    def read_ahead(self) -> None:
        """Make what is made when first asked."""
        self.only_small(self.everyday)

    def only_small(self, terms: frozenset[str]) -> bool:
        """Tell whether ``terms`` say at most who is spoken of, and nothing of what."""
        return terms <= self._silent

    def only_people(self, terms: Iterable[str]) -> bool:
        """Tell whether ``terms`` name somebody, and nothing else: "my girlfriend"."""
        return self._people.issuperset(terms)

    def of_a_pastime(self, words: Sequence[Spoken]) -> bool:
        """Tell whether ``words`` are few and of a game, a film, a pet."""
        said = {spoken.word for spoken in words}
        pastime = said & self._language.pastimes
        return bool(pastime) and self._is_short(said - pastime) and not self._pet_is_hurt(said)

    def _pet_is_hurt(self, said: Collection[str]) -> bool:
        """Tell whether a pet is struck or killed, which is done to frighten people."""
        hurt = not (self._blows | _KILLS).isdisjoint(said)
        return hurt and not self._language.pets.isdisjoint(said)

    def _for_a_pastime(self, said: Collection[str]) -> float:
        rest = self._telling(said) - self._language.pastimes
        return _PASTIME if rest else _PASTIME_ONLY

    def _is_short(self, said: Collection[str]) -> bool:
        return len(self._telling(said)) <= _SHORT_WORDS

    def _telling(self, said: Collection[str]) -> set[str]:
        """Return the words of ``said`` that say more than who or when."""
        return {w for w in said if w not in self._light and not w.isdigit()}

    def needed(
        self, best: Heard, words: Sequence[Spoken], *, denies: bool = False, alike: bool = False
    ) -> float:
        """Return the score from which the line of ``words`` shows any need at all.

        Whoever ``denies`` one thing came about another. What a line is ``alike`` in meaning adds
        to the score of a game or a film too.
        """
        if denies:
            return _DENIED_ELSE
        said = {spoken.word for spoken in words}
        visitor = said & self._language.visitors
        wanted = bool(said & _WANT)
        if self.of_a_pastime(words):
            least = _PASTIME_WANTED if wanted else self._for_a_pastime(said)
            return least + (_ALIKE_TOO if alike else 0.0)
        if wanted and not visitor:
            return _WANTED
        if not self._is_short(said):
            return ENOUGH
        return _VISITOR if visitor else self._for_a_short_line(best)

    def _for_a_short_line(self, best: Heard) -> float:
        if best.terms & self.alone or best.terms - self.ordinary - self._silent:
            return ENOUGH  # "postnatal" is said of one thing only
        return _WHOLE_PHRASE if best.cover >= _WHOLE else _SHORT

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(lay_stem(word, self._language.irregular) for word in words)


def _forms(verbs: Iterable[str]) -> frozenset[str]:
    """Return words for blows as they are said: "kick", "kicks", "kicked", "kicking"."""
    ends = ("", "s", "es", "ed", "ing")
    doubled = ("ting", "ping", "bing", "ted", "ped", "bed")
    return frozenset(verb + end for verb in verbs for end in (*ends, *doubled))
