"""Bank holidays, school terms, and whether hours hold on a day."""

from datetime import date

import pytest
from holidays import country_holidays

from directory.hours.bank_holidays import bank_holiday
from directory.hours.holding import held_on
from directory.hours.terms import NOT_ENTERED, PRACTICE, read_terms, terms_of
from directory.model.hours import Hours

TERMS = read_terms("2 September 2026 to 23 October 2026; 2 November 2026 to 18 December 2026")
MONDAY = Hours("mon", "10:00", "12:00")


def test_the_table_agrees_with_the_library_and_lasts():
    known = country_holidays("GB", subdiv="ENG", years=range(2024, 2037))
    day = date(2024, 1, 1)
    while day.year < 2037:
        assert bool(bank_holiday(day)) == (day in known), day
        day = date.fromordinal(day.toordinal() + 1)
    assert bank_holiday(date(2036, 12, 25)) == "Christmas Day"


@pytest.mark.parametrize(
    ("hours", "day", "held"),
    [
        (MONDAY, date(2026, 11, 23), "yes"),
        (MONDAY, date(2026, 11, 24), "no"),
        (MONDAY, date(2026, 8, 31), "ask"),
        (MONDAY._replace(bank_holidays="closed"), date(2026, 8, 31), "no"),
        (MONDAY._replace(bank_holidays="open"), date(2026, 8, 31), "yes"),
        (MONDAY._replace(season="term_time"), date(2026, 11, 23), "yes"),
        (MONDAY._replace(season="term_time"), date(2026, 10, 26), "no"),
        (MONDAY._replace(season="holidays"), date(2026, 10, 26), "yes"),
        (MONDAY._replace(season="term_time"), date(2027, 1, 11), "ask"),
        (MONDAY._replace(every="month", nth="1"), date(2026, 12, 7), "yes"),
        (MONDAY._replace(every="month", nth="1"), date(2026, 12, 14), "no"),
        (MONDAY._replace(every="month", nth="-1"), date(2026, 11, 30), "yes"),
        (MONDAY._replace(every="month", nth="-1"), date(2026, 11, 23), "no"),
        (MONDAY._replace(every="month"), date(2026, 11, 23), "ask"),
        (MONDAY._replace(every="second_week", starts_on="2026-11-09"), date(2026, 11, 23), "yes"),
        (MONDAY._replace(every="second_week", starts_on="2026-11-09"), date(2026, 11, 16), "no"),
        (MONDAY._replace(every="second_week"), date(2026, 11, 16), "ask"),
        (MONDAY._replace(every="half_term"), date(2026, 11, 16), "ask"),
        (MONDAY._replace(months="10 11 12"), date(2026, 11, 16), "yes"),
        (MONDAY._replace(months="10 11 12"), date(2027, 1, 11), "no"),
        (MONDAY._replace(season="winter"), date(2026, 12, 7), "yes"),
        (MONDAY._replace(season="winter"), date(2026, 11, 16), "ask"),
        (MONDAY._replace(season="winter"), date(2026, 7, 6), "no"),
        (MONDAY._replace(ends_on="2026-11-20"), date(2026, 11, 23), "no"),
    ],
)
def test_whether_hours_hold_on_a_day(hours, day, held):
    assert held_on(hours, day, TERMS)[0] == held


def test_terms_that_are_not_entered_are_unknown():
    assert NOT_ENTERED.in_term(date(2026, 11, 23)) is None
    assert terms_of(["Kirkby", "Knowsley"]) == NOT_ENTERED


def test_practice_has_terms_of_its_own():
    practice = terms_of([PRACTICE])
    assert practice.in_term(date(2026, 11, 23)) is True
    assert practice.in_term(date(2026, 12, 24)) is False


def test_terms_are_typed_and_come_back():
    assert read_terms(TERMS.typed()) == TERMS
    with pytest.raises(ValueError, match="Write each stretch"):
        read_terms("autumn term")
    with pytest.raises(ValueError, match="Write each stretch"):
        read_terms("18 December 2026 to 2 November 2026")


@pytest.mark.parametrize(
    ("copied", "kept"),
    [
        ("2 Sept 2026 - 23 Oct 2026, 2 Nov 2026 - 18 Dec 2026", TERMS.typed()),
        ("2 September to 23 October 2026; 2 November to 18 December 2026", TERMS.typed()),
        (
            "Autumn: Wed 2nd September to Fri 23rd October 2026\nThen: 02/11/2026 until 18/12/2026",
            TERMS.typed(),
        ),
        ("2026-11-02 to 2027-01-08", "2 November 2026 to 8 January 2027"),
        ("2 November to 8 January 2027", "2 November 2026 to 8 January 2027"),
        (
            "Autumn 2 Sep 2026 to 18 Dec 2026 (half term 26 October to 30 October)",
            "2 September 2026 to 25 October 2026; 31 October 2026 to 18 December 2026",
        ),
    ],
)
def test_term_dates_are_read_as_councils_write_them(copied, kept):
    assert read_terms(copied).typed() == kept
    assert read_terms(kept).typed() == kept


@pytest.mark.parametrize(
    "typed", ["INSET day 2 September 2026", "30 February 2027 to 2 March 2027", "Term 5: all of it"]
)
def test_term_dates_that_are_not_plain_are_never_half_kept(typed):
    with pytest.raises(ValueError, match="is not understood"):
        read_terms(typed)
