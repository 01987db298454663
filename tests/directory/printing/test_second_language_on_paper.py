"""Papers with a second language: English beside every line, numbers from data, marked, tagged."""

import io
import re
from dataclasses import replace
from datetime import date

import pdfua
import pikepdf
import pypdfium2
import pytest

from directory.desk.paper.translations import language_for
from directory.disclosure.catalogues import catalogues
from directory.disclosure.paper.text_blocks import Texts
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.second_language import SecondLanguage
from directory.errors import BadInput, UnknownName
from directory.keeping.wording.translations import keep_checked, keep_unchecked
from directory.model import Translation
from directory.printing import PRINTABLES, Wanted, signposting_sheet
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text, begin_in, lines_of
from tests.directory.printing.sheets import FOOD, MONEY, REFUGE, sheet
from tests.directory.printing.test_right_to_left import told

CODES = ("pl", "ro", "ar")
THINGS = {thing.name: thing for thing in PRINTABLES}
LISTS = ("place-numbers", "winter-essentials")
ROMA = "practice-roma-house"


def language(code, checked_on=None):
    return SecondLanguage(next(one for one in catalogues() if one.code == code), checked_on)


@pytest.fixture(scope="module")
def sheets():
    """One sheet of three services in each language, as drafts."""
    told = sheet(MONEY, FOOD, replace(REFUGE, checked="Not checked by us. Ring first."))
    return {
        code: signposting_sheet.make(replace(told, second=language(code))) for code in ("", *CODES)
        if code
    }  # fmt: skip


@pytest.fixture(scope="module")
def papers(filled_folder):
    """The papers of a new user's folder; nothing is kept in it."""
    from ui.actions import open_desk

    desk = open_desk(filled_folder, TODAY)
    yield desk.papers()
    desk.directory.close()


def read_back(pdf, code):
    """The words of a file; those that run to the left as they are heard."""
    heard = " ".join(words for _, _, words in told(pdf))
    return heard if code == "ar" else all_text(pdf)


def elements(pdf, code):
    """How many elements of a file are told to be in a language."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return sum(
            1
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and str(thing.get("/Lang", "")) == code
        )


@pytest.mark.parametrize("code", CODES)
def test_english_stands_beside_every_line_and_the_draft_says_so(sheets, code):
    text = all_text(sheets[code].pdf)
    for english in ("Help near you", "When", "Where", "Cost", "What to do next",
                    "Someone in danger? Ring 999.", "Just turn up"):  # fmt: skip
        assert english in text
    assert text.count("Draft translation. Not checked.") == sheets[code].pages
    assert sheets[code].warnings == ()


@pytest.mark.parametrize("code", CODES)
def test_a_line_and_its_translation_are_never_on_two_sides(papers, code):
    alone = [
        [one] for one in (ROMA, "practice-money-help", "practice-mersey-memory", "practice-pantry")
    ]
    for ids in (*alone, ["practice-friday-team", "practice-harbour-advocates"]):
        options = {"format": "large", "language": code, "draft": "yes"}
        pdf = THINGS["signposting-sheet"].print(papers, Wanted(ids, options=options)).pdf
        first = begin_in(pdf)
        assert len(first) > 1, "it goes on overleaf"
        assert code not in first, f"{ids}: side {first.index(code) + 1}"


def test_polish_and_romanian_words_are_read_back(sheets):
    polish, romanian = all_text(sheets["pl"].pdf), all_text(sheets["ro"].pdf)
    for said in ("Pomoc w pobliżu", "Kiedy", "Gdzie", "Koszt", "Krok 1", "Co dalej",
                 "Ktoś jest w niebezpieczeństwie? Zadzwoń: 999.", "Zadzwoń: 0151 496 0101",
                 "Telefon i godziny sprawdzono 3 listopada 2026."):  # fmt: skip
        assert said in polish
    for said in ("Ajutor în apropiere", "Când", "Unde", "Cineva este în pericol? Sunați la 999."):
        assert said in romanian


@pytest.mark.parametrize(("code", "said"), [("pl", "do dnia"), ("ro", "până la"), ("ar", "بحلول")])
def test_the_day_to_fill_in_is_asked_for_in_both_languages(sheets, code, said):
    pdf = sheets[code].pdf
    assert read_back(pdf, code).count(said) == 2, "the third step speaks of a day by itself"


@pytest.mark.parametrize(
    ("code", "said"), [("pl", "Co dalej"), ("ro", "Ce urmează"), ("ar", "ماذا تفعل بعد ذلك")]
)
@pytest.mark.parametrize("form", ["standard", "large"])
def test_the_crisis_numbers_head_what_to_do_next_in_both_languages(papers, code, said, form):
    options = {"format": form, "language": code, "draft": "yes"}
    pdf = THINGS["crisis-numbers"].print(papers, Wanted(options=options)).pdf
    assert all_text(pdf).count("What to do next") == read_back(pdf, code).count(said) == 1


def test_arabic_words_are_heard_in_their_order_with_their_numbers(sheets):
    heard = " ".join(words for _, _, words in told(sheets["ar"].pdf))
    for said in ("مساعدة قريبة منك", "متى", "أين", "هل هناك شخص في خطر؟ اتصل على 999.",
                 "اتصل على 0151\u00a0496\u00a00101", "الخطوة 1"):  # fmt: skip
        assert said in heard
    assert "0151 496 0101" in all_text(sheets["ar"].pdf)


@pytest.mark.parametrize("code", CODES)
def test_each_line_is_told_in_its_language_and_the_file_passes(sheets, code, tmp_path):
    pdf = sheets[code].pdf
    assert elements(pdf, code) > 30
    for other in set(CODES) - {code}:
        assert elements(pdf, other) == 0
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    report = pdfua.validate(str(path))
    assert [found for one in report.outcomes for found in one.findings] == []


@pytest.mark.parametrize("code", CODES)
def test_a_second_language_brings_no_number_of_its_own(sheets, code):
    plain = signposting_sheet.make(
        sheet(MONEY, FOOD, replace(REFUGE, checked="Not checked by us. Ring first."))
    )
    numbers = set(re.findall(r"\d{2,}", all_text(plain.pdf)))
    assert set(re.findall(r"\d{2,}", all_text(sheets[code].pdf))) <= numbers


def test_the_same_sheet_is_the_same_bytes_twice(sheets):
    told = sheet(MONEY, FOOD, replace(REFUGE, checked="Not checked by us. Ring first."))
    again = signposting_sheet.make(replace(told, second=language("ar")))
    assert again.pdf == sheets["ar"].pdf


def test_nothing_of_a_second_language_stands_off_the_paper(sheets):
    for done in sheets.values():
        for page in pypdfium2.PdfDocument(done.pdf):
            text = page.get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            assert min(box[0] for box in boxes if box[2] > box[0]) > 14
            assert max(box[2] for box in boxes) < 595 - 14


def test_a_language_is_off_until_somebody_has_checked_it(papers):
    wanted = Wanted(options={"language": "pl"})
    with pytest.raises(BadInput, match="nobody has checked them yet") as told:
        THINGS["crisis-numbers"].print(papers, wanted)
    assert "Directory, Words, Languages" in told.value.words, "where a keeper says who did"
    assert "signpost language checked pl --by ROLE" in told.value.words
    with pytest.raises(UnknownName, match="Polish"):
        THINGS["crisis-numbers"].print(papers, Wanted(options={"language": "tlh"}))


@pytest.mark.parametrize("code", CODES)
def test_no_side_of_a_list_holds_what_to_do_next_alone_or_leaves_its_heading_behind(papers, code):
    options = {"area": "Kirkby", "format": "large", "language": code, "draft": "yes"}
    for name, heading in (("place-numbers", "Any time"), ("crisis-numbers", "or hard to")):
        *_, before, last = lines_of(THINGS[name].print(papers, Wanted(options=options)).pdf)
        assert holds(last[1], heading), "what goes on stands under its heading again"
        end = next(at for at, line in enumerate(last) if holds(line, "What to do next"))
        assert end > 3, "what to do next has company"
        if name == "place-numbers":
            assert any(holds(line, "Samaritans.") for line in before), "and no more than it needs"


def holds(line, wanted):
    """Say whether a line holds these words; one that runs to the left too is read backwards."""
    return set(wanted.split()) <= set(line.split())


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_numbers_come_in_arabic_and_never_without_english(papers, name, tmp_path):
    draft = {"language": "ar", "draft": "yes", "area": "Kirkby"}
    done = THINGS[name].print(papers, Wanted(options=draft))
    plain = THINGS[name].print(papers, Wanted(options={"area": "Kirkby"}))
    text = all_text(done.pdf)
    for number in re.findall(r"\d[\d ]{2,}\d", all_text(plain.pdf)):
        assert number in text
    for heading in ("Ask us for bigger print", "Draft translation. Not checked"):
        assert heading in text
    path = tmp_path / "list.pdf"
    path.write_bytes(done.pdf)
    assert [f for one in pdfua.validate(str(path)).outcomes for f in one.findings] == []


def test_days_and_hours_stand_in_both_languages_and_figures_the_right_way_round(papers):
    ids = ["practice-leicester-minds", "practice-pantry"]
    for code, wanted in (
        (
            "pl",
            ("Poniedziałek \u2013 piątek od 1 po południu do 4.30 po południu.", "Czwartek od 6"),
        ),
        ("ro", ("De luni până vineri de la 1 după-amiaza la 4.30 după-amiaza.", "Joi de la 6")),
    ):
        options = {"language": code, "draft": "yes"}
        done = THINGS["signposting-sheet"].print(papers, Wanted(ids, options=options))
        text = " ".join(all_text(done.pdf).replace("\u00a0", " ").split())
        assert "Monday to Friday 1pm to 4.30pm." in text
        assert not [one for one in wanted if one not in text]
    options = {"language": "ar", "draft": "yes"}
    done = THINGS["signposting-sheet"].print(papers, Wanted(ids, options=options))
    heard = " ".join(words for _, _, words in told(done.pdf)).replace("\u00a0", " ")
    assert "من الاثنين إلى الجمعة من 1 بعد الظهر إلى 4.30 بعد الظهر." in heard
    assert "4.30" in all_text(done.pdf).split("الظهر", 1)[1]


def test_no_sentence_of_a_record_is_printed_in_english_twice(papers):
    draft = {"language": "pl", "draft": "yes"}
    ids = ["practice-anchor-house", "practice-money-help"]
    done = THINGS["signposting-sheet"].print(papers, Wanted(ids, options=draft))
    text = " ".join(all_text(done.pdf).split())
    for once in ("pays the rent", "any of the three rooms", "Come for dinner", "Weekdays 10am"):
        assert text.count(once) == 1, once
    assert text.count("Practice Anchor House,") > 1, "what it is called is the same in both"


def test_a_paper_that_has_no_other_language_says_so(papers):
    for name, form in (("plan-page", "standard"), ("signposting-sheet", "card")):
        options = {"language": "ro", "draft": "yes", "format": form}
        with pytest.raises(BadInput, match="comes in English only"):
            THINGS[name].print(papers, Wanted([ROMA], options=options))


def test_english_asked_for_by_name_is_the_usual_paper(papers):
    usual = THINGS["place-numbers"].print(papers, Wanted())
    assert THINGS["place-numbers"].print(papers, Wanted(options={"language": "en"})) == usual


def test_words_of_our_own_stand_in_english_and_staff_are_told(papers):
    own = replace(papers, texts=Texts({"place_start": "Not sure? Pop in."}))
    options = {"language": "ro", "draft": "yes"}
    done = THINGS["place-numbers"].print(own, Wanted(options=options))
    assert "Not sure? Pop in." in all_text(done.pdf)
    assert "Nu știți pe cine" not in all_text(done.pdf)
    assert any("have no Romanian" in warning for warning in done.warnings)


def test_a_checked_translation_of_a_record_is_printed_and_a_draft_is_not(papers):
    page = papers.directory.page(ROMA)
    draft = Translation(field="cost_words", language="ro", text="Ciornă", reviewer="somebody")
    page = page.model_copy(update={"translations": (*page.translations, draft)})
    entry = sheet_entry(page, TODAY, practice=True, language="ro")
    assert list(entry.translated.values()) == [
        "Ajutor în română cu locuința, munca, școala și actele."
    ]
    done = signposting_sheet.make(replace(sheet(entry), second=language("ro")))
    assert "Ajutor în română cu locuința" in all_text(done.pdf)
    assert sheet_entry(page, TODAY, practice=True, language="pl").translated == {}


def test_who_checked_and_when_opens_a_language_and_other_words_close_it(desk):
    folder = desk.directory
    with pytest.raises(BadInput, match="who checked it"):
        keep_checked(folder, "pl", " ", TODAY, TODAY)
    with pytest.raises(BadInput, match="not come yet"):
        keep_checked(folder, "pl", "interpreter", date(2026, 12, 1), TODAY)
    state = keep_checked(folder, "Polish", "interpreter", date(2026, 11, 20), TODAY)
    assert (state.ready, state.reviewer, state.checked_on) == (
        True,
        "interpreter",
        date(2026, 11, 20),
    )
    done = THINGS["crisis-numbers"].print(desk.papers(), Wanted(options={"language": "pl"}))
    assert "Translation checked 20 November 2026." in all_text(done.pdf)
    facts = dict(folder.desk())
    fact = facts["translation_pl"]
    facts["translation_pl"] = fact.model_copy(update={"value": "0123456789ab interpreter"})
    with pytest.raises(BadInput, match="nobody has checked"):
        language_for(facts, "pl", draft=False)
    assert not keep_unchecked(folder, "pl").ready


def test_in_large_print_only_a_draft_says_on_every_side_what_it_is(desk):
    wanted = {"language": "pl", "format": "large", "area": "Kirkby"}
    keep_checked(desk.directory, "pl", "interpreter", date(2026, 11, 20), TODAY)
    done = THINGS["winter-essentials"].print(desk.papers(), Wanted(options=wanted))
    assert done.pages > 1
    assert all_text(done.pdf).count("Translation checked 20 November 2026.") == 1
    draft = {**wanted, "language": "ro", "draft": "yes"}
    done = THINGS["winter-essentials"].print(desk.papers(), Wanted(options=draft))
    assert all_text(done.pdf).count("Draft translation. Not checked.") == done.pages
