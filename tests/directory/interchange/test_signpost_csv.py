from datetime import date
from pathlib import Path

import pytest

from directory.errors import UnreadableFile
from directory.interchange import recognise
from directory.interchange.cells.facts import date_of
from directory.interchange.reading import Problem, ReadRecord
from directory.interchange.tables.columns import FIELDS
from directory.interchange.tables.row_page import CUT_OFF
from directory.interchange.tables.signpost_csv import SignpostCsv
from tests.directory.interchange.reading_files import everything

SAMPLE = Path(__file__).parents[2] / "samples" / "signpost_spreadsheet.csv"
GUIDE = Path(__file__).parents[3] / "docs" / "spreadsheet.md"
LOCAL_FILES = (
    "charities_operating_in_trafford", "gm_dentists", "gm_food_banks", "gm_jobcentreplus",
    "gm_libraries", "gm_pharmacies", "gm_probation_offices", "sports_clubs",
    "trafford_care_homes", "trafford_childrens_centres", "trafford_general_practices",
    "trafford_mental_health_services",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample():
    return everything(SignpostCsv(), SAMPLE, "practice")


@pytest.fixture
def spreadsheet(tmp_path):
    """Writes a spreadsheet and returns what is read from it."""

    def read(content, name="practice.csv", mapping=None):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return everything(SignpostCsv(), path, "practice", mapping)

    return read


def test_every_column_of_the_signpost_spreadsheet_arrives(sample):
    page = sample[0].page
    assert (page.id, page.source_id, page.source) == (
        "practice-debt-1", "debt-1", "Practice newsletter",
    )  # fmt: skip
    assert page.organisation.name == "Practice Advice Trust"
    assert page.description == "Help with debt and bills.\nNo appointment needed."
    assert sample[0].needs_said == ("money", "Worried about losing your home", "zebra riding")
    assert page.who_for == "Adults in Practice Town"
    assert page.how_to_refer == "Turn up or ring. Carrier pigeon."
    assert [(r.channel, r.contact_id) for r in page.routes] == [
        ("self_phone", "phone-1"),
        ("self_drop_in", None),
    ]
    assert [(c.kind, c.words) for c in page.criteria] == [
        ("age", "Aged 18 or over"),
        ("lives_in", "Lives in Practice Town"),
    ]
    assert [c.value for c in page.contacts] == [
        "0151 496 0123", "help@example.org", "http://www.example.org/debt",
    ]  # fmt: skip
    place = page.locations[0]
    assert (place.postcode, place.latitude, place.longitude) == ("L1 1AA", 53.4, -2.97)
    assert [a.name for a in page.coverage] == ["Practice Town", "Practice Ward"]
    assert [(s.weekday, s.opens, s.closes) for s in page.sessions] == [
        ("mon", "10:00", "12:00"),
        ("wed", "14:00", "16:30"),
    ]
    assert (page.cost, page.cost_words) == ("free", "")
    assert page.languages == ("English", "Polish")
    assert (page.access, page.access_words) == (("step_free", "hearing_loop"), "lift at the back")
    assert page.status == "open"
    assert {(c.group, c.checked_on) for c in page.checks} == {
        (group, date(2026, 10, 5)) for group in ("contact", "hours", "referral", "criteria")
    }


def test_a_hidden_place_is_not_held_anywhere_and_is_told_without_repeating_it(sample):
    record = sample[1]
    held = record.page.as_text() + " ".join(note.problem for note in record.notes)
    for canary in ("Canary", "L2 2BB", "53.41", "2.98"):
        assert canary not in held
    assert record.page.locations[0].visibility == "hidden"
    assert record.page.description == "A safe place to stay. Staff are there day and night."
    assert [c.value for c in record.page.contacts] == ["0151 496 0199"]
    told = [note.problem for note in record.notes if note.field == "location_visibility"]
    assert told == ["The place is hidden: address, postcode, latitude, longitude left out."]


def test_columns_we_do_not_know_are_not_kept_for_a_hidden_place(spreadsheet):
    (record,) = spreadsheet(
        "name,location_visibility,nearest bus stop\nPractice House,hidden,Canary Lane\n"
    )
    assert "Canary" not in record.page.as_text()


def test_the_town_of_a_hidden_place_may_stand_in_its_words(spreadsheet):
    (record,) = spreadsheet(
        "name,description,address,location_visibility\n"
        "Practice Town Refuge,We help all over Practice Town. Come to Canary House.,"
        '"Canary House, 9 Canary Lane, Practice Town",hidden\n'
    )
    assert record.page.name == "Practice Town Refuge"
    assert record.page.description == "We help all over Practice Town."
    assert "Canary" not in record.page.as_text()


def test_a_name_that_tells_where_a_hidden_place_is_leaves_the_row_out(spreadsheet):
    (problem,) = spreadsheet(
        "name,address,location_visibility\n9 Canary Lane Practice,9 Canary Lane,hidden\n"
    )
    assert "Give it another name" in problem.problem
    assert "Canary" not in problem.problem


def test_the_id_of_a_hidden_place_does_not_depend_on_its_postcode(spreadsheet):
    rows = "name,postcode,location_visibility\nPractice House,{},hidden\n"
    (one,), (other,) = spreadsheet(rows.format("L1 1AA")), spreadsheet(rows.format("L2 2BB"))
    assert one.page.id == other.page.id


def test_a_visibility_that_nobody_knows_hides_the_place(spreadsheet):
    (record,) = spreadsheet("name,address,location_visibility\nPractice House,9 Canary Row,ssh\n")
    assert record.page.locations[0].visibility == "hidden"
    assert "Canary" not in record.page.as_text()
    assert record.notes[0].field == "location_visibility"


def test_an_area_only_place_keeps_its_area_and_nothing_finer(sample):
    page = sample[2].page
    assert (page.locations[0].visibility, page.locations[0].area) == ("area_only", "Practice Ward")
    assert "Muddy" not in page.as_text()


def test_values_that_fit_nothing_are_kept_and_told(sample):
    record = sample[2]
    assert record.page.extra == {"status": "dormant", "ends_on": "31/02/2027"}
    assert {"status", "ends_on"} <= {note.field for note in record.notes}
    assert record.page.sessions[0].words == "Most mornings when it is dry"
    assert (record.page.cost, record.page.cost_words) == ("fee", "£2 a session")


def test_a_mark_against_formulas_is_taken_off_and_a_number_from_abroad_survives(sample):
    assert sample[2].page.description == "=Grow things together"
    assert sample[2].page.contacts[0].value == "+44 7700 900123"


def test_a_row_without_a_name_is_left_out_and_named_by_its_row(sample):
    assert sample[3] == Problem(5, "name", "This row has no name; left out.")


@pytest.mark.parametrize("file", LOCAL_FILES)
def test_spreadsheets_of_other_people_are_read_by_their_headings(shared, file):
    path = shared / "data" / "trafford_gm_ogl" / f"{file}.csv"
    items = everything(recognise(path), path, "gm")
    pages = [item.page for item in items if isinstance(item, ReadRecord)]
    assert len(pages) >= 0.98 * len(items)
    assert all(page.name for page in pages)
    assert len({page.id for page in pages}) == len(pages)
    with_address = [page for page in pages if page.locations and page.locations[0].address]
    assert len(with_address) >= 0.9 * len(pages)


def test_hours_in_a_column_for_each_weekday(shared):
    path = shared / "data" / "trafford_gm_ogl" / "gm_pharmacies.csv"
    first = next(i for i in everything(recognise(path), path, "gm") if isinstance(i, ReadRecord))
    assert first.page.name == "A1 Pharmacy"
    monday = [(s.opens, s.closes) for s in first.page.sessions if s.weekday == "mon"]
    assert monday == [("08:30", "13:00"), ("14:00", "17:30")]
    assert not [s for s in first.page.sessions if s.weekday == "sun"]


def test_a_contact_column_gives_its_mail_and_number_but_no_names(spreadsheet):
    (record,) = spreadsheet(
        "Name,Contact\nPractice Pantry,Prunella Invented hello@example.org 0151 496 0123\n"
    )
    assert [c.value for c in record.page.contacts] == ["hello@example.org", "0151 496 0123"]
    assert "Prunella" not in record.page.as_text()


def test_a_column_that_names_people_is_not_read_and_is_told(spreadsheet):
    about, record = spreadsheet("name,Contact name\nPractice Pantry,Prunella Invented\n")
    assert about.field == "Contact name"
    assert "Prunella" not in record.page.as_text()


def test_a_heading_that_stands_twice_is_told_and_the_first_is_read(spreadsheet):
    about, record = spreadsheet(
        "name,Name,phone,notes,notes\nPractice A,Practice B,0151 496 0123,,\n"
    )
    assert (about.row, about.field) == (1, "Name")
    assert "another column of this heading" in about.problem
    assert (record.page.name, record.page.extra) == ("Practice A", {"Name": "Practice B"})


@pytest.mark.parametrize(
    "heading", ["Name*", "NAME", "service_name", "Library name", "pharmacy_name"]
)
def test_the_name_column_may_be_called_as_people_call_it(spreadsheet, heading):
    (record,) = spreadsheet(f"{heading},Notes\nPractice Library,Warm\n")
    assert record.page.name == "Practice Library"
    assert record.page.extra == {"Notes": "Warm"}


def test_without_a_name_column_the_columns_are_named_and_the_way_out(spreadsheet):
    with pytest.raises(UnreadableFile) as refused:
        spreadsheet("area name,what\nPractice Ward,Knitting\n")
    assert "area name, what" in refused.value.words
    assert '--map "name=COLUMN"' in refused.value.words


def test_a_column_may_be_placed_by_hand(spreadsheet):
    (record,) = spreadsheet("what,ring\nKnitting Practice,0151 496 0123\n",
                            mapping={"name": "What", "phone": "ring"})  # fmt: skip
    assert record.page.name == "Knitting Practice"
    assert record.page.contacts[0].value == "0151 496 0123"


def test_placing_a_column_that_is_not_there_is_refused_in_words(spreadsheet):
    with pytest.raises(UnreadableFile, match='no column "who"'):
        spreadsheet("what\nPractice\n", mapping={"name": "who"})
    with pytest.raises(UnreadableFile, match="not a field"):
        spreadsheet("what\nPractice\n", mapping={"colour": "what"})


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_usual_separator_will_do(spreadsheet, mark):
    (record,) = spreadsheet(f"name{mark}phone\nPractice Club{mark}0151 496 0123\n")
    assert (record.page.name, record.page.contacts[0].value) == ("Practice Club", "0151 496 0123")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_usual_encoding_will_do(spreadsheet, encoding):
    (record,) = spreadsheet("name,cost\nPractice Café,£3\n".encode(encoding))
    assert (record.page.name, record.page.cost_words) == ("Practice Café", "£3")


def test_a_row_without_an_id_is_known_again_whatever_its_blanks_and_case(spreadsheet):
    (first,) = spreadsheet("name,organisation,postcode\nPractice Club,The Trust,L1 1AA\n")
    (again,) = spreadsheet("postcode,name,organisation\nl1  1aa,practice  CLUB,the trust\n")
    assert first.page.id == again.page.id


def test_the_same_row_twice_is_brought_in_once_and_told(spreadsheet):
    first, second = spreadsheet("name,phone\nPractice Club,0151 496 0123\n"
                                "Practice Club,0151 496 0123\n")  # fmt: skip
    assert isinstance(first, ReadRecord)
    assert second == Problem(3, "id", "Practice Club stands here twice; left out.")


def test_three_rows_that_share_a_name_keep_three_records(spreadsheet):
    rows = spreadsheet("name,hours\nPractice Club,one\nPractice Club,two\nPractice Club,three\n")
    assert len({row.page.id for row in rows}) == 3


@pytest.mark.parametrize(("code", "told"), [("ZZ99 9ZZ", 1), ("L32 8XA", 0), ("BT41 4AE", 0)])
def test_a_postcode_of_nowhere_is_kept_and_told(spreadsheet, code, told):
    (record,) = spreadsheet(f"name,postcode\nPractice,{code}\n")
    assert record.page.locations[0].postcode == code
    assert len([note for note in record.notes if "no postcode of anywhere" in note.problem]) == told


def test_a_number_of_five_digits_is_told(spreadsheet):
    (record,) = spreadsheet("name,phone\nPractice,12345\n")
    assert [note.field for note in record.notes] == ["phone"]


def test_bad_numbers_and_postcodes_are_kept_as_written_and_told(spreadsheet):
    (record,) = spreadsheet("name,phone,postcode,address\nPractice,151496012,L1 1A,1 New Road\n")
    assert record.page.contacts[0].value == "151496012"
    assert record.page.locations[0].address == "1 New Road, L1 1A"
    assert [note.field for note in record.notes] == ["phone", "postcode"]


def test_blank_rows_are_passed_over_but_counted(spreadsheet):
    rows = spreadsheet("name\nPractice One\n\n,\nPractice Two\n")
    assert [row.row for row in rows] == [2, 5]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Address hidden", "yes"),
        ("Visibility", "Yes"),
        ("confidential", "Y"),
        ("Secret", "TRUE"),
        ("location_visibility", "maybe"),
    ],
)
def test_whoever_says_hidden_in_whatever_words_has_nothing_held(tmp_path, heading, said):
    file = tmp_path / "haven.csv"
    file.write_text(f"name,address,postcode,{heading}\nWren Haven,14 Secret Lane,L33 1AA,{said}\n")
    records = [
        item for item in everything(SignpostCsv(), file, "wren") if isinstance(item, ReadRecord)
    ]
    assert "Secret Lane" not in records[0].page.as_text()
    assert "L33" not in records[0].page.as_text()
    assert records[0].notes


def test_the_page_for_those_who_make_one_names_every_column_and_its_example_reads(tmp_path):
    told = GUIDE.read_text(encoding="utf-8")
    assert [field for field in FIELDS if f"`{field}`" not in told] == []
    example = [line[4:] for line in told.splitlines() if line.startswith("    ")]
    path = tmp_path / "services.csv"
    path.write_text("\n".join(example), encoding="utf-8")
    meals, men = everything(SignpostCsv(), path, "services")
    assert (meals.notes, men.notes) == ((), ())
    assert meals.page.id == "services-elm-meals"
    assert [one.kind for one in men.page.criteria] == ["age", "sex_served"]
    assert men.page.sessions[0].nth == 2


@pytest.mark.parametrize(
    ("field", "cell", "told"),
    [
        ("phone", "0151 496 08O3", ["0151 496 08O3"]),
        ("phone", "0151 496 0803", []),
        ("phone", "0151 496 0803 ext 2", []),
        ("phone", "0151 496 0803 ext 2 or 3", ["0151 496 0803 ext 2 or 3"]),
        ("hours", "Mon 25:00-26:00", ["Mon 25:00-26:00"]),
        ("hours", "Mon 10:00-12:00", []),
        ("hours", "Most mornings", []),
        ("criteria", "age 18+; no dogs", ["no dogs"]),
        ("criteria", "sober 2 weeks; no dogs", ["sober 2 weeks", "no dogs"]),
        ("criteria", "age eighteen; no dogs; has a GP", ["At character 1", "no dogs"]),
        ("criteria", "agee > banana", ["agee > banana"]),
        ("criteria", "No dogs", []),
        ("criteria", "open to anyone", []),
        ("criteria", "We help people who feel low; ring us and we talk.", []),
    ],
)
def test_what_is_kept_as_words_only_is_told_by_row_and_field(spreadsheet, field, cell, told):
    (read,) = spreadsheet(f'name,{field}\nPractice One,"{cell}"\n')
    assert {(note.row, note.field) for note in read.notes} == ({(2, field)} if told else set())
    said = sorted(note.problem for note in read.notes)
    assert len(said) == len(told)
    assert all(any(words in problem for problem in said) for words in told)


def test_a_file_that_was_cut_off_says_so_at_its_last_row(tmp_path):
    whole = "name,description,phone\nPractice A,Tea,0151 496 0123\nPractice B,Cof"
    file = tmp_path / "cut.csv"
    for text, told in ((whole, [CUT_OFF]), (f"{whole}\n", []), (f"{whole},", [])):
        file.write_text(text, encoding="utf-8")
        last = everything(SignpostCsv(), file, "cut")[-1]
        assert (last.page.name, [note.problem for note in last.notes]) == ("Practice B", told)


def test_a_year_of_two_digits_is_of_this_century():
    assert date_of("1/2/26") == date(2026, 2, 1)
    assert date_of("01.02.2026") == date(2026, 2, 1)
    assert date_of("31/2/26") is None


def test_an_address_of_somebody_else_is_told_with_one_comma_between_its_parts(spreadsheet):
    (record,) = spreadsheet(
        'Name,Address\nPractice Home,"57 Practice Lane,Kirkby,  , Knowsley ,Merseyside"\n'
    )
    assert record.page.locations[0].address == "57 Practice Lane, Kirkby, Knowsley, Merseyside"


def test_a_list_of_our_own_keeps_an_address_as_it_was_typed(spreadsheet):
    (record,) = spreadsheet(
        'name,address,publisher,edition\nPractice Home,"57 Practice Lane,Kirkby",tin,keeper\n'
    )
    assert record.page.locations[0].address == "57 Practice Lane,Kirkby"


def test_a_charity_is_known_by_its_numbers(spreadsheet):
    one, other = spreadsheet(
        "registered_charity_number,charity_company_registration_number,charity_name,run by\n"
        "0000001,00000002,PRACTICE TRUST,\n,,Practice Tea,Tea Makers\n"
    )
    body = one.page.organisation
    assert (body.name, body.charity_number, body.company_number) == (
        "PRACTICE TRUST", "0000001", "00000002",
    )  # fmt: skip
    assert one.page.extra == {}
    assert (other.page.organisation.name, other.page.organisation.charity_number) == (
        "Tea Makers", "",
    )  # fmt: skip


def test_a_row_with_another_sign_between_its_cells_is_told(spreadsheet):
    elm, ash = spreadsheet("name;phone\nElm;0151 496 0101\nAsh,0151 496 0102\n")
    assert not elm.notes
    assert '"," stands where other rows have the sign between cells' in ash.notes[0].problem
    one, two = spreadsheet("name;phone\nElm, Ash and Oak, together;0151 496 0101\nOak\n")
    assert not one.notes
    assert not two.notes
