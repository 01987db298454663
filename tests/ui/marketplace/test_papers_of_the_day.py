"""Papers of a day are printed once; after a change only what says something else is printed."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from directory.errors import BadInput, SignpostProblem
from directory.model.events import PrintedOnce
from directory.printing import PRINTABLES
from tests.practice_event import kept_practice_event
from ui.actions import open_desk
from ui.actions.event import event_papers, events, papers_of_day
from ui.actions.event.event_papers import print_event_paper, save_digest, to_print_again

EVENT = "practice-day"
BEFORE_AND_AFTER = {
    "invitation", "booking-form", "directory-check-sheet", "stallholder-letter", "joining-pack",
    "risk-assessment", "coverage-check", "table-change", "thank-you", "follow-up-list",
    "event-report", "result-list",
}  # fmt: skip


@pytest.fixture
def organised(desk):
    kept_practice_event(desk)
    return desk


def swap_first_two(desk):
    event = events.event(desk, EVENT)
    first, second, *others = event.places
    swapped = (
        first.model_copy(update={"stall": second.stall}),
        second.model_copy(update={"stall": first.stall}),
    )
    events.keep_event(desk, event.model_copy(update={"places": (*swapped, *others)}))


def named(desk, number, audience="public"):
    shown = desk.papers().at_event(EVENT).stalls(audience)
    return next(one.name for one in shown if one.number == number)


def words_of(desk):
    return [one.words for one in to_print_again(desk, EVENT)]


def test_nothing_is_to_be_printed_again_before_anything_was_printed(organised):
    assert to_print_again(organised, EVENT) == ()


def test_each_paper_printed_says_the_same_until_something_changes(organised):
    for name in ("stall-sign", "table-card", "event-booklet", "professional-digest"):
        print_event_paper(organised, EVENT, name)
    assert to_print_again(organised, EVENT) == ()


def test_signs_are_named_by_their_tables_when_two_stalls_change_places(organised):
    print_event_paper(organised, EVENT, "stall-sign")
    print_event_paper(organised, EVENT, "welcome-poster")
    first, second = named(organised, 1), named(organised, 2)
    swap_first_two(organised)
    assert words_of(organised) == [
        f"Table signs: table 2, {first}",
        f"Table signs: table 1, {second}",
    ]


def test_a_sheet_printed_again_is_off_the_list(organised):
    print_event_paper(organised, EVENT, "stall-sign")
    swap_first_two(organised)
    first = to_print_again(organised, EVENT)[0].sheet.stall
    print_event_paper(organised, EVENT, "stall-sign", stalls=[first])
    assert len(to_print_again(organised, EVENT)) == 1


def test_another_day_alone_is_no_reason_to_print_again(organised):
    print_event_paper(organised, EVENT, "stall-sign")
    folder = organised.directory.folder.path
    organised.directory.close()
    later = open_desk(folder, date(2026, 11, 23))
    assert to_print_again(later, EVENT) == ()
    later.directory.close()


def test_numbers_stay_from_the_first_paper_with_numbers_on(organised):
    print_event_paper(organised, EVENT, "welcome-poster")
    print_event_paper(organised, EVENT, "photo-sign")
    assert events.event(organised, EVENT).numbers_kept_since is None
    print_event_paper(organised, EVENT, "stall-sign")
    assert events.event(organised, EVENT).numbers_kept_since == organised.today


def test_a_slip_for_a_visitor_leaves_no_trace(organised):
    event = events.event(organised, EVENT)
    print_event_paper(organised, EVENT, "route-slip", {"needs": "debt,drugs"})
    print_event_paper(organised, EVENT, "agreed-slip", stalls=[event.places[0].stall])
    kept = events.event(organised, EVENT)
    assert kept.printed == ()


def test_a_paper_that_cannot_be_made_changes_nothing(organised):
    before = events.event(organised, EVENT)
    with pytest.raises(BadInput):
        print_event_paper(organised, EVENT, "direction-signs", {"arrow": "sideways"})
    assert events.event(organised, EVENT) == before


def test_the_sign_of_a_stall_that_does_not_come_is_to_be_taken_away(organised, tmp_path):
    print_event_paper(organised, EVENT, "stall-sign")
    event = events.event(organised, EVENT)
    gone = event.places[0].stall
    stalls = tuple(
        one.model_copy(update={"status": "absent"}) if one.id == gone else one
        for one in event.stalls
    )
    events.keep_event(organised, event.model_copy(update={"stalls": stalls}))
    (said,) = words_of(organised)
    assert said.startswith("Table signs: take away that of")
    papers_of_day.save_event_papers(organised, EVENT, tmp_path, only_changed=True)
    assert to_print_again(organised, EVENT) == ()


def test_all_papers_of_the_day_go_into_a_folder(organised, tmp_path):
    saved = papers_of_day.save_event_papers(organised, EVENT, tmp_path / "papers")
    names = {one.name for one in saved.files}
    assert {"stall-sign.pdf", "table-card-large.pdf", "professional-digest.pdf"} <= names
    assert all(one.read_bytes().startswith(b"%PDF") for one in saved.files)
    assert "ballot.pdf" not in names
    assert to_print_again(organised, EVENT) == ()


def test_only_what_changed_is_written_with_a_slip_for_each_table(organised, tmp_path):
    print_event_paper(organised, EVENT, "stall-sign")
    print_event_paper(organised, EVENT, "photo-sign")
    swap_first_two(organised)
    saved = papers_of_day.save_event_papers(organised, EVENT, tmp_path, only_changed=True)
    assert [one.name for one in saved.files] == ["stall-sign.pdf", "table-change.pdf"]
    assert to_print_again(organised, EVENT) == ()
    again = papers_of_day.save_event_papers(organised, EVENT, tmp_path, only_changed=True)
    assert again.files == ()


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(organised, tmp_path):
    (tmp_path / "papers").write_text("a file", encoding="utf-8")
    with pytest.raises(SignpostProblem, match="cannot be"):
        papers_of_day.save_event_papers(organised, EVENT, tmp_path / "papers")


def test_every_paper_of_an_event_is_of_the_day_or_of_the_weeks_around_it():
    every = {thing.name for thing in PRINTABLES if thing.of_event}
    of_day = {
        *papers_of_day.OF_THE_DAY, *papers_of_day.WITH_QUESTIONS, *papers_of_day.WITH_BIDS,
    }  # fmt: skip
    assert every - of_day - BEFORE_AND_AFTER == set()
    assert of_day & BEFORE_AND_AFTER == set()
    assert {one.name for one in event_papers.event_papers()} == every


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_staff_take_the_digest_away_as_a_spreadsheet(organised, tmp_path, ending):
    path = tmp_path / f"stalls{ending}"
    save_digest(organised, EVENT, path)
    if ending == ".csv":
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    else:
        book = openpyxl.load_workbook(path)
        rows = [[cell or "" for cell in row] for sheet in book for row in sheet.values]
    flat = [" ".join(row) for row in rows]
    assert any("PRACTICE. Not real." in row for row in flat)
    assert any("For staff. Do not leave on tables." in row for row in flat)
    assert any(row[:3] == ["Table", "Who", "Offer"] for row in map(list, rows))
    assert any(row.startswith(f"2 {named(organised, 2, 'professional')}") for row in flat)
    with pytest.raises(BadInput, match="no spreadsheet"):
        save_digest(organised, EVENT, tmp_path / "stalls.doc")


def test_what_another_program_says_was_printed_breaks_nothing(organised):
    event = events.event(organised, EVENT)
    odd = tuple(
        PrintedOnce(thing=thing, digest="x", printed_on=organised.today)
        for thing in ("", "unheard-of", "stall-sign", "stall-sign standard public nobody")
    )
    events.keep_event(organised, event.model_copy(update={"printed": odd}))
    assert "Table signs: take away that of a stall that is gone" in words_of(organised)
