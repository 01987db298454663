"""Places and times heard in what somebody says, and what they do to a list."""

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from directory.desk.answering.answer import Result
from directory.desk.answering.ordering import Wish, by_time
from directory.desk.heard.line import LineEar
from directory.desk.heard.places import PlaceEar
from directory.desk.heard.times import EVERY_DAY, WEEKDAYS, TimeHeard, time_heard
from directory.desk.heard.unknown_places import UnknownPlaceEar
from directory.desk.situation import NEW_SITUATION, Situation
from directory.geo import Gazetteer
from directory.hours.saying import ORDER
from seed.contents import contents

LINES = Path(__file__).parents[2] / "reference" / "places_and_times.csv"
SUNDAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def places() -> PlaceEar:
    return PlaceEar(Gazetteer.open(), contents().language)


@pytest.fixture(scope="module")
def unknown() -> UnknownPlaceEar:
    return UnknownPlaceEar(Gazetteer.open(), contents().language, lambda _word: False)


def rows() -> list[dict[str, str]]:
    with LINES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day_words(time: TimeHeard | None) -> tuple[str, str] | None:
    if time is None:
        return None
    if time.ahead is not None:
        return ("today", "tomorrow")[time.ahead], time.part
    named = {WEEKDAYS: "weekday", EVERY_DAY: "any"}
    return named.get(time.days, " ".join(ORDER[one] for one in sorted(time.days))), time.part


def test_places_are_heard_where_they_are_meant_and_nowhere_else(places):
    right = found = wanted = 0
    for row in rows():
        heard = {(one.place.name, one.role[:4]) for one in places.heard(row["text"] + " ")}
        meant = {(row["place"], row["role"][:4])} if row["place"] else set()
        right, found, wanted = right + len(heard & meant), found + len(heard), wanted + len(meant)
    assert wanted > 60
    assert right / found >= 0.95
    assert right / wanted >= 0.95


def test_a_whole_postcode_of_anywhere_is_heard_and_half_of_one_only_near_here(places):
    heard = {
        text: [(one.place.name, one.role) for one in places.heard(text)]
        for text in (
            "food bank near M32 9AF",
            "debt advice BS1 4DJ",
            "got a s21",
            "in M32 somewhere",
        )
    }
    assert heard == {
        "food bank near M32 9AF": [("M32 9AF", "near")],
        "debt advice BS1 4DJ": [("BS1 4DJ", "lives_in")],
        "got a s21": [],
        "in M32 somewhere": [],
    }


def test_times_are_heard_where_somebody_wants_to_go_and_nowhere_else():
    right = found = wanted = 0
    for row in rows():
        heard = day_words(time_heard(row["text"]))
        meant = (row["days"], row["part"]) if row["days"] or row["part"] else None
        right += heard is not None and heard == meant
        found, wanted = found + (heard is not None), wanted + (meant is not None)
    assert wanted > 50
    assert right / found >= 0.93
    assert right / wanted >= 0.93


@pytest.mark.parametrize(
    "text", ["he hits me every night", "court on Monday", "raped on Saturday night", "up all night"]
)
def test_what_happened_and_what_is_due_is_no_wish_for_a_time(text):
    assert time_heard(text) is None


def test_a_place_chosen_by_hand_makes_the_one_in_the_words_idle(places, unknown):
    ear = LineEar(places, unknown)
    line = ear.heard("food bank in Bootle on Friday", Situation(lives_in="Kirkby"))
    assert not line.places
    assert line.time is not None


def test_a_place_in_the_words_goes_before_the_town_of_the_desk(places, unknown):
    ear, usual = LineEar(places, unknown), Situation(lives_in="Kirkby", town_of_desk=True)
    bootle = ear.heard("food bank in Bootle", usual).applied(usual)
    assert (bootle.lives_in, bootle.town_of_desk) == ("Bootle", False)
    near = ear.heard("food bank near Bootle", usual).applied(usual)
    assert (near.lives_in, near.near, near.town_of_desk) == ("Kirkby", "Bootle", True)
    assert ear.heard("food bank", usual).applied(usual) == usual


def test_what_was_tapped_off_is_not_used(places, unknown):
    ear = LineEar(places, unknown)
    line = ear.heard("food bank in Bootle", NEW_SITUATION)
    again = ear.heard("food bank in Bootle", NEW_SITUATION, {line.places[0].id})
    assert line.applied(NEW_SITUATION).lives_in == "Bootle"
    assert again.applied(NEW_SITUATION) == NEW_SITUATION


def test_every_place_that_can_be_heard_is_one_that_the_desk_understands(desk):
    names = [name for name in desk.places.gazetteer.local_names if name != "county"]
    heard = [place for n in names for place in desk.where_and_when(f"food in {n.title()} ").places]
    assert len(heard) > 300
    for one in heard:
        assert desk.places.home(one.asked).areas[0].id == one.place.areas[0].id


def test_what_is_open_then_comes_first_and_nothing_is_lost(desk):
    plain = desk.ask("food bank", limit=40)
    evening = desk.ask("food bank Tuesday evening", limit=40)
    assert [chip.kind for chip in evening.told] == ["time"]
    opening = [one.opening for one in evening.services]
    certain = [place for place, words in enumerate(opening) if words.startswith("Tuesday")]
    assert certain, "some practice service gives out food on a Tuesday evening"
    assert certain[0] == 0
    foods = {one.card.id for one in plain.services[:10]}
    assert foods <= {
        one.card.id for one in desk.ask("food bank Tuesday evening", limit=200).services
    }


def test_a_service_with_other_hours_follows_those_whose_times_are_not_known(desk):
    known = next(one for one in desk.ask("food bank", limit=40).services if one.card.hours)
    at_three = TimeHeard(frozenset({0}), "night", None, "")
    never = replace(known, card=replace(known.card, id="never", hours=()))
    closed = Wish(at_three, datetime(2026, 11, 22, 10, 0))  # noqa: DTZ001  (local time)
    shut = Result(replace(known.card, hours=known.card.hours[:0] or ()), 1.0, (), ())
    assert [one.card.id for one in by_time([never, shut], closed)] == ["never", shut.card.id]
    assert all(one.opening.startswith("Ring") for one in by_time([never], closed))


def test_tomorrow_is_the_day_after_this_one():
    heard = time_heard("food parcel tomorrow morning")
    assert heard is not None
    assert heard.words == "Tomorrow morning"
    (begins, ends), *more = heard.spans(SUNDAY)
    assert (begins.date(), begins.hour, ends.hour, more) == (date(2026, 11, 23), 6, 12, [])


def test_a_wish_is_offered_and_nothing_is_narrowed_until_it_is_pressed(desk):
    answer = desk.ask(
        "my landlord wants me out, only speaks Kurdish, want to learn to drive", limit=10
    )
    assert {(one.kind, one.id) for one in answer.offered} >= {
        ("filter", "language:Kurdish"), ("goal", "learn")
    }  # fmt: skip
    pressed = desk.ask(
        "my landlord wants me out, only speaks Kurdish, want to learn to drive",
        situation=Situation(only=frozenset({"language:Kurdish"})),
    )
    assert not any(one.id == "language:Kurdish" for one in pressed.offered)


@pytest.mark.parametrize("typed", ["Practice Kirkby Family House", "practice kirkby fam"])
def test_a_place_within_a_name_is_part_of_the_name(desk, typed):
    assert desk.ask(typed).told == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("baby milk and nappies in Bootle thursday morning", "Thursday morning"),
        ("warm clothes and a cot in Kirkby on saturday", "Saturday"),
        ("food parcel for a family of four friday afternoon", "Friday afternoon"),
    ],
)
def test_a_line_that_only_names_what_is_wanted_may_name_a_day(line, words):
    assert time_heard(line).words == words


@pytest.mark.parametrize(
    "line",
    [
        "PIP tribunal monday 9am liverpool civil centre", "he came home drunk thursday morning",
        "last christmas day he hit me",
    ],
)  # fmt: skip
def test_what_is_due_or_was_is_no_wish(line):
    assert time_heard(line) is None


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("boxing day", "Boxing Day", date(2026, 12, 26)),
        ("food bank open xmas eve", "Christmas Eve", date(2026, 12, 24)),
        ("alone on new year's day", "New Year's Day", date(2027, 1, 1)),
        ("lonely on new years eve", "New Year's Eve", date(2026, 12, 31)),
    ],
)
def test_a_day_that_goes_by_its_name_is_heard(line, words, day):
    heard = time_heard(line)
    assert heard.words == words
    assert [begins.date() for begins, _ in heard.spans(SUNDAY)] == [day]


def test_boxing_on_a_tuesday_is_no_boxing_day():
    assert time_heard("boxing on tuesday").words == "Tuesday"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("I don't live in Bootle, I live in Huyton, need food", ["In Huyton"]),
        ("food, I dont live in Bootle any more I live in Huyton", ["In Huyton"]),
        ("not in Bootle or Kirkby, food in Huyton", ["In Huyton"]),
        ("anywhere but Bootle, Huyton food bank", ["In Huyton"]),
        ("Bootle is too far, debt help in Huyton", ["In Huyton"]),
        ("I don't live in Bootle", []),
        ("I don't live in Bootle, Kirkby or Huyton", []),
        ("not in Bootle, Kirkby, Huyton or Crosby, food in Prescot", ["In Prescot"]),
        ("I don't live in Bootle, Kirkby or Huyton, I live in Prescot, need food", ["In Prescot"]),
        ("not in Bootle, in Kirkby, need food", ["In Kirkby"]),
        ("works in Kirkby but lives in Huyton, debt", ["In Huyton"]),
        ("lives in Huyton but works in Kirkby, debt", ["In Huyton"]),
        ("works in Kirkby, debt", ["Near Kirkby"]),
        ("jobs in Kirkby", ["In Kirkby"]),
        ("my mum lives in Maghull and I live in Huyton, debt", ["In Huyton"]),
        ("my sister in Bootle kicked me out", []),
        ("my sister in Bootle needs a food bank", ["In Bootle"]),
        ("staying with my sister in Bootle, no food", ["In Bootle"]),
        ("food bank in Bootle or Kirkby", ["In Bootle"]),
        ("food bank near Bootle or Kirkby", ["Near Bootle"]),
        ("debt help in bootel", ["In Bootle"]),
        ("debt help in boot", []),
    ],
)
def test_the_place_that_is_meant_is_used_and_no_other(places, line, wanted):
    assert [one.words for one in places.heard(line)] == wanted


def test_a_place_that_is_not_meant_is_neither_looked_for_nor_heard_as_a_need(desk):
    answer = desk.ask("I don't live in Bootle, I live in Huyton, need food", whole=True)
    assert [chip.id for chip in answer.told] == ["place:Huyton"]
    assert "suicide_selfharm" not in {one.id for one in answer.needs}
    assert not any("bootle" in why for one in answer.services for why in one.why)


def test_whoever_lives_in_none_of_several_places_is_looked_for_in_none(desk):
    answer = desk.ask("I don't live in Bootle, Kirkby or Huyton, need food", whole=True)
    assert answer.told == ()
    assert "suicide_selfharm" not in {one.id for one in answer.needs}


@pytest.mark.parametrize(
    "line",
    [
        "I don't want to live in Bootle", "I dont want to live, in Bootle",
        "I don't live in Bootle, I don't want to live",
    ],
)  # fmt: skip
def test_a_wish_to_die_is_heard_beside_a_place(desk, line):
    assert "suicide_selfharm" in {one.id for one in desk.ask(line, whole=True).needs}


def test_the_second_of_two_places_is_told_and_used_when_the_first_is_taken_off(desk):
    first = desk.ask("food bank in Bootle or Kirkby", whole=True)
    assert [chip.id for chip in first.told] == ["place:Bootle"]
    assert first.other_places == ("Kirkby",)
    again = desk.ask("food bank in Bootle or Kirkby", frozenset({"place:Bootle"}), whole=True)
    assert ([chip.id for chip in again.told], again.other_places) == (["place:Kirkby"], ())
    assert desk.ask("food bank in Bootle L20", whole=True).other_places == ()


@pytest.mark.parametrize(
    ("line", "words", "hours"),
    [
        ("food bank Tuesday at 3pm", "Tuesday at 3pm", (15, 16)),
        ("food bank Tuesday at 3", "Tuesday at 3pm", (15, 16)),
        ("AA 7.30pm Tuesday", "Tuesday at 7.30pm", (19.5, 20.5)),
        ("debt advice Wednesday 14:30", "Wednesday at 2.30pm", (14.5, 15.5)),
        ("food bank not before 10am", "From 10am", (10, 24)),
        ("can't come before 10am, debt advice", "From 10am", (10, 24)),
        ("can only come before 3pm, food", "Before 3pm", (0, 15)),
        ("food bank open 10am to 2pm", "10am to 2pm", (10, 14)),
        ("food bank between 10 and 12", "10am to 12 noon", (10, 12)),
        ("food tonight at 8", "Tonight at 8pm", (20, 21)),
    ],
)
def test_the_hour_that_was_told_counts(line, words, hours):
    heard = time_heard(line)
    assert heard.words == words
    (begins, ends), *_ = heard.spans(SUNDAY)
    midnight = datetime.combine(begins.date(), datetime.min.time())
    assert tuple((one - midnight).total_seconds() / 3600 for one in (begins, ends)) == hours


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("food bank Monday to Friday", "Weekdays"),
        ("debt advice mon-fri", "Weekdays"),
        ("lunch club Monday to Thursday", "Monday to Thursday"),
        ("lunch club Monday or Thursday", "Monday or Thursday"),
        ("morning after pill tomorrow morning", "Tomorrow morning"),
    ],
)
def test_days_in_a_row_are_all_of_them(line, words):
    assert time_heard(line).words == words


@pytest.mark.parametrize(
    "line",
    [
        "morning after pill", "morning sickness", "Morning, need a food bank",
        "can't do mornings, debt advice", "not Mondays, lunch club", "he hits me at 3am",
        "wakes at 3am", "2am feeds, baby won't sleep", "room 3 at 2 Church Street",
        "food for 3 kids", "youth club 11-17 year olds", "pharmacy open 24 hours",
        "behind on my rent in Kirkby Tuesday morning",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(line):
    assert time_heard(line) is None


def test_what_is_for_people_elsewhere_does_not_come_first_for_being_open(desk):
    answer = desk.ask("food after the school run in L20", limit=40)
    away = [one.elsewhere for one in answer.services]
    assert True in away, "some practice food bank is in Leicester or Knowsley"
    assert not any(away[:3])


@pytest.mark.parametrize(
    "place", ["I live in Bootle, ", "living in Kirkby, ", "she lives in Speke, "]
)
@pytest.mark.parametrize(
    "line", ["I want to die", "he locks me in", "my dad touches me", "I'm 14 and mum hits me"]
)
def test_saying_where_one_lives_changes_nothing_of_what_is_urgent(desk, place, line):
    alone, placed = desk.ask(line, whole=True), desk.ask(place + line, whole=True)
    assert (placed.crisis, placed.child) == (alone.crisis, alone.child)
    assert {one.id for one in alone.needs if one.crisis == "immediate"} <= {
        one.id for one in placed.needs
    }
