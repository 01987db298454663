"""Answers as a person reads them in a terminal: plain words, wrapped, the urgent thing first."""

from directory.desk import Desk, DeskAnswer, Result, Safety
from directory.disclosure.record.panel import Panel
from directory.disclosure.rules.clean import without_labels
from ui import actions
from ui.terminal.common import say, tell, warn
from ui.terminal.naming import as_started

BEFORE = "     "
"""Before the lines under a service: as wide as its number."""
NEXT = (
    "All about one:  signpost show ID",
    "On paper:       signpost print signposting-sheet ID ID -o FILE.pdf",
    "As a message:   signpost text ID ID",
)


def tell_answer(desk: Desk, answer: DeskAnswer) -> None:
    """Tell what was understood, the services found, and where to turn besides."""
    say_practice(desk)
    tell_urgent(answer.safety)
    understood = "; ".join(one.public_name for one in (*answer.needs, *answer.told))
    if understood:
        tell(understood, first="Understood: ", then="  ")
    if answer.also:
        named = "; ".join(desk.needs()[one.id].public_name for one in answer.also)
        tell(named, first="Often wanted too, ask: ", then="  ")
    fallback = actions.FALLBACKS[answer.fallback] if answer.fallback else answer.note
    meaning = actions.meaning_of(desk, answer.query)
    town = actions.town_words(answer)
    for words in (meaning, actions.place_words(answer), town, fallback):
        if words:
            tell(words)
    for number, one in enumerate(answer.services, 1):
        _tell_result(desk, number, one, answer)
    for door in answer.doors:
        tell(actions.door_words(door), first="  ", then="    ")
    if answer.services:
        say(as_started("\n" + "\n".join(NEXT)))


def _tell_result(desk: Desk, number: int, one: Result, answer: DeskAnswer) -> None:
    """Tell one service: name, what it is, how to reach it, why it is here, how to name it."""
    card = one.card
    say("")
    words = actions.without_labels_in_list(card)
    tell(f"{words.name} ({words.place})" if words.place else words.name, first=f"{number:>3}. ")
    late = actions.late_checks(desk, (card,)).get(card.id)
    note = actions.warning_note(card, desk.today, late)
    reach = ". ".join(part for part in (card.phone, actions.way_in(card), note) if part)
    why = without_labels(actions.why_found(one, answer, desk.today, public=False)).text
    far = "" if one.distance_miles is None else f"{one.distance_miles} miles away"
    whom = one.area_words[:1].upper() + one.area_words[1:]
    where = ". ".join(filter(None, (one.opening, far, whom)))
    for line in (
        words.summary,
        one.ask_first,
        reach,
        where,
        f"Why: {why}" if why else "",
        f"Id: {card.id}",
    ):
        if line:
            tell(line, first=BEFORE)


def tell_urgent(safety: Safety) -> None:
    """Say first of all what may not wait."""
    for line in actions.urgent_lines(safety):
        tell(line, then="  ")


def tell_panel(panel: Panel) -> None:
    """Tell one whole record, in the order a busy reader needs it."""
    phone = f"Ring {panel.phone}. {panel.beside_phone}".strip() if panel.phone else ""
    for line in filter(None, (panel.name, panel.organisation, panel.sentence, phone)):
        tell(line)
    for link in panel.links:
        say(link)
    for section in (part for part in panel.sections if part.lines):
        say(f"\n{section.heading}")
        for line in section.lines:
            inner = "  " if section.leads and line not in section.leads else ""
            tell(line, first=f"  {inner}", then=f"    {inner}")
    say(f"\nId: {panel.id}")
    for words in panel.warnings:
        warn(words)


def say_practice(desk: Desk) -> None:
    """Say that nothing here is real, when it is not."""
    if actions.is_practice(desk):
        say(actions.PRACTICE_WARNING)
