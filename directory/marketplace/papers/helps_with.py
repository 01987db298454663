"""What a table helps with and which languages are spoken at it, in words for everybody."""

from directory.disclosure.rules.clean import without_labels
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.words import one_line

MOST = 3
"""Kinds of help on one sign; more would be read by nobody."""


def helps_with(at: AtEvent, shown: ShownStall) -> tuple[str, ...]:
    """Return what a table helps with: its own line, or its needs; nothing for a discreet one.

    A need that would tell on whoever stops at the table is never among them.
    """
    if shown.discreet:
        return ()
    if shown.stall.line:
        return (shown.line,)
    needs = (at.around.needs[one] for one in shown.needs if one in at.around.needs)
    named = tuple(need.public_name for need in needs if not need.sensitive)[:MOST]
    return named or ((shown.line,) if shown.line else ())


def languages_of(shown: ShownStall) -> str:
    """Return the languages spoken at a table, as words; English alone goes without saying.

    A discreet table says none: a language can tell whom it is for.
    """
    if shown.discreet:
        return ""
    told = shown.stall.languages or (shown.page.languages if shown.page else ())
    spoken = dict.fromkeys(one_line(without_labels(one).text) for one in told)
    others = [one for one in spoken if one and one.lower() != "english"]
    if not others:
        return ""
    return f"We also speak {_listed(others)}."


def _listed(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
