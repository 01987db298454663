"""A long list goes through in parts, and nobody can tell from what comes of it."""

from pathlib import Path

import pytest

from directory.errors import BadInput, SignpostProblem, Stopped
from directory.interchange.bringing import importing
from directory.interchange.bringing.importing import Asked, Known, Options, Watch, gather, parts_of
from directory.interchange.understanding import Helpers
from directory.search.needs.suggest import Suggester
from directory.store import faults_of
from directory.store.saving import settled
from seed.contents import contents
from seed.suggest import clues
from tests.conftest import TODAY
from ui import actions

SAMPLES = Path(__file__).parents[2] / "samples"
HEADER = "id,name,organisation,description,phone\n"


@pytest.fixture(autouse=True)
def short_parts(monkeypatch):
    """Parts of three records, so that a short file has several."""
    monkeypatch.setattr(importing, "PART", 3)


def rows(numbers, description="Help with debt."):
    return "".join(
        f'{n},Tin Roof Desk {n},Tin Roof,"{description}",0151 496 0{n:03d}\n' for n in numbers
    )


@pytest.fixture
def write(tmp_path):
    """Writes the rows of a file, and returns where it is."""

    def to_file(text):
        path = tmp_path / "tin.csv"
        path.write_text(HEADER + text, encoding="utf-8")
        return path

    return to_file


def figures(report):
    return report.added, report.updated, report.unchanged, len(report.conflicts)


def test_a_preview_says_what_the_import_then_does(real_desk, write):
    path = write(rows(range(8)))
    told = actions.import_file(real_desk, path, Options(preview=True))
    assert figures(told) == (8, 0, 0, 0)
    assert real_desk.directory.count() == 0
    assert figures(actions.import_file(real_desk, path)) == figures(told)
    assert real_desk.directory.count() == 8
    assert faults_of(real_desk.directory.path, words=True) == []


def test_the_beginning_that_is_held_already_is_counted_as_unchanged(real_desk, write):
    actions.import_file(real_desk, write(rows(range(8))))
    changed = write(rows(range(7)) + rows([7], "Warm meals.") + rows([8, 9]))
    told = actions.import_file(real_desk, changed, Options(preview=True))
    done = actions.import_file(real_desk, changed)
    assert figures(told) == figures(done) == (2, 1, 7, 0)
    assert real_desk.directory.page("tin-7").description == "Warm meals."
    edition = real_desk.directory.edition()
    assert (edition.number, edition.records) == (2, 10)
    assert faults_of(real_desk.directory.path, words=True) == []


def test_an_organisation_that_changes_counts_for_every_part(real_desk, tmp_path):
    path = tmp_path / "feed.json"
    text = ", ".join(
        f'{{"id": "{n}", "name": "Practice Desk {n}", "organization":'
        ' {"id": "o", "name": "Practice Trust", "description": "OLD"}}'
        for n in range(8)
    )
    path.write_text(f"[{text}]", encoding="utf-8")
    actions.import_file(real_desk, path)
    path.write_text(f"[{text}]".replace("OLD", "New words."), encoding="utf-8")
    told = actions.import_file(real_desk, path, Options(preview=True))
    assert figures(told) == (0, 8, 0, 0)
    assert figures(actions.import_file(real_desk, path)) == figures(told)


def test_a_preview_while_practice_is_open_compares_with_the_real_directory(desk, write):
    path = write(rows(range(4)))
    actions.import_file(desk, path)
    actions.switch_practice(desk, on=True)
    assert figures(actions.import_file(desk, path, Options(preview=True))) == (0, 0, 4, 0)
    assert desk.directory.practice


@pytest.mark.parametrize("part", [1, 2])
def test_a_fault_further_down_leaves_every_byte_as_it_was(real_desk, write, part):
    actions.import_file(real_desk, write(rows(range(2))))
    assert real_desk.directory.count() == 2
    held = real_desk.directory.path.read_bytes()
    broken = write(rows(range(3 * part)) + '9,Tin Roof 9,"never closed\n' + rows([10]))
    with pytest.raises(SignpostProblem, match="quotation mark"):
        actions.import_file(real_desk, broken)
    assert real_desk.directory.count() == 2
    assert real_desk.directory.path.read_bytes() == held
    assert not list(real_desk.directory.folder.path.glob("*.building*"))


def test_a_cancel_between_two_parts_leaves_everything_as_it_was(real_desk, write):
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 2

    assert not real_desk.directory.practice
    name = real_desk.directory.path.name
    with pytest.raises(Stopped):
        actions.import_file(real_desk, write(rows(range(200))), watch=Watch(cancelled=cancelled))
    assert (real_desk.directory.count(), real_desk.directory.path.name) == (0, name)


def test_a_record_of_ours_that_stands_in_two_parts_is_refused(real_desk, write):
    actions.import_file(real_desk, write(rows([1])))
    ours = "tin-1,Tin Roof Desk 1,Tin Roof,Now bread.,\n"
    twice = write(rows([1], "Now bread.") + rows([2, 3, 4]) + ours)
    for preview in (True, False):
        with pytest.raises(BadInput, match="'tin-1' is used twice"):
            actions.import_file(real_desk, twice, Options(preview=preview, publisher="tin"))
    assert real_desk.directory.page("tin-1").description == "Help with debt."


def checked_again(path):
    """Every record of a file that hides no place, as read and as checked once more."""
    shipped = contents()
    helpers = Helpers(Suggester(shipped.needs, clues()), shipped.needs, TODAY)
    asked = Asked(path, Options(), helpers)
    pages = [one.page() for part in parts_of(asked, gather(asked), Known()) for one in part]
    shown = [p for p in pages if all(x.visibility == "public" for x in p.locations)]
    assert shown
    return shown, [settled(page) for page in shown]


@pytest.mark.parametrize("name", ["oruk1_full.json", "signpost_spreadsheet.csv"])
def test_what_a_reader_gives_needs_no_second_check(name):
    read, again = checked_again(SAMPLES / name)
    assert again == read


def test_what_a_real_feed_gives_needs_no_second_check(shared):
    read, again = checked_again(shared / "data/oruk1_bristol/bristol.json")
    assert again == read
