"""``signpost export``: the formats named, a file written, and what was left out told."""

import json

from ui.terminal.program import run


def said(capsys, words, status=0):
    assert run(words) == status
    return capsys.readouterr()


def test_formats_and_editions_are_named(capsys):
    told = json.loads(said(capsys, ["export", "--list", "--json"]).out)
    assert [one["name"] for one in told] == [
        "signpost-xlsx", "signpost-csv", "signpost-json", "oruk3", "hsds3-package"
    ]  # fmt: skip
    assert told[0]["editions"] == ["public", "professional", "keeper"]
    assert "signpost-json: " in said(capsys, ["export", "--list"]).out


def test_a_file_is_written_for_the_public_and_what_was_left_out_is_told(
    data_folder, tmp_path, capsys
):
    file = tmp_path / "services.csv"
    words = ["export", "--format", "signpost-csv", "-o", str(file), "--data", str(data_folder)]
    told = json.loads(said(capsys, [*words, "--json"]).out)
    assert told["file"] == str(file)
    assert told["records"] == len(file.read_text(encoding="utf-8-sig").splitlines()) - 1 > 150
    why = {one["why"] for one in told["left_out"]}
    assert len(why) == 2
    assert all(one["records"] and one["ids"] for one in told["left_out"])
    plain = said(capsys, words)
    assert str(told["records"]) in plain.out
    assert "Left out: " in plain.err
    assert "use --edition keeper" in plain.err
    whole = said(capsys, [*words, "--edition", "keeper"])
    assert "Imported here again" not in whole.err


def test_wrong_usage_and_unknown_formats_are_told_apart(data_folder, tmp_path, capsys):
    file = str(tmp_path / "a.csv")
    there = ["--data", str(data_folder)]
    assert "--format" in said(capsys, ["export", *there], 2).err
    wrong = said(capsys, ["export", "--format", "word", "-o", file, *there], 1).err
    assert "There is no format word" in wrong
    assert "Traceback" not in wrong
