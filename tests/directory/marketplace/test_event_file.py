"""An event goes out as a file and comes back the same; a bad file gets one sentence."""

import json

import pytest

from directory.errors import BadInput, RefusedWords, UnknownName, UnreadableFile
from directory.marketplace import kept
from directory.marketplace.event_file import ReadEvent, event_text, read_event
from directory.model.events import Bid, Budget, Event, EventRule, Shift, Stall, StallGroup, Venue
from directory.model.halls import Hall, HallFeature
from tests.practice_event import kept_practice_event, practice_event
from ui.actions import keeping, own
from ui.actions.event import events

SMALL = {
    "hall": {"outline": [[0, 0], [9, 0], [9, 6]], "doors": [{"x": 4, "y": 0, "width": 2}]},
    "pitches": [
        {"id": 1, "x": 1, "y": 1, "w": 1.8, "d": 0.6, "power": True},
        {"id": 2, "x": 4, "y": 1, "w": 1.8, "d": 0.6, "power": 500},
    ],
    "stalls": [
        {"id": "food", "needs": ["power", "step-free"], "never_beside": ["bank"]},
        {"id": "bank", "wants": ["private room"]},
    ],
}


def read(**changes):
    return read_event(json.dumps({**SMALL, **changes}))


def test_an_event_comes_back_from_its_file_as_it_was(desk):
    whole = practice_event(desk).model_copy(
        update={
            "rules": (EventRule(kind="near", stalls=("practice-money-help",), feature="tea"),),
            "budget": Budget(pot=5_000_000, bids=(Bid(id="b1", organisation="Ours", asked=9),)),
            "figures": {"gangway": 1.5},
        }
    )
    made = whole.model_copy(update={"rules": ()})
    assert read_event(event_text(made)) == ReadEvent(made, ())
    with pytest.raises(UnreadableFile, match="there is no stall 'practice-money-help'"):
        read_event(event_text(whole.model_copy(update={"stalls": (), "places": ()})))


def test_a_file_of_another_program_is_read():
    event, left_out, *_ = read(colour="blue")
    assert [one.id for one in event.pitches] == ["1", "2"]
    assert event.pitches[1].power
    assert event.pitches[1].watts == 500
    assert event.stalls[0].needs == ("power", "step_free")
    assert event.stalls[1].wants == ("private_room",)
    assert event.hall.doors[0].kind == "main"
    assert left_out == ("'colour' is no part of an event",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not an event"),
        (b'{"event": {}, "version": 9}', "newer Signpost"),
        (b'{"event": [], "stalls": []}', "'event' must be an object"),
        (b'{"stalls": {}}', "'stalls' must be a list"),
        (b'{"stalls": [7]}', "'stalls 1' must be an object"),
        (b'{"stalls": [{"id": "a"}, {"id": "a"}]}', "the id 'a' stands twice"),
        (b'{"stalls": [{"id": "a", "needs": ["a pony"]}]}', r"stalls 1 \(a\), needs"),
        (b'{"stalls": [{"id": "a", "tables": "many"}]}', r"stalls 1 \(a\), tables"),
        (b'{"stalls": [{"id": "a", "never_beside": ["b"]}]}', "there is no stall 'b'"),
        (b'{"stalls": [{"id": "a", "fixed": "9"}]}', "there is no pitch '9'"),
        (b'{"pitches": [{"id": "a", "x": Infinity}]}', "pitches"),
        (b'{"pitches": [{"id": "a", "w": -3}]}', "pitch a: w and d must be more than 0"),
        (b'{"event": {"public_hours": {"opens": "noon-ish"}}}', "'noon-ish' is not a time"),
    ],
)
def test_a_bad_file_gets_one_sentence(content, words):
    with pytest.raises(UnreadableFile, match=words) as told:
        read_event(content)
    assert "\n" not in told.value.words


def test_an_event_is_kept_undone_and_survives_an_import_of_services(desk, tmp_path):
    made = kept_practice_event(desk)
    events.keep_event(desk, made.model_copy(update={"expected": 200}))
    assert events.event(desk, made.id).expected == 200
    own.undo(desk, *own_changes(desk, made))
    assert events.event(desk, made.id).expected == 0
    file = tmp_path / "more.csv"
    file.write_text("name,phone\nPractice Extra,0151 496 0001\n", encoding="utf-8")
    keeping.import_file(desk, file)
    keeping.switch_practice(desk, on=True)
    assert events.event(desk, made.id) == made
    events.remove_event(desk, made.id)
    with pytest.raises(UnknownName, match="no event"):
        events.event(desk, made.id)


def own_changes(desk, made):
    """Return what the last act did to an event, as ``own.undo`` takes it."""
    from directory.model.kept_events import KeptEvent
    from directory.store.local import Change, held

    (now,) = held(desk.directory, KeptEvent)
    before = now.model_copy(update={"content": event_text(made)})
    return (Change(before, now),)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Complex Lives day"},
        {"id": "complex-lives"},
        {"questions": ("What do hard to reach people want?",)},
        {"name": "A day for Mr Smith"},
        {"safeguarding": "Mrs Okafor, at the door"},
        {"shifts": (Shift(starts="09:00", what="Open up", who="Mr Smith"),)},
        {"stalls": (Stall(id="a", contact_role="ask for Ms Jones"),)},
        {"stalls": (Stall(id="a", name="Ask Mrs Jane Smith"),)},
        {"stalls": (Stall(id="a", note="for hard to reach people"),)},
        {"groups": (StallGroup(id="g", name="Ring 07700 900123"),)},
        {"venue": Venue(postcode="complex needs")},
        {"venue": Venue(first_aid="Mr Smith has the box")},
        {"budget": Budget(bids=(Bid(id="1", organisation="Mr Smith's cohort"),))},
        {"hall": Hall(features=(HallFeature(id="f", kind="tea", name="Mrs Okafor's tea"),))},
    ],
)
def test_a_label_or_a_person_is_refused_with_its_place(desk, change):
    with pytest.raises(RefusedWords):
        kept.keep_event(desk.directory, Event(id="day").model_copy(update=change))
    assert kept.events(desk.directory) == ()


def test_what_the_sources_call_a_group_and_the_number_of_a_role_may_be_kept(desk):
    group = StallGroup(id="g", name="Help at home", staff_name="Complex households")
    stall = Stall(id="a", contact_role="team leader", contact="07700 900123")
    venue = Venue(phone="07700 900124")
    event = Event(id="day", groups=(group,), stalls=(stall,), venue=venue)
    assert kept.keep_event(desk.directory, event) == event


def test_the_same_file_twice_is_one_event_and_a_changed_one_is_another(desk, tmp_path):
    file = tmp_path / "day.json"
    file.write_text(event_text(practice_event(desk)), encoding="utf-8")
    first = events.import_event(desk, file).event
    assert events.import_event(desk, file).event.id == first.id
    file.write_text(event_text(first.model_copy(update={"expected": 9})), encoding="utf-8")
    assert events.import_event(desk, file).event.id == f"{first.id}-2"
    assert [one.id for one in events.events(desk)] == [f"{first.id}-2", first.id]
    file.write_text(event_text(first.model_copy(update={"expected": 7})), encoding="utf-8")
    assert events.import_event(desk, file, replace=True).event.id == first.id
    assert events.event(desk, first.id).expected == 7
    assert len(events.events(desk)) == 2


def test_an_event_of_practice_is_no_event_of_a_real_directory(desk, tmp_path):
    file = tmp_path / "day.json"
    file.write_bytes(events.export_event(desk, kept_practice_event(desk).id))
    assert json.loads(file.read_text(encoding="utf-8"))["practice"] is True
    keeping.switch_practice(desk, on=False)
    with pytest.raises(BadInput, match="practice"):
        events.import_event(desk, file)
    assert events.events(desk) == ()
