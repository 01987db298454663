"""Ways of writing hours that stand in published lists, and what looks like them and is doubtful."""

import pytest

from directory.hours import read_hours, types_back


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("<ul><li>First Friday of every month - 6 to 8pm</li><li>Mon 2-4</li></ul>",
         "First Friday of the month, 6pm to 8pm. Monday 2pm to 4pm."),
        ("<p>Mon &amp; <b>Thu</b>&nbsp;9am &ndash; 1pm</p>", "Monday and Thursday 9am to 1pm."),
        ("Every second Wednesday of month 10-11.30",
         "Second Wednesday of the month, 10am to 11.30am."),
        ("Fridays -1st, 3rd and 5th of each month 2pm to 3.45pm",
         "First, third and fifth Friday of the month, 2pm to 3.45pm."),
        ("Fridays (1st and 3rd of the month) 2pm to 3pm",
         "First and third Friday of the month, 2pm to 3pm."),
        ("Monday ; Tuesday 12pm-2pm; Wednesday ; Thursday ; Friday 1-2pm; Saturday ; Sunday",
         "Tuesday 12 noon to 2pm. Friday 1pm to 2pm."),
        ("Every day 9:00 am to 12:00 am (midnight)", "Every day 9am to midnight."),
        ("Monday, 1 :00to 8:00pm", "Monday 1pm to 8pm."),
        ("Mon 09:00-13:00:14:00-18:00", "Monday 9am to 1pm and 2pm to 6pm."),
        ("Llun/Mawrth - Monday/Tuesday - 9.30-6.30\nSadwrn/Saturday - 9.30-1.00",
         "Monday and Tuesday 9.30am to 6.30pm. Saturday 9.30am to 1pm."),
        ("Dydd Iau 2yp-4yp // Thursdays 2pm - 4pm", "Thursday 2pm to 4pm."),
        ("7 diwrnod yr wythnos 9-7 // 7 days a week 9-7", "Every day 9am to 7pm."),
        ("Dydd Mercher 10yb-2yp", "Wednesday 10am to 2pm."),
        ("9-5 weekdays (closed for lunch 12-1)",
         "Monday to Friday 9am to 12 noon and 1pm to 5pm."),
        ("Weekdays 9am-5pm, closed for lunch 12.30-1.15pm",
         "Monday to Friday 9am to 12.30pm and 1.15pm to 5pm."),
        ("Monday - Saturday 7.30am = 4.30pm", "Monday to Saturday 7.30am to 4.30pm."),
    ],
)  # fmt: skip
def test_what_is_published_is_read(typed, said):
    understood = read_hours(typed)
    assert (understood.whole, understood.said_back) == (True, said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Thursday, 10:30am to 12:30pm (community cafe)",
         "Thursday 10.30am to 12.30pm. Community cafe."),
        ("Mon 10-12 (tea, coffee); Tue 2-4 (craft club)",
         "Monday 10am to 12 noon. Tea, coffee. Tuesday 2pm to 4pm. Craft club."),
        ("Thursday: Arts & Crafts Club, 1.30pm to 4. Saturday: Lunch, 11am to 1pm.",
         "Thursday 1.30pm to 4pm. Arts & Crafts Club. Saturday 11am to 1pm. Lunch."),
        ("Foodbank: Monday 1pm - 3pm", "Monday 1pm to 3pm. Foodbank."),
        ("Tuesday 3pm-5pm - Community Living Room", "Tuesday 3pm to 5pm. Community Living Room."),
        ("Wednesday 7pm, free, everyone welcome!",
         "Wednesday from 7pm. Free. Everyone welcome!"),
        ('Mon 10-12 "Bring a mug". All welcome.',
         "Monday 10am to 12 noon. Bring a mug. All welcome."),
        ("Wednesdays at 6:00pm: Community dinner. Please arrive promptly.",
         "Wednesday from 6pm. Community dinner. Please arrive promptly."),
    ],
)  # fmt: skip
def test_what_is_held_becomes_a_note_beside_its_times(typed, said):
    understood = read_hours(typed)
    assert (understood.whole, understood.said_back) == (True, said)
    assert types_back(understood.sessions)


@pytest.mark.parametrize(
    "typed",
    [
        "Mon 10-12 (if enough people come)",
        "Mon 10-12 (community cafe most weeks)",
        "Mon 10-12 (closed for lunch)",
        "Mon 10-12 (women only)",
        "Mon 10-4, lunch 12-1",
        "Mon 10-4 except lunch",
        "Mon 10-4 no lunch",
        "Mon 10-12. Food club by invitation.",
        "Mon 10-12. Lunch club suspended.",
        "Mon 10-12. Coffee morning on hold.",
        "Mon-Fri 9-5. Coffee Tuesday mornings",
        "Mon 10-12. Free lunch for 20 people",
        "Thursday 4 - 6pm Job Club Monday 1 - 2pm",
        "Mon 9-12, lunch club, Tue 10-12",
        "Community lunch every second Tuesday 12-2",
        "Mon 10-12. Come along and see us at the yellow gate.",
    ],
)
def test_a_note_that_could_touch_the_times_leaves_all_as_words(typed):
    (session,) = read_hours(typed).sessions
    assert (session.words, session.every) == (typed, "words_only")


@pytest.mark.parametrize(
    "typed",
    [
        "Llun 9-5 // Tuesday 9-5",
        "Llun 9-5 // Monday 10-5",
        "Llun/Mawrth - Monday/Wednesday 9-5",
        "Monday ; Tuesday 12-2; Wednesday ; Thursday ; Friday ; Saturday",
        "Monday ; Tuesday ; Wednesday ; Thursday ; Friday ; Saturday ; Sunday",
        "Monday 9-5; Monday ; Wednesday ; Thursday ; Friday ; Saturday ; Sunday",
        "Monday ; Tuesday ; Wednesday ; Thursday ; Friday ; Saturday ; Sunday ; 9-5",
        "Mon-Wed 1st and 3rd of the month 10-12",
        "Fridays 1st and 3rd 2pm to 3pm",
        "Mon 09:00:00-13:00:00",
        "LLUN/ MONDAY 10pm - 1pm",
        "<td>Mon</td><td>10-12</td>",
    ],
)
def test_what_only_looks_like_these_ways_stays_words(typed):
    assert not read_hours(typed).whole


def test_whoever_types_two_languages_is_told_that_they_differ():
    assert "Welsh and the English" in read_hours("Llun 9-5 // Tuesday 9-5").feedback


@pytest.mark.parametrize(
    "typed",
    [
        "Mon-Fri 9am-5pm closed for lunch",
        "Mon-Fri 9am-5pm closed for lunch Wednesday",
        "Mon-Thu 9-5, Fri 9-4, closed for lunch 12-1",
        "Mon-Fri 9am-5pm, closed for lunch 6-7",
        "Mon closed for lunch 12-1",
        "open all day every day",
        "Mon 2 = 4 sessions",
    ],
)
def test_a_lunch_that_could_be_another_time_stays_words(typed):
    assert not read_hours(typed).whole
