"""Bank holidays, school terms, seasons and dated stops in *open now* and *next*."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from directory.desk.answering.times import next_date, next_words, opening_of, part_of
from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.local.term_dates import checked_terms, terms_here
from directory.desk.situation import Situation
from directory.errors import BadInput
from directory.hours.terms import NOT_ENTERED, read_terms
from directory.model import DeskFact, ServicePage, Session
from directory.model.hours import Closed, Hours
from directory.store.search_words import card
from ui import actions

WEEK = "mon tue wed thu fri"
OFFICE = Hours(WEEK, "09:00", "17:00")
BANK_HOLIDAY = datetime.fromisoformat("2026-08-31T10:00")
SUNDAY = datetime.fromisoformat("2026-11-22T10:00")
TERMS = read_terms("2 September 2026 to 23 October 2026; 2 November 2026 to 18 December 2026")


@pytest.fixture
def service(full_page):
    """Return the card of a service with the hours given."""

    def make(*hours, closures=()):
        return replace(card(full_page), hours=hours, closures=closures, status="open")

    return make


def test_on_a_bank_holiday_it_is_open_only_if_that_is_recorded(service):
    closed = opening_of(service(OFFICE._replace(bank_holidays="closed")), BANK_HOLIDAY)
    assert (closed.state, closed.words) == ("later", "Opens tomorrow 9am")
    opened = opening_of(service(OFFICE._replace(bank_holidays="open")), BANK_HOLIDAY)
    assert opened.words == "Open till 5pm"
    unknown = opening_of(service(OFFICE), BANK_HOLIDAY)
    assert (unknown.state, unknown.ask) == ("unknown", "Bank holiday: ring first")
    assert part_of(unknown, BANK_HOLIDAY) == "ask"


def test_after_closing_time_of_a_bank_holiday_tomorrow_is_certain(service):
    evening = BANK_HOLIDAY.replace(hour=18)
    assert opening_of(service(OFFICE), evening).words == "Opens tomorrow 9am"


def test_a_dated_exception_says_more_than_a_bank_holiday(service):
    special = (Closed("2026-08-31", "2026-08-31", "10:00", "12:00"),)
    assert opening_of(service(OFFICE, closures=special), BANK_HOLIDAY).words == "Open till 12 noon"


def test_term_time_is_certain_once_the_dates_are_entered(service):
    club = service(Hours("mon", "15:30", "17:00", season="term_time"))
    monday = datetime.fromisoformat("2026-11-23T16:00")
    assert opening_of(club, monday, TERMS).words == "Open till 5pm"
    unknown = opening_of(club, monday)
    assert (unknown.state, unknown.ask) == ("unknown", "Term dates not entered: ring first")
    half_term = datetime.fromisoformat("2026-10-26T16:00")
    assert opening_of(club, half_term, TERMS).words == "Opens Monday 3.30pm"


def test_the_second_tuesday_is_told_weeks_ahead(service):
    clinic = service(Hours("tue", "10:00", "12:00", "month", nth="2"))
    opening = opening_of(clinic, SUNDAY)
    assert (opening.state, opening.words) == ("later", "Next: Tuesday 8 December 2026")
    assert not opening.out_of_season


def test_a_season_that_has_not_begun_is_grey_with_its_next_date(service):
    winter = service(Hours("tue", "10:00", "16:00", "week", "dated", "2027-01-05", "2027-03-30"))
    opening = opening_of(winter, SUNDAY)
    assert opening.words == "Next: Tuesday 5 January 2027"
    assert opening.out_of_season
    assert part_of(opening, SUNDAY) == "tomorrow"
    months = service(Hours("tue", "10:00", "16:00", months="1 2 3"))
    assert opening_of(months, SUNDAY).out_of_season
    assert next_date(months, SUNDAY.date()) == date(2027, 1, 5)


def test_a_season_that_is_over_has_no_next_date(service):
    over = service(Hours("tue", "10:00", "16:00", "week", "dated", "2025-11-01", "2026-03-30"))
    opening = opening_of(over, SUNDAY)
    assert (opening.state, opening.words) == ("unknown", "No date ahead is recorded")
    assert opening.out_of_season
    assert next_words(over, SUNDAY.date()) == ""


def test_a_bus_tells_its_next_stop_and_forgets_those_that_are_past(service):
    stops = [
        Hours("", "10:00", "12:00", "once", "dated", day, day)
        for day in ("2026-11-03", "2026-12-01", "2027-01-05")
    ]
    opening = opening_of(service(*stops), SUNDAY)
    assert opening.words == "Next: Tuesday 1 December 2026"
    assert not opening.out_of_season
    assert next_date(service(*stops), date(2026, 12, 2)) == date(2027, 1, 5)


def test_a_card_keeps_which_week_which_months_and_bank_holidays(full_page):
    session = Session(
        weekday="tue", opens="10:00", closes="12:00", every="month", nth=-1, months=(10, 11),
        closed_on_bank_holidays=True,
    )  # fmt: skip
    made = card(full_page.model_copy(update={"sessions": (session,)}))
    (hours,) = made.hours
    assert (hours.nth, hours.months, hours.bank_holidays) == ("-1", "10 11", "closed")


def test_the_terms_of_a_desk_are_typed_and_counted(real_desk):
    places = PlaceFinder(real_desk.directory)
    assert terms_here(real_desk.directory.desk(), places, practice=False) == NOT_ENTERED
    actions.set_desk_fact(
        real_desk, "term_dates", "2/9/2026 to 23/10/2026; 2/11/2026 to 18/12/2026"
    )
    assert terms_here(real_desk.directory.desk(), places, practice=False) == TERMS
    with pytest.raises(BadInput, match="Write each stretch"):
        checked_terms("the usual ones")


def test_practice_has_terms_and_a_spoilt_entry_is_unknown(real_desk):
    places = PlaceFinder(real_desk.directory)
    assert terms_here({}, places, practice=True).in_term(date(2026, 11, 23))
    spoilt = {"term_dates": DeskFact(id="term_dates", value="???")}
    assert terms_here(spoilt, places, practice=False) == NOT_ENTERED


def test_a_list_says_what_is_not_certain_and_what_is_resting(real_desk):
    times = {"opens": "09:00", "closes": "17:00"}
    week = tuple(Session(weekday=day, **times) for day in WEEK.split())
    summer = (Session(weekday="mon", months=(6, 7, 8), **times),)
    for name, sessions in (("Lantern week", week), ("Lantern summer", summer)):
        id_ = name.lower().replace(" ", "-")
        real_desk.directory.save(ServicePage(id=id_, name=name, status="open", sessions=sessions))
    at = datetime.fromisoformat("2026-12-28T10:00")
    found = real_desk.ask("lantern", situation=Situation(at=at, when="now")).services
    told = {one.card.id: (one.opening, one.out_of_season) for one in found}
    assert told == {
        "lantern-week": ("Bank holiday: ring first", False),
        "lantern-summer": ("Next: Monday 7 June 2027", True),
    }
