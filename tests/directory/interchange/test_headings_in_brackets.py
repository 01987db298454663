"""Headings as forms and offices put them, ticks under needs, and lists that lie on their side."""

import pytest

from directory.errors import UnreadableFile
from directory.interchange.reading import Problem
from directory.interchange.tables.columns import placed
from directory.interchange.tables.signpost_csv import SignpostCsv
from tests.directory.interchange.reading_files import everything
from ui.actions.keeping import import_file


def file_of(tmp_path, text):
    path = tmp_path / "groups.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Telephone No. (public)", "phone"),
        ("E-mail (for enquiries)", "email"),
        ("Cost [per session]", "cost"),
        ("What is your postcode?", "postcode"),
        ("What do you do? (please describe)", "description"),
        ("Who can come along?", "who_for"),
        ("How do people get in touch?", "contact"),
    ],
)
def test_headings_that_say_more_than_what_stands_there(heading, field):
    assert placed(["Name", heading], None, "groups.csv").fields.get(field) == (1,)


@pytest.mark.parametrize(
    "heading",
    [
        "Telephone (staff only)", "Phone (internal)", "Mobile (manager)", "Email (private)",
        "Phone (home)", "Name (contact)", "Telephone (not for public)", "Phone (next of kin)",
    ],
)  # fmt: skip
def test_a_number_that_is_not_for_everybody_is_none_of_the_service(heading):
    fields = placed(["Group", heading], None, "groups.csv").fields
    assert 1 not in {at for places in fields.values() for at in places}


def test_a_form_that_asks_for_the_name():
    asked = "What is the name of your group or service?"
    assert placed(["Timestamp", asked], None, "f.csv").fields["name"] == (1,)


def test_a_list_of_organisations_is_named_by_them(tmp_path):
    path = file_of(tmp_path, "Organisation Name,Telephone\nPractice Trust,0151 496 0101\n")
    told, record = everything(SignpostCsv(), path, "groups")
    assert record.page.name == "Practice Trust"
    assert "No column has names of services" in told.problem
    with pytest.raises(UnreadableFile):  # what stands first may be the name
        everything(SignpostCsv(), file_of(tmp_path, "Offer,Organisation\nTea,Trust\n"), "groups")
    columns = placed(["Organisation", "Service"], None, "f.csv").fields
    assert (columns["organisation"], columns["name"]) == ((0,), (1,))


def test_a_list_on_its_side_is_refused_in_one_sentence(tmp_path):
    path = file_of(tmp_path, "Name,Elm Tea,Ash Tea\nPhone,1,2\nAddress,3,4\nNotes,5,6\n")
    with pytest.raises(UnreadableFile, match="lies on its side") as refused:
        everything(SignpostCsv(), path, "groups")
    assert "Transpose" in refused.value.words
    (record, *_) = everything(SignpostCsv(), path, "groups", {"name": "Name"})
    assert record.page.name == "Phone"  # as somebody said


@pytest.mark.parametrize("total", ["Total: 3", "Total number of groups: 12", "Count = 4"])
def test_a_row_that_counts_the_others_is_no_service(tmp_path, total):
    path = file_of(tmp_path, f"Name,Phone\nElm Tea,0151 496 0101\n{total},\n")
    assert isinstance(everything(SignpostCsv(), path, "groups")[1], Problem)


def test_ticks_suggest_what_their_headings_say(real_desk, tmp_path):
    text = "id,Name,Debt,Housing,Food,Parking\n1,Practice A,x,Yes,no,Yes\n2,Practice B,,,,yes\n"
    assert import_file(real_desk, file_of(tmp_path, text)).added == 2
    needs = {one.need: one for one in real_desk.directory.page("groups-1").needs}
    assert set(needs) == {"debt", "finding_home"}
    assert needs["debt"].structure == "suggested"
    assert needs["debt"].words == ("Debt",)
    assert not real_desk.directory.page("groups-2").needs


@pytest.mark.parametrize(("cell", "said"), [("3.5", "\u00a33.50"), ("2", "\u00a32"), ("0", "")])
def test_a_bare_sum_is_pounds(tmp_path, cell, said):
    (record,) = everything(SignpostCsv(), file_of(tmp_path, f"Name,Cost\nElm,{cell}\n"), "groups")
    assert record.page.cost_words == said
    assert record.page.cost == ("fee" if said else "free")


@pytest.mark.parametrize(
    ("cell", "features", "words"),
    [("Yes", ("step_free", "wheelchair"), ""), ("no", (), "No wheelchair access"),
     ("Side door", (), "Side door")],
)  # fmt: skip
def test_a_tick_under_wheelchairs_says_so(tmp_path, cell, features, words):
    path = file_of(tmp_path, f"Name,Wheelchair access\nElm,{cell}\n")
    (record,) = everything(SignpostCsv(), path, "groups")
    assert (record.page.access, record.page.access_words) == (features, words)


def test_the_link_of_a_form_is_no_site_of_theirs(tmp_path):
    path = file_of(tmp_path, "Name,Referral form link\nElm,https://example.org/form\n")
    (record,) = everything(SignpostCsv(), path, "groups")
    assert not record.page.contacts
    assert record.page.extra == {"Referral form link": "https://example.org/form"}
