"""`backup` and `restore` in the terminal: what is said, and how one goes back."""

import json

import pytest

from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; returns its standard output and standard error."""

    def call(*words, expect=0):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        assert status == expect, said.err
        return said.out, said.err

    return call


def test_a_backup_tells_its_file_and_how_to_bring_it_back(signpost, data_folder):
    out, _ = signpost("backup")
    (made,) = (data_folder / "backups").iterdir()
    assert str(made) in out
    assert f"signpost restore {made.name}" in out


def test_restore_gives_the_promised_shape(signpost):
    made = json.loads(signpost("backup", "--json")[0])
    done = json.loads(signpost("restore", made["file"], "--json")[0])
    assert done["file"] == made["file"]
    assert (done["records"], done["digest"]) == (made["records"], made["digest"])
    assert done["practice"] is True
    assert done["saved"]


def test_what_was_there_before_can_be_typed(signpost, data_folder):
    signpost("practice", "off")
    made = json.loads(signpost("backup", "--json")[0])["file"]
    out, _ = signpost("restore", made)
    back = out.split("To take this back: signpost restore ")[1].split()[0]
    assert (data_folder / "backups" / back).is_file()
    signpost("restore", back)


def test_without_a_file_the_backups_are_listed(signpost):
    assert "There is no backup" in " ".join(signpost("restore")[0].split())
    made = json.loads(signpost("backup", "--json")[0])
    out, _ = signpost("restore")
    assert f"{made['records']} services, practice" in out
    (listed,) = json.loads(signpost("restore", "--json")[0])["backups"]
    assert (listed["file"], listed["records"], listed["practice"]) == (
        made["file"], made["records"], True,
    )  # fmt: skip


def test_a_file_that_is_no_backup_is_said_in_one_sentence(signpost):
    _, err = signpost("restore", "README.md", expect=1)
    assert err == (
        "README.md is not a Signpost backup. `signpost restore` lists the backups that are kept "
        "here.\n"
    )


def test_a_damaged_directory_is_put_aside_and_the_newest_copy_is_open(signpost, data_folder):
    signpost("backup")
    live = data_folder / json.loads((data_folder / "current").read_text())["practice"]
    live.write_bytes(b"")
    out, err = signpost("find", "debt")
    assert "was damaged and is kept as damaged-practice-" in err
    assert "Practice" in out
    assert "damaged" not in signpost("find", "debt")[1]


def test_a_backup_brought_in_as_a_list_says_how_to_restore_it(signpost):
    made = json.loads(signpost("backup", "--json")[0])["file"]
    _, err = signpost("import", made, expect=1)
    assert "is a Signpost backup" in err
    assert "signpost restore FILE" in err
