"""A spreadsheet that was taken out here comes back without the columns that say whose it is."""

import csv
import json

import pytest

from directory.interchange.bringing.importing import Options
from tests.directory.interchange.out.records_to_take import taken
from ui.actions.keeping import import_file

HEADER = "id,name,organisation,description,phone,postcode,checked_on\n"
ROWS = "".join(
    f"t{n},Practice Tin {n},Practice Tin Trust,Bills {n}.,0151 496 0{n:03},L32 8XA,2026-11-01\n"
    for n in range(6)
)
FEW = ("id", "name", "description", "phone")
EVERY = "every column but these"
WHOSE = ("source", "publisher")


@pytest.fixture
def desk(real_desk, tmp_path):
    """Two lists are held, one of them without ids."""
    for name, rows in (("tin", HEADER + ROWS), ("moss", _without_ids())):
        path = tmp_path / f"{name}.csv"
        path.write_text(rows, encoding="utf-8")
        assert import_file(real_desk, path).added == 6
    return real_desk


def _without_ids():
    rows = [line.partition(",")[2].replace("Tin", "Moss") for line in ROWS.splitlines()]
    return "\n".join([HEADER.partition(",")[2].strip(), *rows]) + "\n"


def back(desk, folder, left=(), kept=(), **more):
    """Take everything out, and write it again with fewer columns; ``more`` as for the file."""
    name, edit = more.get("name", "sorted.csv"), more.get("edit", ("", ""))
    file = folder / "out.csv"
    taken(desk, "signpost-csv", file, more.get("edition", "keeper"))
    with file.open(encoding="utf-8-sig", newline="") as whole:
        rows = list(csv.DictReader(whole))
    columns = [one for one in rows[0] if one not in left and (not kept or one in kept)]
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    path.write_text(path.read_text().replace(*edit) if edit[0] else path.read_text())
    return path


@pytest.mark.parametrize(
    ("left", "kept"),
    [(WHOSE, ()), ((*WHOSE, "edition"), ()), ((), FEW), (("id",), ())],
    ids=["whose it is", "and its edition", "few columns", "no id"],
)
def test_it_is_known_again_and_changes_nothing(desk, tmp_path, left, kept):
    file = back(desk, tmp_path, left, kept)
    for preview in (True, False):
        report = import_file(desk, file, Options(preview=preview))
        assert (report.added, report.updated, report.unchanged) == (0, 0, 12)
        assert report.conflicts == ()
    assert desk.directory.count() == 12


@pytest.mark.parametrize(("left", "kept"), [(WHOSE, ()), ((), FEW), (("id",), ())])
def test_what_was_changed_in_it_changes_that_and_nothing_else(desk, tmp_path, left, kept):
    before = desk.directory.page("tin-t3")
    file = back(desk, tmp_path, left, kept, edit=("Bills 3.", "Bills three."))
    (looked, *_) = import_file(desk, file, Options(preview=True)).looked
    assert (looked.what, [one.field for one in looked.fields]) == ("changed", ["description"])
    report = import_file(desk, file)
    assert (report.added, report.updated) == (0, 2)
    after = desk.directory.page("tin-t3")
    assert after.description == "Bills three."
    same = after.model_copy(update={"description": before.description})
    assert same.model_copy(update={"needs": before.needs, "ways_read": before.ways_read}) == before


def test_where_only_names_are_left_a_person_is_told_before(desk, tmp_path):
    file = back(desk, tmp_path, kept=("name", "description", "phone"))
    report = import_file(desk, file, Options(preview=True))
    assert report.added == 12
    assert "12 have the name of a record that is held already" in report.problems[0].problem


def test_the_list_of_another_with_ids_of_its_own_is_another_list(desk, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text(HEADER + ROWS.replace("Practice Tin ", "Practice Elm "), encoding="utf-8")
    report = import_file(desk, path, Options(preview=True))
    assert (report.added, report.problems) == (6, ())


LONG = "id,name,phone\n" + "".join(
    f"{n},Practice Shelf {n},0151 496 0{n % 1000:03}\n" for n in range(400)
)


@pytest.mark.parametrize(("left", "kept"), [((*WHOSE, "edition"), ()), ((), ("id", "name"))])
def test_what_stands_first_says_nothing_of_the_lists_after_it(desk, tmp_path, left, kept):
    path = tmp_path / "aaa.csv"
    path.write_text(LONG, encoding="utf-8")
    assert import_file(desk, path).added == 400
    file = back(desk, tmp_path, left, kept)
    assert file.read_text().splitlines()[300].startswith("3")  # its first hundreds are one list's
    for preview in (True, False):
        report = import_file(desk, file, Options(preview=preview))
        assert (report.taken_as, report.added, report.updated) == ("", 0, 0)
        assert report.unchanged == 412


def test_a_newer_copy_of_one_long_list_is_still_that_list(desk, tmp_path):
    for name, taken_as in (("aaa.csv", ""), ("knowsley-nov.csv", "aaa")):
        path = tmp_path / name
        path.write_text(LONG, encoding="utf-8")
        report = import_file(desk, path)
        assert report.taken_as == taken_as
    assert report.unchanged == 400


DENTISTS = "Name,Type,Address,Town,Phone,Email\n" + "".join(
    f"Practice Smile {n},Dentist,{n} Elm Road,Bury,0151 496 0{n:03},smile{n}@example.org\n"
    for n in range(6)
)


def test_without_its_ids_a_list_that_had_none_loses_nothing(real_desk, tmp_path):
    path = tmp_path / "gm_dentists.csv"
    path.write_text(DENTISTS, encoding="utf-8")
    assert import_file(real_desk, path).added == 6
    ids = [str(row[0]) for row in real_desk.directory.rows("SELECT id FROM service")]
    before = real_desk.directory.pages(ids)
    assert all(one.categories == ("Dentist",) and one.needs for one in before)
    for name in ("sorted.csv", "gm_dentists.csv"):
        report = import_file(real_desk, back(real_desk, tmp_path, ("id",), name=name))
        assert (report.added, report.updated, report.unchanged) == (0, 0, 6)
    assert real_desk.directory.pages(ids) == before


@pytest.mark.parametrize("gone", ["email", "phone", "postcode"])
def test_a_column_that_is_not_there_takes_nothing_away(desk, tmp_path, gone):
    rows = "id,name,phone,email,address,postcode\n" + "".join(
        f"{n},Practice Smile {n},0151 496 0{n:03},smile{n}@example.org,{n} Elm Road,L32 8XA\n"
        for n in range(6)
    )
    path = tmp_path / "smiles.csv"
    path.write_text(rows, encoding="utf-8")
    import_file(desk, path)
    for left in ((gone,), (gone, "publisher")):
        file = back(desk, tmp_path, left, edit=("3 Elm Road", "33 Elm Road"))
        (looked,) = import_file(desk, file, Options(preview=True)).looked
        assert [one.field for one in looked.fields] == ["locations"]
        assert "L32 8XA" in looked.fields[0].theirs


def test_what_was_emptied_in_a_column_that_is_there_goes(real_desk, tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text("id,name,phone,email\n" + "".join(
        f"{n},Practice Smile {n},0151 496 0{n:03},smile{n}@example.org\n" for n in range(6)
    ))  # fmt: skip
    import_file(real_desk, path)
    file = back(real_desk, tmp_path, edit=("smile3@example.org", ""))
    assert import_file(real_desk, file).updated == 1
    assert [one.kind for one in real_desk.directory.page("tin-3").contacts] == ["phone"]


def test_namesakes_without_ids_are_told_apart_by_the_rest_of_their_rows(real_desk, tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text("id,name,description,phone\n" + "".join(
        f"{n},Practice Tin Club,For {n} people.,0151 496 0{n:03}\n" for n in range(6)
    ))  # fmt: skip
    import_file(real_desk, path)
    edit = ("For 4 people.", "For four people.")
    file = back(real_desk, tmp_path, ("id",), edit=edit)
    lines = file.read_text().splitlines()
    file.write_text("\n".join([lines[0], *reversed(lines[1:])]) + "\n")
    (looked,) = import_file(real_desk, file, Options(preview=True)).looked
    assert (looked.id, [one.field for one in looked.fields]) == ("tin-4", ["description"])


@pytest.fixture
def feed_held(real_desk, tmp_path):
    """One list alone is held, from a feed, whose records hold more than a row can say."""
    services = [
        {
            "id": f"s{n}",
            "name": f"Practice Walk {n}",
            "status": "active",
            "description": f"A walk {n}. For people with complex needs. Come along.",
            "organization": {"id": f"o{n}", "name": f"Practice Walks {n}", "description": "All."},
            "attributes": [{"taxonomy_term": {"name": "Walking"}}],
            "phones": [{"number": f"0151 496 0{n:03}"}],
        }
        for n in range(6)
    ]
    path = tmp_path / "walks.json"
    path.write_text(json.dumps(services), encoding="utf-8")
    assert import_file(real_desk, path).added == 6
    return real_desk


@pytest.mark.parametrize("name", ["sorted.csv", "walks.csv"])
@pytest.mark.parametrize(
    ("left", "kept"), [(("publisher",), ()), ((*WHOSE, "edition"), ()), ((), FEW)]
)
def test_one_list_that_was_taken_out_loses_nothing_without_its_publisher(
    feed_held, tmp_path, left, kept, name
):
    before = [feed_held.directory.page(f"walks-s{n}") for n in range(6)]
    file = back(feed_held, tmp_path, left, kept, name=name)
    report = import_file(feed_held, file)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 6)
    assert [feed_held.directory.page(f"walks-s{n}") for n in range(6)] == before
    changed = back(feed_held, tmp_path, left, kept, name=name, edit=("0151 496 0003", "116 123"))
    assert import_file(feed_held, changed).updated == 1
    assert feed_held.directory.page("walks-s3").organisation.description == "All."


def test_a_public_copy_without_its_edition_keeps_the_sentences_that_were_left_out(
    feed_held, tmp_path
):
    file = back(feed_held, tmp_path, (*WHOSE, "edition"), edition="public")
    assert "complex" not in file.read_text()
    assert import_file(feed_held, file).unchanged == 6
    assert "complex needs" in feed_held.directory.page("walks-s0").description


def test_a_sheet_from_whoever_keeps_the_list_is_a_newer_copy(feed_held, tmp_path):
    path = tmp_path / "november.csv"
    path.write_text("Id,Service name,Telephone\n" + "".join(
        f"s{n},Practice Walk {n},0151 496 0{n:03}\n" for n in range(6)
    ))  # fmt: skip
    assert import_file(feed_held, path, Options(preview=True)).taken_as == "walks"
