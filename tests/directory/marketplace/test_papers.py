"""What the papers for the organiser and for stallholders say, read back from the PDFs."""

from dataclasses import fields
from datetime import date

import pikepdf
import pytest

from directory.errors import BadInput, UnknownName
from directory.marketplace.papers.day import NO_VENUE
from directory.marketplace.papers.in_the_hall import where_it_is
from directory.marketplace.papers.paper import PaperSheet, paper
from directory.marketplace.papers.stallholder_letter import stallholder_letter
from directory.model.events import Bid, Event, EventCount, FollowUp, Hours, Stall, Venue
from directory.model.halls import Hall, HallDoor, Pitch
from tests.directory.marketplace.organiser_event import bare_event, budget, full_event
from tests.directory.printing.reading import all_text, lines_of
from ui import actions
from ui.actions.event import events

FIRST = "practice-alcohol-steps"
"""The first of its stalls."""


@pytest.fixture
def day(desk):
    """A desk with a full event; the event."""
    return events.keep_event(desk, full_event(desk))


def text_of(desk, name, ids=(), event="practice-day", **options):
    return all_text(actions.print_thing(desk, name, [event, *ids], options).pdf)


def kept(desk, event, **changed):
    return events.keep_event(desk, event.model_copy(update=changed))


def test_the_invitation_says_why_when_what_is_free_what_to_bring_and_by_when(desk, day):
    text = text_of(desk, "invitation", [FIRST])
    for words in (
        "For Practice Alcohol Steps, team leader.", "Wednesday 9 December 2026", "11am to 2pm",
        "10am to 11am", "about 1,200 visitors", "Why come", "What is free", "Behind the hall, free",
        "What to bring", "30 November 2026", "Practice events team, 0151 496 0100",
    ):  # fmt: skip
        assert words in text, words


def test_without_a_table_named_one_invitation_is_for_all(desk, day):
    printed = actions.print_thing(desk, "invitation", ["practice-day"], {})
    assert printed.pages == 1
    assert "Practice Alcohol Steps" not in all_text(printed.pdf)


def test_the_booking_form_on_a_screen_has_a_field_for_each_thing_that_says_what_it_is(desk, day):
    printed = actions.print_thing(desk, "booking-form", ["practice-day"], {"format": "fillable"})
    path = desk.directory.folder.path / "form.pdf"
    path.write_bytes(printed.pdf)
    with pikepdf.open(path) as document:
        found = [(str(one.T), str(one.TU)) for one in document.Root.AcroForm.Fields]
    path.unlink()
    assert len({name for name, _ in found}) == len(found)
    said = [says for _, says in found]
    for words in (
        "Who you are: Organisation.", "Who you are: Role to ask for.",
        "Your place in the hall: Power.", "What people come to you for: A home.",
        "Before the day: We have public liability insurance.", "Your line in the leaflet.",
    ):  # fmt: skip
        assert words in said, words


def test_the_booking_form_of_a_stall_has_what_is_known_already(desk, day):
    text = text_of(desk, "booking-form", [FIRST])
    assert "Practice Alcohol Steps" in text
    assert "by 30 November 2026" in text


def test_the_check_sheet_asks_each_record_of_the_event_what_we_hold(desk, day):
    printed = actions.print_thing(desk, "directory-check-sheet", ["practice-day"], {})
    assert printed.entries == 6
    text = text_of(desk, "directory-check-sheet", [FIRST])
    assert "0151 496 0141" in text
    assert "If not, now:" in text


def test_the_check_sheet_asks_what_is_printed_for_the_day_and_comes_back_before_it(desk, day):
    event = desk.papers().at_event("practice-day")
    shown = event.shown(FIRST)
    text = " ".join(text_of(desk, "directory-check-sheet", [FIRST]).split())
    assert f"Your name: {shown.name}" in text
    assert shown.line
    assert shown.line in text
    assert "by 2 December 2026" in text


def test_a_check_sheet_of_a_day_that_is_near_comes_back_the_day_before(desk, day):
    near = date(2026, 11, 25)
    events.keep_event(desk, day.model_copy(update={"held_on": near, "id": "near"}))
    assert "by 24 November 2026" in text_of(desk, "directory-check-sheet", [FIRST], event="near")


@pytest.mark.parametrize("name", ["welcome-poster", "stall-map", "stall-index", "event-booklet"])
def test_what_the_public_read_leaves_a_line_for_a_place_that_is_not_set(desk, day, name):
    told = NO_VENUE.format(event="practice-day")
    assert told not in actions.print_thing(desk, name, ["practice-day"], {}).warnings
    kept(desk, day, venue=Venue())
    printed = actions.print_thing(desk, name, ["practice-day"], {})
    assert told in printed.warnings
    assert "Where: ____" in " ".join(all_text(printed.pdf).split())


def test_an_event_of_strangers_has_nothing_to_check(desk):
    events.keep_event(desk, bare_event(desk))
    with pytest.raises(BadInput, match="None of these tables is in the directory"):
        text_of(desk, "directory-check-sheet", event="practice-bare")


@pytest.mark.parametrize("name", ["invitation", "booking-form", "stallholder-letter",
                                  "stall-tally", "thank-you", "directory-check-sheet"])  # fmt: skip
def test_a_stall_that_there_is_not_is_said_in_a_sentence(desk, day, name):
    with pytest.raises(UnknownName, match="no table for 'nobody'"):
        text_of(desk, name, ["nobody"])


def test_the_letter_has_all_a_stallholder_must_know(desk, day):
    text = text_of(desk, "stallholder-letter", [FIRST])
    for words in (
        "on your left as you come in, at the front", "8.30am", "9.45am", "Behind the hall, free.",
        "Side door, until 9.30am.", "Meet at the bandstand.", "At the information desk",
        "Practice safeguarding lead", "Ring 999.", "Speak as you would to a neighbour",
        "No photos of visitors.",
    ):  # fmt: skip
        assert words in text, words


def test_the_letter_has_a_plan_with_the_table_where_there_is_a_hall_and_none_without(desk, day):
    papers = desk.papers()
    with_hall = stallholder_letter(papers.at_event("practice-day"), [FIRST], {})
    plan = next(part.beside for part in with_hall.sheets[0].parts if getattr(part, "beside", None))
    assert plan.own in plan.tables
    assert plan.number == 1
    assert plan.words.endswith("on your left as you come in, at the front.")
    assert "Way in" in text_of(desk, "stallholder-letter", [FIRST])
    kept(desk, day, hall=Hall())
    assert "Way in" not in text_of(desk, "stallholder-letter", [FIRST])


def test_only_who_said_yes_gets_a_letter_and_thanks_go_to_no_absent_one(desk, day):
    first, second, third, *rest = day.stalls
    held = (
        first.model_copy(update={"status": "declined"}),
        second.model_copy(update={"status": "absent"}),
        third.model_copy(update={"status": "came"}),
        *rest,
    )
    kept(desk, day, stalls=held)
    for name in ("stallholder-letter", "thank-you"):
        printed = actions.print_thing(desk, name, ["practice-day"], {})
        assert printed.entries == 4
        assert "Practice Alcohol Steps" not in all_text(printed.pdf)


def test_the_run_sheet_is_in_the_order_of_the_day_with_each_role_once_in_the_rota(desk, day):
    text = text_of(desk, "run-sheet")
    order = [text.index(words) for words in ("Tables and signs out", "Door, staff only", "Pack up")]
    assert order == sorted(order)
    rota = text[text.index("Rota") :]
    assert rota.count("Steward 2") == 1
    assert "10am to 2pm" in rota


def test_before_there_are_shifts_the_run_sheet_says_what_the_times_say(desk, day):
    kept(desk, day, shifts=())
    text = text_of(desk, "run-sheet")
    assert "Stallholders arrive and unload" in text
    assert "Quiet time: less light and noise" in text


def test_a_risk_that_was_judged_has_its_score(desk, day):
    text = text_of(desk, "risk-assessment")
    assert "Wet floor" in text
    assert "3 4 12" in text.replace("\n", " ")
    assert "Lost child" not in text


def test_before_it_has_risks_the_usual_twelve_stand_there_without_a_score(desk, day):
    kept(desk, day, risks=())
    text = text_of(desk, "risk-assessment")
    for hazard in ("Trips", "Crowding", "Fire", "Power", "Lifting", "Working alone", "distress",
                   "not safe", "Photos", "Lost child", "Infection", "Food"):  # fmt: skip
        assert hazard in text, hazard


def test_stewards_are_told_the_hall_the_words_and_what_to_do(desk, day):
    text = text_of(desk, "steward-briefing")
    for words in ("fire exit (on your right", "Quiet room", "come in, at the back",
                  "do not question", "Please speak to the organiser", "Ring 999."):  # fmt: skip
        assert words in text, words


def test_the_door_counts_by_the_hour_from_the_first_opening_to_the_last_closing(desk, day):
    text = text_of(desk, "arrival-tally")
    assert "10am to 11am" in text
    assert "1pm to 2pm" in text
    assert "2pm to 3pm" not in text


def test_a_tally_that_visitors_see_names_no_discreet_table(desk, day):
    first, *rest = day.stalls
    kept(desk, day, stalls=(first.model_copy(update={"needs": ("discreet",)}), *rest))
    text = text_of(desk, "stall-tally", [FIRST])
    assert "Table 1" in text
    assert "Practice Alcohol Steps" not in text


def test_visitors_are_asked_what_helped_and_what_was_missing_and_no_name(desk, day):
    text = text_of(desk, "visitor-feedback")
    for words in ("Good", "So-so", "Not good", "What helped you today?", "What was missing?",
                  "You need not give your name."):  # fmt: skip
        assert words in text, words


def test_a_sheet_is_printed_for_each_discussion_table_with_the_questions_of_the_event(desk, day):
    for name in ("discussion-sheet", "capture-sheet"):
        printed = actions.print_thing(desk, name, ["practice-day"], {"tables": "4"})
        assert printed.pages == 4
        for number, page in enumerate(lines_of(printed.pdf), 1):
            text = "\n".join(page)
            assert f"Table {number}:" in text
            assert "1. What would help most?" in text
            assert "2. What stops people from asking?" in text


@pytest.mark.parametrize("wanted", ["0", "61", "-1", "many", ""])
def test_a_number_of_discussion_tables_that_is_none_is_said_in_a_sentence(desk, day, wanted):
    with pytest.raises(BadInput, match="is no number of discussion tables from 1 to 60"):
        text_of(desk, "discussion-sheet", tables=wanted)


def test_a_consultation_asks_its_questions_of_one_person_without_a_name(desk, day):
    kept(desk, day, kind="consultation")
    text = text_of(desk, "question-sheet")
    assert "1. What would help most?" in text
    assert "You need not give your name." in text


def test_bids_stand_in_the_order_of_talks_and_on_the_ballot_by_their_numbers(desk, day):
    talks = text_of(desk, "bid-list")
    assert talks.index("Practice Group 27:") < talks.index("Practice Group 1:")
    for name in ("ballot", "score-sheet", "bid-tally"):
        text = text_of(desk, name)
        places = [text.index(f"Practice Group {n}{'' if n > 2 else chr(10)}"
                             if name == "bid-tally" else f"Practice Group {n}:")
                  for n in (9, 10, 27)]  # fmt: skip
        assert places == sorted(places)
    assert "Tick up to 3 bids." in text_of(desk, "ballot")


def test_the_result_of_27_bids_says_who_gets_what_in_full_in_part_and_not(desk, day):
    text = text_of(desk, "result-list")
    assert "24 of 27 bids get money, 1 of them in part." in text
    assert "£50,000 of £50,000 was given out." in text
    assert text.count("In full") == 23
    assert text.count("In part") == 1
    assert text.count("Not this time") == 3
    assert "£1,700" in text


def test_before_anybody_voted_nobody_is_said_to_get_anything(desk, day):
    bids = tuple(one.model_copy(update={"votes": 0}) for one in budget().bids)
    kept(desk, day, budget=budget().model_copy(update={"bids": bids}))
    text = text_of(desk, "result-list")
    assert "In full" not in text
    assert "Not this time" not in text


def test_the_count_of_scores_has_a_box_for_each_score(desk, day):
    kept(desk, day, budget=budget("score"))
    assert "No. Bid 1 2 3 4 5 In all" in " ".join(text_of(desk, "bid-tally").split())


def test_thanks_tell_the_totals_and_ask_what_is_not_right(desk, day):
    text = text_of(desk, "thank-you", [FIRST])
    for words in ("1,144", "Talks at your table", "Is this right?", "0151 496 0141"):
        assert words in text, words


def test_what_was_agreed_has_the_next_day_first_and_what_is_done_last(desk, day):
    text = text_of(desk, "follow-up-list")
    assert text.index("Drop-in at the library") < text.index("Share waiting times")
    assert "15 January 2027" in text


def test_the_report_adds_up_and_stays_on_one_side(desk, day):
    text = text_of(desk, "event-report")
    for words in ("1,144", "41", "54", "33", "30 good, 4 so-so", "£842.50",
                  "£50,000 to 24 of 27 bids", "Debt", "Drop-in at the library"):  # fmt: skip
        assert words in text, words
    much = kept(
        desk, day,
        counts=tuple(EventCount(what="public", hour=f"{hour:02}:00", number=9)
                     for hour in range(10, 16)),
        follow_ups=tuple(FollowUp(what="Meet again and see what came of all this " * 2,
                                  organisation="Practice Organisation With A Long Name",
                                  by=date(2027, 1, n)) for n in range(1, 30)),
        gaps_heard=tuple(one.id for one in desk.directory.needs())[:20],
    )  # fmt: skip
    printed = actions.print_thing(desk, "event-report", [much.id], {})
    assert printed.pages == 1
    assert "25 more are in the spreadsheet." in all_text(printed.pdf)


def test_a_label_that_somebody_typed_is_left_out_and_told_to_staff(desk, day):
    at = desk.papers().at_event("practice-day")
    sheet = PaperSheet("Title", ("All welcome. People with complex needs here.",), ())
    made = paper(at, "run-sheet", "staff", (sheet,))
    assert made.sheets[0].start == ("All welcome.",)
    assert made.warnings == ("Left out, it labels people: People with complex needs here.",)
    assert {one.name for one in fields(made)} >= {"warnings", "sheets"}


def test_the_organiser_sees_which_needs_nobody_helps_with(desk, day):
    text = text_of(desk, "coverage-check")
    for words in ("What the tables cover", "A home", "none", "6 confirmed"):
        assert words in text, words


@pytest.mark.parametrize(
    ("door", "words"),
    [
        ((6, 0), "on your left as you come in, half way in"),
        ((6, 12), "on your right as you come in, half way in"),
        ((0, 6), "in the middle, at the front"),
        ((12, 6), "in the middle, at the back"),
    ],
)
def test_where_a_table_is_is_told_from_the_door_that_people_come_in_by(door, words):
    square = ((0.0, 0.0), (12.0, 0.0), (12.0, 12.0), (0.0, 12.0))
    made = Hall(outline=square, doors=(HallDoor(id="front", x=door[0], y=door[1]),))
    event = Event(id="one", hall=made)
    assert where_it_is(event, Pitch(id="t1", x=0.5, y=5.7)) == words
    assert where_it_is(event, Pitch(id="t1")) == ""


def test_an_event_with_a_bid_of_no_title_and_a_stall_of_no_record_prints(desk):
    event = bare_event(desk).model_copy(update={
        "stalls": (Stall(id="guest", name="Practice Guest", status="confirmed"),),
        "budget": budget().model_copy(update={"bids": (Bid(id="1", organisation="Practice"),)}),
    })  # fmt: skip
    events.keep_event(desk, event)
    for name in ("thank-you", "stallholder-letter", "stall-tally", "ballot", "result-list"):
        assert "None" not in text_of(desk, name, event="practice-bare")


def test_a_run_sheet_that_tells_other_times_than_the_day_is_noticed(desk, day):
    before = actions.print_thing(desk, "run-sheet", [day.id], {}).warnings
    kept(desk, day, public_hours=Hours(opens="10:30", closes="14:00"))
    after = actions.print_thing(desk, "run-sheet", [day.id], {}).warnings
    assert not any("10.30am" in one for one in before)
    told = "No line says 10.30am, when everyone comes in. Look at the times of the run sheet."
    assert told in after
