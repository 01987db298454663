"""A newer copy of a list under another name is that list, by the ids of its records."""

import json

import pytest

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.importing import Options
from ui.actions import exchange, import_words
from ui.actions.keeping import import_file

HEADER = "id,name,phone\n"
ROWS = "".join(f"{n},Practice Club {n},0151 496 0{100 + n}\n" for n in range(1, 11))


def brought(desk, tmp_path, name, text, **options):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return import_file(desk, path, Options(**options))


@pytest.fixture
def held(real_desk, tmp_path):
    brought(real_desk, tmp_path, "groups.csv", HEADER + ROWS)
    return real_desk


@pytest.mark.parametrize("name", ["Groups November.csv", "knowsley-nov.csv", "groups-page2.csv"])
def test_a_newer_copy_under_another_name_is_known_by_its_ids(held, tmp_path, name):
    report = brought(held, tmp_path, name, HEADER + ROWS.replace("0105", "0195"))
    assert (report.taken_as, report.added, report.updated, report.unchanged) == ("groups", 0, 1, 9)
    assert held.directory.count() == 10
    assert "newer copy of the list 'groups'" in import_words.details(report)[0]
    assert brought(held, tmp_path, "groups.csv", HEADER + ROWS).taken_as == ""


def test_a_preview_says_so_and_what_is_gone(held, tmp_path):
    path = tmp_path / "knowsley-nov.csv"
    path.write_text(HEADER + ROWS.partition("\n")[2], encoding="utf-8")
    report = exchange.look_at_file(held, path)
    assert [one.what for one in report.looked] == ["gone"]
    assert "newer copy of the list 'groups'" in import_words.would(report)


def test_another_list_that_counts_from_one_too_is_a_list_of_its_own(held, tmp_path):
    other = ROWS.replace("Practice Club", "Practice Choir")
    report = brought(held, tmp_path, "choirs.csv", HEADER + other)
    assert (report.taken_as, report.added) == ("", 10)


def test_a_few_ids_in_common_are_not_enough_and_a_publisher_that_was_said_counts(held, tmp_path):
    mixed = "".join(f"x{n},Practice Shed {n},\n" for n in range(10))
    assert brought(held, tmp_path, "sheds.csv", HEADER + ROWS + mixed).taken_as == ""
    said = brought(held, tmp_path, "again.csv", HEADER + ROWS, publisher="others")
    assert said.taken_as == ""


def test_a_feed_under_another_name_is_known_too(real_desk, tmp_path):
    feed = [{"id": f"svc-{n}", "name": f"Practice Walk {n}"} for n in range(5)]
    text = json.dumps({"content": feed})
    assert brought(real_desk, tmp_path, "services.json", text).added == 5
    again = brought(real_desk, tmp_path, "bucks-nov.json", text)
    assert (again.taken_as, again.unchanged) == ("services", 5)


def test_fields_that_differ_from_what_is_held_are_named(held, tmp_path):
    held.directory.save(held.directory.page("groups-1").model_copy(update={"description": "Ours."}))
    path = tmp_path / "other.csv"
    path.write_text("id,name,description\nr1,Practice Club One,Theirs.\n", encoding="utf-8")
    chosen = Choices(same={"other-r1": "groups-1"})
    report = exchange.bring_in_chosen(held, path, Options(), chosen)
    said = import_words.details(report)
    assert any("2 fields differ" in one and "in 'Practice Club 1'." in one for one in said)
    (line,) = [one for one in said if "Yours was kept" in one]
    assert set(line.removeprefix("Yours was kept: ").rstrip(".").split("; ")) == {
        "Description", "Name",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["gm_food_banks (1).csv", "gm_food_banks_2026-11.csv", "Copy of gm_food_banks.csv"]
)
def test_a_copy_that_a_browser_numbered_says_what_the_file_said(real_desk, tmp_path, name):
    rows = "Name,Address,Postcode\n" + "".join(
        f"Practice Hall {n},{n} Elm Road,L32 8XA\n" for n in range(4)
    )
    assert brought(real_desk, tmp_path, "gm_food_banks.csv", rows).added == 4
    ids = [str(row[0]) for row in real_desk.directory.rows("SELECT id FROM service")]
    needs = [real_desk.directory.page(one).needs for one in ids]
    assert all(needs)
    for preview in (True, False):
        report = brought(real_desk, tmp_path, name, rows, preview=preview)
        assert (report.added, report.updated, report.unchanged) == (0, 0, 4)
    assert [real_desk.directory.page(one).needs for one in ids] == needs


def test_a_newer_copy_known_by_its_ids_says_what_its_list_said(real_desk, tmp_path):
    rows = ROWS.replace("Practice Club", "Practice Hall")
    assert brought(real_desk, tmp_path, "food_banks.csv", HEADER + rows).added == 10
    report = brought(real_desk, tmp_path, "knowsley-nov.csv", HEADER + rows)
    assert (report.taken_as, report.updated, report.unchanged) == ("food-banks", 0, 10)
