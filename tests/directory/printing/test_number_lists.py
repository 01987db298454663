"""Lists of numbers on paper: in a crisis, of a place, and one that tells nothing."""

from dataclasses import replace
from datetime import date

import outloud
import pdfua
import pytest

from directory.disclosure.paper.crisis_numbers import to_ring
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.keeping.checking.limits import rang_line
from directory.printing import PRINTABLES
from tests.directory.keeping.checking_records import keep, service
from tests.directory.printing.reading import all_text, drawn_marks, heard, height_of, lines_of
from tests.directory.printing.sheets import ENTRIES, FOOD, GROUP, MONEY, REFUGE, WEB, sheet
from ui import actions

BY_NAME = {thing.name: thing for thing in PRINTABLES}
CRISIS, ALL = BY_NAME["crisis-numbers"], BY_NAME["all-numbers"]
PLACE = BY_NAME["place-numbers"]
LINES = tuple(
    NumberLine(f"Practice Line {at}", "Any worry. Day and night.", f"0151 496 0{at:03}")
    for at in range(12)
)
NUMBERS = NumberSheet(
    title="Numbers for help now",
    groups=(
        NumberGroup("In danger now", LINES[:4]),
        NumberGroup("Deaf, or hard to speak?", (), ("Type instead of talking.",)),
        NumberGroup("Money, food and bills", LINES[4:]),
    ),
    ask_us="Ask us for bigger print.",
    edition=12,
    edition_colour="blue",
    made_on=date(2026, 11, 22),
    practice=False,
    start="Ring, and say what is wrong.",
    source="Numbers from each service's own pages, November 2026.",
)
LONG = replace(
    NUMBERS,
    groups=(NumberGroup("In danger now", LINES), NumberGroup("Money, food and bills", LINES)),
    overleaf=1,
)


@pytest.fixture(scope="module")
def real_numbers(filled_copy):
    """All numbers as they ship."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk.papers().all_numbers()
    desk.directory.close()


def test_all_numbers_that_ship_fit_two_sides_and_what_is_for_now_fits_the_first(real_numbers):
    first, second = lines_of(ALL.make(real_numbers).pdf)
    assert any("116 123" in line.replace("\u00a0", " ") for line in first)
    assert any(line.startswith("Deaf") for line in first)
    assert any(line.startswith("Money, food") for line in second)


def test_every_number_is_whole_on_one_line(real_numbers):
    pages = lines_of(ALL.make(real_numbers).pdf)
    lines = [line.replace("\u00a0", " ") for page in pages for line in page]
    for group in real_numbers.groups:
        for one in group.lines:
            assert any(line.startswith(one.name) for line in lines), one
            assert any(one.number in line for line in lines), one


def test_the_crisis_numbers_fit_one_side_however_much_this_place_entered(desk):
    assert CRISIS.make(desk.papers().crisis_numbers()).pages == 1
    for fact in ("council_housing", "adults", "children"):
        for when in (fact, f"{fact}_out_of_hours"):
            actions.set_desk_fact(desk, when, "0151 496 0801")
            actions.confirm_desk_fact(desk, when)
    for line in to_ring(desk.directory.lines()):
        rang_line(desk.directory, line.id, desk.today)
    done = CRISIS.make(desk.papers().crisis_numbers())
    (page,) = lines_of(done.pdf)
    told = " ".join(page).replace("\u00a0", " ")
    assert told.count("0151 496 0801") == 6
    assert "We rang the numbers most needed" in told
    assert "Local numbers checked" in told
    assert done.warnings == ()
    assert CRISIS.make(desk.papers().crisis_numbers(), options={"format": "large"}).pages == 2
    real = replace(desk.papers().all_numbers(), practice=False)  # its band takes a line of each
    assert ALL.make(real).pages == 2


def test_nobody_in_a_crisis_is_only_sent_on(desk):
    text = all_text(CRISIS.make(desk.papers().crisis_numbers()).pdf)
    assert "Then tell us how you are." in text


def test_every_side_says_where_the_numbers_come_from():
    for page in lines_of(CRISIS.make(LONG).pdf):
        assert any("own pages, November 2026" in line for line in page)
        assert any("Made on 22 November 2026." in line for line in page)


def test_what_is_not_for_now_begins_a_new_side():
    first, second = lines_of(CRISIS.make(LONG).pdf)
    assert not any(line.startswith("Money") for line in first)
    assert any(line.startswith("Money") for line in second)


def test_a_sheet_that_would_need_a_third_side_flows_instead():
    many = replace(LONG, groups=(NumberGroup("In danger now", LINES * 4), *LONG.groups[1:]))
    assert CRISIS.make(many).pages == 2


def test_in_a_short_list_there_is_room_for_when_to_ring_under_the_name():
    pdf = PLACE.make(NUMBERS).pdf
    assert height_of(pdf, "Any worry.") < height_of(pdf, "Practice Line 0.") - 10


def test_the_signposting_sheet_is_a_list_of_numbers_in_its_discreet_format():
    discreet = replace(NUMBERS, title="Useful numbers", groups=(NumberGroup("", LINES),), source="")
    done = BY_NAME["signposting-sheet"].make(discreet, options={"format": "discreet"})
    text = all_text(done.pdf)
    assert text.startswith("Useful numbers")
    assert "danger" not in text.lower()


def test_two_services_on_the_discreet_list_are_told_apart_without_their_names(real_desk):
    quiet = {"sensitive": True, "neutral_name": ""}
    named = {"sensitive": True, "neutral_name": "Practice Blue Door"}
    pages = [service(1, **quiet), service(2, **named), service(3, **quiet), service(4, **named)]
    keep(real_desk.directory, *pages, service(5))
    ids = [f"test-{number}" for number in range(1, 6)]
    made = actions.print_thing(real_desk, "signposting-sheet", ids, {"format": "discreet"})
    text = all_text(made.pdf)
    for name in ("A local service (1).", "A local service (2).", "Practice Blue Door (1).",
                 "Practice Blue Door (2).", "Practice Service 5."):  # fmt: skip
        assert text.count(name) == 1, name
    assert "Practice Service 1" not in text
    assert "Practice Service 3" not in text


def test_practice_says_so_on_every_side():
    for page in lines_of(CRISIS.make(replace(LONG, practice=True)).pdf):
        assert any("PRACTICE. Not real." in line for line in page)


def test_the_same_numbers_give_the_same_bytes_and_another_day_others():
    assert CRISIS.make(NUMBERS).pdf == CRISIS.make(NUMBERS).pdf
    other = replace(NUMBERS, made_on=date(2026, 11, 23))
    assert CRISIS.make(other).pdf != CRISIS.make(NUMBERS).pdf


def test_staff_are_told_what_is_missing_and_the_paper_is_not():
    done = CRISIS.make(replace(NUMBERS, warnings=("Not entered yet: Council housing.",)))
    assert done.warnings == ("Not entered yet: Council housing.",)
    assert "Council" not in all_text(done.pdf)


def test_large_print_has_larger_numbers_and_needs_more_sides(real_numbers):
    standard = CRISIS.make(real_numbers)
    large = CRISIS.make(real_numbers, options={"format": "large"})
    assert large.pages > standard.pages
    assert large.pages <= 4


def test_it_is_read_in_the_order_it_stands_and_both_checkers_are_content(real_numbers, tmp_path):
    for form in CRISIS.formats:
        pdf = CRISIS.make(real_numbers, options={"format": form}).pdf
        if form == "standard":  # a list that runs on to the next side is read to its end first
            assert [(piece.page, piece.mark) for piece in heard(pdf)] == drawn_marks(pdf)
        path = tmp_path / f"{form}.pdf"
        path.write_bytes(pdf)
        assert pdfua.validate(str(path)).findings == ()
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


# -- large print of the sheet itself


def test_in_large_print_one_service_fits_a_side_three_need_two_and_five_need_three():
    five = (MONEY, FOOD, REFUGE, GROUP, WEB)
    thing = BY_NAME["signposting-sheet"]
    sides = [
        thing.make(sheet(*five[:count], practice=False), options={"format": "large"}).pages
        for count in (1, 3, 5)
    ]
    assert sides == [1, 2, 3]


def test_large_print_of_the_sheet_passes_both_checkers(tmp_path):
    made = BY_NAME["signposting-sheet"].make(sheet(*ENTRIES[:5]), options={"format": "large"})
    path = tmp_path / "large.pdf"
    path.write_bytes(made.pdf)
    assert pdfua.validate(str(path)).findings == ()
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


# -- what one may want to know stays only where it costs no side

KNOW = replace(MONEY, good_to_know="They tell no one without asking you. " * 3)


def test_what_one_may_want_to_know_stands_on_the_paper():
    done = BY_NAME["signposting-sheet"].make(sheet(KNOW))
    assert "They tell no one without asking you." in all_text(done.pdf)
    assert done.warnings == ()


def test_it_gives_way_where_it_would_cost_a_side_and_staff_are_told_to_say_it():
    two = sheet(*(replace(KNOW, name=f"Practice {at}") for at in range(2)))
    done = BY_NAME["signposting-sheet"].make(two)
    assert done.pages == 1
    assert "They tell no one" not in all_text(done.pdf)
    assert "Say it aloud." in done.warnings[-1]
