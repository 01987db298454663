"""The words of other languages: whole, with the same marks, no number, never older than English."""

import importlib.util
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from directory.desk.paper.fixed_sentences import as_sentence, fixed_sentences
from directory.disclosure.catalogues import FOLDER, catalogues, read_catalogue
from directory.disclosure.paper.text_blocks import OURS, marks_in
from directory.disclosure.rules.labels import labels_in
from directory.disclosure.second_language import SecondLanguage
from directory.errors import UnreadableFile
from directory.hours.saying import line_in_words
from directory.model import Session

CODES = [one.code for one in catalogues()]
ENGLISH = {one.english for one in fixed_sentences()}


def language(code):
    return SecondLanguage(next(one for one in catalogues() if one.code == code))


def bare(words):
    return words.replace("\u2068", "").replace("\u2069", "")


def test_polish_arabic_and_romanian_are_there():
    assert {"pl", "ar", "ro"} <= set(CODES)
    assert [code for code in CODES if language(code).rtl] == ["ar"]


@pytest.mark.parametrize("code", CODES)
def test_a_language_says_every_sentence_of_today_and_no_other(code):
    assert set(language(code).catalogue.sentences) == ENGLISH


@pytest.mark.parametrize("code", CODES)
def test_marks_agree_and_no_number_is_typed(code):
    for english, said in language(code).catalogue.sentences.items():
        assert marks_in(said) == marks_in(english), english
        assert not re.search(r"\d", re.sub(r"\[[^\]]*\]", "", english + said)), said
        assert not labels_in(said)


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_reads_the_same_to_everybody_elses_tools(code):
    with (FOLDER / f"{code}.po").open("rb") as file:
        told = {str(one.id): str(one.string) for one in read_po(file) if one.id}
    assert told == dict(language(code).catalogue.sentences)


def test_romanian_has_commas_below_and_no_cedilla():
    said = "".join(language("ro").catalogue.sentences.values())
    assert "ș" in said
    assert not set(said) & set("şţŞŢ")


def test_what_stands_at_a_mark_comes_from_the_english_line():
    polish = language("pl")
    assert polish.say("Ring 0151 496 0123") == "Zadzwoń: 0151 496 0123"
    assert polish.say("Phone and times checked 3 November 2026.").endswith("3 listopada 2026.")
    assert polish.say("It is free. Bring: a letter. No ID? You can still go.") == (
        "To jest bezpłatne. Zabierz: a letter. Nie masz dokumentu tożsamości? I tak możesz przyjść."
    )
    silent = polish.say(
        "Cannot speak? Ring 999 from a mobile. Listen. Cough or tap, or press 55 when you are "
        "asked. 55 does not tell them where you are."
    )
    assert re.findall(r"\d+", silent) == ["999", "55", "55"]


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_of_ours_is_found_again_with_its_values(code):
    values = {"our phone": "0151 496 0100", "place on the sheet": "2", "service": "Practice Help",
              "phone": "0151 496 0123", "day": "3 November 2026", "place": "Kirkby"}  # fmt: skip
    held = language(code)
    for block in ("sheet_start", "step_ring", "not_heard", "place_title", "sheet_end"):
        said = bare(held.say(OURS.say(block, values)))
        wanted = re.findall(r"\d[\d ]*\d|\d", OURS.say(block, values))
        assert said, block
        assert sorted(re.findall(r"\d[\d ]*\d|\d", said)) == sorted(wanted)


def test_words_of_a_record_stay_as_they_are():
    polish = language("pl")
    assert polish.say("Ring and ask for the red door.") == ""
    assert polish.say("It costs £2. Bring: a cup.") == "Zabierz: a cup."
    assert polish.say_whole("It costs £2. Bring: a cup.") == ""
    assert polish.say("3 Practice Row, Kirkby. There are no steps.") == "Nie ma schodów."


@pytest.mark.parametrize("code", CODES)
def test_what_a_record_says_at_length_is_not_said_in_english_twice(code):
    held = language(code)
    wait = "While you wait: Come for dinner at 5pm any day."
    assert held.say(wait) == ""
    assert held.say("You may wait about 1 week, and 2 rooms are kept (May 2026).") == ""
    assert held.say("Best time: Weekdays 10am to 4pm") == ""
    assert held.say("Blue door. Ask for the ground-floor room.") == ""
    assert "Practice Desk" in held.say("Ask for Practice Desk.")
    assert "3 days" in held.say("You may wait 3 days (May 2026).")
    checked = held.also({"Come for dinner at 5pm any day.": "Bip bop."})
    assert "Bip bop." in checked.say(wait)


HOURS = (
    [{"weekday": "mon"}, {"weekday": "tue"}, {"weekday": "wed"}], [{"weekday": "sat"}],
    [{"weekday": "mon"}, {"weekday": "thu"}, {"weekday": "fri"}], [{}],
    [{"weekday": one} for one in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")],
    [{"weekday": "tue", "nth": one, "every": "month"} for one in (1, 3)],
    [{"weekday": "sun", "nth": -1, "every": "month"}],
    [{"weekday": "mon", "every": "second_week", "season": "term_time"}],
    [{"weekday": "mon", "season": "holidays"}], [{"weekday": "mon", "season": "winter"}],
    [{"weekday": "mon", "months": [10, 11, 12, 1, 2, 3]}], [{"weekday": "mon", "months": [6, 8]}],
    [{"weekday": "mon", "months": [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]}],
    [{"weekday": "mon", "starts_on": "2026-12-07", "ends_on": "2027-03-16"}],
    [{"every": "once", "starts_on": "2026-12-03"}], [{"weekday": "fri", "every": "half_term"}],
    [{"weekday": "fri", "every": "month", "booking": True, "closed_on_bank_holidays": True}],
)  # fmt: skip
TIMES = (
    ("09:30", "12:00"),
    ("13:00", "24:00"),
    ("18:15", "20:00"),
    ("00:00", "24:00"),
    ("", "13:00"),
)


@pytest.mark.parametrize("code", CODES)
def test_hours_that_we_say_are_said_whole_with_the_same_figures(code):
    held = language(code)
    for group in HOURS:
        for opens, closes in TIMES:
            sessions = [Session(**one, opens=opens, closes=closes) for one in group]
            english = line_in_words(sessions)
            said = bare(held.say_whole(english))
            assert said, english
            assert not re.search(r"\b(day|of|the|in|until|Mon|[A-Z]\w+day)\b", said), said
            figures = [re.findall(r"\d+(?:\.\d+)?", one) for one in (english, said)]
            assert set(figures[0]) == set(figures[1]), (english, said)


def test_days_and_times_as_their_speakers_say_them():
    for code, english, said in (
        ("pl", "Monday to Friday 9am to 7.30pm.",
         "Poniedziałek \u2013 piątek od 9 rano do 7.30 wieczorem."),
        ("ro", "First Tuesday of the month, 10am to 12 noon.",
         "Prima zi de marți din lună de la 10 dimineața la 12 la prânz."),
        ("ar", "Monday and Wednesday 10am to 1pm.",
         "الاثنين والأربعاء من 10 صباحا إلى 1 بعد الظهر."),
        ("pl", "Tea and talk. 5pm to midnight.", "Od 5 po południu do północy."),
        ("ro", "Practice Hall, Kirkby: Sunday 2pm to 4pm.",
         "Duminică de la 2 după-amiaza la 4 după-amiaza."),
    ):  # fmt: skip
        assert bare(language(code).say(english)) == said


@pytest.mark.parametrize("code", CODES)
def test_hours_that_are_words_of_the_source_stay_as_they_are(code):
    for words in ("Monday evenings, ring first.", "Tea and coffee.", "Weekdays 10am to 4pm.",
                  "Monday and friends 10am to 1pm.", "in June", "first and second",
                  "Most days 10am to 2pm.", "Mondays",
                  "Monday 10am to 1pm, and by chance later."):  # fmt: skip
        assert language(code).say(words) == ""


def test_a_sentence_said_otherwise_in_english_has_no_translation_any_more():
    polish = language("pl")
    assert polish.say("Just turn up.")
    assert polish.say("Just turn up, love.") == ""
    assert as_sentence("Under {age}, or 35.") == "Under [age], or [number]."


def test_a_translation_in_doubt_is_not_said(tmp_path):
    made = tmp_path / "pl.po"
    text = (FOLDER / "pl.po").read_text(encoding="utf-8")
    made.write_text(text.replace('msgid "Just turn up."', '#, fuzzy\nmsgid "Just turn up."'))
    assert "Just turn up." not in read_catalogue(made).sentences


def test_a_language_is_added_with_one_catalogue(tmp_path):
    (tmp_path / "xx.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: xx\\n"\n"X-Name: Madeup\\n"\n\n'
        'msgid "Just turn up."\nmsgstr "Bip bop."\n\n'
        'msgid "Ring [phone]"\nmsgstr "Tut "\n"[phone]"\n'
    )
    (made,) = catalogues(tmp_path)
    assert (made.name, made.own_name, made.rtl) == ("Madeup", "Madeup", False)
    assert SecondLanguage(made).say("Ring 0151 496 0123") == "Tut 0151 496 0123"
    other = shutil.copy(tmp_path / "xx.po", tmp_path / "yy.po")
    with pytest.raises(UnreadableFile):
        read_catalogue(other)


def test_a_changed_sentence_waits_to_be_translated_and_its_old_words_are_kept(tmp_path):
    file = Path(__file__).parents[3] / "packaging" / "languages.py"
    spec = importlib.util.spec_from_file_location("bringing_languages_up_to_date", file)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    made = Path(shutil.copy(FOLDER / "ar.po", tmp_path))
    changed = tuple(
        replace(one, english="Just turn up, any day.") if one.english == "Just turn up." else one
        for one in fixed_sentences()
    )
    assert tool.bring_up_to_date(made, changed) == (1, 1)
    held = read_catalogue(made)
    assert set(held.sentences) == ENGLISH - {"Just turn up."}
    assert held.name == "Arabic"
    assert '#~ msgid "Just turn up."' in made.read_text(encoding="utf-8")


def test_the_words_of_a_language_are_known_by_a_digest():
    polish = language("pl").catalogue
    other = {**polish.sentences, "Just turn up.": "Inaczej."}
    assert polish.digest() != type(polish)("pl", "Polish", "polski", False, other).digest()


@pytest.mark.parametrize("code", CODES)
def test_a_step_with_a_long_name_is_said_too(code):
    name = "Practice Centre for the Families, Friends and Neighbours of " * 3
    said = bare(language(code).say(f"Ring 2, {name.strip()}, on 0151 496 0123."))
    assert name.strip() in said
    assert "0151 496 0123" in said
