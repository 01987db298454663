"""Days and times in odd orders: read where they can mean one thing only, else kept as words."""

import pytest

from directory.hours import read_hours


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10:00-16:00 Mon Wed Fri", "Monday, Wednesday and Friday 10am to 4pm."),
        ("Mon Wed Fri 10:00-16:00", "Monday, Wednesday and Friday 10am to 4pm."),
        ("10am to 2pm Tues Thurs", "Tuesday and Thursday 10am to 2pm."),
        ("9-5 (Mon to Thurs)", "Monday to Thursday 9am to 5pm."),
        ("10am\u20132pm: Tues & Thurs", "Tuesday and Thursday 10am to 2pm."),
        ("9-5 (Mon to Thurs), 9-4 (Fri)", "Monday to Thursday 9am to 5pm. Friday 9am to 4pm."),
        ("9-5 Mon-Fri, Sat 10-1", "Monday to Friday 9am to 5pm. Saturday 10am to 1pm."),
        ("9-5 Mon-Fri and Sat 10-1", "Monday to Friday 9am to 5pm. Saturday 10am to 1pm."),
        ("Mon-Thu 9am-5pm, 10am-12pm Sat",
         "Monday to Thursday 9am to 5pm. Saturday 10am to 12 noon."),
        ("10-12 Tue Thu (term time only)",
         "Tuesday and Thursday 10am to 12 noon, in school term time."),
    ],
)  # fmt: skip
def test_an_odd_order_that_is_certain_is_understood(typed, said):
    assert read_hours(typed).said_back == said


@pytest.mark.parametrize(
    "typed",
    [
        "Monday Tuesday 10-12 Wednesday Thursday 2-4",  # a form on which days were left blank
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday 10-4",  # headings of one
        "Mon 9-12, 1-5 Tue",  # a lunch break, or another day
        "9-5 Mon, Wed, Fri 10-1",  # whose is Wednesday?
        "Mon Tue 10-12 2-4 Wed",
        "Mon Mon 10-12",
        "Mon Wed Fri",
    ],
)
def test_what_may_mean_two_things_stays_words(typed):
    read = read_hours(typed)
    assert not read.whole
    assert [session.words for session in read.sessions] == [typed]
