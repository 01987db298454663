"""Narrowing a list by what is known: what is not recorded stays in, with what to ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directory.model import ServiceCard


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing that decides whether a person can use a service."""

    id: str
    """The fact on a card: see ``directory.store.card_facts``."""
    words: str
    ask: str
    """What to ask a service of which it is not recorded."""


FILTERS = (
    Filter("alone", "Can go without a worker", "if they can come by themselves"),
    Filter("no_phone_call_needed", "No phone call needed", "if there is a way without a call"),
    Filter("no_internet_needed", "No internet needed", "if there is a way without the internet"),
    Filter("home_visit", "Home visit", "if they visit at home"),
    Filter("step_free", "Step-free", "if there are steps"),
    Filter("wheelchair", "Wheelchair", "if one can get in with a wheelchair"),
    Filter("quiet_space", "Quiet space", "if there is a quiet space"),
    Filter("women_only", "Women only", "if there are times for women only"),
    Filter("children_welcome", "Children welcome", "if children can come along"),
    Filter("evening", "Evening", "if they are open in the evening"),
    Filter("other_language", "Language or interpreter", "about the language or an interpreter"),
    Filter("not_medical", "Not medical", "if it is run by doctors or nurses"),
    Filter("working_age", "For ages 18 to 64", "if they take people of 18 to 64"),
    Filter("takes_using", "Still drinking or using", "if they take people who still drink or use"),
)
"""In the order of the window. A new one is a line here and a fact in the store."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many services of a list fit one filter."""

    filter: Filter
    yes: int
    ask: int
    """Of how many it is not recorded; they stay in."""


def narrow(cards: Iterable[ServiceCard], only: frozenset[str]) -> list[ServiceCard]:
    """Return the cards that may fit every filter of ``only``: those known to fit come first."""
    kept = [card for card in cards if not any(f"-{one}" in card.facts for one in only)]
    return sorted(kept, key=lambda card: len(only.difference(card.facts)))


def to_ask(card: ServiceCard, only: frozenset[str], more: Iterable[Filter] = ()) -> str:
    """Return what to ask about a service that stayed in, as one sentence, or nothing.

    ``more`` are filters besides those of every list: the languages that were chosen.
    """
    every = (*FILTERS, *more)
    open_ = [one.ask for one in every if one.id in only and one.id not in card.facts]
    return f"Ask {_listed(open_)}." if open_ else ""


def tallies(cards: Sequence[ServiceCard]) -> tuple[Tally, ...]:
    """Return for every filter how many of ``cards`` fit, and of how many it is not recorded."""
    return tuple(
        Tally(
            one,
            yes=sum(one.id in card.facts for card in cards),
            ask=sum(one.id not in card.facts and f"-{one.id}" not in card.facts for card in cards),
        )
        for one in FILTERS
    )


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
