"""A save is one transaction, with its history, and everybody sees it."""

import os
import signal
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from directory.errors import CannotKeep, DirectoryBusy
from directory.store import DataFolder, Directory, faults_of, search_rows

ROOT = Path(__file__).parents[3]


def test_history_has_what_it_was_and_what_it_became(directory, made):
    before = directory.page("practice-1")
    after = made.page(1, name="Practice larder")
    directory.save(after, "Renamed", made.at)
    number, old, new = directory.rows(
        "SELECT batch, old, new FROM history WHERE id = 'practice-1' ORDER BY number DESC"
    )[0]
    assert zlib.decompress(old).decode() == before.as_text()
    assert zlib.decompress(new).decode() == after.as_text()
    batch = directory.rows("SELECT what, at, records FROM batch WHERE number = ?", [number])
    assert batch == [("Renamed", "2026-11-22 09:30:00.000000", 1)]


def test_a_save_that_fails_half_way_leaves_everything_as_it_was(directory, made, monkeypatch):
    tables = ("service", "contact", "history", "batch", "setting", "search_row", "search_term")
    asked = [f"SELECT * FROM {table}" for table in tables]
    before = [directory.rows(sql) for sql in asked]

    def fail(*_):
        raise CannotKeep("The index is broken.")

    monkeypatch.setattr(search_rows, "write_many", fail)
    with pytest.raises(CannotKeep, match="index is broken"):
        directory.save(made.page(1, name="Practice lost"))
    monkeypatch.undo()
    assert [directory.rows(sql) for sql in asked] == before
    directory.save(made.page(1, name="Practice kept"))
    assert directory.page("practice-1").name == "Practice kept"


def test_a_save_can_be_found_by_its_new_words_and_not_by_the_old(directory, made):
    def found(word):
        return directory.rows("SELECT rowid FROM search_all WHERE search_all MATCH ?", [word])

    assert len(found("word1")) == 1
    directory.save(made.page(1, description="Sandwiches."))
    assert found("word1") == []
    assert len(found("sandwiches")) == 1


def test_another_open_directory_sees_a_save_and_its_revision_grows(folder, directory, made):
    other = Directory(folder)
    before = other.revision
    assert other.revision == before
    directory.save(made.page(1, name="Practice seen"))
    assert other.revision > before
    assert other.page("practice-1").name == "Practice seen"
    other.close()


def test_another_program_sees_a_save(folder, directory, made):
    directory.save(made.page(1, name="Practice seen"))
    assert run("print(open_it().page('practice-1').name)", folder).stdout.strip() == "Practice seen"


def test_a_save_by_another_program_is_seen_here(folder, directory):
    before = directory.revision
    run(
        "d = open_it(); d.save(d.page('practice-2').model_copy(update={'name': 'Practice far'}))",
        folder,
    )
    assert directory.revision > before
    assert directory.page("practice-2").name == "Practice far"


def test_a_second_writer_is_told_who_is_busy(folder):
    second = DataFolder(folder.path)
    with (
        folder.writing("importing bristol.json"),
        pytest.raises(DirectoryBusy, match=r"importing bristol\.json"),
        second.writing("saving", seconds=0.05),
    ):
        pass
    with second.writing("saving", seconds=0.05):
        pass


def test_looking_up_goes_on_while_somebody_writes(folder, directory):
    with folder.writing("importing"):
        assert directory.page("practice-1").name == "Practice pantry 1"


def test_a_writer_that_was_killed_shuts_nobody_out(folder, directory, made):
    code = (
        "import time\nwith open_it().folder.writing('dying'):\n"
        " print('held', flush=True)\n time.sleep(60)"
    )
    writer = start(code, folder)
    assert writer.stdout.readline().strip() == "held"
    with pytest.raises(DirectoryBusy, match="dying"), folder.writing("saving", seconds=0.05):
        pass
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    directory.save(made.page(1, name="Practice after"))
    assert directory.page("practice-1").name == "Practice after"


def test_digests_verify_after_many_saves(directory, made):
    for number in range(1, 9):
        directory.save(made.page(number, name=f"Practice again {number}"))
        directory.save(made.page(number, name=f"Practice once more {number}"))
    assert faults_of(directory.path, words=True) == []


def start(code, folder):
    """Start another program on the same folder."""
    opening = (
        "from pathlib import Path\nfrom directory.store import DataFolder, Directory\n"
        f"def open_it():\n return Directory(DataFolder(Path({str(folder.path)!r})))\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", opening + code], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def run(code, folder):
    """Run another program on the same folder to its end."""
    program = start(code, folder)
    said, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    return subprocess.CompletedProcess(code, 0, said)
