"""The panel of records that are no services: their own headings, and nothing that says nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.disclosure.record.panel import Section
from directory.model import ServicePage
from directory.model.vocabulary import RecordKind

_HOW_OFTEN = "How often it meets, and where"
HEADINGS: Mapping[RecordKind, Mapping[str, str]] = {
    "network": {
        "can_they_go": "Who may join",
        "how_to_get_in": "How to join",
        "when_and_where": _HOW_OFTEN,
        "about": "What it is for",
    },
    "right_or_scheme": {
        "can_they_go": "Who can ask",
        "how_to_get_in": "How to ask",
        "about": "What it gives",
    },
    "role": {"can_they_go": "Whom they help", "how_to_get_in": "How to reach them"},
    "other_directory": {"how_to_get_in": "Where to look", "about": "What it lists"},
    "pathway": {"can_they_go": "Who it is for", "how_to_get_in": "How it begins"},
}
"""What a section is called for other kinds of record."""
ASKED_WITH_A_FORM: frozenset[RecordKind] = frozenset(("service", "role"))
"""Somebody is there who answers a form."""


def fitted(page: ServicePage, sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections of a record as its kind needs them.

    A service says of each that nothing is recorded, because somebody should ask; a network or a
    right has no waiting time to ask for.
    """
    if page.kind == "service":
        return tuple(sections)
    named, empty = HEADINGS.get(page.kind, {}), _not_recorded(page)
    kept = (one for one in sections if one.key not in empty)
    return tuple(replace(one, heading=named.get(one.key, one.heading)) for one in kept)


def _not_recorded(page: ServicePage) -> set[str]:
    """Return the keys of the sections about which the record says nothing."""
    said = {
        "can_they_go": page.who_for or page.not_for or page.criteria or page.open_to_anyone,
        "how_to_get_in": page.how_to_refer or page.routes or page.contacts,
        "when_and_where": page.sessions or page.locations,
        "wait": page.waiting_time or page.ends_on or page.status not in {"open", "not_known"},
        "next": page.next_step or any(route.next_step for route in page.routes),
        "about": page.description,
    }
    return {key for key, value in said.items() if not value}
