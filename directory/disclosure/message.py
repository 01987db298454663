"""A text message for the person: plain words, the number first, no link needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.disclosure.sheet import SheetEntry
from directory.words import one_line

MOST_TIMES = 2
"""A text message has room for so many lines of hours; more are said to be there."""
MORE_TIMES = "There are more times. Ask."
_GSM = frozenset(
    "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5_ !\"#%&'()*+,-"
    "./0123456789:;<=>?\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7\u00bf"
    "abcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0"
)
_GSM_TWICE = frozenset("^{}\\[~]|\u20ac")
_PLAINER = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u00a0": " ",
    }
)


@dataclass(frozen=True, slots=True)
class Message:
    """A text message, and what it costs to send."""

    text: str
    characters: int
    parts: int


def message_for(entries: Sequence[SheetEntry], ring_us: str, danger: str, practice: str) -> Message:
    """Return the text message for ``entries``: what to ring, when, and what if it fails.

    Args:
        entries: The services, most urgent first.
        ring_us: How to reach this desk, or nothing.
        danger: The line for an emergency.
        practice: The warning of the practice directory, or nothing.
    """
    said = [practice, *(_entry(entry) for entry in entries)]
    said.append(f"Stuck? Come back{f' or ring us: {ring_us}' if ring_us else ''}. {danger}".strip())
    text = "\n".join(line for line in said if line).translate(_PLAINER)
    return Message(text, len(text), parts_of(text))


def parts_of(text: str) -> int:
    """Return how many parts a phone network sends ``text`` in (GSM 03.38, else UCS-2)."""
    if all(c in _GSM or c in _GSM_TWICE for c in text):
        length = len(text) + sum(c in _GSM_TWICE for c in text)
        return 1 if length <= 160 else -(-length // 153)
    length = len(text.encode("utf-16-be")) // 2
    return 1 if length <= 70 else -(-length // 67)


def _entry(entry: SheetEntry) -> str:
    first_step = entry.steps[0] if entry.steps else one_line(entry.instead_of_phone)
    reach = f"ring {entry.phone}" if entry.phone else first_step
    first = "Ask us first: we have not confirmed this yet." if entry.unconfirmed else ""
    if entry.ring_first and entry.phone:
        first = "Ring before you go."
    said = f"{entry.name}: {reach}".rstrip(": ").rstrip(".")
    return " ".join(part for part in (f"{said}.", *_times(entry.when), first) if part)


def _times(when: Sequence[str]) -> list[str]:
    """Return the hours, each as a sentence; what is left out is said, never dropped in silence."""
    shown = when if len(when) <= MOST_TIMES else (*when[:1], MORE_TIMES)
    return [f"{line.rstrip('.')}." for line in shown]
