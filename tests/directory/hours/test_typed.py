"""Sessions written as text are read as the very same sessions."""

import random
from datetime import date, timedelta

from directory.hours import read_hours, typed, types_back
from directory.hours.phrases import WEEK
from directory.model import Closure, Session

TIMES = (
    [("09:00", "17:00")], [("09:15", "12:00"), ("13:00", "16:45")], [("20:00", "08:00")],
    [("11:30", "01:00")], [("00:00", "24:00")], [("18:00", "24:00")], [("12:30", "13:00")],
    [("19:30", "")], [("05:45", "22:15")], [("18:00", "00:30")],
    [("00:00", "09:00"), ("17:00", "08:30")],
)  # fmt: skip


def made_up(chance):
    """Return the sessions of one entry, put together by chance."""
    more = {
        "booking": chance.choice([None, None, True, False]),
        "closed_on_bank_holidays": chance.choice([None, None, True, False]),
        "months": chance.choice(
            [(), (), (10, 11, 12), (5,), tuple(m for m in range(1, 13) if m != 8)]
        ),
        "words": chance.choice(["", "", "Ring the bell (twice)."]),
    }
    spans = chance.choice(TIMES)
    starts = date(2026, 1, 1) + timedelta(chance.randrange(600))
    every = chance.choice(["week", "week", "second_week", "month", "nth", "half_term", "once"])
    if every == "once":
        more |= {"starts_on": starts, "ends_on": starts, "season": "dated"}
        days, nths = [starts.weekday()], [None]
    else:
        more["season"] = chance.choice(["all_year", "all_year", "term_time", "holidays", "winter"])
        more["starts_on"] = chance.choice([None, None, starts])
        if chance.random() < 0.2:
            more["ends_on"] = starts + timedelta(90)
            more["season"] = "dated" if more["season"] == "all_year" else more["season"]
        days = sorted(chance.sample(range(7), chance.choice([1, 2, 3, 5, 7])))
        nths = [chance.choice([1, 2, 3, 4, 5, -1])] if every == "nth" else [None]
    every = "month" if every == "nth" else every
    return [
        Session(weekday=WEEK[day], nth=nth, opens=opens, closes=closes, every=every, **more)
        for day in days for nth in nths for opens, closes in spans
    ]  # fmt: skip


def test_whatever_is_typed_reads_back_as_the_same_sessions():
    chance = random.Random(20261122)
    for _ in range(1500):
        sessions = tuple(made_up(chance))
        text = typed(sessions)
        assert read_hours(text).sessions == sessions, text


def test_several_entries_share_what_they_have_in_common():
    text = "Mon-Fri 9am-5pm; Sat 10am-1pm; closed bank holidays"
    understood = read_hours(text)
    assert typed(understood.sessions) == text
    assert types_back(understood.sessions)


def test_dated_closures_come_back():
    closures = (Closure(starts_on=date(2026, 12, 24), ends_on=date(2027, 1, 3)),)
    sessions = read_hours("Mon 9-5").sessions
    assert read_hours(typed(sessions, closures)).closures == closures
    assert types_back(sessions, closures)


def test_words_come_back_as_they_are():
    assert typed(read_hours("Most mornings, ring to ask").sessions) == "Most mornings, ring to ask"


def test_a_name_cannot_be_typed_and_that_is_told():
    assert not types_back([Session(weekday="mon", opens="09:00", closes="12:00", name="Clinic")])
