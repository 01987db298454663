"""``signpost phrase``: a need is heard in other words, and what that changes is said."""

import json

import pytest

from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; returns its status, standard output and standard error."""

    def call(*words):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def heard(signpost, words):
    return [one["id"] for one in json.loads(signpost("needs", words, "--json")[1])["needs"]]


def test_a_phrase_is_added_heard_and_removed(signpost):
    words = "on the gee gees again"
    status, out, _ = signpost("phrase", "add", "gambling", words, "--json")
    told = json.loads(out)
    assert (status, told["kept"], told["heard"], told["practice"]) == (0, True, True, True)
    assert {"line": words, "was": "nothing", "now": "Gambling", "lost": []} in told["lines"]
    assert heard(signpost, words)[0] == "gambling"
    status, out, _ = signpost("phrase", "remove", "gambling", words)
    assert status == 0
    assert f"'{words}': nothing instead of Gambling." in out
    assert "gambling" not in heard(signpost, words)


def test_a_phrase_that_was_added_here_can_always_be_taken_back(signpost):
    words = "the blue kettle again"
    assert signpost("phrase", "add", "suicide_selfharm", words)[0] == 0
    assert heard(signpost, words)[0] == "suicide_selfharm"
    status, _, err = signpost("phrase", "remove", "suicide_selfharm", words)
    assert status == 0
    assert f"'{words}' would no longer be taken for one that cannot wait." in err
    assert "suicide_selfharm" not in heard(signpost, words)


def test_only_looking_keeps_nothing(signpost):
    status, _, err = signpost("phrase", "add", "mh_urgent", "tea", "--look")
    assert status == 0
    assert "still not heard so" in err
    assert "mh_urgent" not in heard(signpost, "tea")


def test_what_is_refused_is_one_sentence(signpost):
    assert signpost("phrase", "remove", "suicide_selfharm", "want to die")[0] == 1
    assert signpost("phrase", "hear", "food", "tea")[2] == (
        "'hear' is not known here. Say add or remove.\n"
    )


def test_our_wording_is_taken_to_a_file_and_brought_in_again(signpost, tmp_path):
    file = tmp_path / "our-wording.json"
    signpost("phrase", "add", "gambling", "on the gee gees again")
    status, out, _ = signpost("wording", "export", str(file))
    assert (status, out.startswith("Saved: our-wording.json.")) == (0, True)
    signpost("history", "undo")
    assert "gambling" not in heard(signpost, "on the gee gees again")
    status, out, _ = signpost("wording", "import", str(file))
    assert (status, out.split(".")[0]) == (0, "1 of 1 wordings are new here")
    assert heard(signpost, "on the gee gees again")[0] == "gambling"
    silent = json.dumps({"format": "signpost-wording", "version": 1, "wording": SILENT})
    file.write_text(silent, encoding="utf-8")
    status, _, err = signpost("wording", "import", str(file))
    assert (status, "cannot wait, and would no longer be heard so" in err) == (1, True)
    status, _, err = signpost("wording", "import", str(tmp_path / "none.json"))
    assert (status, "cannot be read" in err) == (1, True)


SILENT = [
    {
        "id": "need_phrase/suicide_selfharm/want to die",
        "kind": "need_phrase",
        "of": "suicide_selfharm",
        "words": "want to die",
        "off": True,
    }
]
