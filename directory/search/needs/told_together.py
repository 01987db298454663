"""What words tell only together: a number and a medicine, pictures and children, a gas tap and dad.

No one of them says much, and phrases cannot hold every number and every medicine. So a rule names
the words for each part; it is met where one of each stands in the line, in the order of the rule
and close together, or in any order where the rule says so.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from directory.search.language import TogetherRule
from directory.search.needs.acts import Deed
from directory.search.needs.figures import spelt_out
from directory.search.needs.harm import Harm
from directory.search.needs.phrases import Heard
from directory.search.needs.sides import HARMING
from directory.search.needs.speech import Ear, Spoken

MANY = "<many>"
"""Stands for a number of something that is more than anybody should take of it."""
FEW = "<few>"
"""Stands for a number of it that many people take."""
_COUNTS = frozenset({MANY, FEW})
_MOST_USUAL = 2
_FEWEST_MANY = 9
_MOST_MANY = 999
_DIGITS = 3
_NUMBERS = {"one": 1, "two": 2, "a": 1, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
            "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
            "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
            "sixty": 60, "hundred": 100}  # fmt: skip
_LEADS = 2.0
"""Score of a need that the words tell together."""
_BESIDE = 0.3
"""Share of the best score of a need that is only thought of: enough to be shown, not to lead."""
_DEEDS = frozenset({"drink", "drank", "fancy"})
"""Parts that hold one of these say what somebody does: other forms of it are mended."""
_HARDLY_ANY = 6
_AFTER = 4
"""Words after the last part among which one can say that it means something else."""


@dataclass(frozen=True, slots=True)
class Together:
    """What was told together in one line."""

    rules: tuple[TogetherRule, ...] = ()
    places: frozenset[int] = frozenset()
    """Places of the words that tell."""
    not_meant: frozenset[int] = frozenset()
    """Where in the text the words begin that tell of nothing."""
    whole: bool = False
    """Whether no more was said than that."""

    @property
    def emergency(self) -> str:
        """The emergency words that it comes to, or nothing."""
        return next((rule.emergency for rule in self.rules if rule.emergency), "")

    @property
    def asked(self) -> frozenset[str]:
        """The needs that are told, and asked about before anything is done.

        What another rule is sure of is not asked.
        """
        sure = {rule.need for rule in self.rules if rule.leads and not rule.asks}
        return frozenset(rule.need for rule in self.rules if rule.asks) - sure

    @property
    def harm(self) -> Harm | None:
        """Whether somebody tells that they harm others, or might."""
        owns = any(rule.need == HARMING for rule in self.rules)
        return Harm("harming", tuple(sorted(self.places))) if owns else None

    def is_all(self, words: Sequence[Spoken]) -> bool:
        """Tell whether hardly anything was said but what tells of nothing.

        Then the line is not compared as a whole: "took 2 paracetamol for my head" is like worse.
        """
        return bool(self.not_meant) and len(words) <= _HARDLY_ANY

    def alone(self, shown: Sequence[Heard], safety: Set[str]) -> list[Heard]:
        """Return ``shown`` without ``safety`` that no rule tells, where no more was said.

        "Lend us a tenner" tells of money and nothing more, though others who say it tell of harm.
        """
        told = {rule.need for rule in self.rules}
        if not self.whole or not told or told & safety:
            return list(shown)
        return [h for h in shown if h.owner in told or h.owner not in safety]

    def raised(self, ranked: list[Heard], features: Mapping[str, Sequence[int]]) -> list[Heard]:
        """Return ``ranked`` with what is told, and without what it then does not mean."""
        found = ranked
        for rule in self.rules:
            found = [h for h in found if h.owner not in rule.instead_of]
            if rule.need and rule.need != HARMING:
                terms = frozenset(t for t, at in features.items() if self.places & set(at))
                found = _with(found, rule, terms)
        return found

    def beside(self, deed: Deed | None, *, told: bool) -> "Together":
        """Return the same, and what is told by that which is done to somebody's body.

        Where harm is ``told`` for certain, nothing needs to be asked.
        """
        if deed is None or deed.rule is None or (deed.asks and told):
            return self
        places = self.places.union(deed.places)
        return replace(self, rules=(*self.rules, deed.rule), places=places)

    def without(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the circumstances or goals of ``ids`` that the words still tell of."""
        not_told = {one for rule in self.rules for one in rule.not_told}
        return tuple(one for one in ids if one not in not_told)


NOTHING_TOGETHER = Together()


class TogetherEar:
    """Hears what is told by several words together."""

    def __init__(self, rules: Iterable[TogetherRule], ear: Ear, small: Iterable[str]) -> None:
        """Take the rules, the ear that hears their words, and the words of little meaning."""
        self._small = frozenset(small)
        each = lru_cache(maxsize=None)(partial(_each, ear))  # the same words stand in many rules
        self._rules = tuple(_heard(rule, each) for rule in rules)
        self._always, self._by_word = _by_fewest_words(self._rules, self._small)

    @property
    def words(self) -> frozenset[str]:
        """The words of the rules for things and places: none is a misspelling of another."""
        parts = (part for rule in self._rules for part in rule.parts)
        return frozenset(word for part in parts if not part & _DEEDS for word in part)

    def heard(self, words: Sequence[Spoken]) -> Together:
        """Return which rules ``words`` meet."""
        said = frozenset(spoken.word for spoken in words)
        met: list[TogetherRule] = []
        places: set[int] = set()
        not_meant: set[int] = set()
        for rule in self._beginning_to_be_met(said):
            at = self._met(rule, words, said)
            if not at:
                continue
            met.append(rule)
            places.update(at)
            if rule.nothing:
                not_meant.update(words[place].start for place in at)
        rest = {spoken.word for at, spoken in enumerate(words) if at not in places}
        whole = bool(met) and rest <= self._small
        return Together(tuple(met), frozenset(places), frozenset(not_meant), whole)

    def _beginning_to_be_met(self, said: frozenset[str]) -> Iterator[TogetherRule]:
        """Yield the rules, in their order, of which one of the rarer words was said.

        Hundreds of rules are asked about at each key, and few words of any were said.
        """
        begun = (self._by_word.get(word, ()) for word in said)
        for number in sorted(self._always.union(*begun)):
            yield self._rules[number]

    def _met(
        self, rule: TogetherRule, words: Sequence[Spoken], said: frozenset[str]
    ) -> tuple[int, ...]:
        if not all(_stands(part, said) for part in (*rule.parts, *rule.anywhere)):
            return ()
        if rule.alone_with and not said <= self._small.union(rule.alone_with, *rule.parts):
            return ()
        if rule.any_order:
            at = tuple(n for n, w in enumerate(words) if any(_is(w.word, p) for p in rule.parts))
            return () if rule.never_with & said else at
        starts = (place for place in range(len(words)) if _is(words[place].word, rule.parts[0]))
        found = (self._from(rule, words, (start,)) for start in starts)
        return next((at for at in found if at and not _otherwise(rule, words, at)), ())

    def _from(
        self, rule: TogetherRule, words: Sequence[Spoken], at: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Return the places of all parts, where those ``at`` are the first of them."""
        if len(at) == len(rule.parts):
            return at
        for place in range(at[-1] + 1, min(len(words), at[-1] + 2 + rule.apart)):
            if not rule.across and words[place].clause != words[at[-1]].clause:
                break
            if _is(words[place].word, rule.parts[len(at)]):
                found = self._from(rule, words, (*at, place))
                if found:
                    return found
            if words[place].word in rule.never_between:
                break
            if rule.close and words[place].word not in self._small:
                break
        return ()


def _by_fewest_words(
    rules: Sequence[TogetherRule], small: Set[str]
) -> tuple[frozenset[int], Mapping[str, list[int]]]:
    """Return the numbers of rules that nothing but counts tells, and of all others by word.

    A rule stands under the words of that one of its parts which has the fewest, and no small ones:
    nearly every line holds a "not" or an "is".
    """
    always, by_word = set[int](), defaultdict[str, list[int]](list)
    for number, rule in enumerate(rules):
        parts = [part for part in (*rule.parts, *rule.anywhere) if part.isdisjoint(_COUNTS)]
        for word in min(parts, key=lambda p: (not small.isdisjoint(p), len(p)), default=()):
            by_word[word].append(number)
        if not parts:
            always.add(number)
    return frozenset(always), dict(by_word)


def _otherwise(rule: TogetherRule, words: Sequence[Spoken], at: Sequence[int]) -> bool:
    """Tell whether a word among or soon after the parts makes it something else."""
    clause = words[at[-1]].clause
    near = {w.word for w in words[at[0] : at[-1] + 1 + _AFTER] if w.clause <= clause}
    return not rule.never_with.isdisjoint(near)


def _stands(part: frozenset[str], said: frozenset[str]) -> bool:
    """Tell whether one of ``part`` was said; numbers are looked at only where they are asked."""
    if not part.isdisjoint(said):
        return True
    return not part.isdisjoint(_COUNTS) and any(_is(word, part) for word in said)


def _is(word: str, part: frozenset[str]) -> bool:
    if word in part:
        return True
    number = _number(word)
    many = MANY in part and _FEWEST_MANY <= number <= _MOST_MANY
    return many or (FEW in part and 0 < number <= _MOST_USUAL)


def _number(word: str) -> int:
    """Return the number that ``word`` is, or nothing where it is none or a long one."""
    if word.isascii() and word.isdecimal() and len(word) <= _DIGITS:
        return int(word)
    return _NUMBERS.get(word, 0)


def _heard(rule: TogetherRule, each: Callable[[str], frozenset[str]]) -> TogetherRule:
    """Return ``rule`` with its words as the ear hears ``each``."""

    def words(part: Iterable[str]) -> frozenset[str]:
        return frozenset[str]().union(*map(each, part))

    return replace(
        rule,
        parts=tuple(map(words, rule.parts)),
        anywhere=tuple(map(words, rule.anywhere)),
        never_with=words(rule.never_with),
        alone_with=words(rule.alone_with),
    )


def _each(ear: Ear, word: str) -> frozenset[str]:
    if word in _COUNTS:
        return frozenset((word,))
    return frozenset(said for one in spelt_out(word) for said in ear.own_words(one))


def _with(ranked: Sequence[Heard], rule: TogetherRule, terms: frozenset[str]) -> list[Heard]:
    best = max((h.score for h in ranked), default=0.0)
    least = max(_LEADS, best) if rule.leads else _BESIDE * max(best, _LEADS)
    own = next((h for h in ranked if h.owner == rule.need), None)
    others = [h for h in ranked if h.owner != rule.need]
    score = max(least, own.score if own else 0.0)
    told = Heard(rule.need, score, terms, 1.0 if rule.leads else 0.0, score)
    return sorted([told, *others], key=lambda h: (-h.score, h.owner))
