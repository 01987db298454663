"""What visitors, tables and stewards hold on the day, read back from the finished files."""

import io
import re
from dataclasses import replace
from datetime import date

import pdfua
import pikepdf
import pypdfium2
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput, UnknownName
from directory.marketplace.papers.professional_digest import professional_digest
from directory.model.events import Hours, Venue
from directory.model.halls import Hall
from tests.directory.printing.reading import (
    MM,
    all_text,
    drawn_marks,
    fonts,
    heard_page_by_page,
    lines_of,
)
from tests.practice_event import kept_practice_event, practice_event
from ui import actions
from ui.actions.event import events

PUBLIC = (
    ("stall-sign", "standard"), ("table-card", "standard"), ("table-card", "large"),
    ("table-change", "standard"), ("route-slip", "standard"), ("route-slip", "large"),
    ("event-booklet", "standard"), ("event-booklet", "large"), ("agreed-slip", "standard"),
    ("agreed-slip", "large"), ("welcome-poster", "standard"), ("welcome-poster", "A3"),
    ("direction-signs", "standard"), ("photo-sign", "standard"),
)  # fmt: skip
STAFF = (("professional-digest", "standard"), ("stewards-card", "standard"))
EVENT = "practice-day"
HARMING = "practice-changing-course"


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships with a day of 24 tables, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    kept_practice_event(desk)
    yield desk
    desk.directory.close()


HELD = {}
"""Papers of the one day that no test changes: each is made once."""


def made(desk, thing, *stalls, event=EVENT, **options):
    key = (thing, stalls, tuple(sorted(options.items())))
    if event == EVENT and key in HELD:
        return HELD[key]
    printed = actions.print_thing(desk, thing, [event, *stalls], options)
    if event == EVENT:
        HELD[key] = printed
    return printed


def text_of(printed):
    return " ".join(all_text(printed.pdf).split())


def stall_at(desk, number):
    at = desk.papers().at_event(EVENT)
    return next(one for one in at.stalls("professional") if one.number == number)


def box_of(pdf, words, page=0):
    """Left, bottom, right and top of the first of some words, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        start, count = text.search(words).get_next()
        boxes = [text.get_charbox(at) for at in range(start, start + count)]
    return (min(b[0] for b in boxes), min(b[1] for b in boxes),
            max(b[2] for b in boxes), max(b[3] for b in boxes))  # fmt: skip


def assert_inside(pdf, where):
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                if text.get_text_range(at, 1).isspace():
                    continue
                left, bottom, right, top = text.get_charbox(at)
                assert left >= 0 <= bottom, where
                assert right <= page.get_width() + 1, where
                assert top <= page.get_height() + 1, where


@pytest.mark.parametrize(("thing", "form"), [*PUBLIC, *STAFF])
def test_each_paper_can_be_heard_in_order_and_holds_its_fonts(shipped, thing, form, tmp_path):
    pdf = made(shipped, thing, format=form).pdf
    assert heard_page_by_page(pdf) == drawn_marks(pdf)
    assert all(fonts(pdf).values())
    path = tmp_path / "made.pdf"
    path.write_bytes(pdf)
    assert pdfua.validate(str(path)).findings == ()


@pytest.mark.parametrize(("thing", "form"), [*PUBLIC, *STAFF])
def test_every_page_says_that_it_is_practice(shipped, thing, form):
    printed = made(shipped, thing, format=form)
    for page in lines_of(printed.pdf):
        assert "PRACTICE. Not real. Do not give this to anyone." in " ".join(page)


@pytest.mark.parametrize(("thing", "form"), PUBLIC)
def test_the_public_reads_table_and_no_word_of_the_trade(shipped, thing, form):
    text = text_of(made(shipped, thing, format=form))
    assert not labels_in(text)
    assert not [word for word in avoided_in(text) if word.lower() != "referral"]
    assert not re.search(r"\b(stalls?|pitch(es)?)\b", text, re.IGNORECASE)


@pytest.mark.parametrize(("thing", "form"), PUBLIC)
def test_no_public_paper_names_who_is_for_those_who_harm(shipped, thing, form):
    at = shipped.papers().at_event(EVENT)
    apart = at.shown(HARMING, "professional").name
    assert apart not in text_of(made(shipped, thing, format=form))


@pytest.mark.parametrize(("thing", "form"), [*PUBLIC, *STAFF])
def test_nothing_stands_outside_the_page(shipped, thing, form):
    assert_inside(made(shipped, thing, format=form).pdf, (thing, form))


def test_the_number_on_a_sign_is_at_least_100_mm_high(shipped):
    pdf = made(shipped, "stall-sign").pdf
    seen = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            highest = max(range(len(boxes)), key=lambda at: boxes[at][3] - boxes[at][1])
            seen[text.get_text_range(highest, 1)] = boxes[highest][3] - boxes[highest][1]
    assert set("12345") <= set(seen)
    assert min(seen.values()) >= 100 * MM


def test_a_sign_has_two_sides_that_say_the_same(shipped):
    one = stall_at(shipped, 1)
    front, back = lines_of(made(shipped, "stall-sign", one.id).pdf)
    assert front == back
    assert one.name in " ".join(front)
    assert made(shipped, "stall-sign", one.id, sides="1").pages == 1
    with pytest.raises(BadInput, match="one side or two"):
        made(shipped, "stall-sign", one.id, sides="3")


def test_a_sign_says_what_they_help_with_and_which_languages_are_spoken(shipped):
    text = text_of(made(shipped, "stall-sign", stall_at(shipped, 4).id))
    assert "We help with" in text
    assert "Pregnancy and new babies" in text
    assert "We also speak Arabic and Romanian." in text


def test_all_stands_for_every_table_and_a_name_that_is_none_is_refused(shipped):
    assert made(shipped, "stall-sign", "all").entries == made(shipped, "stall-sign").entries == 23
    with pytest.raises(UnknownName, match="no stall"):
        made(shipped, "stall-sign", "nobody")
    with pytest.raises(UnknownName, match="no stall"):
        made(shipped, "stall-sign", HARMING)


def test_a_discreet_table_has_its_number_and_a_neutral_name_and_nothing_more(shipped):
    one = stall_at(shipped, 18)
    assert one.discreet
    for thing in ("stall-sign", "table-card", "agreed-slip", "table-change"):
        text = text_of(made(shipped, thing, one.id))
        assert "Practice Clinic Three" in text
        assert one.page.name not in text
        assert "We help with" not in text
        assert "0116 496 0151" not in text


def test_a_table_card_folds_so_that_both_sides_of_the_table_can_read_it(shipped):
    one = stall_at(shipped, 4)
    printed = made(shipped, "table-card", one.id)
    assert printed.pages == 1
    text = text_of(printed)
    assert text.count(one.name) == 2
    for label in ("Who we help:", "How to come to us:", "Cost:", "How long you may wait:"):
        assert text.count(label) == 2
    large = made(shipped, "table-card", one.id, format="large")
    low, high = box_of(printed.pdf, "Cost:"), box_of(large.pdf, "Cost:")
    assert high[3] - high[1] > 1.3 * (low[3] - low[1])


def test_stalls_without_a_table_are_named_to_staff(shipped):
    event = practice_event(shipped, event_id="half-placed")
    events.keep_event(shipped, event.model_copy(update={"places": event.places[:2]}))
    printed = made(shipped, "stall-sign", event="half-placed")
    assert printed.entries == 2
    assert len(printed.warnings) == 21
    assert all(words.endswith("has no table yet: left out.") for words in printed.warnings)
    events.keep_event(shipped, event.model_copy(update={"places": ()}))
    with pytest.raises(BadInput, match="Place them first"):
        made(shipped, "stall-sign", event="half-placed")


def test_the_slip_names_tables_in_walking_order_and_nobody(shipped):
    printed = made(shipped, "route-slip", needs="food,debt")
    lines = lines_of(printed.pdf)[0]
    numbers = [int(line) for line in lines if line.isdecimal()]
    assert numbers == sorted(numbers)
    assert {5, 7} <= set(numbers)
    text = text_of(printed)
    assert "Debt, bills and budgeting" in text
    assert "Not sure? Go to the i desk: we will walk with you." in text
    assert "999" in text


@pytest.mark.parametrize("need", ["drugs", "low_mood_anxiety", "justice", "domestic_abuse"])
def test_a_slip_with_a_need_that_would_tell_holds_numbers_only(shipped, need):
    text = text_of(made(shipped, "route-slip", needs=f"food,{need}"))
    names = [one.name for one in shipped.papers().at_event(EVENT).stalls()]
    assert not [name for name in names if name in text]
    needs = shipped.papers().needs
    assert needs[need].public_name not in text
    assert needs["food"].public_name not in text


def test_a_slip_for_a_need_that_nobody_helps_with_leads_to_the_i_desk(shipped):
    text = text_of(made(shipped, "route-slip", needs="veterans"))
    assert "Go to the i desk" in text
    assert "We will find someone." in text


def test_a_slip_is_for_three_needs_at_most_and_only_for_those_there_are(shipped):
    with pytest.raises(BadInput, match="three needs"):
        made(shipped, "route-slip", needs="food,debt,energy,benefits")
    with pytest.raises(UnknownName, match="no need 'wings'"):
        made(shipped, "route-slip", needs="wings")


def test_a_slip_prints_in_large_print_and_without_needs_to_write_on(shipped):
    small = box_of(made(shipped, "route-slip", needs="food").pdf, "Go to these")
    large = box_of(made(shipped, "route-slip", needs="food", format="large").pdf, "Go to these")
    assert large[3] - large[1] > 1.3 * (small[3] - small[1])
    blank = made(shipped, "route-slip")
    assert blank.entries == 0
    assert "Go to these tables" in text_of(blank)


def test_the_booklet_has_each_table_once_and_folds_in_the_right_order(shipped):
    large = made(shipped, "event-booklet", format="large")
    text = text_of(large)
    at = shipped.papers().at_event(EVENT)
    for one in at.stalls():
        if not one.discreet:
            assert text.count(one.name) >= 1
    assert large.entries == 23
    folded = made(shipped, "event-booklet")
    sides = [" ".join(page) for page in lines_of(folded.pdf)]
    assert len(sides) % 2 == 0
    assert "Page 1 of 8" in sides[0]
    assert "Page 8 of 8" in sides[0]
    assert "Page 2 of 8" in sides[1]
    assert "Page 7 of 8" in sides[1]
    for one in at.stalls():
        assert sum(side.count(f"{one.name}") for side in sides) >= 1


def test_the_digest_has_a_line_for_each_stall_and_keeps_those_who_harm_apart(shipped):
    printed = made(shipped, "professional-digest")
    at = shipped.papers().at_event(EVENT)
    pages = [" ".join(page) for page in lines_of(printed.pdf)]
    assert printed.entries == 24
    assert all("For staff. Do not leave on tables." in page for page in pages)
    apart = at.shown(HARMING, "professional").name
    assert [at for at, page in enumerate(pages) if apart in page] == [len(pages) - 1]
    assert "Keep this page apart" in pages[-1]
    others = [one.name for one in at.stalls("professional") if one.id != HARMING]
    assert not [name for name in others if name in pages[-1]]
    whole = " ".join(pages)
    assert not [name for name in others if name not in whole]


def test_no_label_of_a_programme_stands_in_the_digest_while_the_public_are_in(shipped):
    at = shipped.papers().at_event(EVENT)
    first = stall_at(shipped, 1)
    page = first.page.model_copy(update={"who_for": "Adults of the Complex Lives programme."})
    pages = {**at.pages, page.id: page}
    shared = professional_digest(replace(at, pages=pages), (), {})
    assert not labels_in(repr(shared))
    closed = at.event.model_copy(
        update={
            "public_hours": Hours(),
            "stalls": tuple(
                one.model_copy(update={"audience": "professional"}) for one in at.event.stalls
            ),
        }
    )
    alone = professional_digest(replace(at, pages=pages, event=closed), (), {})
    assert "Complex Lives" in repr(alone)


def test_stewards_are_told_whom_to_ring_and_fetch_and_what_to_do(shipped):
    event = practice_event(shipped, event_id="with-lead")
    lead = "The nurse in charge, at the i desk"
    events.keep_event(shipped, event.model_copy(update={"safeguarding": lead}))
    text = text_of(made(shipped, "stewards-card", event="with-lead"))
    assert text_of(made(shipped, "photo-sign")).count("No photo, please") == 18
    for words in ("999", "111", "116 123", lead, "Quiet room", "A child is lost", "Photos"):
        assert words in text
    assert "Safeguarding lead" in text_of(made(shipped, "stewards-card"))


def test_what_was_agreed_is_written_on_paper_with_a_safe_way_to_be_reached(shipped):
    text = text_of(made(shipped, "agreed-slip", stall_at(shipped, 5).id))
    for words in (
        "What we agreed", "Table 5:", "Who rings whom", "By (day):", "You may leave a message",
        "This page is yours. We do not keep a copy.",
    ):  # fmt: skip
        assert words in text


def test_the_poster_says_what_when_where_and_that_it_is_free(shipped):
    text = text_of(made(shipped, "welcome-poster"))
    for words in (
        "Help in one place", "Wednesday 9 December 2026 11am to 2pm", "1 Practice Street",
        "It is free. You do not need to book.",
    ):  # fmt: skip
        assert words in text
    with pypdfium2.PdfDocument(made(shipped, "welcome-poster", format="A3").pdf) as document:
        assert document[0].get_size() == pytest.approx((297 * MM, 420 * MM), abs=1)


def test_signs_lead_to_what_the_hall_has_with_the_arrows_asked_for(shipped):
    both = text_of(made(shipped, "direction-signs"))
    for words in ("Quiet room", "Accessible toilet", "Way out", "Information"):
        assert both.count(words) >= 2
    assert "Baby change" not in both
    ahead = made(shipped, "direction-signs", arrow="ahead", places="toilet,way_out")
    assert ahead.pages == 2
    with pytest.raises(BadInput, match="An arrow points"):
        made(shipped, "direction-signs", arrow="sideways")
    with pytest.raises(BadInput, match="No sign leads to"):
        made(shipped, "direction-signs", places="moon")


def test_an_arrow_is_heard_as_words(shipped):
    with pikepdf.open(io.BytesIO(made(shipped, "direction-signs", arrow="left").pdf)) as document:
        things = [one for one in document.objects if isinstance(one, pikepdf.Dictionary)]
        said = [str(one.Alt) for one in things if "/Alt" in one]
    assert set(said) == {"Go left"}


def test_a_change_of_table_can_be_printed_or_written_by_hand(shipped):
    one = stall_at(shipped, 14)
    assert "Table 14 is now" in text_of(made(shipped, "table-change", one.id))
    assert one.name in text_of(made(shipped, "table-change", one.id))
    assert text_of(made(shipped, "table-change")).count("is now") == 4


def test_an_event_without_a_hall_or_a_day_prints_all_the_same(shipped):
    whole = practice_event(shipped, event_id="list-only")
    bare = whole.model_copy(
        update={"hall": Hall(), "held_on": None, "venue": Venue(), "public_hours": Hours()}
    )
    events.keep_event(shipped, bare)
    for thing, form in (*PUBLIC, *STAFF):
        assert made(shipped, thing, event="list-only", format=form).pages


HOSTILE = "Ünïcode <b>& Söns</b> of a very long name indeed " * 4
DIRTY = (HOSTILE, "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "W" * 80, "=1+1", "")


@pytest.mark.parametrize("name", DIRTY)
def test_any_name_and_any_number_prints_inside_the_page(shipped, name):
    whole = practice_event(shipped, event_id="hostile")
    first, second, *stalls = whole.stalls
    changes = {"name": name, "line": name, "contact_role": name, "languages": (name,)}
    pitches = [one.model_copy(update={"number": one.number + 1110}) for one in whole.pitches]
    events.keep_event(
        shipped,
        whole.model_copy(
            update={
                "stalls": (
                    first.model_copy(update=changes),
                    second.model_copy(update={**changes, "service": ""}),
                    *stalls[:2],
                ),
                "places": whole.places[:4],
                "pitches": tuple(pitches),
            }
        ),
    )
    for thing, form in (*PUBLIC, *STAFF):
        stalls = [first.id] if thing in ("agreed-slip", "table-change") else []
        pdf = made(shipped, thing, *stalls, event="hostile", format=form).pdf
        assert_inside(pdf, (thing, form))
