"""One service as a row of a list tells of it to one audience: the rules of disclosure on a card.

A card holds few words and is cut short, so that it is read here in its own way; what the panel
and paper say of the same record comes from the whole of it.
"""

from typing import NamedTuple

from directory.disclosure.record.panel_making import FOR_STAFF
from directory.disclosure.rules.clean import NO_NAME, without_labels
from directory.disclosure.rules.labels import begins_a_label, labels_in
from directory.disclosure.rules.telling_names import TELLS, name_tells
from directory.model import ServiceCard
from directory.words import grouped, one_line

CUT = "\u2026"
"""Ends a line that had no room for all of its words."""


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
    if is_nameless_in_list(card):
        told = f"{_number(card)} {FOR_STAFF}".strip()
        return Listed(name, told, "", "" if name_tells(card.place) else _clean(card.place))
    quiet = card.sensitive
    tells = quiet or card.side != "neither" or TELLS.search(card.summary)
    return Listed(
        name,
        "" if tells else _clean(card.summary),
        "" if quiet or name_tells(card.organisation) else _clean(card.organisation),
        _clean(card.place),
    )


def _number(card: ServiceCard) -> str:
    """Return the number by which services without a name are told apart, as a sentence.

    It tells nothing, and the panel shows it to the same eyes. Nobody has confirmed those of a
    record that is not confirmed.
    """
    known = card.phone and card.standing != "unconfirmed"
    return f"{grouped(card.phone)}." if known else ""


def is_nameless_in_list(card: ServiceCard) -> bool:
    """Say whether a record has no name that a list can show where others may read it."""
    return not card.screen_name and name_tells(card.name)


def listed_name(card: ServiceCard, *, public: bool) -> str:
    """Return the name that a list shows, as the panel and the sheet have it for this audience.

    In public a neutral name stands for a name that tells, and no name labels people. A name that
    tells and has no neutral one gives way to words that tell nothing.
    """
    if not public:
        return card.name
    if is_nameless_in_list(card):
        return NO_NAME
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
