"""Every paper for the organiser and for stallholders, read back as people and screen readers do."""

import ctypes
from dataclasses import replace
from functools import cache
from itertools import pairwise

import outloud
import pdfua
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.printing.event_things import EVENT_THINGS
from directory.printing.layout.event_paper import lay_out
from directory.printing.layout.event_parts import ROOMS
from directory.printing.layout.printable import Wanted
from tests.conftest import TODAY
from tests.directory.marketplace.organiser_event import bare_event, full_event
from tests.directory.printing.reading import (
    all_text,
    drawn_marks,
    fonts,
    heard_page_by_page,
    lines_of,
    tags,
)
from ui import actions
from ui.actions.event import events

PUBLIC = ("visitor-feedback", "discussion-sheet", "question-sheet", "bid-list", "ballot",
          "score-sheet", "result-list")  # fmt: skip
FOR_STAFF = ("run-sheet", "risk-assessment", "steward-briefing", "capture-sheet", "bid-tally",
             "coverage-check", "event-report", "follow-up-list")  # fmt: skip
FOR_STALLHOLDERS = ("invitation", "booking-form", "stallholder-letter", "arrival-tally",
                    "stall-tally", "stallholder-feedback", "thank-you")  # fmt: skip
PAPERS = (*PUBLIC, *FOR_STAFF, *FOR_STALLHOLDERS)
TO_WRITE_ON = ("visitor-feedback", "discussion-sheet", "question-sheet", "stallholder-feedback",
               "booking-form", "stall-tally", "capture-sheet")  # fmt: skip
BY_NAME = {thing.name: thing for thing in EVENT_THINGS}
NINE_MM = 9 * 72 / 25.4
EVENTS = ("practice-day", "practice-bare")


@pytest.fixture(scope="module")
def organised(filled_copy):
    """A desk with an event that is full and one that is bare, for looking only."""
    desk = actions.open_desk(filled_copy(), TODAY)
    events.keep_event(desk, full_event(desk, stalls=3))
    events.keep_event(desk, bare_event(desk))
    yield desk
    desk.directory.close()


@pytest.fixture(scope="module")
def made(organised):
    """How a paper is printed; each is made once."""

    @cache
    def printed(name, event="practice-day", form=""):
        wanted = {"format": form} if form else {}
        return actions.print_thing(organised, name, [event], wanted)

    return printed


def sizes_on(pdf):
    """The size of every piece of text, in points."""
    found = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for piece in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                size = ctypes.c_float()
                pdfium.FPDFTextObj_GetFontSize(piece.raw, size)
                found.add(round(size.value, 1))
    return found


def lines_to_write_on(pdf):
    """The height on the page of every long thin line, page by page."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            found = set()
            for piece in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
                left, bottom, right, top = piece.get_bounds()
                if right - left > 400 and top - bottom < 3:
                    found.add(round(bottom, 1))
            yield sorted(found)


def test_every_paper_is_read_by_somebody():
    ours = {name for name, thing in BY_NAME.items() if thing.make.__self__ is thing}
    assert set(PAPERS) <= ours
    assert all(BY_NAME[name].editions == ("public",) for name in PUBLIC)
    private = (*FOR_STAFF, *FOR_STALLHOLDERS, "directory-check-sheet")
    assert all(BY_NAME[name].editions == ("professional",) for name in private)


@pytest.mark.parametrize("name", PAPERS)
def test_both_checkers_find_nothing(made, name, tmp_path):
    usual, *others = BY_NAME[name].formats
    looked_at = [("practice-bare", usual), *(("practice-day", one) for one in (usual, *others))]
    for event, form in looked_at:
        path = tmp_path / f"{form}.pdf"
        path.write_bytes(made(name, event, form).pdf)
        report = pdfua.validate(str(path))
        assert (report.findings, report.skipped) == ((), ()), form
        result = outloud.check(str(path))
        assert (result.error, result.errors) == (None, 0), form


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_heard_in_the_order_it_stands_and_every_font_is_in_the_file(made, name):
    pdf = made(name).pdf
    assert heard_page_by_page(pdf) == drawn_marks(pdf)
    assert tags(pdf).count("H1") == 1
    assert all(fonts(pdf).values())


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("event", EVENTS)
def test_what_nobody_knows_is_a_line_to_write_on_and_practice_says_so(made, name, event):
    for page in lines_of(made(name, event).pdf):
        text = "\n".join(page)
        assert "None" not in text
        assert "PRACTICE. Not real. Do not give this to anyone." in text
        assert "Made on 22 November 2026." in text


@pytest.mark.parametrize("name", PUBLIC)
@pytest.mark.parametrize("form", ["standard", "large"])
def test_what_the_public_reads_is_plain_and_large_enough_and_has_crisis_help(made, name, form):
    pdf = made(name, form=form).pdf
    text = all_text(pdf)
    assert avoided_in(text) == labels_in(text) == ()
    assert "stall" not in text.lower()
    assert "In danger: ring 999." in text
    assert "For staff" not in text
    foot = {12.0} if form == "standard" else {14.0}  # the day and the number of the page
    assert min(sizes_on(pdf) - foot) >= (14 if form == "standard" else 18)


@pytest.mark.parametrize("name", FOR_STAFF)
def test_what_is_for_staff_says_so_on_every_side(made, name):
    for page in lines_of(made(name).pdf):
        assert "For staff. Do not leave on tables." in page
    assert labels_in(all_text(made(name).pdf)) == ()


@pytest.mark.parametrize("name", [*FOR_STAFF, *FOR_STALLHOLDERS])
def test_nothing_for_staff_is_under_12_points(made, name):
    assert min(sizes_on(made(name).pdf)) >= 12


@pytest.mark.parametrize("name", TO_WRITE_ON)
@pytest.mark.parametrize("event", EVENTS)
def test_nobody_has_to_write_on_lines_closer_than_9_mm(made, name, event):
    for form in BY_NAME[name].formats:
        for heights in lines_to_write_on(made(name, event, form).pdf):
            gaps = [b - a for a, b in pairwise(heights)]
            assert [gap for gap in gaps if 3 < gap < NINE_MM] == [], form


def test_nor_in_boxes_lower_than_9_mm():
    assert min(min(room.line, room.box) for room in ROOMS) >= NINE_MM


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_words_are_the_same_bytes(organised, made, name):
    again = actions.print_thing(organised, name, ["practice-day"], {})
    assert again.pdf == made(name).pdf


def test_each_letter_counts_its_own_pages(made):
    letters = made("stallholder-letter")
    assert letters.pages == letters.entries == 3
    assert all_text(letters.pdf).count("Page 1 of 1") == 3


def test_a_table_that_goes_on_overleaf_has_its_headings_again_and_leaves_no_row_alone(made):
    ballot = lines_of(made("ballot").pdf)
    assert len(ballot) == 2
    assert all("Who and what" in "\n".join(page) for page in ballot)
    assert "More on the next page." in ballot[0]
    assert "More on the next page." not in ballot[1]
    assert sum("Practice Group" in line for line in ballot[1]) >= 2


@pytest.mark.parametrize("rows", range(20, 32))
def test_no_row_stands_alone_and_none_is_lost_however_many_there_are(organised, rows):
    paper = BY_NAME["follow-up-list"].words(organised.papers(), Wanted(("practice-day",)))
    sheet = paper.sheets[0]
    table = sheet.parts[0]
    lines = tuple((str(n), f"Row {n} of all", "Practice", "-") for n in range(rows))
    longer = replace(sheet, parts=(replace(table, lines=lines),))
    pages = lines_of(lay_out(replace(paper, sheets=(longer,)), {}).pdf)
    counted = [sum("of all" in line for line in page) for page in pages]
    assert sum(counted) == rows
    assert min(counted) >= 2


def test_words_without_end_in_a_cell_are_told_in_sentences(organised, made):
    event = full_event(organised).model_copy(update={"id": "practice-long"})
    risk = event.risks[0].model_copy(update={"controls": "Look again. " * 900})
    events.keep_event(organised, event.model_copy(update={"risks": (risk,)}))
    printed = made("risk-assessment", "practice-long")
    assert printed.pages > 2
    assert all_text(printed.pdf).count("Look again.") == 900


def test_an_organiser_who_writes_a_page_where_a_line_would_do_gets_a_longer_paper(organised, made):
    event = full_event(organised).model_copy(update={"id": "practice-wordy"})
    much = "Once more and again. " * 300
    venue = event.venue.model_copy(update={"address": much, "fire": much})
    wordy = {"venue": venue, "questions": (much,), "organiser": much, "gaps_heard": ()}
    events.keep_event(organised, event.model_copy(update=wordy))
    for name in ("stallholder-letter", "capture-sheet", "steward-briefing", "discussion-sheet"):
        assert made(name, "practice-wordy").pages > 2
