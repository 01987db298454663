"""Pages to write on: a plan, a conversation, what a person need not say again."""

import io
from datetime import date

import outloud
import pdfua
import pikepdf
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput, RefusedWords, UnknownName
from tests.directory.printing.reading import all_text, drawn_marks, fonts, heard, tags
from ui import actions

THINGS = (
    "plan-page", "tell-it-once", "conversation-sheet", "call-card", "contact-letter",
    "appointment-letter", "story-page",
)  # fmt: skip
FORMS = ("standard", "large", "fillable")
HARMING = "practice-changing-course"
"""A practice service for people who want to stop hurting others."""


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk
    desk.directory.close()


def made(desk, thing, form="standard", ids=(), **options):
    return actions.print_thing(desk, thing, ids, {"format": form, **options})


def fields(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/AcroForm" not in document.Root:
            return []
        return [(str(one.FT), str(one.T), str(one.TU)) for one in document.Root.AcroForm.Fields]


@pytest.mark.parametrize("door", ["matters", "change", "life"])
def test_each_of_the_three_doors_ends_in_its_plan(shipped, door):
    text = all_text(made(shipped, "plan-page", door=door).pdf)
    title = {"matters": "What matters to you", "change": "What must change now",
             "life": "A good life"}[door]  # fmt: skip
    assert text.splitlines()[1] == title
    assert text.count("Who does it:") == 3
    assert text.count("By when:") == 3


def test_the_plan_names_what_was_chosen_and_no_more_than_three_things(shipped):
    text = all_text(made(shipped, "plan-page", chosen="losing_home,debt").pdf)
    assert "1. Worried about losing your home" in text
    assert "2. Debt, bills and budgeting" in text
    assert "3. What must change" in text
    with pytest.raises(BadInput, match="3 things at most"):
        made(shipped, "plan-page", chosen="losing_home,debt,food,energy")
    with pytest.raises(BadInput, match="no need and no goal called 'luck'"):
        made(shipped, "plan-page", chosen="luck")


def test_what_is_sensitive_stands_on_the_plan_under_neutral_words(shipped):
    text = all_text(made(shipped, "plan-page", chosen="domestic_abuse").pdf)
    assert "1. Staying safe" in text
    assert "abuse" not in text.lower()


def test_a_plan_for_a_good_life_offers_ideas_until_some_were_chosen(shipped):
    assert "Help other people" in all_text(made(shipped, "plan-page", door="life").pdf)
    chosen = all_text(made(shipped, "plan-page", door="life", chosen="learn").pdf)
    assert "1. Learn something" in chosen
    assert "Help other people" not in chosen


def test_the_plan_has_six_boxes_for_tries_with_room_for_the_day(shipped):
    found = fields(made(shipped, "plan-page", "fillable").pdf)
    tries = [says for _, _, says in found if says.startswith("Each time we try")]
    assert [says for says in tries if "day" not in says] == [
        f"Each time we try to reach each other: {number}." for number in range(1, 7)
    ]
    assert len([says for says in tries if says.endswith(", day.")]) == 6


def test_the_services_of_the_sheet_stand_on_the_plan_with_their_numbers(shipped):
    plan = made(shipped, "plan-page", ids=["practice-money-help", "practice-alcohol-steps"])
    text = all_text(plan.pdf)
    assert plan.entries == 2
    for words in ("Who can help", "Practice Money Help", "0151 496 0111", "0151 496 0141"):
        assert words in text
    with pytest.raises(RefusedWords):
        made(shipped, "plan-page", ids=["practice-harbour-advocates", HARMING])


def test_the_conversation_has_the_three_headings_of_the_record_it_is_for(shipped):
    text = all_text(made(shipped, "conversation-sheet").pdf)
    places = [text.index(words) for words in (
        "What matters to you", "Who you want with you", "How you want to be helped",
    )]  # fmt: skip
    assert places == sorted(places)


def test_what_is_told_once_asks_for_a_safe_number_and_says_that_no_copy_is_kept(shipped):
    text = all_text(made(shipped, "tell-it-once").pdf)
    for words in ("What to call me", "Safe time:", "Do not leave a message", "No copy",
                  "Please do not ask me about"):  # fmt: skip
        assert words.lower().replace("no copy", "we do not keep a copy") in text.lower()


@pytest.mark.parametrize("thing", THINGS)
def test_only_the_form_for_a_screen_has_fields_and_each_says_what_it_is_for(shipped, thing):
    assert fields(made(shipped, thing).pdf) == []
    found = fields(made(shipped, thing, "fillable").pdf)
    names = [name for _, name, _ in found]
    assert len(names) == len(set(names)) >= 3
    assert all(name.startswith(f"{thing}|") for name in names)
    assert all(len(says) > 8 for _, _, says in found)


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("form", FORMS)
def test_no_page_takes_more_than_one_leaf_and_crisis_help_is_on_it(shipped, thing, form):
    printed = made(shipped, thing, form)
    text = all_text(printed.pdf)
    assert printed.pages <= 2
    assert "Someone in danger? Ring 999." in text
    assert "PRACTICE. Not real." in text


@pytest.mark.parametrize("thing", THINGS)
def test_their_words_are_plain_and_label_nobody(shipped, thing):
    text = all_text(made(shipped, thing).pdf)
    assert avoided_in(text) == ()
    assert labels_in(text) == ()


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("form", ["standard", "large"])
def test_a_screen_reader_hears_it_in_its_order_and_every_font_is_in_it(shipped, thing, form):
    pdf = made(shipped, thing, form).pdf
    assert [(piece.page, piece.mark) for piece in heard(pdf)] == drawn_marks(pdf)
    assert tags(pdf).count("H1") == 1
    assert all(fonts(pdf).values())


@pytest.mark.parametrize("thing", THINGS)
def test_both_checkers_find_nothing(shipped, thing, tmp_path):
    for form in FORMS:
        path = tmp_path / f"{form}.pdf"
        path.write_bytes(made(shipped, thing, form).pdf)
        report = pdfua.validate(str(path))
        assert (report.findings, report.skipped) == ((), ())
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)


@pytest.mark.parametrize("thing", THINGS)
def test_the_same_page_is_the_same_bytes_and_there_is_no_other_form(shipped, thing):
    assert made(shipped, thing).pdf == made(shipped, thing).pdf
    with pytest.raises(UnknownName):
        made(shipped, thing, "discreet")


def test_a_call_card_names_whom_to_ring_and_what_to_ask(shipped):
    card = made(shipped, "call-card", ids=["practice-money-help"])
    text = all_text(card.pdf)
    assert card.entries == 1
    for words in ("Practice Money Help", "0151 496 0111", "Can I come?", "What they said"):
        assert words in text
    with pytest.raises(RefusedWords):
        made(shipped, "call-card", ids=["practice-harbour-advocates", HARMING])


def test_a_letter_ends_in_the_number_of_this_desk_where_it_has_one(desk):
    letters = ("contact-letter", "appointment-letter", "call-card")
    actions.set_desk_fact(desk, "phone", "")
    before = [all_text(made(desk, one).pdf) for one in letters]
    actions.set_desk_fact(desk, "phone", "0151 496 0999")
    after = [all_text(made(desk, one).pdf) for one in letters]
    assert not any("0151" in text or "on ." in text for text in before)
    assert all("0151 496 0999." in text for text in after)


def test_there_are_three_doors_and_no_fourth(shipped):
    with pytest.raises(BadInput, match="no door called 'cellar'"):
        made(shipped, "plan-page", door="cellar")


def test_a_plan_asks_who_else_is_helping(shipped):
    text = all_text(made(shipped, "plan-page", door="life").pdf)
    assert "Who else is helping?" in text
    assert "Nobody keeps a copy." in text
