"""Services as contacts that a phone reads: vCard 3.0, which old phones know too."""

from collections.abc import Iterable, Iterator

from directory.disclosure.record.contact_card import Address, ContactCard
from directory.disclosure.rules.practice import PRACTICE_WARNING

_LONGEST = 75
"""Bytes of a line; what is longer goes on in the next, after a blank."""


def vcards(cards: Iterable[ContactCard]) -> bytes:
    """Return the cards as one file; the same cards always give the same bytes.

    Nothing is noted on them but that practice is not real, or that one was not checked here.
    """
    lines = (line for card in cards for line in _card(card))
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8", "replace")


def _card(card: ContactCard) -> Iterator[str]:
    name = _safe(card.name)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    if card.organisation:
        yield f"ORG:{_safe(card.organisation)}"
    if card.phone:
        yield f"TEL;TYPE=WORK,VOICE:{card.phone}"
    if card.web:
        yield f"URL:{card.web}"
    yield from (_address(one) for one in card.addresses)
    note = " ".join(filter(None, (PRACTICE_WARNING if card.practice else "", card.note)))
    if note:
        yield f"NOTE:{_safe(note)}"
    yield "END:VCARD"


def _address(one: Address) -> str:
    parts = ("", "", _safe(one.street), _safe(one.town), "", _safe(one.postcode), "")
    return f"ADR;TYPE=WORK:{';'.join(parts)}"


def _safe(text: str) -> str:
    """Return words in which nothing can be read as the end of a line or of a part."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    for sign in ("\\", ";", ","):
        shown = shown.replace(sign, f"\\{sign}")
    return " ".join(shown.split())


def _folded(line: str) -> str:
    """Return a line in pieces that every reader takes; no letter is parted."""
    pieces, size = [""], 0
    for letter in line:
        width = len(letter.encode("utf-8", "replace"))
        if size + width > _LONGEST:
            pieces.append(" ")
            size = 1
        pieces[-1] += letter
        size += width
    return "\r\n".join(pieces)
