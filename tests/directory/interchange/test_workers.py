"""A list worked out by several processes gives what one process gives, to the letter."""

import gc
import multiprocessing
import sqlite3
from contextlib import closing

import pytest

from directory.errors import BadInput, Stopped, UnreadableFile
from directory.interchange.bringing import importing, workers
from directory.interchange.bringing.importing import Options, Watch
from directory.search.needs.suggest import Suggester
from directory.store import faults_of
from tests.conftest import TODAY
from ui import actions

HEADER = "id,name,organisation,description,needs,phone,address,location_visibility,checked_on\n"
KEPT = (
    "service", "organisation", "contact", "location", "service_need", "fact_check", "base",
    "search_row", "search_card", "search_need",
)  # fmt: skip


@pytest.fixture
def file(tmp_path):
    """A list with hidden places, an id used twice, a row twice, and a row without a name."""
    rows = [
        f"{n},Tin Roof Desk {n},Tin Roof {n % 7},Help with debt and {n} hot meals.,"
        f"{'food' if n % 5 else ''},0151 496 0{n:03d},{n} Practice Row,"
        f"{'hidden' if n % 20 == 3 else ''},{'2031-01-01' if n % 9 == 0 else ''}\n"
        for n in range(90)
    ]
    rows[40] = rows[39]
    rows[50] = "49,Tin Roof Other,Tin Roof,Warm rooms.,,,,,\n"
    rows[60] = ",,,No name here.,,,,,\n"
    path = tmp_path / "tin.csv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def with_workers(monkeypatch):
    """Lets so many processes work, on a list as short as that of the test."""

    def work(count):
        monkeypatch.setattr(workers, "how_many", lambda: count)
        monkeypatch.setattr(workers, "FEW", 10)
        monkeypatch.setattr(workers, "BATCH", 7)

    return work


def held(desk):
    """Every row that is kept of the records, with their digests."""
    assert desk.directory.count() == 88
    with closing(sqlite3.connect(desk.directory.path)) as file:
        return {table: file.execute(f'SELECT * FROM "{table}"').fetchall() for table in KEPT}


def without_time(report):
    told = report.as_json()
    del told["seconds"]
    return told


def test_one_worker_or_two_give_what_one_process_gives(tmp_path, file, with_workers):
    kept, told = [], []
    for count in (0, 1, 2):
        with_workers(count)
        desk = actions.open_desk(tmp_path / f"data{count}", TODAY, start="empty")
        told.append(without_time(actions.import_file(desk, file)))
        kept.append(held(desk))
        assert faults_of(desk.directory.path, words=True) == []
        assert without_time(actions.import_file(desk, file))["unchanged"] == 88
        desk.directory.close()
    assert kept[0] == kept[1] == kept[2]
    assert told[0] == told[1] == told[2]
    assert told[0]["problems_total"] > 4


def test_rows_worked_out_together_give_what_each_gives_alone(tmp_path, file, monkeypatch):
    monkeypatch.setattr(workers, "how_many", lambda: 0)
    given = []
    for batch in (1, 13, 500):
        monkeypatch.setattr(workers, "BATCH", batch)
        desk = actions.open_desk(tmp_path / f"data{batch}", TODAY, start="empty")
        given.append((without_time(actions.import_file(desk, file)), held(desk)))
        desk.directory.close()
    assert given[0] == given[1] == given[2]


def test_workers_really_work(real_desk, file, with_workers, monkeypatch):
    with_workers(2)
    here = []
    make = workers.Recipe.make
    monkeypatch.setattr(
        workers.Recipe, "make", lambda self, rows: here.extend(rows) or make(self, rows)
    )
    assert actions.import_file(real_desk, file).added == 88
    assert 10 <= len(here) <= 41  # seven batches at least were for the workers


def test_a_cancel_ends_the_workers_and_leaves_everything_as_it_was(real_desk, file, with_workers):
    with_workers(2)
    assert not real_desk.directory.practice
    before = real_desk.directory.path.read_bytes()
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 1

    with pytest.raises(Stopped):
        actions.import_file(real_desk, file, watch=Watch(cancelled=cancelled))
    assert multiprocessing.active_children() == []
    assert real_desk.directory.path.read_bytes() == before


def test_a_fault_further_down_ends_the_workers(real_desk, file, with_workers):
    with_workers(2)
    with file.open("a", encoding="utf-8") as more:
        more.write('99,Tin Roof 99,"never closed\n' + "1,x,x,x,x,x,x,x,x\n" * 5)
    with pytest.raises(UnreadableFile, match="quotation mark"):
        actions.import_file(real_desk, file)
    assert multiprocessing.active_children() == []
    assert real_desk.directory.count() == 0


def test_a_refusal_while_writing_ends_the_workers(real_desk, file, with_workers, monkeypatch):
    with_workers(2)

    def refuse(*_given, **_named):
        raise BadInput("No.")

    monkeypatch.setattr("directory.interchange.bringing.bringing_in.carry_out", refuse)
    with pytest.raises(BadInput):
        actions.import_file(real_desk, file)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("stops", [False, True])
def test_python_tidies_up_as_often_as_before_once_a_list_is_in(
    real_desk, file, with_workers, monkeypatch, stops
):
    with_workers(2)
    before, meanwhile = gc.get_threshold(), []
    make = workers.Recipe.make

    def made(self, rows):
        meanwhile.append(gc.get_threshold())
        return make(self, rows)

    monkeypatch.setattr(workers.Recipe, "make", made)
    asked = []
    watch = Watch(cancelled=lambda: bool(asked.append(True)) or (stops and len(asked) > 1))
    if stops:
        with pytest.raises(Stopped):
            actions.import_file(real_desk, file, watch=watch)
    else:
        actions.import_file(real_desk, file, watch=watch)
    assert meanwhile[-1] != before  # or nothing is gained
    assert gc.get_threshold() == before


class Lost:
    """Workers that cannot start, or are lost when the work is handed over."""

    def __init__(self, *_given):
        raise OSError("no more processes")


def test_without_workers_one_process_does_it_all(real_desk, file, with_workers, monkeypatch):
    with_workers(2)
    monkeypatch.setattr(workers, "ProcessPoolExecutor", Lost)
    assert actions.import_file(real_desk, file).added == 88


def test_a_worker_that_dies_is_replaced_by_this_process(real_desk, file, with_workers, monkeypatch):
    with_workers(2)
    monkeypatch.setattr(workers, "_handed_over", lambda _recipe: b"nothing that can be read")
    assert actions.import_file(real_desk, file).added == 88
    assert multiprocessing.active_children() == []


def test_what_cannot_be_handed_over_is_done_here(real_desk, file, with_workers, monkeypatch):
    with_workers(2)
    monkeypatch.setattr(Suggester, "__reduce__", refuses_to_travel)
    assert actions.import_file(real_desk, file, Options(preview=True)).added == 88


def refuses_to_travel(_self):
    raise TypeError("cannot pickle")


def test_a_file_of_rows_that_are_no_services_starts_no_worker(real_desk, tmp_path, with_workers):
    with_workers(2)
    path = tmp_path / "nameless.csv"
    path.write_text("name,phone\n" + ",1\n" * 500, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(workers, "_pool", None)  # would be called to start them
        patched.setattr(importing, "MOST_LEFT_OUT", 100)
        with pytest.raises(UnreadableFile, match="no record could be read"):
            actions.import_file(real_desk, path)
