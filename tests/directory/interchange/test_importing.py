from datetime import date
from pathlib import Path

import pytest

from directory.errors import Stopped, UnreadableFile
from directory.interchange.bringing.importing import MOST_PROBLEMS, Options, Watch, import_file
from directory.interchange.cells.identity import publisher_of_file
from directory.interchange.own_json import as_own_json, from_own_json
from directory.interchange.understanding import Helpers
from directory.model import Need, ServiceNeed

SAMPLES = Path(__file__).parents[2] / "samples"
TODAY = date(2026, 11, 22)
NEEDS = (
    Need(id="money", theme="money", public_name="Worried about money", professional_name="Debt"),
    Need(id="home", theme="home", public_name="Worried about losing your home",
         professional_name="Homelessness prevention"),
    Need(id="habits", theme="health", public_name="Drink, drugs or smoking",
         professional_name="Substance use"),
)  # fmt: skip


class Shelf:
    """A directory in memory."""

    def __init__(self):
        self.held, self.issued, self.batches = {}, {}, []

    def pages(self, ids):
        return {id_: self.held[id_] for id_ in ids if id_ in self.held}

    def bases(self, ids):
        return {id_: self.issued[id_] for id_ in ids if id_ in self.issued}

    def ids(self):
        return list(self.held)

    def add(self, records, what, issuer=""):
        pages = [record.page() for record in records]
        self.put(pages, pages, what)

    def put(self, pages, bases, what):
        self.batches.append(what)
        self.held |= {page.id: page for page in pages}
        self.issued |= {page.id: page for page in bases}


class Listens:
    """Suggests the need about money to whatever speaks of debt."""

    def suggest(self, name, description, categories):
        text = f"{name} {description} {categories}".lower()
        return [ServiceNeed(need="money", structure="suggested", words=("debt",))] * (
            "debt" in text
        )


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def bring_in(shelf):
    """Brings a file in to the shelf of this test."""

    def bring(path, watch=None, **options):
        return import_file(shelf, path, Options(**options), Helpers(Listens(), NEEDS, TODAY), watch)

    return bring


def test_a_council_feed_comes_in_and_a_second_time_changes_nothing(bring_in, shelf, shared):
    path = shared / "data" / "oruk1_bristol" / "bristol.json"
    report = bring_in(path)
    assert (report.format, report.read, report.added) == ("oruk1", 819, 818)
    assert len(shelf.held) == 818
    told = {(p.row, p.field) for p in report.problems}
    assert {(1, "name"), (811, "id")} <= told
    batches = list(shelf.batches)
    assert set(batches) == {"Imported bristol.json"}
    again = bring_in(path)
    assert (again.added, again.updated, again.unchanged, again.conflicts) == (0, 0, 818, ())
    assert shelf.batches == batches


def test_needs_are_stated_by_name_or_suggested_by_the_words(bring_in, shelf):
    report = bring_in(SAMPLES / "signpost_spreadsheet.csv", publisher="practice")
    debt = shelf.held["practice-debt-1"]
    assert [(n.need, n.structure) for n in debt.needs] == [("money", "stated"), ("home", "stated")]
    assert debt.categories == ("zebra riding",)
    assert [p.row for p in report.problems if p.field == "needs"] == [2]
    bring_in(SAMPLES / "oruk1_full.json")
    advice = next(p for p in shelf.held.values() if p.name.startswith("Practice Debt Advice"))
    assert [(n.need, n.structure, n.words) for n in advice.needs] == [
        ("money", "suggested", ("debt",))
    ]


def test_an_area_that_nobody_knows_is_kept_and_told_of_once(bring_in, shelf, tmp_path):
    rows = (
        "A,Liverpool; Narnia,Kirkby,public", "B,Knowsly,,public", "C,Narnia,,public",
        "D,Southport and Formby; L32; nationwide,,public", "E,Little Hampden,Little Hampden,public",
        "F,12 Elm Road,,hidden",
    )  # fmt: skip
    body = "".join(f"Practice {row}\n" for row in rows)
    path = tmp_path / "areas.csv"
    path.write_text(f"name,areas,town,location_visibility\n{body}", encoding="utf-8")
    report = bring_in(path)
    assert [(p.row, p.name, p.problem) for p in report.problems if p.field == "areas"] == [
        (row, name, f'"{area}" is no area that Signpost knows; kept as written. Is it spelt so?')
        for row, name, area in ((2, "Practice A", "Narnia"), (3, "Practice B", "Knowsly"))
    ]
    kept = {page.name: [area.name for area in page.coverage] for page in shelf.held.values()}
    assert kept["Practice C"] == ["Narnia"]


@pytest.mark.parametrize(
    ("cell", "needs"),
    [
        ('"money, home"', ["money", "home"]),
        ('"Drink, drugs or smoking"', ["habits"]),
        ('"Drink, drugs or smoking; money"', ["habits", "money"]),
    ],
)
def test_a_need_whose_name_holds_a_comma_is_one_need(bring_in, shelf, tmp_path, cell, needs):
    path = tmp_path / "clubs.csv"
    path.write_text(f"name,needs\nPractice Club,{cell}\n", encoding="utf-8")
    bring_in(path)
    (page,) = shelf.held.values()
    assert [n.need for n in page.needs] == needs
    assert page.categories == ()


def test_the_report_is_one_json_value_with_the_promised_keys(bring_in):
    report = bring_in(SAMPLES / "signpost_spreadsheet.csv").as_json()
    assert {"format", "read", "added", "updated", "unchanged", "conflicts", "problems",
            "problems_total", "seconds"} <= set(report)  # fmt: skip
    assert report["read"] == 4
    assert report["problems"][-1] == {
        "row": 5, "field": "name", "problem": "This row has no name; left out.",
        "name": "",
    }  # fmt: skip


def test_a_preview_writes_nothing(bring_in, shelf):
    report = bring_in(SAMPLES / "signpost_spreadsheet.csv", preview=True)
    assert report.added == 3
    assert shelf.held == {}


def test_cancelling_leaves_everything_as_it_was(bring_in, shelf, shared):
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Stopped):
        bring_in(shared / "data" / "oruk1_bristol" / "bristol.json", Watch(cancelled=cancelled))
    assert shelf.held == {}


def test_progress_grows_to_the_size_of_the_file(bring_in, shared):
    path = shared / "data" / "oruk1_bristol" / "bristol.json"
    told = []
    bring_in(path, Watch(progress=lambda done, of: told.append((done, of))))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (path.stat().st_size, path.stat().st_size)


def test_a_changed_file_updates_and_local_text_wins(bring_in, shelf, tmp_path):
    path = tmp_path / "clubs.csv"
    path.write_text("id,name,description,cost\n1,Practice Club,Knitting,Free\n", encoding="utf-8")
    bring_in(path)
    mine = shelf.held["clubs-1"]
    shelf.held["clubs-1"] = mine.model_copy(update={"description": "Knitting and tea"})
    path.write_text("id,name,description,cost\n1,Practice Club,Sewing,£2\n", encoding="utf-8")
    report = bring_in(path)
    assert (report.updated, shelf.held["clubs-1"].cost) == (1, "fee")
    assert shelf.held["clubs-1"].description == "Knitting and tea"
    assert [(c.field, c.theirs) for c in report.conflicts] == [("description", "Sewing")]
    bring_in(path, theirs=True)
    assert shelf.held["clubs-1"].description == "Sewing"


def test_a_row_that_gives_an_id_of_ours_is_that_record(bring_in, shelf, tmp_path):
    bring_in(SAMPLES / "oruk1_full.json", publisher="trust")
    (choir,) = [p for p in shelf.held.values() if p.name == "Practice Choir"]
    path = tmp_path / "back from the spreadsheet.csv"
    path.write_text(f"id,name,who_for\n{choir.id},Practice Choir,Anyone\n", encoding="utf-8")
    report = bring_in(path)
    assert (report.added, report.updated) == (0, 1)
    assert shelf.held[choir.id].who_for == "Anyone"
    assert shelf.held[choir.id].description == choir.description
    assert shelf.held[choir.id].source_id == choir.source_id


def test_a_check_date_in_the_future_is_left_out_and_told(bring_in, shelf, tmp_path):
    path = tmp_path / "clubs.csv"
    path.write_text("name,checked_on\nPractice Club,2026-11-23\n", encoding="utf-8")
    report = bring_in(path)
    (page,) = shelf.held.values()
    assert page.checks[0].checked_on is None
    assert report.problems[0].field == "checked_on"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("name,phone\n", "holds no services"),
        ("name,phone\n,0151 496 0123\n", "no record could be read. Row 2: This row has no name"),
    ],
)
def test_a_file_without_one_record_is_refused(bring_in, shelf, tmp_path, content, says):
    path = tmp_path / "none.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=says):
        bring_in(path)
    assert shelf.batches == []


def test_thousands_of_problems_are_counted_and_the_first_thousand_named(bring_in, tmp_path):
    path = tmp_path / "clubs.csv"
    rows = "".join(f"Practice {n},12\n" for n in range(1_500))
    path.write_text("name,phone\n" + rows, encoding="utf-8")
    report = bring_in(path)
    assert (len(report.problems), report.problems_total) == (MOST_PROBLEMS, 1_500)


@pytest.mark.parametrize("stem", [
    "bristol", "bristol (1)", "Bristol copy", "bristol_2026-11", "Copy of Bristol"
])  # fmt: skip
def test_later_copies_of_a_file_have_the_same_publisher(stem):
    assert publisher_of_file(stem) == "bristol"


def test_our_own_json_brings_every_record_back_as_it_was(bring_in, shelf):
    bring_in(SAMPLES / "oruk1_full.json")
    bring_in(SAMPLES / "signpost_spreadsheet.csv")
    for page in shelf.held.values():
        record = as_own_json(page, practice=True)
        assert record["practice"] is True
        assert from_own_json(record) == (page, True)


def test_an_object_that_is_no_record_of_ours_is_refused_in_words():
    with pytest.raises(UnreadableFile, match="not a record of Signpost"):
        from_own_json({"practice": False, "id": "a b", "name": "Practice"})
