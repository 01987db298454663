"""What people saw on lists, charts and the sheet of short words, and had mended."""

from types import SimpleNamespace

import pytest

from directory.desk.paper.few_times import few_places, few_times
from tests.directory.printing.reading import all_text, lines_of
from ui import actions

MONEY = "practice-money-help"


@pytest.fixture(scope="module")
def made(hall_desk):
    """Print one thing of the practice directory."""

    def make(thing, *ids, **options):
        return actions.print_thing(hall_desk, thing, ids, options).pdf

    return make


def words_of(pdf):
    return " ".join(all_text(pdf).split())


def sides_of(pdf):
    return [[line.replace("\u00a0", " ") for line in side[1:]] for side in lines_of(pdf)]


def entry(*when, phone="0151 496 0101", where=()):
    return SimpleNamespace(phone=phone, when=when, where=where)


# -- times and places


def test_times_without_room_are_never_left_out_in_silence():
    assert few_times(entry("Monday.", "Friday."), 2) == ("Monday.", "Friday.")
    cut = few_times(entry("Monday.", "Tuesday.", "Friday."), 2)
    assert cut == ("Monday.", "There are more times. Ring, or ask us.")
    no_phone = few_times(entry("Monday.", "Tuesday.", "Friday.", phone=""), 2)
    assert no_phone[-1] == "There are more times. Ask us."
    assert few_places(entry(where=("A", "B", "C")))[-1] == "There are more places. Ring, or ask us."


def test_a_line_for_the_weekend_says_the_weekend(made):
    for thing, options in (("while-you-wait", {}), ("other-places", {"why": "full"})):
        text = words_of(made(thing, "practice-anchor-house", **options))
        assert "Monday to Friday 5pm to 9am. Saturday and Sunday, day and night." in text


def test_who_to_see_first_and_a_campaign_name_every_day(made):
    text = words_of(made("who-to-see-first", area="Kirkby"))
    assert "Monday to Friday 9am to 7pm. Closed on bank holidays. Saturday 9am to 5pm." in text
    assert "Sunday 4pm to 5pm." in words_of(made("week-ahead", area="Kirkby"))


def test_each_place_with_a_time_has_its_address(made):
    text = words_of(made("other-places", "practice-alcohol-steps", why="area"))
    assert "Practice East Porch: Friday and Saturday 7.30pm to 8.45pm." in text
    assert "Practice East Porch, 5 Practice Vestry, Kirkby" in text


def test_the_name_of_a_place_is_read_once_before_its_times(made):
    text = words_of(made("service-leaflet", "practice-knowsley-recovery"))
    assert "Rooms, Kirkby: Monday to Thursday 9.30am to 5pm. Friday 9.30am to 8pm." in text
    assert text.count("Practice Recovery Rooms, Kirkby:") == 1


# -- sides


@pytest.mark.parametrize("service", ["practice-tenancy-rescue", MONEY, "practice-anchor-house"])
def test_what_to_do_next_has_company_on_a_further_side(made, service):
    sides = sides_of(made("other-places", service, format="large"))
    assert not any(side[0] == "What to do next" for side in sides)


def test_a_long_list_ends_with_its_last_group_and_not_with_an_empty_side(made):
    assert sides_of(made("all-numbers", format="large"))[-1][0].startswith("Crime, prison")


def test_a_way_of_one_step_needs_no_chart_and_no_second_side(made):
    (side,) = sides_of(made("pathway-chart", MONEY, format="large"))
    assert side.count("Free, calm help with debt, bills and benefit claims.") == 1
    assert "How to get there" in side
    assert not any(line.startswith("1. ") for line in side)


@pytest.mark.parametrize("service", [MONEY, "practice-young-door"])
def test_no_line_of_a_chart_stands_alone_overleaf(made, service):
    sides = sides_of(made("referrer-flowchart", service, format="large"))
    assert sides[-1][0] in ("Who can go, and how to ask", "Another way")
    assert all("For staff. Do not leave on tables." in side for side in sides)


# -- charts


def test_a_welcome_is_no_question_and_children_no_reason_to_send_a_woman_away(made):
    text = words_of(made("referrer-flowchart", "practice-night-welcome"))
    assert "They say: “People who are still drinking are welcome”." in text
    assert "Is this so? People who are still drinking" not in text
    text = words_of(made("referrer-flowchart", "practice-lotus-house"))
    assert "They say: “No boys over 12”. Does that rule this person out?" in text


def test_who_may_ask_does_not_say_only_beside_others(made):
    text = words_of(made("referrer-flowchart", "practice-northwood-garden"))
    assert "Who may: any worker, doctors." in text


# -- short words


def test_no_short_word_is_explained_by_itself(made):
    staff = {"edition": "professional", "need": "domestic_abuse,long_term_illness"}
    for options in (staff, {}, {"need": "losing_home,debt"}):
        text = all_text(made("glossary-sheet", **options))
        for word in ("CV", "Bankruptcy", "Cancer", "Refuge", "Loan shark", "ACAS"):
            assert f"{word}. {word}." not in text.replace("Acas", "ACAS"), (word, options)
        assert "In full: SIA licence" not in text
        assert options or "IOPC. Independent Office for Police Conduct:" in text
    assert "Stat demand. Last letter before bankruptcy. Statutory demand." in text


def test_no_english_article_stands_in_a_sentence_of_another_language(made):
    text = words_of(made("place-numbers", language="pl", draft="yes"))
    assert "Zapytaj tutaj o: Practice community connector." in text
