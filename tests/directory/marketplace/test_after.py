"""Counts of nobody, what was missing and agreed, and records put right after the day."""

from datetime import date

import pytest

from directory.errors import BadInput, RefusedWords, UnknownName
from directory.marketplace.after import OTHERS, absent, day_counts, total, with_count
from directory.model.events import Event, Stall
from ui.actions import open_reports
from ui.actions.event import event_after, event_making, events


@pytest.fixture
def example(desk):
    """The practice example, kept."""
    return event_making.example(desk)


def counted(desk, event):
    events.keep_event(desk, event)
    return day_counts(desk.papers().at_event(event.id))


def test_counts_of_one_hour_add_up_and_can_be_taken_back():
    made = with_count(Event(id="day"), "public", 20, hour="11")
    made = with_count(made, "public", 5, hour="11:30")
    made = with_count(made, "public", 7, hour="12")
    assert [(one.hour, one.number) for one in made.counts] == [("11:00", 25), ("12:00", 7)]
    back = with_count(made, "public", -25, hour="11")
    assert [one.hour for one in back.counts] == ["12:00"]
    with pytest.raises(BadInput, match="No more than 7"):
        with_count(back, "public", -8, hour="12")


def test_only_what_is_counted_so_is_counted_so():
    event = Event(id="day", stalls=(Stall(id="a"),))
    with pytest.raises(BadInput, match="'names' is not counted"):
        with_count(event, "names", 1)
    with pytest.raises(BadInput, match="by the hour"):
        with_count(event, "talks", 1, hour="11")
    with pytest.raises(BadInput, match="at a stall"):
        with_count(event, "public", 1, stall="a")
    with pytest.raises(UnknownName, match="no stall 'b'"):
        with_count(event, "talks", 1, stall="b")
    for wrong in ("25", "noon", "11:5", "-1"):
        with pytest.raises(BadInput, match="not an hour"):
            with_count(event, "public", 1, hour=wrong)


def test_a_report_adds_up(desk, example):
    made = example
    for hour, number in (("11", 30), ("12", 45), ("13", 25)):
        made = with_count(made, "public", number, hour=hour)
    told = counted(desk, made)
    assert dict(told.totals)["Visitors"] == 100 == sum(row[1][0] for row in told.by_hour.rows)
    assert total(made, "public") == 100


def test_one_talk_at_a_table_is_not_told_nor_can_it_be_worked_out(desk, example):
    made = with_count(example, "talks", 1, stall="harbour-advocates")
    made = with_count(made, "talks", 12, stall="night-welcome")
    made = with_count(made, "talks", 9, stall="alcohol-steps")
    told = counted(desk, made)
    cells = {name.split("  ")[1]: row[0] for name, row in told.by_stall.rows}
    assert cells["Practice Domestic Abuse Advocates"] == "under 3"
    shown = [one for one in (dict(told.totals)["Talks at tables"], *cells.values())
             if isinstance(one, int)]  # fmt: skip
    assert len(shown) <= len(cells) - 1


def test_small_hours_are_hidden_too_and_what_has_no_hour_is_a_row(desk, example):
    made = with_count(example, "public", 2, hour="10")
    made = with_count(made, "public", 40, hour="11")
    made = with_count(made, "public", 8)
    rows = dict(counted(desk, made).by_hour.rows)
    assert rows["10:00"][0] == "under 3"
    assert "No hour written" in rows


def test_who_stands_apart_is_in_no_row_of_a_report(desk, example):
    harm = Stall(id="apart", service="practice-steady-ground", status="absent")
    made = example.model_copy(update={"stalls": (*example.stalls, harm)})
    made = with_count(made, "talks", 8, stall="apart")
    told = counted(desk, made)
    assert [name for name, _ in told.by_stall.rows] == [OTHERS]
    assert absent(desk.papers().at_event(made.id)) == ()


def test_who_said_yes_and_did_not_come_is_told(desk, example):
    stalls = (example.stalls[0].model_copy(update={"status": "absent"}), *example.stalls[1:])
    events.keep_event(desk, example.model_copy(update={"stalls": stalls}))
    told = event_after.told(desk, example.id)
    assert told.absent == ("Practice Urgent Dentist",)
    assert told.stalls.absent == 1


def test_what_was_looked_for_in_vain_is_a_need_and_stands_once(desk, example):
    for _ in range(2):
        made = event_after.add_heard(desk, example.id, "gambling")
    assert made.gaps_heard == ("gambling",)
    assert event_after.told(desk, example.id).heard == ("Gambling",)
    with pytest.raises(UnknownName):
        event_after.add_heard(desk, example.id, "a lady asked about bingo")


def test_what_was_agreed_stands_in_the_order_of_its_dates(desk, example):
    event_after.add_follow_up(desk, example.id, "Meet again")
    event_after.add_follow_up(desk, example.id, "Send the list", "Practice A", date(2027, 3, 1))
    event_after.add_follow_up(desk, example.id, "Find a room", "Practice B", date(2027, 2, 1))
    made = event_after.settle_follow_up(desk, example.id, 3)
    told = [(nth, one.what, one.done) for nth, one in event_after.in_time_order(made)]
    assert told == [
        (2, "Send the list", False), (1, "Meet again", False), (3, "Find a room", True),
    ]  # fmt: skip
    with pytest.raises(BadInput, match="there are 3"):
        event_after.settle_follow_up(desk, example.id, 4)


def test_what_was_agreed_never_tells_of_a_person(desk, example):
    with pytest.raises(RefusedWords):
        event_after.add_follow_up(desk, example.id, "Ring Mrs Smith on 07700 900123")
    assert events.event(desk, example.id).follow_ups == ()


def test_what_a_stallholder_puts_right_goes_to_the_keeper_and_is_not_shown(desk, example):
    said = event_after.put_right(desk, example.id, "night-welcome", "hours")
    assert "times" in said.words
    waiting = {one.id: one for one in open_reports(desk)}
    assert waiting["practice-night-welcome"].not_shown == ("times",)


def test_only_facts_of_a_record_can_be_put_right(desk, example):
    with pytest.raises(UnknownName, match="with a record"):
        event_after.put_right(desk, example.id, "town-library", "hours")
    with pytest.raises(BadInput, match="contact, hours, referral, criteria"):
        event_after.put_right(desk, example.id, "night-welcome", "mood")
