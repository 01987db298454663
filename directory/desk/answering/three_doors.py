"""Three ways to begin with no words typed: what matters, what must change now, a good life.

Goals lead to groups and places: to what helps with the needs of a goal, by its words.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from directory.desk.answering.answer import NeedChip
from directory.model import Goal, Need
from directory.search.hits import Hit

MOST_CHOSEN = 3
"""Of urgent needs, and of goals: more at once is no plan."""
A_GOOD_LIFE = ("learn", "work", "help_others", "meet_people", "be_active", "make_things",
               "feel_calmer", "manage_at_home")  # fmt: skip
"""Goals about what comes next: learning, work, people, health."""
MUST_CHANGE = ("home", "money")
"""Themes whose needs can all be urgent."""
FIRST_NEED, LATER_NEED = 0.9, 0.15
"""What the first need of a goal counts for, and what each after it loses."""
WELL_SAID = 0.35
"""From this score on a service is there by its words, although it names no need of the goal."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What chosen goals come to, for finding services and for showing what was chosen."""

    chips: tuple[NeedChip, ...] = ()
    words: str = ""
    needs: Mapping[str, float] = field(default_factory=dict)

    def with_words(self, text: str) -> str:
        """Return what was typed with the words of services that serve the goals."""
        return f"{text} {self.words}".strip() if self.words else text

    def kept(self, hits: list[Hit], wanted: Collection[str]) -> list[Hit]:
        """Return ``hits``; where only goals were chosen, those that serve them and tell nothing.

        Nobody who wants to learn something is shown a course for people who hurt others.
        """
        if wanted or not self.chips:
            return hits
        return [hit for hit in hits if self._serves(hit)]

    def _serves(self, hit: Hit) -> bool:
        card = hit.card
        serves = not self.needs.keys().isdisjoint((*card.needs, *card.suggested))
        return card.side == "neither" and not card.sensitive and (serves or hit.score >= WELL_SAID)


def aim_of(goals: Iterable[Goal]) -> Aim:
    """Return what the chosen goals come to, in the order in which they were chosen."""
    chosen = tuple(goals)
    needs: dict[str, float] = {}
    for goal in chosen:
        for place, need in enumerate(goal.needs):
            needs[need] = max(needs.get(need, 0.0), FIRST_NEED - LATER_NEED * place)
    words = dict.fromkeys(word for goal in chosen for word in goal.words)
    return Aim(tuple(_chip(goal) for goal in chosen), " ".join(words), needs)


def good_life(goals: Sequence[Goal]) -> tuple[Goal, ...]:
    """Return the goals about what comes next, in their order."""
    by_id = {goal.id: goal for goal in goals}
    return tuple(by_id[one] for one in A_GOOD_LIFE if one in by_id)


def urgent_needs(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Return the needs that may have to change today: danger, and a home, food, fuel, money."""
    return tuple(need for need in needs if need.crisis != "none" or need.theme in MUST_CHANGE)


def _chip(goal: Goal) -> NeedChip:
    return NeedChip(goal.id, goal.name, goal.name, goal.name, 1.0, (), "none", "", "goal")
