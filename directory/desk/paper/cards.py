"""The chosen services as pocket cards; one delicate service makes all of them tell nothing."""

from collections.abc import Sequence
from dataclasses import replace

from directory.desk.answering.urgency import in_order
from directory.desk.paper.delicate import tells
from directory.desk.paper.next_steps import if_it_fails
from directory.desk.paper.number_sheets import (
    NONE_TO_RING,
    everyday_lines,
    neutral_line,
    of_lines,
    told_apart,
)
from directory.desk.paper.sheets import AS_SUGGESTED, Choices, refuse_both_sides, why_not
from directory.disclosure.paper.cards import CARD_TITLE, CardSheet
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.disclosure.record.reached import address_of, as_number
from directory.errors import BadInput
from directory.model import NationalLine, ServicePage

BACK = ("999", "nhs111", "samaritans", "shout")
"""National lines on the back, as entries of a list: they tell nothing of whose card it is."""


def pocket_cards(
    around: Surroundings,
    pages: Sequence[ServicePage],
    everyday: Sequence[ServicePage],
    lines: Sequence[NationalLine],
    choices: Choices = AS_SUGGESTED,
) -> CardSheet:
    """Return the cards of ``pages``, the most urgent first.

    Where one of them is delicate, two everyday numbers come first and it goes by a name that
    tells nothing, after the others.

    Args:
        around: What every paper says.
        pages: The services.
        everyday: Services that anybody's list might hold.
        lines: The national lines.
        choices: Whether the order is the worker's own.

    Raises:
        BadInput: If none of the chosen services can stand on a card.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    refuse_both_sides(pages)
    kept = [page for page in pages if not why_not(page, around.today)]
    if not choices.own_order:
        kept = in_order(kept, around.needs, around.today)
    quiet = any(tells(page, around) for page in kept)
    if quiet:
        kept.sort(key=lambda page: tells(page, around))
    line = _quiet_line if quiet else _line
    made = list(zip(kept, told_apart([line(around, page) for page in kept]), strict=True))
    front = [line for _, line in made if line.number]
    if not front and not (quiet and kept):
        raise BadInput("None of the chosen services has anything to put on a card.")
    return CardSheet(
        title=CARD_TITLE,
        lines=(*(everyday_lines(around, pages, everyday, lines) if quiet else ()), *front),
        back=of_lines(lines, BACK),
        end=if_it_fails(around.phone, around.texts),
        services=len(front),
        several=not quiet,
        **around.foot(),
        warnings=(
            *(f"{page.name} {why_not(page, around.today)}: left out."
              for page in pages if page not in kept),
            *_without_number(made),
            *(words for page in kept for words in left_out(page)),
        ),
    )  # fmt: skip


def _without_number(made: Sequence[tuple[ServicePage, NumberLine]]) -> tuple[str, ...]:
    """Return for staff what is on no card, as nothing leads there."""
    without = [page.name for page, line in made if not line.number]
    none = (NONE_TO_RING,) if len(without) == len(made) else ()
    return (*none, *(f"{name} has no number to ring: it is not on a card." for name in without))


def _line(around: Surroundings, page: ServicePage) -> NumberLine:
    """Return a service: its number, or what to do in place of ringing, when and where."""
    entry = sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
    if not entry.phone:
        under = (*filter(None, [address_of(entry)]), *entry.where[:1], *entry.when[:1])
        told = entry.instead_of_phone
        return NumberLine(entry.name, "", told, under, entry.checked, entry.ring_first)
    entry = as_number(entry, page, around)
    return NumberLine(entry.name, "", entry.phone, (), entry.checked, entry.ring_first)


def _quiet_line(around: Surroundings, page: ServicePage) -> NumberLine:
    """Return a service by a name that tells nothing, and its number alone."""
    told = neutral_line(page, around)
    return replace(_line(around, page), name=told.name, number=told.number, under=())
