"""The crisis words, with every number taken from the one table of national lines."""

from collections.abc import Iterable, Mapping

from directory.disclosure.paper.sheet import CrisisWords, Door
from directory.model import NationalLine, Need

BOX_FIRST = ("999", "Someone in danger? Ring {number}.")
BOX_LINES = (
    ("nhs111", "Urgent help, body or mind: ring {number}. For your mind, choose mental health."),
    ("samaritans", "Talk, day or night: Samaritans {number}, free."),
    ("shout", "Text the word SHOUT to {dial}."),
)
FOOT = (
    ("999", "In danger: ring {number}."),
    ("nhs111", "Urgent, body or mind: {number}."),
    ("samaritans", "Talk: Samaritans {number}."),
    ("shout", "Text SHOUT to {dial}."),
)
"""The id of a line, and what is said of it."""


def crisis_words(lines: Iterable[NationalLine]) -> CrisisWords:
    """Return the crisis box; a line that is not in the table is left out, never guessed."""
    by_id = {line.id: line for line in lines if line.rule != "never"}
    body = (_said(by_id, *one) for one in BOX_LINES)
    foot = (_said(by_id, *one) for one in FOOT)
    return CrisisWords(
        _said(by_id, *BOX_FIRST),
        tuple(line for line in body if line),
        " ".join(part for part in foot if part),
    )


def strip_words(lines: Iterable[NationalLine]) -> str:
    """Return the one line of the crisis strip that stands under every page of the window."""
    by_id = {line.id: line for line in lines if line.rule != "never"}
    parts = (
        _said(by_id, "999", "In danger: {number}"),
        _said(by_id, "nhs111", "Urgent, body or mind: {number}, choose mental health"),
        _said(by_id, "samaritans", "Talk: Samaritans {number}"),
        _said(by_id, "shout", "Text SHOUT to {dial}"),
    )
    return "  \u00b7  ".join(part for part in parts if part)


def line_door(line: NationalLine) -> Door | None:
    """Return a national line as a way on, by its print rule; None if it may not be shown."""
    if line.rule == "never":
        return None
    number = line.display if line.rule != "website_only" else line.website
    return Door(line.name, number)


def doors_for(needs: Iterable[Need], lines: Iterable[NationalLine]) -> tuple[Door, ...]:
    """Return the national lines of ``needs``, most urgent need first, each line once."""
    by_id = {line.id: line for line in lines}
    named = dict.fromkeys(key for need in needs for key in need.lines)
    doors = (line_door(by_id[key]) for key in named if key in by_id)
    return tuple(door for door in doors if door)


def _said(lines: Mapping[str, NationalLine], key: str, words: str) -> str:
    line = lines.get(key)
    return words.format(number=line.display, dial=line.dial) if line else ""
