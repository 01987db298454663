"""What to do next: at most three lines to tick, and where to turn if it does not work."""

from collections.abc import Mapping, Sequence

from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.text_blocks import OURS, Texts
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.rules.personal import check_typed
from directory.errors import RefusedWords
from directory.model import ServicePage
from directory.words import one_line, spoken_date

MOST = 3
MOST_LATER = 2
"""Names of what may come after, so that the line can be read at a glance."""
TREATMENT = frozenset(("alcohol", "drugs", "gambling"))
"""Needs after whose treatment people asked what comes next."""
ASK_HERE = "Stuck? Ask here for {who}."
MOST_LETTERS = 150
"""Of one line, so that it can be read at a glance and has its day beside it."""


def next_steps(
    entries: Sequence[SheetEntry],
    texts: Texts = OURS,
    *,
    treatment: bool = False,
    later: Sequence[str] = (),
) -> tuple[str, ...]:
    """Return the lines that the sheet suggests, the most urgent service first.

    After treatment comes a life: where there is a line left, it says what that may hold.

    Args:
        entries: The services of the sheet.
        texts: Our sentences, as this desk says them.
        treatment: Whether one of them is there to end a habit.
        later: Names of what a keeper said may come after them.
    """
    steps: list[str] = []
    for number, entry in enumerate(entries, 1):
        steps.append(_step(number, entry, texts))
        if number == 1 and entry.reply_by and entry.phone:
            day = spoken_date(entry.reply_by)
            values = {"place on the sheet": "1", "day": day, "phone": entry.phone}
            steps.append(texts.say("not_heard", values))
    if later:
        steps.append(texts.say("step_later_here", {"services": " and ".join(later[:MOST_LATER])}))
    elif treatment:
        steps.append(texts.say("step_later"))
    return tuple(steps[:MOST])


def is_treatment(page: ServicePage) -> bool:
    """Return whether a service is there, first of all, to end a habit, as it or a keeper stated."""
    first = page.needs[0] if page.needs else None
    return first is not None and first.structure != "suggested" and first.need in TREATMENT


def if_it_fails(phone: str, texts: Texts = OURS) -> str:
    """Return the line that every sheet ends with."""
    return texts.with_phone("sheet_end", phone)


NONE_TO_CHOOSE = "Tell us what you look for. We look with you."
"""What to do first with a list that names nothing."""


def after_a_list(around: Surroundings, first: str) -> tuple[str, ...]:
    """Return what to do next with a list: one thing to begin with, then whom to turn to here."""
    ask = one_line(around.connector).rstrip(".")
    named = (ASK_HERE.format(who=ask),) if ask and not labels_in(ask) else ()
    return (first, *named, if_it_fails(around.phone, around.texts))


def steps_as_chosen(
    suggested: Sequence[str], instead: Mapping[str, str], own: Sequence[str]
) -> tuple[str, ...]:
    """Return the lines that stand on the paper.

    A change belongs to the line that it was made to: when the services change, so do the lines
    suggested, and no change speaks of a service that has gone. The worker's own lines stay.

    Args:
        suggested: What the sheet suggests.
        instead: For a suggested line other words, or nothing to leave it out.
        own: Lines of the worker's own.

    Raises:
        RefusedWords: If a typed line is too long, is about a person or labels people.
    """
    added = [allowed(line) for line in own if one_line(line)][:MOST]
    kept = [_said(line, instead) for line in suggested[: MOST - len(added)]]
    return tuple(line for line in (*kept, *added) if line)


def allowed(line: str) -> str:
    """Return a line that a worker typed, tidied.

    Raises:
        RefusedWords: If it is too long, is about a person or labels people.
    """
    if len(line) > MOST_LETTERS:
        raise RefusedWords("This next step is too long to read at a glance. Make it shorter.")
    check_typed(line)
    return one_line(line)


def _said(line: str, instead: Mapping[str, str]) -> str:
    other = instead.get(line, line)
    return other if other == line else allowed(other)


def _step(number: int, entry: SheetEntry, texts: Texts) -> str:
    values = {"place on the sheet": str(number), "service": entry.name, "phone": entry.phone}
    may_go = entry.where and entry.open_to_person and not entry.ring_first
    if may_go and entry.turn_up:
        return texts.say("step_go", values)
    if entry.phone and entry.open_to_person:
        return texts.say("step_ring", values)
    return texts.say("step_go" if may_go else "step_ask", values)
