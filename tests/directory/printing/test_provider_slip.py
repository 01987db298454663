"""The provider's slip on paper and on a screen: what it asks, its tags, its fields."""

import io

import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest

from tests.directory.keeping.checking_records import keep, service
from tests.directory.printing.reading import all_text, drawn_marks, fonts, heard, tags
from ui import actions

FORMS = ("standard", "fillable")


@pytest.fixture
def slips(real_desk):
    """The slip of two services in both forms; one has a hidden place and a label in its words."""
    actions.set_desk_fact(real_desk, "phone", "0151 496 0999")
    actions.set_desk_fact(real_desk, "mail", "desk@example.org")
    hidden = service(
        2,
        locations=[{"id": "place-1", "visibility": "hidden"}],
        who_for="For women. People with complex needs are welcome.",
    )
    keep(real_desk.directory, service(1, who_for="", waiting_time=""), hidden)
    return {
        form: actions.print_thing(
            real_desk, "provider-slip", ["test-1", "test-2"], {"format": form}
        )
        for form in FORMS
    }


def fields(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            (str(one.FT), str(one.T), str(one.TU), [float(side) for side in one.Rect])
            for one in document.Root.AcroForm.Fields
        ]


def test_it_says_what_we_hold_asks_what_we_do_not_and_how_to_send_it_back(slips):
    text = all_text(slips["standard"].pdf)
    for words in (
        "Practice Service 1", "0151 496 0001", "Monday 9am to 12 noon", "Who is it for?",
        "How long is the wait now?", "by 13 December 2026", "desk@example.org", "0151 496 0999",
        "never about a person",
    ):  # fmt: skip
        assert words in text, words


def test_it_never_asks_where_a_hidden_place_is_and_leaves_labels_out(slips):
    for printed in slips.values():
        text = all_text(printed.pdf)
        assert "Address" not in text.replace("Address for post", "")
        assert "complex needs" not in text
        assert any("complex needs" in words for words in printed.warnings)


def test_each_service_begins_a_page_of_its_own(slips):
    assert slips["standard"].pages == 2
    assert slips["standard"].entries == 2


def test_every_fact_has_a_box_and_a_line_that_name_record_and_fact(slips):
    found = fields(slips["fillable"].pdf)
    names = [name for _, name, _, _ in found]
    assert len(names) == len(set(names))
    assert all(name.startswith("signpost|test-") for name in names)
    for kind, end in (("/Btn", "right"), ("/Tx", "now")):
        assert any(
            one == kind and name.startswith("signpost|test-1|contact:phone-1|")
            and name.endswith(f"|{end}")
            for one, name, _, _ in found
        )  # fmt: skip
    with pikepdf.open(io.BytesIO(slips["standard"].pdf)) as document:
        assert "/AcroForm" not in document.Root


def test_every_field_says_what_it_is_and_lies_on_the_page(slips):
    for _, _, says, (left, bottom, right, top) in fields(slips["fillable"].pdf):
        assert says.startswith("Practice Service ")
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842


def test_what_is_typed_into_a_field_can_be_drawn_by_another_program(slips):
    with pypdfium2.PdfDocument(slips["fillable"].pdf) as document:
        document.init_forms()
        assert document.get_formtype() == 1  # AcroForm
        page = document[0]
        page.render(scale=1).close()
        page.close()


def test_it_is_read_in_the_order_it_stands_with_its_fields_as_form_elements(slips):
    pdf = slips["standard"].pdf
    assert [(piece.page, piece.mark) for piece in heard(pdf)] == drawn_marks(pdf)
    with pikepdf.open(io.BytesIO(slips["fillable"].pdf)) as document:
        forms = [
            one
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.Form
        ]
        assert len(forms) == len(document.Root.AcroForm.Fields)
    assert tags(pdf).count("H1") == 1


def test_every_font_is_in_the_file(slips):
    for printed in slips.values():
        assert all(fonts(printed.pdf).values())


@pytest.mark.parametrize("form", FORMS)
def test_both_checkers_find_nothing(slips, form, tmp_path):
    path = tmp_path / f"{form}.pdf"
    path.write_bytes(slips[form].pdf)
    report = pdfua.validate(str(path))
    assert (report.findings, report.skipped) == ((), ())
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)


def test_the_same_slip_is_the_same_bytes(real_desk, slips):
    again = actions.print_thing(
        real_desk, "provider-slip", ["test-1", "test-2"], {"format": "fillable"}
    )
    assert again.pdf == slips["fillable"].pdf


@pytest.mark.parametrize("words", [0, 20, 40, 60, 80, 100, 120, 140, 160])
def test_no_question_stands_alone_on_the_last_side(real_desk, words):
    said = " ".join(["Everybody"] * words)
    needs = {"who_for": said[:395], "not_for": said[:395], "how_to_refer": said[395:790]}
    keep(real_desk.directory, service(1, waiting_time="", **needs))
    printed = actions.print_thing(real_desk, "provider-slip", ["test-1"], {"format": "fillable"})
    with pikepdf.open(io.BytesIO(printed.pdf)) as document:
        facts = {str(field.T).split("|")[2] for field in document.pages[-1].Annots}
    assert len(facts) > 1
