"""What people saw on the papers and had mended: each sheet read back as it is handed over."""

import re

import pytest

from directory.disclosure.rules.practice import PRACTICE_WARNING
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text, lines_of
from tests.directory.printing.seen import pieces_of
from tests.practice_event import kept_practice_event
from ui import actions

MONEY = "practice-money-help"


@pytest.fixture(scope="module")
def made(hall_desk):
    """Print one thing of the practice directory."""

    def make(thing, *ids, **options):
        return actions.print_thing(hall_desk, thing, ids, options).pdf

    return make


def sides_of(pdf):
    """The lines of each side, without the band of practice."""
    return [[line.replace("\u00a0", " ") for line in side[1:]] for side in lines_of(pdf)]


def test_a_service_longer_than_a_page_goes_on_overleaf_between_two_facts(made):
    _, second = sides_of(made("signposting-sheet", MONEY, format="large"))
    assert second[0] == "1. Practice Money Help"
    assert second[1].startswith(("Wait", "While", "Cost", "Where", "When")), second[1]


def test_a_promise_stands_under_no_other_label_and_nothing_is_said_twice(made):
    promise = "They tell no one without asking you"
    (_, pieces), *_ = pieces_of(made("signposting-sheet", "practice-linden-house"))
    (said,) = [one for one in pieces if one.text.startswith(promise)]
    assert said.left == min(one.left for one in pieces)
    text = all_text(made("signposting-sheet", "practice-crosby-dippers"))
    assert text.count("Just turn up.") == 1


def test_where_the_first_step_is_to_go_there_the_large_line_says_so_too(made):
    text = " ".join(all_text(made("signposting-sheet", "practice-sefton-money")).split())
    assert "Just turn up. Or ring 0151 496 0219" in text
    assert text.index("Just turn up.") < text.index("Go to a morning drop-in.")
    rung = " ".join(all_text(made("signposting-sheet", "practice-kirkby-debt-clinic")).split())
    assert "Ring 0151 496 0216" in rung
    assert "turn up" not in rung
    easy = " ".join(all_text(made("signposting-sheet", MONEY, format="easy-read")).split())
    assert easy.index("Go to any of the three rooms.") < easy.index("Or ring 0151 496 0111")
    polish = all_text(
        made("signposting-sheet", "practice-sefton-money", language="pl", draft="yes")
    )
    assert "Albo zadzwo\u0144" in polish


def test_only_a_check_of_what_is_printed_is_named(made):
    for options in ({"format": "discreet"}, {"format": "card"}):
        text = all_text(made("signposting-sheet", MONEY, **options))
        assert "Phone checked" in " ".join(text.split())
        assert "times checked" not in " ".join(text.split())
    assert "Phone checked" in all_text(made("plan-page", MONEY, door="change"))


def test_nobody_is_sent_at_night_to_a_line_that_keeps_hours(made):
    text = all_text(made("other-places", MONEY, why="full"))
    assert "StepChange" in text
    assert "Any time" not in text
    low = all_text(made("other-places", "practice-leicester-minds"))
    assert "(option" not in low


def test_danger_comes_first_among_the_numbers_of_a_place(made):
    text = all_text(made("place-numbers"))
    assert text.index("Emergency.") < text.index("NHS 111.")


def test_no_last_number_of_a_group_begins_a_side_without_its_heading(made):
    _, second = sides_of(made("crisis-numbers", format="large"))
    assert second[0] == "Children and young people"


def test_every_list_of_numbers_says_what_to_do_next_where_the_leaf_has_room(made):
    for options in ({"format": "large"}, {"language": "ar", "draft": "yes"}):
        for thing in ("crisis-numbers", "all-numbers")[: 1 if "language" in options else 2]:
            assert "What to do next" in all_text(made(thing, **options)), (thing, options)


def test_what_to_do_next_is_never_parted_from_its_lines(made):
    for side in sides_of(made("service-leaflet", MONEY, format="booklet", **{"for": "carers"})):
        assert ("What to do next" in side) == ("Ask what help there is for you, too." in side)


def test_the_words_under_a_sheet_take_one_line_in_large_print_too(made):
    ask = "Ask us for bigger print, another language, or to read it with you."
    assert ask in sides_of(made("crisis-numbers", format="large"))[0]


def test_days_with_nothing_of_their_own_lead_to_what_is_open_most_days(made):
    text = all_text(made("week-ahead", area="Kirkby"))
    assert "Open most days" in text
    assert "We know of nothing" not in text


def test_a_card_with_one_service_is_larger_than_one_with_three(made):
    def number(*ids):
        _, pieces = pieces_of(made("signposting-sheet", *ids, format="card"))[0]
        return max(one.size for one in pieces if "0111" in one.text)

    three = number(MONEY, "practice-tenancy-rescue", "practice-sefton-home-rescue")
    assert number(MONEY) > three >= 14


def test_rules_on_a_form_and_ways_in_a_leaflet_each_end(made):
    form = all_text(made("referral-form", "practice-anchor-house", "practice-night-welcome"))
    assert "Not after arson. Not for" in " ".join(form.split())
    leaflet = all_text(made("service-leaflet", MONEY, **{"for": "staff"}))
    assert "0151 496 0113. Open to" in " ".join(leaflet.split())


def test_the_list_of_24_tables_takes_one_side_at_14_points(hall_desk, made):
    event = kept_practice_event(hall_desk).id
    (_, pieces), *more = pieces_of(made("stall-index", event))
    assert not more
    names = [one for one in pieces if one.text.startswith("Practice ") and one.size < 20]
    assert len(names) > 40
    assert {round(one.size, 1) for one in names} == {14.0}


def test_what_goes_on_in_the_next_column_stands_under_its_heading_again(hall_desk, made):
    event = kept_practice_event(hall_desk).id
    (_, pieces), *_ = pieces_of(made("stall-index", event))
    family = [one for one in pieces if one.text.strip() == "Family and children"]
    assert len(family) == 2
    assert len({round(one.left) for one in family}) == 2


def test_three_services_stand_on_one_card_and_nothing_on_it_is_under_10_points(made):
    ids = (MONEY, "practice-tenancy-rescue", "practice-sefton-home-rescue")
    front, back = (
        pieces for _, pieces in pieces_of(made("signposting-sheet", *ids, format="card"))
    )
    assert "of 2" not in " ".join(one.text for one in front)
    for one in (*front, *back):
        assert one.size >= 9.9 or one.text in PRACTICE_WARNING, one


def test_whoever_writes_large_has_room_on_both_sides_of_the_plan(made):
    first, second = sides_of(made("plan-page", format="large"))
    assert any(line.startswith("2. ") for line in first)
    assert any(line.startswith("3. ") for line in second)


def test_the_huddle_ticks_who_is_there_and_has_wide_boxes_for_what_was_agreed(made):
    (_, pieces), *more = pieces_of(made("huddle-sheet"))
    assert not more
    text = [one.text.strip() for one in pieces]
    assert "And" not in text
    (first,) = [one for one in pieces if one.text.strip() == "What"]
    number = next(one for one in pieces if one.text.strip() == "1" and one.low < first.low)
    assert first.left - number.left < 150
    assert {round(one.left) for one in pieces if one.text.strip() in ("Housing", "Jobcentre")} != {
        round(number.left)
    }


def test_counts_of_one_month_are_told_once(made):
    text = all_text(made("counts-table"))
    assert "and where" in text
    assert "by month" not in text


def test_papers_of_the_day_name_the_check_of_what_they_print(hall_desk, made):
    event = kept_practice_event(hall_desk).id
    booklet = " ".join(all_text(made("event-booklet", event, format="large")).split())
    assert "Phone and times checked 13 November 2026." in booklet
    card = " ".join(all_text(made("table-card", event)).split())
    assert "Phone and how to get in checked 9 November 2026." in card
    assert "times checked" not in card


@pytest.mark.parametrize("code", ["pl", "ro", "ar"])
def test_the_first_side_in_two_languages_and_large_print_holds_a_service(made, code):
    wanted = {"language": code, "draft": "yes", "format": "large", "area": "Kirkby"}
    pdf = made("winter-essentials", **wanted)
    first, *others = (" ".join(side) for side in sides_of(pdf))
    assert "Practice Pay What You Can Café." in first
    source = "Numbers from each service's own pages"
    national = [bool(re.search(r"0800|0808|105", side)) for side in others]
    assert any(national)
    assert [source in side for side in (first, *others)] == [False, *national]
    assert f"of {len(others) + 1}" in first


def test_where_no_times_are_printed_no_check_of_them_is_named(made):
    ids = ("practice-crosby-dippers", "practice-northwood-garden")
    for thing, options in (("while-you-wait", {}), ("plan-page", {"door": "change"})):
        text = " ".join(all_text(made(thing, *ids, **options)).split())
        assert "Just turn up" in text, thing
        first, _, _ = text.partition("What can help now")  # there they are printed
        assert "How to get in checked" in first, thing
        assert "imes checked" not in first, thing
        assert "Phone checked" not in first, thing


def test_a_paper_with_a_national_line_of_its_own_says_of_when_the_numbers_are(made):
    for thing, wanted in (
        ("other-places", {"why": "full"}),
        ("while-you-wait", {}),
        ("winter-essentials", {"area": "Kirkby"}),
        ("crisis-numbers", {}),
    ):
        of_services = thing in ("other-places", "while-you-wait")
        ids = ("practice-alcohol-steps",) if of_services else ()
        text = " ".join(all_text(made(thing, *ids, **wanted)).split())
        assert "Numbers from each service's own pages, November 2026." in text, thing


def test_what_helps_while_one_waits_is_near_the_town_of_the_desk(filled_copy, made):
    desk = actions.open_desk(filled_copy(), TODAY)
    far, near = "Practice Next Door Parents", "Practice Bumps and Babies"
    anywhere = all_text(made("while-you-wait", "practice-baby-bank"))
    assert far in anywhere
    for town in ("Kirkby", "Atlantis"):
        actions.set_desk_fact(desk, "town", town)
        text = all_text(actions.print_thing(desk, "while-you-wait", ["practice-baby-bank"], {}).pdf)
        assert (near in text, far in text) == ((town == "Kirkby"), (town != "Kirkby"))
    desk.directory.close()


def test_no_side_of_a_large_leaflet_is_empty_because_one_text_is_long(filled_copy):
    desk = actions.open_desk(filled_copy(), TODAY)
    page = desk.directory.page(MONEY)
    told = "They help people with money, debt and letters that worry them. " * 30
    desk.directory.save(page.model_copy(update={"description": told}))
    wanted = {"for": "staff", "format": "large"}
    done = actions.print_thing(desk, "service-leaflet", [MONEY], wanted)
    first, *_ = sides_of(done.pdf)
    above = first[: first.index("Someone in danger? Ring 999.")]
    assert sum("letters that worry them" in line for line in above) > 2
    desk.directory.close()
