"""A list of wards from a file: read, looked at, kept with its past, in backups, given up again."""

from datetime import UTC, datetime

import pytest

from directory.desk.situation import Situation
from directory.errors import BadInput, UnreadableFile
from directory.interchange.areas.ward_changes import wards_kept
from directory.interchange.areas.ward_file import read_wards
from directory.keeping.record.all_done import what_was_done
from directory.model import Coverage, ServicePage
from directory.store import Directory, back_up, restore, undo
from seed.filling import renewal
from tests.directory.geo.test_own_wards import MOVES, SEVEN, postcode_in, wards_of
from ui import actions
from ui.actions import areas, coverage

HEAD = "LSOA21CD,LSOA21NM,WD24CD,WD24NM,WD24NMW,LAD24CD,LAD24NM,ObjectId"
TODAY = datetime(2026, 11, 22, tzinfo=UTC).date()


@pytest.fixture
def desk(data_folder):
    opened = actions.open_desk(data_folder, TODAY)
    actions.switch_practice(opened, on=False)
    yield opened
    opened.directory.close()


def line(code, ward, number=1):
    return f"{code},Knowsley 00{number}A,,{ward},,E08000011,Knowsley,{number}"


def seven(other="Whitefield"):
    return [line(code, other if code == MOVES else "Northwood") for code in SEVEN]


def write(folder, rows, head=HEAD, name="wards.csv", encoding="utf-8-sig"):
    path = folder / name
    path.write_text("\r\n".join((head, *rows)) + "\r\n", encoding=encoding, newline="")
    return path


def bring(desk, path, *councils):
    return areas.keep_wards(desk, areas.look_at_wards(desk, path, councils))


@pytest.mark.parametrize(
    "head",
    [
        "LSOA11CD,LSOA11NM,WD18CD,WD18NM,WD18NMW,LAD18CD,LAD18NM,FID",
        "lsoa21cd,lsoa21nm,wd25cd,wd25nm,wd25nmw,lad25cd,lad25nm,objectid",
        "LSOACD,LSOANM,WDCD,WDNM,x,LTLA23CD,LTLA23NM,y",
        "Small area,LSOA name,Ward code,Ward,note,Council code,Council,row",
    ],
)
def test_the_headings_of_any_year_are_known(tmp_path, desk, head):
    (knowsley,) = read_wards(write(tmp_path, seven(), head), desk.places.gazetteer)
    assert (knowsley.id, knowsley.name, len(knowsley.rows)) == ("E08000011", "Knowsley", 7)
    assert {row[3] for row in knowsley.rows} == {"Northwood", "Whitefield"}


def test_of_several_years_the_newest_counts_and_many_rows_of_one_small_area_are_one(tmp_path, desk):
    head = "OA21CD,LSOA11CD,LSOA21CD,WD18NM,WD24NM,UTLA24NM,LTLA24NM"
    rows = [f"E0017{n},E01000001,{SEVEN[0]},Old,Northwood,Merseyside,Knowsley" for n in range(5)]
    (knowsley,) = read_wards(write(tmp_path, rows, head), desk.places.gazetteer)
    assert knowsley.rows == ((SEVEN[0], "", "", "Northwood"),)
    assert knowsley.id == "E08000011"


def test_a_list_that_names_no_council_is_of_the_council_of_its_small_areas(tmp_path, desk):
    rows = [f"{code};Northwood" for code in SEVEN]
    path = write(tmp_path, rows, "LSOA21CD;WD24NM", encoding="cp1252")
    (knowsley,) = read_wards(path, desk.places.gazetteer)
    assert (knowsley.id, knowsley.name) == ("E08000011", "Knowsley")


@pytest.mark.parametrize(
    ("rows", "head", "told"),
    [
        (["a,b"], "name,postcode", "its headings name no small area"),
        (["a,b"], "LSOA21CD,LAD24NM", "its headings name no ward"),
        ([], HEAD, "has headings and no wards"),
        ([line("6434", "Northwood")], HEAD, "row 2: '6434' is no code of a small area"),
        ([line("", "Northwood")], HEAD, "row 2: it has no small area"),
        ([line(SEVEN[0], "")], HEAD, "row 2: it names no ward for E01006494"),
        ([line(SEVEN[0], "A"), line(SEVEN[0], "B")], HEAD, "row 3: E01006494 is in A and in B"),
        (["E01099999,Somewhere"], "LSOA21CD,WD24NM", "row 2: it names no council"),
    ],
)
def test_what_is_not_sound_is_said_in_one_sentence_and_nothing_is_kept(
    tmp_path, desk, rows, head, told
):
    with pytest.raises(UnreadableFile) as problem:
        bring(desk, write(tmp_path, rows, head))
    assert told in problem.value.words
    assert "\n" not in problem.value.words
    assert not wards_kept(desk.directory)


def test_other_files_are_refused(tmp_path, desk):
    for content in (b"PK\x03\x04", b"", b"\x00\x01" * 50, b'"LSOA21CD,WD24NM'):
        (tmp_path / "odd.csv").write_bytes(content)
        with pytest.raises(UnreadableFile):
            areas.look_at_wards(desk, tmp_path / "odd.csv")
    with pytest.raises(UnreadableFile, match="save it as CSV"):
        areas.look_at_wards(desk, tmp_path / "wards.xlsx")
    with pytest.raises(UnreadableFile):
        areas.look_at_wards(desk, tmp_path / "none.csv")


def test_the_seven_codes_of_northwood_change_nothing(tmp_path, desk):
    look = areas.look_at_wards(desk, write(tmp_path, seven("Northwood")))
    assert look.councils[0].moved == ()
    assert "All are there already" in look.words[0]
    areas.keep_wards(desk, look)
    inside = desk.places.gazetteer.small_areas_within(desk.places.home("Northwood"))
    assert {area.code for area in inside} == set(SEVEN)


def test_what_would_change_is_told_before_and_looking_keeps_nothing(tmp_path, desk):
    rows = [*seven(), line("E01999999", "Ravens Moor")]
    look = areas.look_at_wards(desk, write(tmp_path, rows))
    told = [one.words for one in look.councils[0].moved]
    assert f"Knowsley 003D ({MOVES}): Northwood \N{RIGHTWARDS ARROW} Whitefield" in told
    assert told[-1] == "Knowsley 001A (E01999999): new, in Ravens Moor"
    assert look.councils[0].new_wards == ("Ravens Moor",)
    assert not wards_kept(desk.directory)
    assert wards_of(desk.places.home(MOVES)) == ["Northwood"]


def test_it_is_used_at_once_and_taken_back_with_its_past(tmp_path, desk):
    code = postcode_in(desk.places.gazetteer, MOVES)
    survey = coverage.open_survey(desk)
    said = "food bank, living in ravens moor "

    def heard():
        return [one.place.name for one in desk.where_and_when(said).places]

    assert heard() == []
    assert "Ravens Moor" not in [one.name for one in survey.areas("Kirkby", "ward")]
    done = bring(desk, write(tmp_path, seven("Ravens Moor")))
    assert done.words == "2 wards of Knowsley in use from now on."
    assert wards_of(desk.places.home(code)) == ["Ravens Moor"]
    assert heard() == ["Ravens Moor"]
    assert "Ravens Moor" in [one.name for one in survey.areas("Kirkby", "ward")]
    assert what_was_done(desk.directory, 1)[0].what == "Brought a list of wards"
    undo.undo(desk.directory)
    assert wards_of(desk.places.home(code)) == ["Northwood"]
    assert heard() == []
    undo.redo(desk.directory)
    assert wards_of(desk.places.home(code)) == ["Ravens Moor"]
    areas.wards_as_they_ship(desk)
    assert wards_of(desk.places.home(code)) == ["Northwood"]
    undo.undo(desk.directory)
    assert wards_of(desk.places.home(code)) == ["Ravens Moor"]


def test_who_a_service_is_for_follows_the_list(tmp_path, desk):
    page = ServicePage(
        id="local-moor",
        name="Moorside Parcels",
        area_rule="home_address",
        coverage=(Coverage(name="Ravens Moor"),),
        publisher="local",
    )
    desk.directory.save(page)
    inside = postcode_in(desk.places.gazetteer, MOVES)
    outside = postcode_in(desk.places.gazetteer, SEVEN[0])

    def fits(lives_in):
        found = desk.ask("Moorside Parcels", situation=Situation(lives_in=lives_in))
        (one,) = (r for r in found.services if r.card.id == "local-moor")
        return one.area_fit

    assert (fits(inside), fits(outside)) == ("ask", "ask")  # no such ward is known
    bring(desk, write(tmp_path, seven("Ravens Moor")))
    assert (fits(inside), fits(outside)) == ("yes", "no")


def test_what_was_brought_before_changes_nothing_again(tmp_path, desk):
    path = write(tmp_path, seven())
    bring(desk, path)
    look = areas.look_at_wards(desk, path)
    assert not look.changes
    assert look.words[-1] == areas.NOTHING_NEW
    with pytest.raises(BadInput, match="already"):
        areas.keep_wards(desk, look)


def test_it_stands_in_backups_and_in_copies_beside(tmp_path, desk):
    bring(desk, write(tmp_path, seven()))
    held = desk.directory
    made = back_up(held.folder, datetime.now(UTC), kind="real")
    areas.wards_as_they_ship(desk)
    assert not wards_kept(held)
    restore(held.folder, made, datetime.now(UTC), renewal)
    assert wards_of(desk.places.home(MOVES)) == ["Whitefield"]
    again = Directory(held.folder)
    assert [one.name for one in wards_kept(again)] == ["Knowsley"]
    again.close()


def test_of_a_list_of_the_whole_country_the_councils_with_postcodes_are_taken(tmp_path, desk):
    far = "E01020634,County Durham 001A,,Chester,,E06000047,County Durham,9"
    path = write(tmp_path, [*seven(), far])
    look = areas.look_at_wards(desk, path)
    assert [one.list.name for one in look.councils] == ["Knowsley"]
    assert look.left == ("County Durham",)
    assert look.words[-1] == (
        "1 more council stands in the file and is left out: Signpost has no postcodes of it."
    )
    one = areas.look_at_wards(desk, path, ["county durham"])
    assert [c.list.name for c in one.councils] == ["County Durham"]
    assert "no postcodes there" in " ".join(one.words)
    assert len(areas.look_at_wards(desk, path, ["all"]).councils) == 2
    with pytest.raises(BadInput, match="'Leeds' is no council in this file"):
        areas.look_at_wards(desk, path, ["Leeds"])
    bring(desk, path, "all")
    areas.wards_as_they_ship(desk, ["County Durham"])
    assert [c.name for c in wards_kept(desk.directory)] == ["Knowsley"]


def test_a_new_folder_has_room_for_it_and_practice_says_so(tmp_path):
    practice = actions.open_desk(tmp_path / "other", TODAY)
    done = bring(practice, write(tmp_path, seven()))
    assert done.words.endswith(areas.ONLY_PRACTICE)
    practice.directory.close()
