"""Everything that can be printed of an event, in one visible list.

A new one is a file in ``directory/printing/event`` with a function ``make``, what it says in
``directory/marketplace/papers``, and an entry here. The first id that a print is asked for is the
event's; further ids are of stalls, for prints of one stall.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from directory.marketplace.papers import bids, discussion, feedback, tallies
from directory.marketplace.papers.agreed_slip import agreed_slip
from directory.marketplace.papers.booking_form import booking_form
from directory.marketplace.papers.check_sheet import records_to_check, what_is_printed
from directory.marketplace.papers.direction_signs import direction_signs
from directory.marketplace.papers.event_booklet import event_booklet
from directory.marketplace.papers.event_report import event_report
from directory.marketplace.papers.follow_up_list import follow_up_list
from directory.marketplace.papers.hall_map.words import index_sheet, map_sheet
from directory.marketplace.papers.invitation import invitation
from directory.marketplace.papers.photo_sign import photo_sign
from directory.marketplace.papers.professional_digest import professional_digest
from directory.marketplace.papers.risk_assessment import risk_assessment
from directory.marketplace.papers.route_slip import route_slip
from directory.marketplace.papers.run_sheet import run_sheet
from directory.marketplace.papers.stall_sign import stall_sign
from directory.marketplace.papers.stallholder_letter import stallholder_letter
from directory.marketplace.papers.steward_briefing import steward_briefing
from directory.marketplace.papers.stewards_card import stewards_card
from directory.marketplace.papers.table_card import table_card
from directory.marketplace.papers.table_change import table_change
from directory.marketplace.papers.thank_you import thank_you
from directory.marketplace.papers.trail_words import trail_sheet
from directory.marketplace.papers.welcome_poster import welcome_poster
from directory.printing.layout.printable import Printable, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from directory.desk.papers import Papers
    from directory.disclosure.record.slip import Slip
    from directory.marketplace.at_event import AtEvent
    from directory.marketplace.papers.paper import EventPaper

    EventWords = Callable[[AtEvent, Sequence[str], Mapping[str, str]], Any]


def _of_event(
    words: "Callable[[AtEvent, Sequence[str], Wanted], Any]",
) -> "Callable[[Papers, Wanted], Any]":
    """Return how a print of an event finds its words: the event, ids of stalls, what was asked."""

    def of_event(papers: "Papers", wanted: Wanted) -> Any:  # noqa: ANN401  (each print its own)
        event, *stalls = wanted.ids
        return words(papers.at_event(event), stalls, wanted)

    return of_event


def _with_options(
    words: "Callable[[AtEvent, Sequence[str], Mapping[str, str]], Any]",
) -> "Callable[[Papers, Wanted], Any]":
    """Return the same for words that are made from the options alone."""
    return _of_event(lambda at, stalls, wanted: words(at, stalls, wanted.options))


def _check_sheet(papers: "Papers", wanted: Wanted) -> "Slip":
    event, *stalls = wanted.ids
    at = papers.at_event(event)
    records, told = records_to_check(at, stalls)
    slip = papers.provider_slip(records, what_is_printed(at), at.event.held_on)
    return replace(slip, warnings=(*slip.warnings, *told))


def _coverage_check(papers: "Papers", wanted: Wanted) -> "EventPaper":
    from directory.marketplace.coverage import gaps, ground, invites  # read many records
    from directory.marketplace.papers.coverage_check import coverage_check

    at = papers.at_event(wanted.ids[0])
    held = ground.read_ground(papers.directory, papers.today)
    made = gaps.event_coverage(at, held)
    return coverage_check(at, made, invites.invite_list(at.event, made, held))


def _for_all(
    name: str, title: str, words: "EventWords", formats: tuple[str, ...]
) -> Printable[Any]:
    return Printable(name, title, _with_options(words), formats, of_event=True)


def _for_staff(
    name: str, title: str, words: "EventWords", formats: tuple[str, ...] = ("standard",)
) -> Printable[Any]:
    made = _for_all(name, title, words, formats)
    return replace(made, editions=("professional",))


ONE_SIZE = ("standard",)
SIZES = ("standard", "large")
ON_SCREEN = ("standard", "fillable")
EVENT_THINGS: tuple[Printable[Any], ...] = (
    Printable(
        "stall-map",
        "Map of the tables",
        _of_event(lambda at, _stalls, wanted: map_sheet(at, wanted.options)),
        ("standard", "a3-poster", "a3-taped", "large"),
        editions=("public", "professional", "venue"),
        of_event=True,
    ),
    Printable(
        "stall-index",
        "List of the tables",
        _of_event(lambda at, _stalls, wanted: index_sheet(at, wanted.options)),
        SIZES,
        editions=("public", "professional"),
        of_event=True,
    ),
    Printable(
        "trail",
        "Tables to go to",
        _of_event(lambda at, _stalls, wanted: trail_sheet(at, wanted.options)),
        SIZES,
        of_event=True,
    ),
    _for_all("stall-sign", "Table signs", stall_sign, ONE_SIZE),
    _for_all("table-card", "Table cards", table_card, SIZES),
    _for_all("table-change", "Table changes", table_change, ONE_SIZE),
    _for_all("route-slip", "Slip: go to these tables", route_slip, SIZES),
    _for_all("event-booklet", "Who is here today", event_booklet, SIZES),
    _for_all("agreed-slip", "What we agreed", agreed_slip, SIZES),
    _for_all("welcome-poster", "Welcome poster", welcome_poster, ("standard", "A3")),
    _for_all("direction-signs", "Direction signs", direction_signs, ONE_SIZE),
    _for_all("photo-sign", "Photo sign", photo_sign, ONE_SIZE),
    _for_staff("professional-digest", "Who is here, for staff", professional_digest),
    _for_staff("stewards-card", "If something goes wrong", stewards_card, SIZES),
    _for_staff("invitation", "Invitation", invitation),
    _for_staff("booking-form", "Booking form", booking_form, ON_SCREEN),
    Printable(
        "directory-check-sheet",
        "Is this right?",
        _check_sheet,
        ON_SCREEN,
        editions=("professional",),
        of_event=True,
    ),
    Printable(
        "coverage-check",
        "What the tables cover",
        _coverage_check,
        ("standard",),
        editions=("professional",),
        of_event=True,
    ),
    _for_staff("stallholder-letter", "Table confirmed", stallholder_letter),
    _for_staff("run-sheet", "Run sheet", run_sheet),
    _for_staff("risk-assessment", "Risk assessment", risk_assessment),
    _for_staff("steward-briefing", "Steward briefing", steward_briefing),
    _for_staff("arrival-tally", "Who comes in", tallies.arrival_tally),
    _for_staff("stall-tally", "Talks at a table", tallies.stall_tally),
    _for_all("visitor-feedback", "How was today?", feedback.visitor_feedback, SIZES),
    _for_staff(
        "stallholder-feedback", "What came of the day", feedback.stallholder_feedback, ON_SCREEN
    ),
    _for_all(
        "discussion-sheet", "What do you think?", discussion.discussion_sheet, (*SIZES, "fillable")
    ),
    _for_staff("capture-sheet", "What was said", discussion.capture_sheet),
    _for_all(
        "question-sheet", "Tell us what you think", discussion.question_sheet, (*SIZES, "fillable")
    ),
    _for_all("bid-list", "Order of talks", bids.bid_list, SIZES),
    _for_all("ballot", "Your vote", bids.ballot, SIZES),
    _for_all("score-sheet", "Your scores", bids.score_sheet, SIZES),
    _for_staff("bid-tally", "Count of the votes", bids.bid_tally),
    _for_all("result-list", "Who gets the money", bids.result_list, SIZES),
    _for_staff("event-report", "Report of the day", event_report),
    _for_staff("thank-you", "Thank you", thank_you),
    _for_staff("follow-up-list", "What we agreed", follow_up_list),
)
