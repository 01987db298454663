"""Places, times and offers as the chips of an answer."""

from collections.abc import Iterable

from directory.desk.answering.answer import ChipKind, NeedChip
from directory.desk.answering.offered import Offer
from directory.desk.heard.line import SAID_WOMEN_ONLY, HeardLine
from directory.desk.heard.quarters import Quarter


def chips_of(line: HeardLine, quarter: Quarter | None = None) -> tuple[NeedChip, ...]:
    """Return what a line tells of where and when, and for whom, as chips that are on."""
    places = [_chip("place", one.id, one.words, one.said) for one in line.places]
    if quarter:
        places.append(_chip("place", quarter.id, quarter.words, quarter.said))
    time = line.time
    times = (_chip("time", time.id, time.words, time.said),) if time else ()
    women = (_chip("filter", SAID_WOMEN_ONLY, "Women only", line.women_only),)
    return (*places, *times, *(women if line.women_only else ()))


def offered_chips(offers: Iterable[Offer]) -> tuple[NeedChip, ...]:
    """Return what is offered, as chips that are off."""
    return tuple(_chip(one.kind, one.id, one.words) for one in offers)


def _chip(kind: ChipKind, id_: str, words: str, said: str = "") -> NeedChip:
    why = (said,) if said else ()
    return NeedChip(id_, words, words, words, 1.0, why, "none", "", kind)
