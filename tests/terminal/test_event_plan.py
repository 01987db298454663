"""``event plan`` and ``event stall`` in the terminal."""

import json

import pytest

from directory.marketplace.event_file import event_text
from directory.model import ServicePage
from directory.model.events import Event, Stall
from tests.practice_event import kept_practice_event
from tests.practice_halls import planted
from ui.actions.event.events import keep_event
from ui.terminal.program import run

QUICK = ("--seconds", "0.3")


@pytest.fixture
def kept(desk, data_folder):
    event = kept_practice_event(desk, stalls=9, spare=2)
    desk.directory.close()
    return event


@pytest.fixture
def say(data_folder, capsys):
    def run_it(*words):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


@pytest.fixture
def as_json(say):
    def run_it(*words):
        status, out, err = say(*words, "--json")
        assert status == 0, err
        return json.loads(out)

    return run_it


def shown(as_json, event):
    return as_json("event", "show", event.id)


def test_a_plan_has_the_promised_shape_and_is_kept(kept, as_json):
    told = as_json("event", "plan", kept.id, "--all", "--preset", "walk", *QUICK)
    assert {"feasible", "blocking", "places", "score", "broken"} <= set(told)
    assert told["feasible"] is True
    assert told["blocking"] == told["broken"] == []
    assert {one["stall"] for one in told["places"]} == {one.id for one in kept.stalls}
    assert told["score"]["total"] >= told["score"]["bound"] > 0
    assert told["kept"] is True
    after = shown(as_json, kept)
    assert {one["stall"]: one["pitch"] for one in after["places"]} == {
        one["stall"]: one["pitch"] for one in told["places"]
    }
    assert after["weights"]["walk"] == 1.0


def test_the_same_seed_gives_the_same_plan_and_trying_keeps_nothing(kept, as_json):
    before = shown(as_json, kept)
    words = ("event", "plan", kept.id, "--all", "--try", "--seed", "3", *QUICK)
    assert as_json(*words) == as_json(*words)
    assert shown(as_json, kept) == before


def test_where_no_plan_exists_the_sentence_says_why_and_all_stays(kept, as_json, say):
    for one in kept.stalls[:5]:
        as_json("event", "stall", kept.id, "set", one.id, "needs=power")
    before = shown(as_json, kept)
    told = as_json("event", "plan", kept.id, *QUICK)
    assert told["feasible"] is False
    assert told["places"] == []
    assert told["blocking"][0].startswith("5 stalls need power; only 3 places have it: ")
    assert shown(as_json, kept) == before
    status, out, _ = say("event", "plan", kept.id)
    assert status == 0
    assert "5 stalls need power" in " ".join(out.split())


def test_an_event_file_is_planned_without_a_data_folder(tmp_path, capsys):
    event, _ = planted(12, 1)
    file, data = tmp_path / "day.json", tmp_path / "none"
    file.write_text(event_text(event), encoding="utf-8")
    assert run(["event", "plan", str(file), "--json", *QUICK, "--data", str(data)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["feasible"] is True
    assert told["kept"] is False
    assert len(told["places"]) == 12
    assert not data.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["plan", "none"], "There is no event 'none'"),
        (["plan", "gone.json"], "cannot be read"),
        (["plan", "practice-day", "--preset", "best"], "Choose together, spread, walk."),
        (["plan", "practice-day", "--seconds", "0"], "number of seconds"),
        (["stall", "practice-day", "dance"], "There is no 'dance'"),
        (["stall", "practice-day", "add"], "Say who"),
        (["stall", "practice-day", "set", "nobody", "tables=2"], "There is no stall 'nobody'"),
        (["stall", "practice-day", "place", "nobody", "1"], "There is no stall 'nobody'"),
        (["venue", "practice-day", "nobody"], "There is no service with the id 'nobody'"),
        (["venue", "none"], "There is no event 'none'"),
    ],
)
def test_what_cannot_be_is_one_sentence(kept, say, words, told):
    status, _, err = say("event", *words)
    assert status == 1
    assert told in err
    assert "Traceback" not in err


def test_a_stall_is_added_changed_placed_locked_and_removed(kept, as_json, say):
    told = as_json(
        "event", "stall", kept.id, "add", "--name", "Practice Rowing Club", "--needs",
        "power,water", "--group", "health",
    )  # fmt: skip
    new = told["stalls"][-1]
    assert new["needs"] == ["power", "water"]
    assert new["group"] == "health"
    told = as_json("event", "stall", kept.id, "set", new["id"], "status=confirmed", "tables=2")
    assert (told["stalls"][-1]["status"], told["stalls"][-1]["tables"]) == ("confirmed", 2)
    told = as_json("event", "stall", kept.id, "place", new["id"], "11", "--lock")
    assert told["stalls"][-1]["pitch"] == "t11"
    assert told["stalls"][-1]["locked"] is True
    assert "table 11 does not have that" in told["broken"][0]
    told = as_json("event", "stall", kept.id, "unlock", new["id"])
    assert told["stalls"][-1]["locked"] is False
    told = as_json("event", "stall", kept.id, "remove", new["id"])
    assert new["id"] not in [one["id"] for one in told["stalls"]]
    _, out, _ = say("event", "stall", kept.id)
    assert out.startswith("PRACTICE. Not real.")


def test_a_value_that_does_not_fit_is_refused_and_nothing_changes(kept, as_json, say):
    before = shown(as_json, kept)
    first = kept.stalls[0].id
    for words in ("tables=many", "needs=magic", "never_beside=nobody", "colour=red", "tables"):
        status, _, err = say("event", "stall", kept.id, "set", first, words)
        assert status == 1
        assert err.count("\n") == 1
    assert shown(as_json, kept) == before


def test_a_service_of_the_directory_becomes_a_stall(kept, as_json, data_folder):
    gone = kept.stalls[0]
    as_json("event", "stall", kept.id, "remove", gone.id)
    told = as_json("event", "stall", kept.id, "add", "--service", gone.service)
    assert told["stalls"][-1]["service"] == gone.service
    assert told["stalls"][-1]["status"] == "idea"


def test_a_plan_that_was_kept_can_be_undone_as_one_act(kept, as_json, say):
    before = shown(as_json, kept)
    made = as_json("event", "plan", kept.id, "--all", "--seed", "5", *QUICK)
    assert made["kept"] is True
    assert shown(as_json, kept) != before
    assert say("history", "undo")[0] == 0
    assert shown(as_json, kept) == before


def test_the_venue_is_taken_from_the_place_of_a_service(kept, as_json, say):
    found = as_json("event", "venue", kept.id, "--like", "practice library")
    assert found
    told = as_json("event", "venue", kept.id, found[0]["service"])
    assert found[0]["place"].startswith(told["name"])
    assert as_json("event", "venue", kept.id) == told
    _, out, _ = say("event", "venue", kept.id)
    assert f"name: {told['name']}" in out
    _, out, _ = say("event", "venue", kept.id, "--like", "qqqq zzzz")
    assert "Nothing found" in out


def test_a_list_of_stalls_names_them_with_their_ids_and_what_they_are_there_for(desk, say):
    guessed = [{"need": "food", "structure": "suggested"}]
    name, id_ = "Practice Cupboard", "practice-bristol-23dfa756-9b7f-459f-8e23"
    desk.directory.save(ServicePage(id=id_, name=name, needs=guessed))
    stalls = (
        Stall(id=id_, service=id_, status="confirmed", needs=("power",)),
        Stall(id="mate", name="Practice mate", covers=("debt",)),
    )
    keep_event(desk, Event(id="elm-day", name="Elm day", stalls=stalls))
    desk.directory.close()
    for words in (("stall", "elm-day", "list"), ("show", "elm-day")):
        told = " ".join(say("event", *words)[1].split())
        first = f"- {name} ({id_}) confirmed; needs power; may help with food (not confirmed)"
        assert first in told
        assert "- Practice mate (mate) idea; helps with debt" in told


def test_without_a_drawing_the_terminal_says_how_many_tables_there_are(desk, say, as_json):
    keep_event(desk, Event(id="elm-day", stalls=(Stall(id="mate", name="Practice mate"),)))
    desk.directory.close()
    _, out, _ = say("event", "plan", "elm-day", *QUICK)
    assert "event plan EVENT --tables 24" in " ".join(out.split())
    told = as_json("event", "plan", "elm-day", "--tables", "4", *QUICK)
    assert told["feasible"]
    held = as_json("event", "show", "elm-day")
    assert len(held["pitches"]) == 4
    assert [one["stall"] for one in held["places"]] == ["mate"]
