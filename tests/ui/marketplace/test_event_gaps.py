"""The sections *Gaps* and *Budget*: what is missing, whom to invite, who gets the money."""

import csv

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.conftest import page_called
from ui import theme
from ui.actions.event import event_making
from ui.actions.event.event_gaps import COLUMNS
from ui.widgets.hall.stall_rows import StallRows
from ui.widgets.wrapped_rows import BESIDE

WIDE, SLIM = 1366, 683


@pytest.fixture
def market(full):
    """The page with the practice example open."""
    page = page_called(full, "Marketplace")
    full.show_page(full.pages.index(page))
    page.held.open(event_making.example(full._desk).id)
    return page


@pytest.fixture
def gaps(market, qtbot):
    """The section *Gaps*, worked out."""
    section = market.show_named("Gaps")
    section.width_changed(WIDE)
    qtbot.waitUntil(lambda: section.found is not None)
    return section


def cell(section, need, column):
    made = section.found.covered
    row = [line.id for line in made.lines].index(need)
    return section.table.index(row, made.columns.index(column))


def test_the_table_is_one_that_qt_finds_sound_and_says_each_cell_as_a_sentence(gaps):
    QAbstractItemModelTester(gaps.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    here = cell(gaps, "care_experienced", "public")
    assert here.data() == "0 (1)"
    said = here.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(f"{COLUMNS['public'].lower()}: nobody confirmed, 1 invited.")
    assert here.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert cell(gaps, "alcohol", "public").data(Qt.ItemDataRole.BackgroundRole) is None


def test_every_name_of_a_row_is_read_whole(gaps):
    header = gaps.view.verticalHeader()
    for slim in (False, True):
        gaps.view.fit(slim=slim)
        metrics = QFontMetrics(theme.font(theme.BODY, semibold=True))
        room = header.width() - 2 * theme.GAP
        for at in range(header.count()):
            name = gaps.table.headerData(at, Qt.Orientation.Vertical)
            words = QRect(0, 0, room, 1000)
            needs = metrics.boundingRect(words, int(Qt.TextFlag.TextWordWrap), name)
            assert needs.height() <= header.sectionSize(at), name
            assert needs.width() <= room, name
    assert header.textElideMode() == Qt.TextElideMode.ElideNone


def test_no_two_rows_are_called_alike(gaps):
    assert gaps.tools.visit.public_words
    rows = range(gaps.table.rowCount())
    names = [gaps.table.headerData(at, Qt.Orientation.Vertical) for at in rows]
    assert len(set(names)) == len(names)
    assert "Someone to talk to now (1)" in names


def test_the_names_in_the_list_of_places_are_read_whole(market):
    section = market.show_named("Places")
    rows = section.findChild(StallRows)
    rows.setFixedWidth(180)
    rows.doItemsLayout()
    width = rows.viewport().width() - BESIDE
    for at in range(rows.count()):
        words = QFontMetrics(rows.font()).boundingRect(
            QRect(0, 0, width, 1000), int(Qt.TextFlag.TextWordWrap), rows.item(at).text()
        )
        given = rows.visualItemRect(rows.item(at)).height()
        assert words.height() <= given, rows.item(at).text()


def test_a_number_tells_the_stalls_behind_it(gaps, qtbot):
    gaps.view.setCurrentIndex(cell(gaps, "alcohol", "public"))
    rows = [gaps.behind.item(row).text() for row in range(gaps.behind.count())]
    assert "Practice Alcohol Steps" in rows
    assert "Practice Clean Works Van (may: ask them)" not in rows
    gaps.view.setCurrentIndex(cell(gaps, "frequent_ae", "public"))
    assert gaps.behind.item(0).text() == "Nobody yet. See whom to invite."
    gaps.view.setFocus()
    qtbot.keyClick(gaps.view, Qt.Key.Key_Return)
    assert gaps.behind.hasFocus()


def test_with_little_room_the_stalls_take_the_place_of_the_table(gaps):
    gaps.width_changed(SLIM)
    assert gaps.view.isVisible()
    assert not gaps.behind.isVisible()
    gaps._go_behind(cell(gaps, "alcohol", "public"))
    assert not gaps.view.isVisible()
    assert gaps.behind.isVisible()
    gaps.back.click()
    assert gaps.view.isVisible()


def test_inviting_puts_a_stall_on_the_list_and_can_be_taken_back(market, gaps, qtbot):
    before = market.held.now
    first = gaps.found.invites.invites[0]
    gaps.parts.show_part("Whom to invite")
    gaps.invites.list.setCurrentRow(0)
    gaps.invites.button.click()
    made = {one.service: one for one in market.held.now.stalls}
    assert made[first.service].status == "invited"
    listed = lambda: {one.service for one in gaps.found.invites.invites}  # noqa: E731
    qtbot.waitUntil(lambda: first.service not in listed())
    market.held.undo()
    assert market.held.now == before
    qtbot.waitUntil(lambda: first.service in listed())


def test_who_comes_already_is_not_invited_again(market, gaps):
    staying = gaps.found.invites.to_stay[0].service
    rows = range(gaps.invites.list.count())
    at = next(
        n for n in rows if gaps.invites.list.item(n).data(Qt.ItemDataRole.UserRole) == staying
    )
    before = market.held.now
    gaps.invites.list.setCurrentRow(at)
    gaps.invites.invite_chosen()
    assert market.held.now == before


def test_in_public_words_no_row_names_what_is_sensitive(gaps):
    assert gaps.tools.visit.public_words
    shown = [gaps.invites.list.item(n).text() for n in range(gaps.invites.list.count())]
    shown += [str(gaps.table.headerData(n, Qt.Orientation.Vertical)) for n in range(18 - 1)]
    assert not [one for one in shown if "iolence" in one or "suicide" in one or "Abuse" in one]


def test_what_is_uncertain_and_who_comes_already_stand_apart_on_the_list(gaps):
    rows = [gaps.invites.list.item(n).text() for n in range(gaps.invites.list.count())]
    kinds = [one.split("\n")[1].split(": ")[0] for one in rows if ": " in one]
    assert kinds == ["Ask first"] + ["Comes already, ask to stay for everyone"] * 4


def test_groups_say_which_is_empty_and_which_is_over_full(gaps):
    rows = [gaps.groups.item(row).text() for row in range(gaps.groups.count())]
    assert "Been in care: nobody confirmed\n1 invited, 0 confirmed, 1 not answered yet" in rows
    assert [one.split("\n")[0] for one in rows if "over-full" in one] == [
        "Drink and drugs: over-full"
    ]


@pytest.fixture
def budget(market, tmp_path):
    """The section *Budget* with four bids of 2,000 pounds each and 5,000 to give out."""
    section = market.show_named("Budget")
    path = tmp_path / "bids.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [("organisation", "amount"), *((f"Practice Group {n}", "2000") for n in range(1, 5))]
        )
    section.read_bids(path)
    money = section.money.noun.model_copy(update={"pot": 5_000_00, "ballots": 10})
    section._money_changed(money, "Money to give out")
    return section


def rows_of(section):
    return [section.result.item(row).text() for row in range(section.result.count())]


def test_bids_are_read_drawn_counted_and_told_with_what_each_gets(market, budget, tmp_path):
    budget.draw()
    orders = {one.order for one in market.held.now.budget.bids}
    assert orders == {1, 2, 3, 4}
    papers = tmp_path / "papers.csv"
    papers.write_text("1,2\n1,2\n1,3\n2\n9\n", encoding="utf-8")
    budget.read_papers(papers)
    held = market.held.now.budget
    assert (held.ballots, held.spoilt, [one.votes for one in held.bids]) == (5, 1, [3, 3, 1, 0])
    assert [one.given for one in held.bids] == [2_000_00, 2_000_00, 1_000_00, 0]
    assert budget.result_words.text().startswith("£5,000 of £5,000 given: 2 in full, 1 in part")


def test_a_tie_is_the_first_thing_told_and_people_settle_it(market, budget, tmp_path):
    tally = tmp_path / "tally.csv"
    tally.write_text("bid,votes\n1,9\n2,5\n3,5\n4,5\n", encoding="utf-8")
    budget.read_tally(tally)
    assert "decide together" in rows_of(budget)[0]
    assert "Tie to decide" in rows_of(budget)[2]
    at = next(n for n, row in enumerate(rows_of(budget)) if "Practice Group 4" in row and n)
    budget.result.setCurrentRow(at)
    budget.buttons["first"].click()
    given = {one.id: one.given for one in market.held.now.budget.bids}
    assert given["4"] == 2_000_00
    assert sum(given.values()) == 5_000_00
    market.held.undo()
    assert {one.funded for one in market.held.now.budget.bids} == {"full", ""}


def test_a_file_without_bids_is_refused_in_a_sentence_and_changes_nothing(market, budget, tmp_path):
    before = market.held.now
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("name\nPractice Choir\n", encoding="utf-8")
    budget.read_bids(wrong)
    assert market.held.now == before
