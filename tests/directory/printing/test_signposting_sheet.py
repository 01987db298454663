"""The paper a person takes away."""

from dataclasses import replace

import pytest

from directory.disclosure.paper.sheet import CrisisWords
from directory.errors import UnknownName
from directory.printing import PRINTABLES
from directory.printing.preview import pages_as_images
from directory.printing.signposting_sheet import PLAINER
from tests.directory.printing.reading import MM, all_text, fonts, height_of, lines_of
from tests.directory.printing.sheets import ENTRIES, FOOD, HOUSING, MONEY, REFUGE, WEB, sheet

SIGNPOSTING = next(thing for thing in PRINTABLES if thing.name == "signposting-sheet")


def printed(*entries, **more):
    return SIGNPOSTING.make(sheet(*entries, **more))


def test_a_long_sentence_gives_way_where_it_would_cost_a_side():
    words = "They sit down with you and go through every letter and every bill that you bring. " * 2
    long = [replace(one, sentence=words, sentence_may_go=True) for one in ENTRIES]
    for few in range(1, len(ENTRIES) + 1):
        without = printed(*(replace(one, sentence="") for one in ENTRIES[:few]))
        made = printed(*long[:few])
        assert made.pages == without.pages
        assert ("Say it aloud" in "".join(made.warnings)) == ("They sit" not in all_text(made.pdf))
    assert "They sit down with you" in all_text(printed(long[0]).pdf)


def test_every_number_is_whole_on_one_line():
    pages = lines_of(printed(*ENTRIES).pdf)
    lines = [line.replace("\u00a0", " ") for page in pages for line in page]
    for entry in ENTRIES:
        if entry.phone:
            assert any(line.startswith(f"Ring {entry.phone}") for line in lines)
        if entry.second_choice.number:
            assert any(entry.second_choice.number in line for line in lines)


def test_a_number_never_breaks_at_the_end_of_a_line():
    for filling in range(40, 75, 3):
        entry = replace(MONEY, sentence="x" * filling + " 0151 496 0177 and more words to follow.")
        assert "0151 496 0177" in all_text(printed(entry).pdf)


def test_the_lines_of_a_service_stand_in_the_order_a_person_needs_them():
    pdf = printed(MONEY).pdf
    order = [
        "Help near you",
        "Start with 1.",
        "Practice Money Help",
        "They help you deal with debt",
        "Ring 0151",
        "Step 1",
        "Step 2",
        "When",
        "Where",
        "Cost",
        "Wait",
        "Phone and times checked",
        "Not right? Try",
        "What to do next",
        "Not heard by 29 November?",
        "Someone in danger?",
        "Ask us for bigger print",
        "Made on 22 November 2026.",
    ]
    heights = [height_of(pdf, words) for words in order]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(order)


def test_the_best_time_stands_beside_the_number():
    pdf = printed(MONEY).pdf
    assert abs(height_of(pdf, "Best time to ring") - height_of(pdf, "Ring 0151")) < 6


def test_a_long_best_time_stands_under_the_number():
    entry = replace(MONEY, best_time="Best time to ring: " + "any morning but Thursday, " * 8)
    pdf = printed(entry).pdf
    assert height_of(pdf, "Best time to ring") < height_of(pdf, "Ring 0151") - 10


def test_without_a_number_the_way_in_stands_in_its_place():
    text = all_text(printed(FOOD, WEB).pdf)
    assert "Just turn up." in text
    assert "You need the internet for this. Ask us to help." in text
    assert "Ring \n" not in text


def test_a_line_that_is_not_recorded_is_absent():
    bare = replace(
        MONEY, sentence="", best_time="", steps=(), when=(), where=(), cost_and_bring="", wait=()
    )
    text = all_text(printed(replace(bare, checked="", second_choice=None)).pdf)
    for label in ("Step", "When", "Where", "Cost", "Wait", "checked", "Not right?"):
        assert label not in text


def test_only_what_is_due_by_a_day_has_a_line_to_fill_in():
    lines = lines_of(printed(MONEY).pdf)[0]
    assert sum(line == "by" or line.endswith(" by") for line in lines) == 2


def test_the_line_about_money_says_bring_when_it_is_only_about_bringing():
    text = all_text(printed(replace(MONEY, cost_and_bring="Bring your letters.")).pdf)
    assert "Bring your letters." in text
    assert "Cost" not in text


def test_a_best_time_in_few_words_explains_itself():
    assert "Best time: before 11." in all_text(printed(replace(MONEY, best_time="before 11.")).pdf)
    assert "Best time: Best" not in all_text(printed(MONEY).pdf)


def test_two_full_services_with_next_steps_fit_one_side():
    assert printed(MONEY, HOUSING).pages == 1
    assert printed(MONEY, HOUSING, practice=False).pages == 1


def test_five_services_fit_two_sides():
    done = printed(*ENTRIES[:5])
    assert (done.pages, done.entries) == (2, 5)
    assert printed(*ENTRIES[:5], practice=False).pages == 2


def test_the_sheet_asks_who_else_is_helping_unless_that_takes_a_side_more():
    asked = "Who else is helping?"
    for entries, sides in (([MONEY], 1), ([MONEY, HOUSING], 1), (ENTRIES[:5], 2)):
        done = SIGNPOSTING.make(replace(sheet(*entries), who_else=asked))
        assert done.pages == sides
        assert asked in all_text(done.pdf) or len(entries) > 1


def test_three_services_fill_one_side_and_the_next_steps_go_overleaf():
    first, second = lines_of(printed(MONEY, FOOD, REFUGE, practice=False).pdf)
    assert any("Practice Safe Talk" in line for line in first)
    assert any("What to do next" in line for line in second)


def test_a_page_with_room_to_spare_has_more_white_and_a_full_one_less():
    def gap(pdf):
        return height_of(pdf, "Ring 0151") - height_of(pdf, "Step 1")

    alone = printed(MONEY, practice=False).pdf
    full = printed(MONEY, FOOD, REFUGE, practice=False).pdf
    assert gap(alone) > gap(full) + 3


def test_a_service_is_never_split_over_pages():
    pages = lines_of(printed(*ENTRIES).pdf)
    for number, entry in enumerate(ENTRIES, start=1):
        first, last = f"{number} {entry.name[:30]}", f"Try {entry.second_choice.name}"
        (home,) = [page for page in pages if any(line.startswith(first) for line in page)]
        assert any(last in line for line in home)


def test_a_service_longer_than_a_page_flows_and_keeps_every_word():
    where = tuple(f"Door number {number} of a very long street." for number in range(90))
    done = printed(replace(MONEY, where=where), FOOD)
    assert done.pages > 2
    text = all_text(done.pdf)
    assert all(line in text for line in where)


def test_the_crisis_box_is_at_the_same_place_for_one_to_six_services():
    places = {
        round(height_of(printed(*ENTRIES[:count]).pdf, "Someone in danger? Ring 999."), 2)
        for count in range(1, 7)
    }
    assert len(places) == 1


def test_with_a_crisis_need_the_box_stands_above_everything_but_the_title():
    done = printed(REFUGE, MONEY, crisis_first=True)
    assert height_of(done.pdf, "Someone in danger?") > height_of(done.pdf, "Start with 1.")
    assert all_text(done.pdf).count("Someone in danger?") == 1


def test_later_pages_have_one_line_of_crisis_help():
    first, *later = lines_of(printed(*ENTRIES).pdf)
    foot = "In danger: 999. Urgent: 111."
    assert not any(foot in line for line in first)
    assert all(sum(foot in line for line in page) == 1 for page in later)


def test_every_page_says_when_it_was_made_and_which_page_of_how_many():
    done = printed(*ENTRIES)
    for number, page in enumerate(lines_of(done.pdf), start=1):
        text = "\n".join(page)
        assert "Made on 22 November 2026." in text
        assert "Edition 12 (blue)." in text
        assert f"Page {number} of {done.pages}" in text
        assert "Ask us for bigger print" in text


def test_practice_says_so_on_every_page_and_real_sheets_never():
    band = "PRACTICE. Not real. Do not give this to anyone."
    assert all(any(band in line for line in page) for page in lines_of(printed(*ENTRIES).pdf))
    assert band not in all_text(printed(*ENTRIES, practice=False).pdf)


def test_nothing_is_drawn_within_five_millimetres_of_the_edge():
    for image in pages_as_images(printed(*ENTRIES).pdf, scale=1.0):
        edge = int(5 * MM)
        row = image.width * 3
        rows = [image.rgb[y * row : (y + 1) * row] for y in range(image.height)]
        assert set(b"".join(rows[:edge] + rows[-edge:])) == {255}
        assert set(b"".join(line[: edge * 3] + line[-edge * 3 :] for line in rows)) == {255}


def test_every_font_is_inside_the_file_and_none_is_a_reader_s_own():
    found = fonts(printed(*ENTRIES).pdf)
    assert found
    assert all(found.values())
    assert all("Atkinson" in name or "Noto" in name for name in found)


def test_the_same_sheet_gives_the_same_bytes():
    assert printed(*ENTRIES).pdf == printed(*ENTRIES).pdf


def test_another_day_gives_other_bytes():
    other = replace(sheet(MONEY), made_on=sheet(MONEY).made_on.replace(day=23))
    assert SIGNPOSTING.make(other).pdf != printed(MONEY).pdf


def test_a_sheet_with_nothing_on_it_still_has_crisis_help():
    done = printed()
    assert (done.pages, done.entries) == (1, 0)
    assert "116 123" in all_text(done.pdf)


def test_forty_services_print_with_every_number():
    many = [replace(MONEY, name=f"Practice {n}", phone=f"0151 496 0{n:03}") for n in range(40)]
    done = printed(*many)
    text = all_text(done.pdf)
    assert done.entries == 40
    assert all(entry.phone in text for entry in many)


def test_a_directory_without_crisis_lines_prints_no_empty_box():
    silent = replace(sheet(MONEY), crisis=CrisisWords("", (), ""))
    assert "danger" not in all_text(SIGNPOSTING.make(silent).pdf)


def test_what_was_left_out_before_reaches_the_staff_and_not_the_paper():
    told = replace(sheet(MONEY), warnings=("Left out: a sentence with a label.",))
    done = SIGNPOSTING.make(told)
    assert done.warnings == told.warnings
    assert "label" not in all_text(done.pdf)


def test_a_format_that_does_not_exist_is_refused_in_words():
    with pytest.raises(UnknownName, match="Choose: standard"):
        SIGNPOSTING.make(sheet(MONEY), options={"format": "golden"})


def test_languages_give_way_where_that_saves_a_side_and_staff_are_told():
    plain = sheet(MONEY, MONEY)
    told = "Languages spoken there: English, Farsi. " * 12
    entries = tuple(replace(one, also_there=told) for one in plain.entries)
    crowded = SIGNPOSTING.make(replace(plain, entries=entries))
    assert crowded.pages == SIGNPOSTING.make(plain).pages
    assert PLAINER in crowded.warnings
    roomy = SIGNPOSTING.make(replace(sheet(MONEY), entries=(replace(MONEY, also_there=told[:39]),)))
    assert PLAINER not in roomy.warnings
