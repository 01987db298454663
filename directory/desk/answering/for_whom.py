"""For whom a service is, as it says itself, beside the person who was spoken of.

A service known to be for others comes after those that fit half as well. One that is for some
people only, of whom nobody spoke, comes a little later. What says nothing stays where it is, and
nothing is ever left out.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from json import loads

from directory.desk.answering.some_people import (
    ADULTS,
    CHILDRENS_CENTRE,
    MEN,
    OLDER_PEOPLE,
    PUPILS,
    SOME,
    SPOKEN_OLD,
    SPOKEN_YOUNG,
    UNDER_FIVES,
    WOMEN,
    YOUNG_PEOPLE,
    Some,
)
from directory.desk.heard.person import GROWN_UP, Person, Sex
from directory.model import ServiceCard
from directory.search.hits import Hit
from directory.store import Directory

FOR_OTHERS = 0.5
"""What a service counts for that is known to be for other people."""
FOR_FEW = 0.25
"""The same where they are so few that whoever did not say so is hardly ever one of them."""
FOR_SOME = 0.8
"""The same where it is for some people only, of whom nobody spoke."""
TOPIC_WORDS = 5
"""So few words name a topic, and whom it is for is not asked."""
MOST_HELD = 8000
OLD = 50
"""From this age on people are meant by *older people*."""
YOUNG = 25
"""Up to this age people are meant by *young people*."""
BABY = 1
"""The oldest that a child may be of whom it is told by the months since birth."""
TODDLER, IN_PRIMARY_SCHOOL = 4, 11


_SPEAKS = re.compile(r"\b(?:me|i (?:can'?t|cannot|am|don'?t))\b", re.I)
"""Whoever says this tells of somebody, and names no topic."""
_CHILDREN = re.compile(r"\b(?:child\w*|young|youth|famil\w+|all ages)\b", re.I)
ABUSE = frozenset({"domestic_abuse", "sexual_violence"})
"""Here most services are for one sex, and nobody has to say theirs."""
RULES = """
SELECT s.id, c.kind, c.operator, c.value FROM criterion c JOIN service s ON s.key = c.service_key
WHERE s.id IN ({marks}) AND c.strength = 'must' AND c.structure <> 'suggested'
AND c.kind IN ('age', 'sex_served', 'child_ages', 'pregnant')
AND (c."group" = '' OR c.kind IN ('child_ages', 'pregnant') AND NOT EXISTS (
    SELECT 1 FROM criterion o WHERE o.service_key = c.service_key AND o."group" = c."group"
    AND o.kind NOT IN ('child_ages', 'pregnant')))
"""
"""Rules that stand for themselves; of those of a group, one about young children only."""


@dataclass(frozen=True, slots=True)
class Served:
    """For whom one service says that it is."""

    women: bool = False
    men: bool = False
    older: bool = False
    young: bool = False
    adults: bool = False
    least: int | None = None
    most: int | None = None
    child_most: int | None = None
    """The oldest that a child may be, where it is for people with a young child."""
    pupils: bool = False
    """Whether it is for children who go to school."""
    expecting: bool = False
    """Whether it is for people who expect a baby too."""
    some: tuple[Some, ...] = ()


_OTHER: Mapping[Sex, Sex] = {"woman": "man", "man": "woman", "": ""}
Rule = tuple[str, str, object]
"""Kind, operator and value of a rule that everybody has to meet."""


@dataclass(slots=True)
class ForWhom:
    """Puts services for others later. What was read of a service is held until a change."""

    directory: Directory
    _revision: int = 0
    _held: dict[str, Served] = field(default_factory=dict)

    def ordered(
        self, hits: Sequence[Hit], person: Person, text: str, needs: Collection[str]
    ) -> list[Hit]:
        """Return ``hits`` with what each is worth to this person, best first; names stay first.

        Args:
            hits: The services found, best first.
            person: Who was spoken of.
            text: What was said.
            needs: Ids of the needs that were heard or chosen.
        """
        if not hits or hits[0].by_name:
            return list(hits)
        served = self._of([hit.card for hit in hits])
        worth = [
            replace(
                hit, score=round(hit.score * share_of(served[hit.card.id], person, text, needs), 3)
            )
            for hit in hits
        ]
        return sorted(worth, key=lambda hit: -hit.score)

    def _of(self, cards: Sequence[ServiceCard]) -> Mapping[str, Served]:
        if self.directory.revision != self._revision or len(self._held) > MOST_HELD:
            self._held.clear()
            self._revision = self.directory.revision
        missing = [card for card in cards if card.id not in self._held]
        if missing:
            rules = self._rules([card.id for card in missing])
            self._held |= {card.id: served_by(card, rules.get(card.id, ())) for card in missing}
        return self._held

    def _rules(self, ids: Sequence[str]) -> dict[str, list[Rule]]:
        """Return the rules about age, sex and ages of children that stand for themselves."""
        marks = ",".join("?" * len(ids))
        found: dict[str, list[Rule]] = {}
        for id_, kind, operator, value in self.directory.rows(RULES.format(marks=marks), ids):
            found.setdefault(str(id_), []).append((str(kind), str(operator), loads(str(value))))
        return found


def served_by(card: ServiceCard, rules: Iterable[Rule] = ()) -> Served:
    """Return for whom a service is, by its rules, its name and the beginning of what it says."""
    said = f"{card.name}. {card.organisation}. {card.summary}".replace("\u2019", "'")
    women, men = bool(WOMEN.search(said)), bool(MEN.search(said))
    found = Served(
        women=women and not men,
        men=men and not women,
        older=bool(OLDER_PEOPLE.search(said)),
        young=bool(YOUNG_PEOPLE.search(said)),
        adults=bool(ADULTS.search(said)) and not _CHILDREN.search(said),
        child_most=_child_most(said),
        pupils=bool(PUPILS.search(said)) and not _child_most(said),
        some=tuple(one for one in SOME if one.words.search(said)),
    )
    for kind, operator, value in rules:
        if kind == "sex_served":
            found = replace(found, women="women" in str(value), men=value == "men")
            continue
        if kind == "pregnant":
            found = _for_babies(found, str(value))
            continue
        least, most = _bounds(operator, value)
        if kind == "age":
            found = replace(found, least=least, most=most)
        else:
            found = replace(found, child_most=most)
    return found


def _for_babies(found: Served, value: str) -> Served:
    """Return for whom a service is that takes people who are pregnant, or have just given birth."""
    most = found.child_most
    if most is None and "birth" in value:
        most = BABY
    return replace(found, child_most=most, expecting="pregnant" in value)


def _child_most(said: str) -> int | None:
    """Return the oldest child that a service for small children is for, as it says itself."""
    if UNDER_FIVES.search(said):
        return TODDLER
    return IN_PRIMARY_SCHOOL if CHILDRENS_CENTRE.search(said) else None


def _bounds(operator: str, value: object) -> tuple[int | None, int | None]:
    """Return the least and the most that a rule takes."""
    if operator == "between" and isinstance(value, list):
        return int(value[0]), int(value[1])
    if not isinstance(value, int):
        return None, None
    return (value, None) if operator == "at_least" else (None, value)


def share_of(served: Served, person: Person, text: str, needs: Collection[str]) -> float:
    """Return what a service counts for, from ``FOR_FEW`` to 1.

    Of somebody who was described as a whole, what is not said is hardly so.
    """
    if _is_for_others(served, person):
        return FOR_FEW if person.described else FOR_OTHERS
    if any(one.few and not _is_spoken_of(one, text, needs) for one in served.some):
        return FOR_FEW
    somebody = person.known or person.relative or person.partner
    topic = not (somebody or _SPEAKS.search(text)) and len(text.split()) <= TOPIC_WORDS
    if topic or not _is_for_some(served, person, text, needs):
        return 1.0
    return FOR_OTHERS if person.described else FOR_SOME


def _is_for_others(served: Served, person: Person) -> bool:
    """Return whether what is known of the person says that it is not for them."""
    one_sex = _is_for(_OTHER[person.sex or person.relative], served)
    if one_sex or _is_too_old(served, person) or _is_too_young(served, person):
        return True
    if served.child_most is not None and person.children:
        due = served.expecting and person.expecting
        return min(person.children) > served.child_most and not due
    age = person.age
    if age is None or any(_takes(served, child) for child in person.children):
        return False
    if served.least is not None or served.most is not None:
        return not _takes(served, age)
    return (served.older and age < OLD) or (served.young and not served.older and age > YOUNG)


def _is_too_old(served: Served, person: Person) -> bool:
    """Return whether it is for grown-ups, and the line tells of a child alone."""
    if not person.child_alone or served.young:
        return False
    return served.adults or (served.least or 0) > max(person.children)


def _is_too_young(served: Served, person: Person) -> bool:
    """Tell whether it is for children at school, and theirs are too small."""
    return served.pupils and bool(person.children) and max(person.children) < TODDLER


def _is_for(sex: Sex, served: Served) -> bool:
    """Return whether it is for one sex alone, and for this one."""
    return (sex == "woman" and served.women) or (sex == "man" and served.men)


def _is_spoken_of(one: Some, text: str, needs: Collection[str]) -> bool:
    return bool(one.spoken.search(text)) or not one.needs.isdisjoint(needs)


def _takes(served: Served, age: int) -> bool:
    """Return whether an age is within what is recorded; where nothing is, a child's is not."""
    if served.least is None and served.most is None:
        return served.young and TODDLER < age <= YOUNG
    return (served.least or 0) <= age <= (served.most or age)


def _is_for_some(served: Served, person: Person, text: str, needs: Collection[str]) -> bool:
    """Return whether it is for some people only, of whom nobody spoke."""
    if any(not _is_spoken_of(one, text, needs) for one in served.some):
        return True
    if person.age is None and served.older and not SPOKEN_OLD.search(text):
        return True
    young = served.young or (served.most or OLD) < GROWN_UP
    if person.age is None and young and not SPOKEN_YOUNG.search(text):
        return not person.children
    harmed = not ABUSE.isdisjoint(needs)
    if harmed and not person.sex and _is_for(person.partner, served):
        return True  # most who are hit by a husband are women
    said = WOMEN.search(text) or MEN.search(text)
    return not (person.sex or person.relative or harmed or said) and (served.women or served.men)
