"""Papers of a day with long names and descriptions: readable, not overprinted, read in order."""

from datetime import date

import pypdfium2
import pytest

from tests.directory.printing.reading import all_text
from tests.practice_event import kept_practice_event, practice_event
from ui import actions
from ui.actions.event import events


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships with a day of 24 tables."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    kept_practice_event(desk)
    yield desk
    desk.directory.close()


def printed(desk, thing, event="practice-day", *stalls, **options):
    return actions.print_thing(desk, thing, [event, *stalls], options).pdf


def box_of(pdf, words):
    """Left, bottom, right and top of the first of some words on the first page, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        start, count = text.search(words).get_next()
        boxes = [text.get_charbox(at) for at in range(start, start + count)]
    lows, highs = list(zip(*boxes, strict=True))[:2], list(zip(*boxes, strict=True))[2:]
    return (*map(min, lows), *map(max, highs))


def test_a_long_name_of_the_day_does_not_run_into_the_date_at_the_foot(shipped):
    long = "Winter help in one place for everybody in the north of Kirkby and around it, day two"
    whole = practice_event(shipped, event_id="long-name")
    events.keep_event(shipped, whole.model_copy(update={"name": long}))
    for thing in ("table-card", "table-change"):
        pdf = printed(shipped, thing, "long-name")
        name, day = box_of(pdf, "around it, day two"), box_of(pdf, "Made on")
        assert name[1] >= day[3] or name[2] < day[0], thing


def test_a_card_has_one_sentence_of_a_long_description(shipped):
    whole = practice_event(shipped, event_id="long-line")
    page = shipped.directory.page(whole.stalls[0].service)
    said = "We sort out bills and debts with you. " + "Every Wednesday there is tea at noon. " * 30
    told = page.model_copy(update={"id": "practice-long", "summary": "", "description": said})
    shipped.directory.save(told)
    first = whole.stalls[0].model_copy(update={"service": told.id, "line": ""})
    events.keep_event(shipped, whole.model_copy(update={"stalls": (first, *whole.stalls[1:])}))
    card = " ".join(all_text(printed(shipped, "table-card", "long-line", first.id)).split())
    assert "We sort out bills and debts with you." in card
    assert "Wednesday" not in card


def test_urgent_help_at_the_foot_is_read_after_the_tables(shipped):
    for thing, options in (("stall-index", {}), ("route-slip", {"needs": "debt,food"})):
        said = " ".join(all_text(printed(shipped, thing, **options)).split())
        last = "From A to Z" if thing == "stall-index" else "Food"
        assert said.index(last) < said.index("In danger"), thing
