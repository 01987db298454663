"""The letter to each stallholder: one side, and no line that nobody fills in two dozen times."""

from directory.marketplace.papers.stallholder_letter import stallholder_letter
from directory.model.events import Venue
from tests.practice_event import practice_event
from ui.actions.event import events

LONG = "Warm words for winter: help, food and company for all of Elm, Oak and Ash"
UNKNOWN = Venue(name="Practice Hall", address="1 Practice Street, Elm")


def letters(desk, venue, stalls=()):
    held = practice_event(desk).model_copy(update={"name": LONG, "venue": venue})
    event = events.keep_event(desk, held)
    return event, stallholder_letter(desk.papers().at_event(event.id), stalls, {})


def headings(sheet):
    return [part.heading for part in sheet.parts]


def test_a_letter_by_name_has_no_line_for_what_nobody_entered_and_staff_are_told(desk):
    event, made = letters(desk, UNKNOWN)
    assert "Getting there" not in headings(made.sheets[0])
    assert any("parking and loading" in one for one in made.warnings)
    from ui import actions

    printed = actions.print_thing(desk, "stallholder-letter", [event.id], {})
    assert printed.pages == len(made.sheets)


def test_what_is_known_stands_there(desk):
    _, made = letters(desk, UNKNOWN.model_copy(update={"parking": "Behind the hall."}))
    (there,) = [part for part in made.sheets[0].parts if part.heading == "Getting there"]
    assert there.facts == (("Parking", "Behind the hall."),)
    assert any("how to find it and loading" in one for one in made.warnings)
