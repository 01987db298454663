"""Counts without names: a theme, the kind of place, the month."""

import re
import threading
from datetime import date

import pytest

from directory.coverage import count_lists, counting
from directory.coverage.count_tables import TOTAL, counted, totals_by_place, usual_months
from directory.coverage.small_numbers import HIDDEN, UNDER
from directory.coverage.use import use_of_services, use_of_themes
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.store import faults_of
from directory.store.counts import counts_between
from directory.store.local import make_changes

TODAY = date(2026, 11, 22)
MONTH = "2026-11"

HEADINGS = {
    "Conversations": "conversations",
    "Finance / Debt / Budget": "money",
    "Substance misuse": "habits",
    "Accessing community / reducing isolation": "",
    "Emotional health & wellbeing / therapies": "mind",
    "Education / Work / Volunteering": "work",
    "Accessing other services": "",
}
"""The columns of the source's own tables, and the theme of ours that is called so for the test."""
PLACES = {"pcn": "PCN", "pork-pie-drop-in": "Pork Pie drop-in", "swhs-drop-in": "SWHS drop-in"}


@pytest.fixture
def directory(desk):
    return desk.directory


def number_of(directory, what, id_, month=MONTH):
    return sum(
        c.number for c in counts_between(directory, month, month) if (c.what, c.id) == (what, id_)
    )


def row_of(table, name):
    return next(line.cells for line in table.lines if line.name == name)


def test_one_tap_counts_one_conversation_and_each_of_its_themes(directory):
    counting.count_talk(directory, ("money", "home"), "desk", TODAY)
    counting.count_talk(directory, ("money",), "phone", TODAY)
    assert number_of(directory, "talk:desk", "money") == 1
    assert number_of(directory, "talk:desk", "home") == 1
    assert number_of(directory, "talk:phone", "money") == 1
    assert number_of(directory, "talk:desk", "conversations") == 1


def test_a_tap_can_be_undone_and_leaves_nothing(directory):
    tap = counting.count_talk(directory, ("money",), "desk", TODAY)
    counting.take_back(directory, tap)
    assert counts_between(directory, "2000-01", "2099-12") == ()
    counting.take_back(directory, tap)
    assert counts_between(directory, "2000-01", "2099-12") == ()


def test_nothing_but_theme_place_month_and_number_is_held(directory):
    counting.count_talk(directory, ("safety",), "home-visit", TODAY)
    counting.count_unmet(directory, "home", TODAY)
    rows = directory.rows('SELECT * FROM "count"')
    assert rows
    allowed = re.compile(r"2026-11|talk:home-visit|unmet|conversations|safety|home|1")
    assert all(allowed.fullmatch(str(value)) for row in rows for value in row)


def test_counts_are_no_part_of_the_history_or_of_what_the_file_is_summed_by(directory):
    def state():
        kept = directory.rows("SELECT count(*) FROM batch UNION ALL SELECT count(*) FROM history")
        return kept, directory.setting("digest")

    before = state()
    counting.count_talk(directory, ("money",), "desk", TODAY)
    counting.count_prints(directory, ["practice-money-help"], TODAY)
    assert state() == before
    assert faults_of(directory.path) == []


def test_two_who_count_at_once_are_both_counted(directory):
    def taps():
        for _ in range(10):
            counting.count_talk(directory, ("money",), "desk", TODAY)

    threads = [threading.Thread(target=taps) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert number_of(directory, "talk:desk", "money") == 30


def test_a_paper_tally_is_typed_as_it_stands(directory):
    tap = counting.count_from_paper(directory, "Home", "By phone", "2026-10", 7, TODAY)
    assert number_of(directory, "talk:phone", "home", "2026-10") == 7
    assert tap.words == "Home, By phone, October 2026: +7."
    counting.count_from_paper(directory, "home", "phone", "2026-10", -2, TODAY)
    assert number_of(directory, "talk:phone", "home", "2026-10") == 5


@pytest.mark.parametrize(
    ("theme", "place", "month", "number"),
    [
        ("home", "desk", "2026-12", 1),
        ("home", "desk", "11/2026", 1),
        ("home", "desk", MONTH, 0),
        ("home", "desk", MONTH, 10_000),
        ("somebody", "desk", MONTH, 1),
        ("home", "the moon", MONTH, 1),
    ],
)
def test_what_cannot_be_counted_is_refused_in_a_sentence(directory, theme, place, month, number):
    with pytest.raises((BadInput, UnknownName)) as told:
        counting.count_from_paper(directory, theme, place, month, number, TODAY)
    assert told.value.words.endswith(".")
    assert counts_between(directory, "2000-01", "2099-12") == ()


def test_a_sheet_is_about_the_themes_of_what_its_services_state_first(directory):
    pages = {page.id: page for page in directory.pages([row[0] for row in _ids(directory)])}
    needs = {need.id: need.theme for need in directory.needs()}
    one = next(p for p in pages.values() if p.needs and needs[p.needs[0].need] == "money")
    two = next(p for p in pages.values() if p.needs and needs[p.needs[0].need] == "habits")
    guessed = counting.guessed_themes(directory, [one.id, two.id])
    assert {theme.code for theme in guessed} == {"money", "habits"}
    assert counting.guessed_themes(directory, []) == ()


def test_the_tables_of_the_leicester_source_come_out_with_its_own_totals(directory, shared):
    figures = _leicester(shared)
    assert list(figures["PCN"].values()) == [48, 21, 5, 20, 24, 13, 42]
    _enter(directory, figures)
    themes, places = count_lists.themes(directory), count_lists.places(directory)
    held = totals_by_place(counts_between(directory, MONTH, MONTH), themes, places)
    codes = [count_lists.heading(themes, name).code for name in HEADINGS]
    sums = [sum(held[code, place] for place in PLACES) for code in codes]
    assert sums == [56, 26, 5, 23, 29, 15, 49]
    assert sums == list(figures["Total"].values())

    table = counted(directory, MONTH, MONTH).by_place
    assert table.columns == (*PLACES.values(), TOTAL)
    assert [row_of(table, name)[-1] for name in HEADINGS] == sums


def test_small_numbers_of_the_leicester_source_are_not_shown(directory, shared):
    _enter(directory, _leicester(shared))
    table = counted(directory, MONTH, MONTH).by_place
    columns = table.columns
    row = dict(zip(columns, row_of(table, "Conversations"), strict=True))
    assert row["SWHS drop-in"] == UNDER
    assert row["Pork Pie drop-in"] == HIDDEN  # else 56 - 48 - 6 would tell
    assert (row["PCN"], row[TOTAL]) == (48, 56)
    assert all(cell not in (1, 2) for line in table.lines for cell in line.cells)


def test_the_same_number_is_hidden_in_every_table(directory):
    counting.count_from_paper(directory, "home", "desk", MONTH, 5, TODAY)
    counting.count_from_paper(directory, "home", "phone", "2026-10", 1, TODAY)
    shown = counted(directory, "2026-10", MONTH)
    assert row_of(shown.by_place, "Home")[:2] == (HIDDEN, UNDER)
    assert row_of(shown.by_month, "Home") == (UNDER, HIDDEN, 6)


def test_what_nothing_was_found_for_is_counted_by_theme(directory):
    for _ in range(4):
        counting.count_unmet(directory, "home", TODAY)
    counting.count_unmet(directory, "money", TODAY)
    table = counted(directory, MONTH, MONTH).unmet
    assert row_of(table, "Home") == (HIDDEN,)
    assert row_of(table, "Money, food and fuel") == (UNDER,)
    assert row_of(table, TOTAL) == (5,)


def test_the_usual_months_are_a_year_at_most(directory):
    assert usual_months(directory, TODAY) == (MONTH, MONTH)
    counting.count_from_paper(directory, "home", "desk", "2026-09", 3, TODAY)
    assert usual_months(directory, TODAY) == ("2026-09", MONTH)
    counting.count_from_paper(directory, "home", "desk", "2023-01", 3, TODAY)
    assert usual_months(directory, TODAY) == ("2025-12", MONTH)


def test_too_many_months_are_refused(directory):
    for first, last in (("2020-01", MONTH), (MONTH, "2026-10")):
        with pytest.raises(BadInput):
            counted(directory, first, last)


def test_a_desk_has_its_own_places_and_themes_and_can_undo(directory):
    change = count_lists.add_heading(directory, "places", "Library in Kirkby")
    assert count_lists.places(directory)[-1] == ("library-in-kirkby", "Library in Kirkby")
    make_changes(directory, [change.undone()], "Undone")
    assert count_lists.places(directory) == count_lists.FIRST_PLACES
    count_lists.rename_heading(directory, "themes", "money", "Finance")
    count_lists.move_heading(directory, "themes", "money", -5)
    assert count_lists.themes(directory)[1] == ("money", "Finance")
    assert count_lists.themes(directory)[0].code == "conversations"


def test_a_line_that_holds_counts_stays(directory):
    counting.count_talk(directory, ("home",), "event", TODAY)
    with pytest.raises(BadInput, match="holds counts"):
        count_lists.remove_heading(directory, "places", "event")
    with pytest.raises(BadInput, match="stays"):
        count_lists.remove_heading(directory, "themes", "home")
    count_lists.remove_heading(directory, "places", "other")
    assert "other" not in [place.code for place in count_lists.places(directory)]


@pytest.mark.parametrize("name", ["at Mrs Jones", "complex needs group", "07700 900123"])
def test_a_place_to_count_by_is_not_about_a_person(directory, name):
    with pytest.raises(RefusedWords):
        count_lists.add_heading(directory, "places", name)


def test_use_is_told_from_prints_and_conversations(directory):
    page = directory.page(_ids(directory)[0][0])
    counting.count_prints(directory, [page.id], TODAY)
    counting.count_prints(directory, [page.id], date(2026, 10, 1))
    counting.count_prints(directory, [page.id], date(2025, 10, 1))  # more than a year ago
    assert use_of_services(directory) == {page.id: 2}
    theme = next(need.theme for need in directory.needs() if need.id == page.needs[0].need)
    counting.count_talk(directory, ("work", theme), "desk", TODAY)
    assert use_of_themes(directory) == {theme: 3} | {"work": 3 if theme == "work" else 1}


def _ids(directory):
    return directory.rows("SELECT id FROM service WHERE kind = 'service' ORDER BY id")


def _leicester(shared):
    """The four small tables of the source, read from its text: where, then the seven figures."""
    text = (shared / "sources" / "003-leicester.txt").read_text(encoding="utf-8")
    part = text.partition("(13 months data)")[2].partition("MDT Huddles")[0]
    rows = [line.split("\t")[1:] for line in part.splitlines() if line.startswith("Total\t")]
    names = ("Total", *PLACES.values())
    return {
        name: dict(zip(HEADINGS, map(int, row), strict=True))
        for name, row in zip(names, rows, strict=True)
    }


def _enter(directory, figures):
    """Set up this desk as the source counts, and type its figures."""
    for name in PLACES.values():
        count_lists.add_heading(directory, "places", name)
    for code, _ in count_lists.FIRST_PLACES:
        count_lists.remove_heading(directory, "places", code)
    for name, code in HEADINGS.items():
        if not code:
            count_lists.add_heading(directory, "themes", name)
        elif code != "conversations":
            count_lists.rename_heading(directory, "themes", code, name)
    typed = [
        (theme, place, number)
        for place in PLACES.values()
        for theme, number in figures[place].items()
        if number
    ]
    for theme, place, number in typed:
        counting.count_from_paper(directory, theme, place, MONTH, number, TODAY)
