"""What people saw on the papers of a day and had mended: each read back as it is handed over."""

from datetime import date

import pytest

from tests.directory.printing.reading import all_text, lines_of
from tests.directory.printing.seen import pieces_of
from tests.practice_event import kept_practice_event
from ui import actions

BAND_AND_MARGIN = 60
"""Points from the upper edge under which words of a page begin."""
LARGE_NUMBER = 28


@pytest.fixture(scope="module")
def made(filled_copy):
    """Print one paper of a day with 24 tables."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    event = kept_practice_event(desk)

    def make(thing, *stalls, **options):
        return actions.print_thing(desk, thing, [event.id, *stalls], options).pdf

    yield make
    desk.directory.close()


def text_of(pdf):
    return " ".join(all_text(pdf).split())


def sides_of(pdf):
    return [" ".join(" ".join(side).replace("\u00a0", " ").split()) for side in lines_of(pdf)]


def one_piece(pieces, text):
    return next(one for one in pieces if one.text.strip() == text)


def test_the_word_of_a_room_stands_in_no_other_room(made):
    """On the turned map the private room was written into the quiet room."""
    _, pieces = pieces_of(made("stall-map", here="back"))[0]
    private = one_piece(pieces, "Private")
    # The quiet room lies beside table 17, the private room beside table 18.
    far = {number: abs(private.low - one_piece(pieces, number).low) for number in ("17", "18")}
    assert far["18"] < far["17"], far


def test_the_numbers_of_the_large_map_stand_on_their_tables(made):
    """On A4 they were pushed off them: rows of one hall stand level, so do their numbers."""
    _, pieces = pieces_of(made("stall-map", format="large"))[0]
    for row in (range(1, 9), range(17, 25)):
        drawn = [one for one in pieces if one.size == LARGE_NUMBER]
        heights = [one_piece(drawn, str(number)).low for number in row]
        assert max(heights) - min(heights) < 1, heights


def test_a_list_in_large_print_takes_no_side_more_for_three_lines(made):
    assert len(sides_of(made("stall-map", format="large"))) == 3


@pytest.mark.parametrize("form", ["standard", "large"])
def test_each_trail_is_a_sheet_of_its_own_and_is_counted_so(made, form):
    sides = sides_of(made("trail", format=form))
    assert all("Page 1 of 1" in side for side in sides)
    assert all("Ask us for bigger print" in side for side in sides)
    assert all("No table for you?" in side for side in sides)


def test_no_number_of_a_trail_reaches_into_what_stands_over_it(made):
    for size, pieces in pieces_of(made("trail", format="large")):
        over = one_piece(pieces, "Start at the door. Go to these tables in this order.")
        numbers = [one for one in pieces if one.text.strip().isdigit() and one.size > 30]
        assert numbers
        assert all(one.low + one.size * 0.75 < over.low for one in numbers)
        assert all(one.low < size[1] - BAND_AND_MARGIN for one in numbers)


@pytest.mark.parametrize("form", ["standard", "fillable"])
def test_a_slip_that_goes_to_one_service_counts_its_own_pages_and_says_whose_they_are(made, form):
    stalls = ("practice-alcohol-steps", "practice-bailiff-line", "practice-anchor-house")
    sides = sides_of(made("directory-check-sheet", *stalls, format=form))
    assert [side.split("Page ")[1][:6] for side in sides] == [
        "1 of 2", "2 of 2", "1 of 2", "2 of 2", "1 of 1"
    ]  # fmt: skip
    further = [side for side in sides if "Page 2 of 2" in side]
    assert further
    assert all("Is this right? Practice " in side for side in further)


def test_further_pages_of_thanks_say_whose_they_are_and_hold_more_than_room_to_write(made):
    sides = sides_of(made("thank-you", "practice-credit-union", "practice-clean-works-van"))
    further = [side for side in sides if "Page 2 of 2" in side]
    assert further
    for side in further:
        assert "Thank you: Practice " in side
        assert "People you will work with now" not in side


def test_each_large_sheet_says_whom_to_ask_and_each_page_whom_it_is_for(made):
    for side in sides_of(made("discussion-sheet", format="large", tables="2")):
        assert "Ask us for bigger print" in side
    for side in sides_of(made("stewards-card", format="large")):
        assert "For staff. Do not leave on tables." in side


def test_what_stands_beside_a_long_number_keeps_its_column(made):
    _, pieces = pieces_of(made("stewards-card", format="large"))[0]
    emergency = next(one for one in pieces if one.text.startswith("Emergency"))
    shout = next(one for one in pieces if one.text.startswith("Shout. If"))
    assert shout.left == pytest.approx(emergency.left, abs=1)


def test_a_steward_reads_the_number_where_it_is_needed(made):
    text = text_of(made("stewards-card", format="large"))
    assert "It cannot wait: ring 999." in text
    assert "numbers above" not in text


def test_the_poster_has_a_line_for_each_fact(made):
    (lines,) = lines_of(made("welcome-poster"))
    told = [line.replace("\u00a0", " ").strip() for line in lines]
    for line in ("Wednesday 9 December 2026", "11am to 2pm", "Practice Hall", "It is free."):
        assert line in told


def test_the_languages_of_a_table_are_read_from_where_its_help_is(made):
    _, pieces = pieces_of(made("stall-sign", "practice-bailiff-line", sides="1"))[0]
    spoken = next(one for one in pieces if one.text.startswith("We also speak"))
    assert spoken.size >= 24


def test_lines_of_a_sign_are_about_as_long_as_each_other(made):
    _, pieces = pieces_of(made("stall-sign", "practice-bootle-kitchen", sides="1"))[0]
    assert any(one.text.strip() == "Practice Dockers'" for one in pieces)


def test_a_card_says_whom_they_help_once_and_in_their_own_words(made):
    text = text_of(made("table-card", "practice-braunstone-food-bank"))
    assert "Who we help: You must live in or near Braunstone." in text
    for wrong in ("Lives in Leicester", "They come first", "Usually:"):
        assert wrong not in text
    assert "Usually:" not in text_of(made("table-card"))


def test_a_card_says_how_to_begin_before_what_to_look_out_for(made):
    text = text_of(made("table-card"))
    assert "How to come to us: Just turn up. Look at the website" in text
    assert "Phone: Text 07700 900 161" in text


def test_what_has_closed_is_told_in_no_words_of_its_record(made):
    for thing in ("event-booklet", "table-card"):
        text = text_of(made(thing))
        assert "Practice Benefits Bus" in text
        assert "until 2025" not in text


def test_a_booklet_says_how_to_begin_where_somebody_must_ask(made):
    assert "Ask your doctor to send you." in text_of(made("event-booklet"))


def test_what_goes_on_in_the_large_booklet_has_its_heading_again(made):
    _, *sides = (side[1:] for side in lines_of(made("event-booklet", format="large")))
    headings = ("Money, food and fuel", "Drink, drugs, gambling and smoking", "Health and care",
                "Family and children")  # fmt: skip
    assert len(sides) > 4
    assert all(side[0] in headings for side in sides), [side[0] for side in sides]
    assert sides[0][0] == sides[1][0]
    assert "Page 1 of 8" in text_of(made("event-booklet")), "it takes two sheets to fold, as before"


def test_no_line_ends_between_a_day_and_its_month(made):
    for thing, form in (("event-booklet", "standard"), ("table-card", "large")):
        for line in (one for side in lines_of(made(thing, format=form)) for one in side):
            assert not line.rstrip().endswith(tuple(f"checked {day}" for day in range(1, 32)))


def test_a_question_to_fill_in_is_a_field_and_no_line_of_a_heading(made):
    text = text_of(made("question-sheet", format="fillable"))
    assert "Question 1" in text
    assert "____" not in text
    assert "____" in text_of(made("question-sheet"))


def test_nobody_is_said_to_have_stayed_away_before_it_was_noted_who_came(made):
    text = text_of(made("event-report"))
    assert "24 said yes, who came is not noted" in text
    assert "0 came" not in text


def test_a_box_to_tick_says_by_itself_what_it_means(made):
    text = text_of(made("booking-form"))
    assert "insurance: yes" not in text
    assert "We have public liability insurance We have none" in text


def test_staff_read_rules_as_rules_and_each_step_with_its_number(made):
    pdf = made("professional-digest")
    text = text_of(pdf)
    for odd in ("Or pregnant", "Suspected is enough", "They come first: Up to"):
        assert odd not in text
    assert "They come first: People who have had fewer than 4 vouchers in 6 months." in text
    assert "or a court must. Not recorded: ask them. They" not in text
    for line in (one for side in lines_of(pdf) for one in side):
        assert not line.rstrip().endswith(tuple(f". {step}." for step in range(1, 5))), line
