"""Maps in tests: printed from an event, and read back."""

from directory.marketplace.papers.hall_map.words import map_sheet
from tests.directory.printing.reading import all_text
from tests.directory.printing.seen import pieces_of
from ui import actions
from ui.actions.event import events


def printed(desk, event, thing="stall-map", **options):
    events.keep_event(desk, event)
    return actions.print_thing(desk, thing, [event.id], options)


def sheet_of(desk, event, **options):
    events.keep_event(desk, event)
    return map_sheet(desk.papers().at_event(event.id), options)


def sizes_of(pdf):
    return [tuple(sorted(round(one) for one in size)) for size, _ in pieces_of(pdf)]


def numbers_on_map(pdf, page):
    """The numbers that stand alone, in the font and size of numbers on tables."""
    _, pieces = pieces_of(pdf)[page]
    largest = max(one.size for one in pieces if one.text.strip().isdigit())
    return sorted(
        int(one.text)
        for one in pieces
        if one.text.strip().isdigit() and one.size == largest and largest >= 16
    )


def public_numbers(desk, event):
    at = desk.papers().at_event(event.id)
    return [one.number for one in at.stalls()]


def assert_well_set(pdf):
    for (width, height), pieces in pieces_of(pdf):
        for at, one in enumerate(pieces):
            assert one.size >= 11.99, one
            assert one.left >= 14, one
            assert one.low >= 6, one
            assert one.right <= width - 14, one
            assert one.high <= height - 14, one
            over = [two for two in pieces[at + 1 :] if one.meets(two)]
            assert not over, (one, over)


def said(made):
    """Everything that a print says, in one line."""
    return " ".join(all_text(made.pdf).split())
