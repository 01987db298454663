"""Big changes are built beside the live file: until the swap, nothing has changed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from directory.errors import CannotKeep, DamagedFile, DirectoryBusy, Stopped
from directory.store import DataFolder, Directory, Issued, build_beside, faults_of
from directory.store import building as building_module

ROOT = Path(__file__).parents[3]


def contents_of(folder):
    """Every file of the folder that is not the lock, with its bytes."""
    return {
        path.name: path.read_bytes()
        for path in folder.path.iterdir()
        if path.is_file() and not path.name.startswith("write.")
    }


@pytest.mark.parametrize("problem", [Stopped("Stopped."), ValueError("a fault"), KeyboardInterrupt])
def test_work_that_fails_or_is_cancelled_changes_nothing(folder, made, problem):
    before = contents_of(folder)

    def work(draft):
        draft.put([made.page(1, name="Practice never")])
        raise problem

    with pytest.raises(problem if isinstance(problem, type) else type(problem)):
        build_beside(folder, "import", work, at=made.at)
    assert contents_of(folder) == before
    with folder.writing("next", seconds=0):
        pass


def test_a_copy_that_does_not_verify_is_never_put_in_force(folder, made, monkeypatch):
    before = contents_of(folder)
    monkeypatch.setattr(building_module, "faults_of", lambda _: ["a page is torn"])
    with pytest.raises(DamagedFile, match="a page is torn"):
        build_beside(folder, "import", lambda draft: None, at=made.at)
    assert contents_of(folder) == before


def test_a_swap_that_cannot_be_written_leaves_no_file_behind(folder, made, monkeypatch):
    before = contents_of(folder)

    def full(*_):
        raise CannotKeep("The disk is full.")

    monkeypatch.setattr(DataFolder, "point", full)
    with pytest.raises(CannotKeep, match="disk is full"):
        build_beside(folder, "import", lambda draft: None, at=made.at)
    assert contents_of(folder) == before


def test_a_killed_import_leaves_the_directory_usable_and_is_cleared_up(folder, made):
    code = (
        "import time\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from directory.store import DataFolder, build_beside\n"
        "def work(draft):\n draft.put(draft.pages(draft.ids()).values())\n"
        " print('half way', flush=True)\n time.sleep(60)\n"
        f"build_beside(DataFolder(Path({str(folder.path)!r})), 'import', work,"
        " at=datetime(2026, 11, 22, tzinfo=UTC))"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert program.stdout.readline().strip() == "half way"
    held = Directory(folder)
    with pytest.raises(DirectoryBusy, match="import"), folder.writing("saving", seconds=0.05):
        pass
    assert list(folder.path.glob("*.building"))  # somebody still works on it: it stays
    held.close()
    os.kill(program.pid, signal.SIGKILL)
    program.wait()
    program.stdout.close()

    held = Directory(folder)
    assert not list(folder.path.glob("*.building*"))
    assert held.path.name == "directory-0001.db"
    held.save(made.page(1, name="Practice still here"))
    assert held.page("practice-1").name == "Practice still here"
    held.close()


def test_an_open_directory_sees_the_swap_at_its_next_question(folder, directory, made):
    before = directory.revision
    new = build_beside(
        folder, "import", lambda draft: draft.put([made.page(9, name="Practice new")]), at=made.at
    )
    assert directory.page("practice-9").name == "Practice new"
    assert directory.path == new
    assert directory.revision > before
    assert directory.rows("SELECT count(*) FROM service") == [(6,)]


def test_when_the_new_file_cannot_be_opened_the_old_one_still_answers_later(folder, directory):
    pointer = folder.pointer()
    real = (folder.path / pointer.real).read_bytes()
    folder.point(
        pointer.__class__(real="directory-0099.db", practice=pointer.practice, open="real")
    )
    with pytest.raises(DamagedFile, match=r"directory-0099\.db is missing"):
        directory.page("practice-1")
    (folder.path / "directory-0099.db").write_bytes(real)
    assert directory.page("practice-1").id == "practice-1"


def test_two_files_are_kept_and_numbers_are_never_used_again(folder, made):
    for _ in range(4):
        build_beside(folder, "import", lambda draft: None, at=made.at)
    names = sorted(path.name for path in folder.path.glob("directory-*.db"))
    assert names == ["directory-0004.db", "directory-0005.db"]
    assert folder.pointer().real == "directory-0005.db"
    assert (folder.path / folder.pointer().practice).exists()


def test_after_file_9999_the_newest_is_still_kept(folder, made):
    pointer = folder.pointer()
    (folder.path / pointer.real).rename(folder.path / "directory-9999.db")
    folder.point(
        pointer.__class__(real="directory-9999.db", practice=pointer.practice, open="real")
    )
    for _ in range(2):
        build_beside(folder, "import", lambda draft: None, at=made.at)
    names = {path.name for path in folder.path.glob("directory-*.db")}
    assert names == {"directory-10000.db", "directory-10001.db"}


def test_an_import_opens_the_real_directory_and_leaves_practice_as_it_is(folder, made):
    folder.switch("practice")
    held = Directory(folder)
    assert held.practice
    build_beside(folder, "import", lambda draft: draft.put([made.page(9)]), at=made.at)
    assert not held.practice
    folder.switch("practice")
    assert held.practice
    assert held.pages(["practice-9"]) == []
    held.close()


def test_many_at_once_are_found_exactly_as_one_by_one(folder, tmp_path, made):
    pages = [made.page(number, summary=f"Odd{number % 7} words.") for number in range(1, 621)]
    build_beside(folder, "one by one", lambda draft: put_in_parts(draft, pages, 100), at=made.at)
    few = Directory(folder)
    small = everything_findable(few)
    few.close()
    build_beside(folder, "all again", lambda draft: draft.put(pages), at=made.at)
    many = Directory(folder)
    assert everything_findable(many) == small
    assert faults_of(many.path, words=True) == []
    many.save(made.page(1, name="Practice Quetzal"))
    assert many.rows("SELECT rowid FROM search_head WHERE search_head MATCH 'quetzal'") == [(1,)]
    many.close()


def put_in_parts(draft, pages, size):
    draft._put = -(10**9)  # stay on the path for a few records
    for start in range(0, len(pages), size):
        draft.put(pages[start : start + size])


def everything_findable(directory):
    tables = ("search_row", "search_card", "search_need")
    held = [directory.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in tables]
    terms = directory.rows("SELECT term, head, everything, stem FROM search_term ORDER BY term")
    words = ("odd3", "pantry", "word77", "kirkby", "nothing")
    asked = "SELECT rowid FROM search_all WHERE search_all MATCH ? ORDER BY rowid"
    return held, terms, [directory.rows(asked, [word]) for word in words]


def test_bases_are_kept_as_issued_and_history_leaves_out_what_the_base_says(folder, made):
    issued = [made.page(number) for number in (11, 12)]
    changed = made.page(12, name="Practice local words")
    mark = Issued("practice", 3, {page.id: page for page in issued})
    build_beside(folder, "import", lambda draft: draft.put([issued[0], changed], mark), at=made.at)
    held = Directory(folder)
    assert held.bases(["practice-11", "practice-12"]) == {page.id: page for page in issued}
    rows = held.rows(
        "SELECT id, new IS NULL FROM history WHERE id IN ('practice-11', 'practice-12')"
    )
    assert sorted(rows) == [("practice-11", 1), ("practice-12", 0)]
    held.close()
