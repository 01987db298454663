"""``signpost match``: the promised JSON, one sentence for each error, and nothing left behind."""

import io
import json
import logging
import sys

import pytest

from directory.interchange.tables.signpost_csv import SignpostCsv
from directory.matching import GUIDE, prepare, verdict
from tests.directory.matching.table import TODAY, gazetteer, person_of
from ui.terminal.program import run

DAY = ["--today", "2026-11-22"]
CANARY = "zzcanary Kestrel Lane"
KEYS = {
    "service", "name", "for", "verdict", "reasons", "ask", "ask_service", "instead",
    "would_change", "checked_on", "source", "practice",
}  # fmt: skip
EXAMPLE = {
    "referrer": "any professional",
    "people": [
        {
            "who": "self",
            "age": 22,
            "lives_in": "L32 8XA",
            "pregnant": {"weeks": 12},
            "drinking": "cutting down",
        }
    ],
}


@pytest.fixture
def match(data_folder, capsys, monkeypatch):
    """Match with answers on standard input; returns the status, what was said and errors."""

    def call(answers, *words):
        text = answers if isinstance(answers, str) else json.dumps(answers)
        stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stream)
        status = run(["match", "--answers", "-", "--data", str(data_folder), *DAY, *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def matched(match):
    def call(answers, *words):
        status, out, err = match(answers, "--json", *words)
        assert status == 0, err
        return json.loads(out)

    return call


def test_the_answer_has_the_promised_shape(matched):
    found = matched(EXAMPLE, "--service", "practice-talking-rooms", "--service", "practice-pantry")
    assert [one["service"] for one in found] == ["practice-talking-rooms", "practice-pantry"]
    for one in found:
        assert set(one) == KEYS
        assert one["for"] == "self"
        assert one["practice"] is True
        for reason in one["reasons"]:
            assert {"rule", "result", "words"} <= set(reason)
            assert reason["result"] in ("met", "not_met", "unknown")


def test_with_no_answers_nobody_is_refused_and_only_open_doors_look_right(matched, desk):
    found = matched("{}")
    assert len(found) > 100
    assert "not_for_this_person" not in {one["verdict"] for one in found}
    for one in found:
        page = desk.directory.page(one["service"])
        must = any(rule.strength == "must" for rule in page.criteria)
        if one["verdict"] == "looks_right":
            assert page.open_to_anyone or not must
        if must and not page.open_to_anyone:
            assert one["verdict"] == "ask_first", one["service"]


def test_another_door_is_named_wherever_one_is_shut(matched):
    answers = {"referrer": "self", "people": [{"age": 3, "lives_in": "Leicester"}]}
    found = matched(answers, "--need", "homeless_now")
    shut = [one for one in found if one["verdict"] in ("not_for_this_person", "rules_not_recorded")]
    assert shut
    for one in shut:
        assert "line" in {door["kind"] for door in one["instead"]}
        assert one["service"] not in {door["id"] for door in one["instead"]}
    refused = {one["service"] for one in found if one["verdict"] == "not_for_this_person"}
    named = {door["id"] for one in shut for door in one["instead"]}
    assert not refused & named


def test_each_of_a_household_has_a_verdict(matched):
    answers = {
        "household": {"lives_in": "L32 8XA"},
        "people": [{"age": 30}, {"who": "child", "age": 8}],
    }
    found = matched(answers, "--service", "practice-talking-rooms")
    assert [one["for"] for one in found] == ["self", "child"]


def test_the_two_sides_are_never_matched_together(match):
    both = ("--service", "practice-refuge", "--service", "practice-changing-course")
    status, out, err = match("{}", "--json", *both)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1


def test_the_crisis_words_come_first_where_somebody_is_not_safe(match, matched):
    answers = {"people": [{"in_crisis": "yes"}]}
    one = ("--service", "practice-pantry")
    assert matched(answers, *one)[0]["crisis"] is True
    _, out, _ = match(answers, *one)
    assert "999" in out.split("Practice Pantry")[0]


def test_the_list_ends_with_who_decides(match):
    _, out, _ = match(EXAMPLE, "--need", "food")
    assert " ".join(out.split()).endswith(GUIDE)
    assert "Ask:" in out


@pytest.mark.parametrize(
    ("answers", "words", "sentence"),
    [
        ("{", [], "The answers are not JSON"),
        ("{}", ["--service", "nobody"], "There is no service with the id 'nobody'."),
        ("{}", ["--need", "gold"], "There is no need called 'gold'"),
        ({"people": [{"age": "old"}]}, [], "'age' of person 1 cannot be read"),
    ],
)
def test_a_problem_is_one_sentence(match, answers, words, sentence):
    status, out, err = match(answers, "--json", *words)
    assert (status, out) == (1, "")
    assert sentence in err
    assert len(err.strip().splitlines()) == 1


def test_a_file_that_is_not_there_is_named(data_folder, capsys):
    assert run(["match", "--answers", "nowhere.json", "--data", str(data_folder)]) == 1
    assert "nowhere.json cannot be read" in capsys.readouterr().err


def test_answers_reach_neither_disk_nor_log_nor_error(match, data_folder, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    secret = {
        "referrer": "any professional",
        "household": {"landlord": CANARY},
        "people": [{"gp_at": CANARY, "landlord": CANARY, "suspected": [CANARY], "age": 41}],
    }
    wrong = [
        {"people": [{"housing": CANARY}]}, {"people": [{"lives_in": CANARY}]},
        {"people": [{CANARY: 1}]}, {"people": CANARY}, "{" + CANARY,
    ]  # fmt: skip
    for answers in (secret, *wrong):
        _, out, err = match(answers, "--json")
        assert CANARY not in out + err
        _, out, err = match(answers, "--need", "food")
        assert CANARY not in out + err
    assert CANARY not in caplog.text
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".db" for path in files)
    for path in files:
        data = path.read_bytes()
        assert CANARY.encode() not in data
        assert CANARY.lower().encode() not in data, path.name


def test_rules_typed_in_a_spreadsheet_are_matched(tmp_path):
    file = tmp_path / "one.csv"
    typed = '"age 18-64; lives in Knowsley; not: drugs detox; child old"'
    file.write_text(
        f"name,criteria\nTin Roof,{typed}\nOther,Anyone over 18 who asks\n", encoding="utf-8"
    )
    opened = SignpostCsv().open(file, "tin")
    one, other = map(opened.read_row, opened.rows)
    assert [rule.kind for rule in one.page.criteria] == ["age", "lives_in", "using", "words"]
    assert [rule.words for rule in one.page.criteria][:2] == [
        "18 to 64 years old.",
        "Lives in Knowsley.",
    ]
    assert "At character 49: 'child' needs a number" in one.notes[0].problem
    assert [(rule.kind, rule.words) for rule in other.page.criteria] == [
        ("words", "Anyone over 18 who asks")
    ]
    ready = prepare(one.page, gazetteer(), TODAY)
    assert verdict(ready, person_of({"age": 30})).standing == "ask_first"


def test_a_number_that_this_desk_has_set_decides_from_then_on(data_folder, matched, capsys):
    person = {"people": [{"used_before": 4, "meter": "prepay"}]}

    def told():
        (found,) = matched(person, "--service", "practice-warm-meter")
        return next(one for one in found["reasons"] if one["rule"] == "used_before")

    def desk(*words):
        status = run(["desk", *words, "--data", str(data_folder), *DAY])
        return status, capsys.readouterr()

    assert (told()["result"], told()["words"]) == ("not_met", "No more than 3 codes in 12 months")
    status, said = desk("set", "threshold:energy-codes", "5 in 6 months")
    assert (status, said.err) == (0, "")
    assert "threshold:energy-codes: 5 in 6 months here; 3 in 12 months" in said.out
    assert told()["result"] == "met"
    assert told()["words"] == ("Used up to 5 times in 6 months. This desk has set the number.")
    assert desk("set", "threshold:energy-codes", "lots")[1].err == (
        "Write a number, or a number and its months, such as: 4 in 12 months.\n"
    )
    assert "No rule names a number 'threshold:tea'" in desk("set", "threshold:tea", "3")[1].err
    assert desk("set", "threshold:energy-codes", "")[0] == 0
    assert told()["result"] == "not_met"
