"""The form on paper and on a screen: its tags and fields, filled by a program and read back."""

import ctypes
import io
import itertools

import outloud
import pdfua
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from directory.desk.form.form import TICKED
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.errors import BadInput, RefusedWords
from directory.printing import PRINTABLES, referral_form
from tests.conftest import TODAY
from tests.directory.keeping.checking_records import keep, service
from tests.directory.printing.reading import all_text, drawn_marks, fonts, heard, lines_of, tags
from tests.directory.test_canary import LABEL, assert_no_canary, by_saving, pdf_text
from ui import actions

FORMS = ("standard", "large", "fillable")
EDITIONS = ("professional", "public")
ROUTE = {"channel": "professional_form", "who": ["any_professional"], "accepted": "yes"}
METER = [{"kind": "meter", "value": "prepay", "words": "Tops up"}]


def two_services(desk):
    first = service(1, routes=[{**ROUTE, "reply_time": "2 weeks", "bring": ["A letter"]}])
    keep(desk.directory, first, service(2, criteria=METER, routes=[ROUTE]))
    return ["test-1", "test-2"]


def printed(desk, ids, form="standard", edition="professional"):
    wanted = {"format": form, "edition": edition}
    return actions.print_thing(desk, "referral-form", ids, wanted)


@pytest.fixture(scope="module")
def form_desk(empty_copy):
    """A desk with two services, for looking only."""
    made = actions.open_desk(empty_copy(), TODAY)
    actions.set_desk_fact(made, "phone", "0151 496 0999")
    two_services(made)
    yield made
    made.directory.close()


@pytest.fixture(scope="module")
def forms(form_desk):
    """Both editions of the form of two services, in every format."""
    ids = ["test-1", "test-2"]
    return {(f, e): printed(form_desk, ids, f, e) for f in FORMS for e in EDITIONS}


def fields(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            (str(one.FT), str(one.T), str(one.TU), [float(side) for side in one.Rect])
            for one in document.Root.AcroForm.Fields
        ]


def test_each_part_that_goes_to_others_begins_a_leaf_of_its_own(forms):
    pages = lines_of(forms["standard", "professional"].pdf)
    first_lines = [page[0] for page in pages]
    assert first_lines[0] == "Referral form"
    assert first_lines[-4:] == [
        "Only for 1. Practice Service 1", "Only for 2. Practice Service 2", "Who it goes to",
        "What happens next",
    ]  # fmt: skip
    assert "Do you top up" not in " ".join(lines for page in pages[:-3] for lines in page)


def test_what_the_person_keeps_is_one_side_and_what_a_worker_keeps_is_not_on_it(forms):
    last = {edition: lines_of(forms["standard", edition].pdf)[-1] for edition in EDITIONS}
    assert {"Who it goes to", "What happens next"} <= set(last["public"])
    assert last["public"].count("Practice Service 1") == 1, "once as a tick, once on the slip"
    assert "Who it goes to" not in last["professional"]
    fewer = [forms["standard", edition].pages for edition in EDITIONS]
    assert fewer[0] == fewer[1] + 1


def test_what_the_person_reads_is_set_larger_than_what_a_worker_does(forms):
    assert size_of(forms["standard", "professional"].pdf, "Ask only") == 12
    assert size_of(forms["standard", "public"].pdf, "You choose") == 14
    assert size_of(forms["large", "public"].pdf, "You choose") == 18


def size_of(pdf, words):
    """Return the size of print, in points, in which words stand on the first page."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        at = text.get_text_range().index(words)
        return round(pdfium.FPDFText_GetFontSize(text.raw, at))


def test_the_form_of_one_service_is_one_side_and_the_slip_and_says_once_who_sees_it(desk):
    for edition in EDITIONS:
        made = printed(desk, ["practice-money-help"], edition=edition)
        assert made.pages == 2
        text = " ".join(all_text(made.pdf).split())
        assert "This service sees all of it." in text
        assert "Seen by" not in text


def test_the_slip_names_the_day_and_the_number(forms):
    for made in forms.values():
        last = " ".join(lines_of(made.pdf)[-1]).replace("\u00a0", " ")
        assert "What happens next" in last
        assert "Ring 0151 496 000" in last
    worker = " ".join(lines_of(forms["standard", "professional"].pdf)[-1]).replace("\u00a0", " ")
    assert "Not heard by 6 December 2026? Ring 0151 496 0001." in worker


def test_the_edition_for_the_person_has_a_neutral_title_and_says_no_word_of_the_trade(forms):
    for form in FORMS:
        text = all_text(forms[form, "public"].pdf)
        assert "Asking for help" in text
        assert "eferral" not in text
        with pikepdf.open(io.BytesIO(forms[form, "public"].pdf)) as document:
            assert str(document.docinfo["/Title"]) == "Asking for help"


def test_what_was_typed_is_printed_where_it_belongs(real_desk):
    form = real_desk.papers().referral_form(two_services(real_desk), "professional")
    typed = {
        "reach|name": "Quillonby", "help|what": "The boiler is off. " * 12,
        "reach|message|No": TICKED, "only 2|energy meter|Prepay": TICKED,
    }  # fmt: skip
    assert typed.keys() <= {name for blank in form.blanks for name in blank.names}
    blank, filled = referral_form.make(form), referral_form.make(form.filled(typed))
    assert "Quillonby" in all_text(filled.pdf)
    assert " ".join(all_text(filled.pdf).split()).count("The boiler is off.") == 12
    crosses = [crossed(one.pdf) for one in (blank, filled)]
    assert crosses[1] - crosses[0] == 2, "two boxes are crossed"


def crossed(pdf):
    """Return how many boxes are crossed: two slanting lines each."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        drawn = [part for page in document.pages for part in pikepdf.parse_content_stream(page)]
    ends = [
        (start.operands, end.operands)
        for start, end in itertools.pairwise(drawn)
        if (str(start.operator), str(end.operator)) == ("m", "l")
    ]
    slanting = [1 for (a, b), (c, d) in ends if a != c and b != d]
    return len(slanting) // 2


def test_a_program_fills_it_and_every_answer_is_read_back(forms, tmp_path):
    pdf = forms["fillable", "professional"].pdf
    told = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, field in enumerate(document.Root.AcroForm.Fields):
            name = str(field.T)
            if field.FT == "/Tx":
                told[name] = f"Answer {number}"
                field.V = pikepdf.String(told[name])
            else:
                told[name] = "Yes"
                field.V = field.AS = pikepdf.Name.Yes
        document.save(tmp_path / "filled.pdf")
    assert {"reach|name", "goes to|1|They agree", "only 2|energy meter|Prepay"} <= told.keys()
    assert read_back(tmp_path / "filled.pdf") == told


def read_back(path):
    """Return what stands in each field, as a reader of PDFs sees it."""
    found = {}
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        form = document.formenv.raw
        for page in document:
            for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
                annot = pdfium.FPDFPage_GetAnnot(page, at)
                kind = pdfium.FPDFAnnot_GetFormFieldType(form, annot)
                name = wide(pdfium.FPDFAnnot_GetFormFieldName, form, annot)
                if kind == pdfium.FPDF_FORMFIELD_CHECKBOX:
                    found[name] = "Yes" if pdfium.FPDFAnnot_IsChecked(form, annot) else "Off"
                else:
                    found[name] = wide(pdfium.FPDFAnnot_GetFormFieldValue, form, annot)
                pdfium.FPDFPage_CloseAnnot(annot)
            page.close()
    return found


def wide(ask, form, annot):
    """Return a text that PDFium hands out in two bytes a letter."""
    size = ask(form, annot, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    ask(form, annot, held, size)
    return bytes(held)[: size - 2].decode("utf-16-le")


def test_fields_have_names_that_tell_sentences_and_the_order_of_the_paper(forms):
    found = fields(forms["fillable", "professional"].pdf)
    names = [name for _, name, _, _ in found]
    assert len(names) == len(set(names))
    assert names.index("asking|name and job") < names.index("reach|name")
    assert names.index("reach|name") < names.index("goes to|1|They agree")
    for _, _, says, (left, bottom, right, top) in found:
        assert "Seen by" in says or "Stays here" in says
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842
    for form in ("standard", "large"):
        with pikepdf.open(io.BytesIO(forms[form, "public"].pdf)) as document:
            assert "/AcroForm" not in document.Root


def test_it_is_read_in_the_order_it_stands(forms):
    for made in (forms[form, edition] for form in FORMS[:2] for edition in EDITIONS):
        met = [(piece.page, piece.mark) for piece in heard(made.pdf)]
        assert sorted(met) == drawn_marks(made.pdf), "nothing is left out"
        rows = [(one.page, one.mark) for one in heard(made.pdf) if one.tag != "P"]
        assert rows == sorted(rows), "a row that goes on overleaf comes before the foot"
        assert tags(made.pdf).count("H1") == 1
        assert all(fonts(made.pdf).values())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_both_checkers_find_nothing(forms, form, edition, tmp_path):
    path = tmp_path / f"{form}.pdf"
    path.write_bytes(forms[form, edition].pdf)
    report = pdfua.validate(str(path))
    assert (report.findings, report.skipped) == ((), ())
    if form == "standard":
        result = outloud.check(str(path))
        assert (result.error, result.errors) == (None, 0)


def test_the_same_form_is_the_same_bytes(form_desk, forms):
    again = printed(form_desk, ["test-1", "test-2"], "fillable", "public")
    assert again.pdf == forms["fillable", "public"].pdf


def test_practice_says_so_on_every_side(desk):
    made = printed(desk, ["practice-money-help"])
    for page in lines_of(made.pdf):
        assert any(PRACTICE_WARNING in line for line in page)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_edition_gives_a_hidden_place_or_a_label_away(real_desk, tmp_path, edition):
    hidden = by_saving(real_desk, tmp_path)
    keep(real_desk.directory, service(1))
    for form in FORMS:
        made = printed(real_desk, [hidden, "test-1"], form, edition)
        assert_no_canary(pdf_text(made.pdf) + str(fields_of(made.pdf)), f"{form} {edition}")
        assert LABEL not in pdf_text(made.pdf).lower()
        assert any(LABEL in words for words in made.warnings)


def fields_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return fields(pdf) if "/AcroForm" in document.Root else []


@pytest.mark.parametrize("edition", EDITIONS)
def test_markup_in_a_record_and_in_what_is_typed_is_printed_letter_for_letter(real_desk, edition):
    odd = "<b>R&D</b> <img src='x'/>"
    keep(
        real_desk.directory, service(1, name=f"Practice {odd}", routes=[{**ROUTE, "bring": [odd]}])
    )
    form = real_desk.papers().referral_form(["test-1"], edition)
    for format_ in FORMS:
        made = referral_form.make(form.filled({"reach|name": odd}), options={"format": format_})
        assert odd in " ".join(all_text(made.pdf).split())


def test_an_edition_that_there_is_not_is_refused_in_one_sentence(real_desk):
    keep(real_desk.directory, service(1))
    with pytest.raises(BadInput, match="professional or public only"):
        printed(real_desk, ["test-1"], "standard", "secret")


def test_both_sides_are_refused(real_desk):
    keep(real_desk.directory, service(1, side="harmed"), service(2, side="harming"))
    with pytest.raises(RefusedWords):
        printed(real_desk, ["test-1", "test-2"])


def test_it_is_one_of_the_things_that_can_be_printed():
    thing = next(one for one in PRINTABLES if one.name == "referral-form")
    assert thing.formats == FORMS
