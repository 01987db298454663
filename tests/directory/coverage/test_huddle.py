"""The page for the huddle: what is seldom given out, in turn; nobody's name."""

from datetime import date, timedelta

from directory.coverage.counting import PRINT
from directory.coverage.huddle import NAMED, SELDOM, huddle_sheet, seldom_used
from directory.model import ServicePage
from directory.store.counts import Count, add_counts
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text
from ui import actions


def weeks(directory, number):
    return [seldom_used(directory, TODAY + timedelta(weeks=n)) for n in range(number)]


def test_it_names_six_services_and_others_the_week_after(desk):
    first, second = weeks(desk.directory, 2)
    assert len(first) == len(set(first)) == NAMED
    assert set(first) != set(second)
    assert seldom_used(desk.directory, TODAY) == first
    assert len(set().union(*weeks(desk.directory, 12))) > 4 * NAMED


def test_what_is_given_out_often_is_not_named(desk):
    named = set().union(*weeks(desk.directory, 6))
    often = sorted(named)[:5]
    add_counts(desk.directory, [Count("2026-11", PRINT, one, 4) for one in often])
    assert set(often).isdisjoint(set().union(*weeks(desk.directory, 6)))


def test_of_a_directory_in_which_all_but_a_few_are_used_the_few_are_named(desk):
    ids = [str(row[0]) for row in desk.directory.rows("SELECT id FROM service ORDER BY id")]
    few = weeks(desk.directory, 1)[0]
    others = [one for one in ids if one not in few]
    add_counts(desk.directory, [Count("2026-11", PRINT, one, 9) for one in others])
    drawn = weeks(desk.directory, 30)
    assert all(len(one) == NAMED for one in drawn)
    often = sum(len(set(one) & set(few)) for one in drawn) / (30 * NAMED)
    assert often > 1 / (2 * SELDOM), "those never given out stand in every draw"


def test_the_paper_says_who_can_go_and_how_and_has_room_for_what_is_agreed(desk):
    printed = actions.print_thing(desk, "huddle-sheet", [], {"format": "professional"})
    text = all_text(printed.pdf)
    page = desk.directory.page(weeks(desk.directory, 1)[0][0])
    for words in (page.name.split()[1], "Week 47 of 2026", "Who can go", "Which organisation",
                  "For staff. Do not leave on tables.", "Social prescriber"):  # fmt: skip
        assert words in text
    assert (printed.pages, printed.entries) == (1, NAMED)


def test_an_empty_directory_says_so(real_desk):
    sheet = huddle_sheet(real_desk.directory, date(2026, 11, 22))
    assert sheet.tables[0].notes == ("No services are held here yet.",)


def test_a_service_with_a_long_description_has_one_sentence_and_its_number(real_desk):
    words = "They pour tea for anybody who comes. " + "And then a word about their history. " * 200
    real_desk.directory.save(ServicePage.model_validate({
        "id": "tea", "name": "Tea Room", "description": words, "status": "open",
        "contacts": [{"id": "c", "kind": "phone", "value": "0151 496 0333"}],
    }))  # fmt: skip
    printed = actions.print_thing(real_desk, "huddle-sheet", [], {})
    text = " ".join(all_text(printed.pdf).split())
    assert "They pour tea for anybody who comes." in text
    assert "0151 496 0333" in text
    assert "history" not in text
    assert printed.pages == 1


def how_to_get_in(desk, **fields):
    """What the sheet says of how to get in of the one service that is held."""
    page = ServicePage.model_validate(
        {"id": "tea", "name": "Tea Room", "kind": "service", **fields}
    )
    desk.directory.save(page)
    return huddle_sheet(desk.directory, date(2026, 11, 22)).tables[0].lines[0].cells[-1]


WEB = {"id": "w", "kind": "website", "value": "https://www.tea.example.org/come"}
MAIL = {"id": "m", "kind": "email", "value": "tea@example.org"}


def test_of_a_service_with_a_web_address_alone_the_address_is_told(real_desk):
    said = how_to_get_in(real_desk, contacts=[WEB, MAIL])
    assert said == "Look at www.tea.example.org/come"
    assert how_to_get_in(real_desk, contacts=[MAIL]) == "Write to tea@example.org"


def test_a_number_goes_before_an_address_and_only_nothing_is_not_recorded(real_desk):
    phone = {"id": "c", "kind": "phone", "value": "0151 496 0333"}
    assert how_to_get_in(real_desk, contacts=[phone, WEB]) == "Ring 0151 496 0333. Never checked."
    assert how_to_get_in(real_desk) == "Not recorded: ask them."


def test_what_was_reported_wrong_is_not_told_to_the_room(real_desk):
    wrong = {"group": "contact", "reported_wrong": "number", "reported_on": "2026-11-01"}
    said = how_to_get_in(real_desk, contacts=[WEB], checks=[wrong])
    assert said == "Reported wrong: not shown until checked."
    way = {"channel": "self_drop_in", "for_public": "Go to the back door."}
    wrong = {"group": "referral", "reported_wrong": "other", "reported_on": "2026-11-01"}
    assert "back door" not in how_to_get_in(real_desk, routes=[way], checks=[wrong])
