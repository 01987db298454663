"""How long a service goes on at most, and when that is over."""

from datetime import date

import pytest

from directory.disclosure.rules.durations import Stay, ends_after, longest_stay


@pytest.mark.parametrize(
    ("words", "stay"),
    [
        ("At most 18 weeks.", Stay(18, "week")),
        ("6 to 18 months.", Stay(18, "month")),
        ("1 night to 6 weeks.", Stay(6, "week")),
        ("Up to 9 months", Stay(9, "month")),
        ("7 days.", Stay(7, "day")),
        ("A year", Stay(1, "year")),
        ("About 12 weeks.", None),
        ("No limit.", None),
        ("12 weeks, or as long as you like.", None),
        ("Until the debts are dealt with.", None),
        ("", None),
    ],
)
def test_the_longest_stay_is_read_from_plain_words_only(words, stay):
    assert longest_stay(words) == stay


def test_eighteen_weeks_from_6_january_2027_end_on_12_may():
    assert ends_after(date(2027, 1, 6), Stay(18, "week")) == date(2027, 5, 12)
    assert Stay(18, "week").words == "18 weeks"
    assert Stay(1, "month").words == "1 month"


def test_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month():
    assert ends_after(date(2026, 11, 30), Stay(3, "month")) == date(2027, 2, 28)
    assert ends_after(date(2026, 12, 1), Stay(1, "month")) == date(2027, 1, 1)
    assert ends_after(date(2028, 2, 29), Stay(1, "year")) == date(2029, 2, 28)
    assert ends_after(date(2026, 11, 22), Stay(7, "night")) == date(2026, 11, 29)
