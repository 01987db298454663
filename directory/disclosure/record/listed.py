"""One service as a row of a list tells of it to one audience: the rules of disclosure on a card.

A card holds few words and is cut short, so that it is read here in its own way; what the panel
and paper say of the same record comes from the whole of it.
"""

import re
from typing import NamedTuple

from directory.disclosure.rules.clean import NO_NAME, without_labels
from directory.disclosure.rules.labels import begins_a_label, labels_in
from directory.model import ServiceCard
from directory.words import one_line

CUT = "\u2026"
"""Ends a line that had no room for all of its words."""
_TELLS = re.compile(
    r"\b(?:sex (?:work\w*|industry)|massage parlours?|working in massage|prostitut\w+|escorts"
    r"|rape|sexual(?:ly)? (?:abus\w+|assault\w*|violence|exploit\w+|health)"
    r"|domestic(?:ally)? (?:abus\w+|violence)|violent partners?|forced marriage|honou?r[- ]based"
    r"|fgm|hiv|traffick\w+|modern slavery|perpetrators?)\b",
    re.I,
)
"""Words of a line that tell on whoever reads it over the counter, though nobody marked its record:
what came in a feed has no mark."""


class Listed(NamedTuple):
    """What a list may say of one service."""

    name: str
    summary: str
    organisation: str
    place: str


def listed(card: ServiceCard, *, public: bool) -> Listed:
    """Return what a list says of ``card``; ``public`` where the person may see the screen."""
    name = listed_name(card, public=public)
    if not public:
        return Listed(name, card.summary, card.organisation, card.place)
    quiet = card.sensitive
    tells = quiet or card.side != "neither" or _TELLS.search(card.summary)
    return Listed(
        name,
        "" if tells else _clean(card.summary),
        "" if quiet else _clean(card.organisation),
        _clean(card.place),
    )


def listed_name(card: ServiceCard, *, public: bool) -> str:
    """Return the name that a list shows, as the panel and the sheet have it for this audience.

    In public a neutral name stands for a name that tells, and no name labels people.
    """
    if not public:
        return card.name
    names = (card.screen_name, card.name, card.organisation)
    return next((one_line(name) for name in names if name and not labels_in(name)), NO_NAME)


def without_labels_in_list(card: ServiceCard) -> Listed:
    """Return what a list says of ``card`` to staff where others may read along: all but labels."""
    name = card.name if not labels_in(card.name) else listed_name(card, public=True)
    told = (_clean(text) for text in (card.summary, card.organisation, card.place))
    return Listed(name, *told)


def _clean(text: str) -> str:
    """Return a text without the sentences that label people, or would if they were not cut."""
    said = without_labels(text).text
    return "" if said.endswith(CUT) and begins_a_label(said.rstrip(CUT)) else said
