"""The dates of services in a calendar, read back: certain ones only, and telling on nobody."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from directory.disclosure.record.dates import service_dates
from directory.errors import BadInput
from directory.hours.terms import NOT_ENTERED, read_terms
from directory.interchange.twins.calendars import calendar_file
from directory.model import ServicePage
from ui.actions import take_along

TODAY = date(2026, 11, 22)
LONDON = ZoneInfo("Europe/London")
TERMS = read_terms("2 November 2026 to 18 December 2026; 4 January 2027 to 12 February 2027")
HALL = {"id": "hall", "visibility": "public", "name": "Practice Hall", "address": "1 High Street",
        "town": "Kirkby", "postcode": "L32 8XA"}  # fmt: skip
TUESDAYS = {"weekday": "tue", "opens": "10:00", "closes": "12:00"}


def page(*sessions, **changes):
    kept = {"id": "tea", "name": "Practice Tea", "locations": [HALL], "sessions": sessions,
            "contacts": [{"id": "p", "kind": "phone", "value": "0151 496 0888"}]}  # fmt: skip
    return ServicePage.model_validate({**kept, **changes})


def dates_of(*sessions, terms=TERMS, tells=False, **changes):
    return service_dates(page(*sessions, **changes), TODAY, terms, practice=False, tells=tells)


def events(made):
    read = icalendar.Calendar.from_ical(calendar_file([made], TODAY))
    assert [str(one["TZID"]) for one in read.walk("VTIMEZONE")] == ["Europe/London"]
    return read.walk("VEVENT")


def days_shown(event, until=TODAY + timedelta(days=366)):
    """The days on which a calendar shows an event: worked out here by hand from its rule."""
    first = event["DTSTART"].dt
    rule = event.get("RRULE")
    if rule is None:
        return [first.date()]
    gone = event.get("EXDATE")
    but_not = {one.dt.date() for one in gone.dts} if gone else set()
    last = rule["UNTIL"][0].astimezone(LONDON).date()
    weeks = rule.get("INTERVAL", [1])[0]
    wanted = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
    days = {wanted[str(one)[-2:]] for one in rule["BYDAY"]}
    assert last <= until
    shown, day = [], first.date()
    while day <= last:
        in_week = (day - first.date()).days // 7 % weeks == 0
        nth = str(rule["BYDAY"][0])[:-2]
        in_month = not nth or str((day.day - 1) // 7 + 1) == nth
        if day.weekday() in days and in_week and in_month and day not in but_not:
            shown.append(day)
        day += timedelta(days=1)
    return shown


def test_weekly_sessions_stand_at_the_time_on_the_wall_winter_and_summer():
    [event] = events(dates_of(TUESDAYS, {**TUESDAYS, "weekday": "thu"}))
    assert event["DTSTART"].dt.isoformat() == "2026-11-24T10:00:00+00:00"
    assert event["DTEND"].dt.hour == 12
    assert {str(day) for day in event["RRULE"]["BYDAY"]} == {"TU", "TH"}
    assert event["RRULE"]["UNTIL"][0].astimezone(LONDON).hour == 10
    assert len(days_shown(event)) > 100


def test_bank_holidays_are_left_out_where_it_is_closed_and_where_nobody_knows():
    mondays = {**TUESDAYS, "weekday": "mon"}
    easter = date(2027, 3, 29)
    for closed, shown in ((True, False), (False, True), (None, False)):
        made = dates_of({**mondays, "closed_on_bank_holidays": closed})
        [event] = events(made)
        assert (easter in days_shown(event)) == shown
        assert ("On bank holidays: ring first." in made.says) == (closed is None)


def test_term_time_is_in_term_alone_and_is_left_out_where_the_terms_are_not_entered():
    [event] = events(dates_of({**TUESDAYS, "season": "term_time"}))
    shown = days_shown(event)
    assert date(2026, 12, 15) in shown
    assert date(2026, 12, 22) not in shown
    assert shown[-1] == date(2027, 2, 9)
    made = dates_of({**TUESDAYS, "season": "term_time"}, terms=NOT_ENTERED)
    assert made.dates == ()
    assert "Practice Tea" in made.left_out[0]
    assert "not certain" in made.left_out[0]


def test_every_second_week_every_month_and_one_day():
    second = {**TUESDAYS, "every": "second_week", "starts_on": "2026-11-03"}
    month = {**TUESDAYS, "every": "month", "nth": 2}
    once = {"every": "once", "starts_on": "2026-12-05", "opens": "09:00", "closes": "13:00"}
    fortnight, monthly, single = (events(dates_of(one))[0] for one in (second, month, once))
    assert days_shown(fortnight)[:2] == [date(2026, 12, 1), date(2026, 12, 15)]
    assert days_shown(monthly)[:2] == [date(2026, 12, 8), date(2027, 1, 12)]
    assert "RRULE" not in single
    assert days_shown(single) == [date(2026, 12, 5)]


def test_a_closure_is_left_out_and_other_times_stand_on_their_day():
    shut = {"starts_on": "2026-12-01", "ends_on": "2026-12-01"}
    moved = {"starts_on": "2026-12-08", "ends_on": "2026-12-08", "opens": "14:00",
             "closes": "16:00"}  # fmt: skip
    usual, other = events(dates_of(TUESDAYS, closures=[shut, moved]))
    assert not {date(2026, 12, 1), date(2026, 12, 8)} & set(days_shown(usual))
    assert other["DTSTART"].dt.isoformat() == "2026-12-08T14:00:00+00:00"


def test_a_night_ends_the_next_morning():
    [event] = events(dates_of({"weekday": "sat", "opens": "22:00", "closes": "02:00"}))
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=4)


def test_hours_in_words_are_left_out_and_named_to_staff():
    made = dates_of(TUESDAYS, {"every": "words_only", "words": "Some evenings, ask."})
    assert len(made.dates) == 1
    [told] = made.left_out
    assert told.startswith("Practice Tea: these hours are words, not times")
    assert told.endswith("Some evenings, ask.")


def test_it_says_the_number_and_the_check_and_keeps_to_itself():
    [event] = events(dates_of(TUESDAYS))
    assert "Ring 0151 496 0888" in event["DESCRIPTION"]
    assert "Not checked by us. Ring first." in event["DESCRIPTION"]
    assert event["LOCATION"] == "Practice Hall, 1 High Street, Kirkby, L32 8XA."
    assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
    assert "tea" not in event["UID"].lower()


def test_what_would_tell_has_a_neutral_name_and_no_place():
    made = dates_of(TUESDAYS, tells=True, sensitive=True, neutral_name="Someone to talk to")
    [event] = events(made)
    assert event["SUMMARY"] == "Someone to talk to"
    assert "LOCATION" not in event
    whole = calendar_file([made], TODAY).decode()
    assert "Tea" not in whole
    assert "High Street" not in whole


def test_a_hidden_place_has_no_place_in_it():
    hidden = [{**HALL, "visibility": "hidden"}]
    [event] = events(dates_of({**TUESDAYS, "location_id": "hall"}, locations=hidden))
    assert "LOCATION" not in event


def test_hostile_names_add_no_line():
    [event] = events(dates_of(TUESDAYS, name="Tea\r\nATTENDEE:mailto:x@example.org"))
    assert "ATTENDEE" not in event
    assert event["SUMMARY"] == "Tea ATTENDEE:mailto:x@example.org"


def test_practice_says_so_in_each_and_the_same_day_gives_the_same_bytes(desk):
    first = take_along.calendar_of(desk, ["practice-money-help", "practice-northwood-money"])
    assert first.content == take_along.calendar_of(
        desk, ["practice-money-help", "practice-northwood-money"]
    ).content  # fmt: skip
    assert first.entries == 2
    for event in icalendar.Calendar.from_ical(first.content).walk("VEVENT"):
        assert event["DESCRIPTION"].startswith("PRACTICE. Not real.")


def test_nothing_certain_is_said_in_one_sentence(real_desk):
    real_desk.directory.save(page({"every": "words_only", "words": "Ask."}))
    with pytest.raises(BadInput, match="No session has times that are certain"):
        take_along.calendar_of(real_desk, ["tea"])
