"""Letters that join and lines to the left: what is drawn, where, and what a listener hears."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest

from directory.printing import signposting_sheet
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import PLAIN, REGULAR, Ink, characters, script_fonts
from directory.printing.layout.looks import STANDARD
from directory.printing.layout.shaping import laid, shaped
from directory.printing.layout.tagging import Node, TaggedCanvas, finish
from tests.directory.printing.reading import all_text
from tests.directory.printing.sheets import MONEY, sheet

ARABIC = "NotoSansArabic-Regular"
CALL = "هذه الخدمة مجانية. اتصل على \u20680151 496 0123\u2069 اليوم."
MAIL = (
    "اكتب إلى \u2068help@example.org\u2069 قبل \u206810.30am\u2069 في \u2068L32 8XA\u2069 (الباب)."
)


@pytest.fixture(autouse=True)
def loaded():
    Ink()
    characters(ARABIC)


def paragraph(text, width=480.0, language="ar"):
    made = words(Ink(), text, STANDARD.body, Node("P"))
    made.language = language
    if made.shaped:
        made.shaped.language = language
    made.wrap(width, 1000)
    return made


def drawn(made):
    """The paragraph on a page of its own, as a finished file."""
    held, document = io.BytesIO(), Node("Document")
    document.kids.append(made.node)
    canvas = TaggedCanvas(held, pagesize=(520, 420), invariant=1, initialFontName=REGULAR)
    made.drawOn(canvas, 20, 200)
    canvas.showPage()
    canvas.save()
    return finish(held.getvalue(), document, "Paragraph", date(2026, 11, 22))


def told(pdf):
    """What a listener hears of a file: (tag, language, words) in its order."""
    found = []

    def walk(element):
        if not isinstance(element, pikepdf.Dictionary):
            return
        if "/ActualText" in element:
            found.append((str(element.S), str(element.get("/Lang", "")), str(element.ActualText)))
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            walk(kid)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root.StructTreeRoot)
    return found


def as_seen(made):
    """Each line from the left of the paper to its right."""
    whole = made.shaped.whole
    lines = []
    for line in made.shaped.lines:
        runs = whole.runs(*line, 14)
        lines.append([runs[at].text for at in whole.from_left(*line)])
    return lines


def test_letters_join_instead_of_standing_alone():
    joined = shaped("بيت", ARABIC, 14, rtl=True)
    alone = [shaped(one, ARABIC, 14, rtl=True) for one in "بيت"]
    assert len(joined.letters) == len(alone) == 3
    drawn_by = [letter.character for letter in reversed(joined.letters)]
    assert all(one.letters[0].character != by for one, by in zip(alone, drawn_by, strict=True))
    assert joined.width < sum(one.width for one in alone)


def test_dots_and_vowels_are_shapes_so_that_each_letter_is_read_once():
    word = shaped("خُبز", ARABIC, 14, rtl=True)
    assert word.signs
    assert len(word.letters) == 3


def test_a_phone_number_in_arabic_keeps_its_order_on_paper_and_in_the_text():
    made = paragraph(CALL)
    ((*before, last),) = as_seen(made)
    assert before[0] == "اليوم."
    assert "0151\u00a0496\u00a00123" in before
    assert last.startswith("هذه")
    assert "0151 496 0123" in all_text(drawn(made))


def test_mail_times_and_postcodes_in_arabic_read_from_left_to_right():
    (line,) = as_seen(paragraph(MAIL))
    assert {"help@example.org", "10.30am", "L32\u00a08XA"} <= set(line)
    assert line.index("L32\u00a08XA") < line.index("10.30am") < line.index("help@example.org")


def test_brackets_look_the_other_way_in_a_line_to_the_left():
    opening, *_, closing = shaped("(نعم)", ARABIC, 14, rtl=True).letters
    plain = {one: shaped(one, ARABIC, 14, rtl=False).letters[0].character for one in "()"}
    assert (opening.character, closing.character) == (plain["("], plain[")"])


def test_a_listener_hears_the_words_in_their_order_each_in_its_language():
    heard = told(drawn(paragraph("اسأل \u2068Practice Help\u2069 عن المال.")))
    assert [(language, words) for _, language, words in heard] == [
        ("ar", "اسأل "), ("en-GB", "Practice Help"), ("ar", " عن المال."),
    ]  # fmt: skip


def test_a_line_that_is_all_arabic_is_one_paragraph_to_a_listener():
    heard = told(drawn(paragraph("الخدمة مجانية.")))
    assert heard == [("/P", "ar", "الخدمة مجانية.")]


def test_long_words_to_the_left_are_broken_into_lines_that_all_fit():
    made = paragraph("مساعدة قريبة منك " * 12, 200)
    assert len(made.shaped.lines) > 4
    for line in made.shaped.lines:
        assert made.shaped._measure(*line) <= 200
    one_word = paragraph("ب" * 400, 200)
    assert sum(end - start for start, end in one_word.shaped.lines) == 400


def test_a_long_paragraph_parts_between_two_pages_and_nothing_is_lost():
    made = paragraph("مساعدة قريبة منك " * 12, 200)
    first, rest = made.split(200, made.height / 2)
    assert isinstance(first, Words)
    assert first.shaped.lines + rest.shaped.lines == made.shaped.lines
    assert made.split(200, 5) == []


def test_the_same_words_are_the_same_bytes_whatever_was_drawn_before():
    once = drawn(paragraph(CALL))
    drawn(paragraph("كلمات أخرى قبلها، ضظغ."))
    assert drawn(paragraph(CALL)) == once


def test_a_name_in_arabic_stands_right_on_an_english_sheet():
    name = "مركز الحي"
    done = signposting_sheet.make(sheet(replace(MONEY, name=name)))
    assert done.warnings == ()
    heard = [words for _, _, words in told(done.pdf)]
    assert f"1 {name}" in heard
    assert f"Ring 1, {name}" not in all_text(done.pdf)


def test_an_english_line_with_an_arabic_name_still_runs_to_the_right():
    (line,) = as_seen(paragraph("Ring \u2068مركز\u2069, on 0151 496 0123.", language=""))
    assert line[0] == "Ring "
    assert line.index("مركز") == 1


def test_a_font_in_the_folder_is_enough_to_draw_another_script(tmp_path):
    (tmp_path / "Madeup-Regular.ttf").touch()
    (tmp_path / f"{PLAIN}.ttf").touch()
    assert script_fonts(tmp_path, "Regular") == ("Madeup-Regular",)


def test_levels_are_those_of_the_unicode_rules():
    made = laid([(ARABIC, "ab אב 12 (x)")], rtl=False)
    assert made.levels == (0, 0, 0, 1, 1, 1, 2, 2, 0, 0, 0, 0)


def test_what_is_drawn_is_seen():
    page = pypdfium2.PdfDocument(drawn(paragraph("الخدمة مجانية.")))[0].render(scale=2).to_numpy()
    dark = (page[..., 0] < 128).any(axis=0)
    assert dark[-60:].any() or dark.nonzero()[0].max() > 900
    assert dark.nonzero()[0].min() > 500
