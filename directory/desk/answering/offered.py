"""What a line tells of a person that may narrow the list, offered and not used until pressed.

"Only a woman", "speaks Kurdish", "I want to meet people": staff see it as a chip that is off.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from directory.desk.answering.languages import BEGINS
from directory.desk.answering.narrowing import FILTERS
from directory.model import Goal
from directory.search.language import Spoken

MOST = 3
"""More than these nobody looks at while somebody waits."""
FILTER_OF = {"woman": "women_only", "other_language": "other_language"}
"""The filter that a circumstance speaks for."""
_WORDS = re.compile(r"[^\W\d_]+")
NEAR = 3
"""Words between *speaks* and the language: "speaks a bit of Urdu"."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be chosen with one press."""

    kind: Literal["goal", "filter"]
    id: str
    words: str


def offers_of(
    text: str,
    circumstances: Iterable[str],
    goals: Iterable[Goal],
    chosen: Collection[str],
    spoken: Spoken,
) -> tuple[Offer, ...]:
    """Return what ``text`` offers.

    Args:
        text: What the person said.
        circumstances: Ids of those heard.
        goals: Those heard.
        chosen: Ids of the filters and goals in use already.
        spoken: The languages that people speak here.
    """
    named: Mapping[str, str] = {one.id: one.words for one in FILTERS}
    languages = _languages(text, spoken)
    filters = [FILTER_OF[one] for one in circumstances if one in FILTER_OF]
    if languages:
        filters = [one for one in filters if one != "other_language"]
    found = [
        *(Offer("filter", f"{BEGINS}{one}", f"Speaks {one}") for one in languages),
        *(Offer("filter", one, named[one]) for one in filters),
        *(Offer("goal", goal.id, goal.name) for goal in goals),
    ]
    return tuple(one for one in dict.fromkeys(found) if one.id not in chosen)[:MOST]


def _languages(text: str, spoken: Spoken) -> list[str]:
    """Return the languages that the person is said to speak."""
    words = [word.title() for word in _WORDS.findall(text)]
    return [
        word
        for place, word in enumerate(words)
        if word in spoken.languages
        and not spoken.speak.isdisjoint(
            one.lower() for one in words[max(0, place - NEAR) : place + 2]
        )
    ]
