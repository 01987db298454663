"""Everything that can be printed, in one visible list.

A new printed thing is one file here, named after it, with a function ``make``; and one entry in
``PRINTABLES``, with what it is made from. The file is imported when it is first used: what draws
PDFs is slow to load, and most questions never end in a print.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from directory.desk.answering.ask_and_act import ask_cards
from directory.desk.form.form import EDITIONS, ReferralForm, edition_in
from directory.desk.paper.first_stops import FirstStops
from directory.desk.paper.leaflets import for_whom
from directory.desk.paper.sheets import OWN_ORDER
from directory.desk.paper.themed_sheets import ThemedSheets
from directory.disclosure.paper.ask_and_act import AskAndAct
from directory.disclosure.paper.book import Book
from directory.disclosure.paper.cards import CardSheet
from directory.disclosure.paper.flow import FlowSheet
from directory.disclosure.paper.leaflet import Leaflet
from directory.disclosure.paper.numbers import NumberSheet
from directory.disclosure.paper.sheet import Sheet
from directory.disclosure.paper.tables import TableSheet
from directory.disclosure.paper.writing import WritingSheet
from directory.disclosure.record.slip import Slip
from directory.disclosure.record.staff_sheet import StaffSheet
from directory.model.vocabulary import Audience
from directory.printing.event_things import EVENT_THINGS
from directory.printing.layout.printable import Printable, Printed, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk.papers import Papers

__all__ = ["PRINTABLES", "Printable", "Printed", "Wanted"]


def get_ready() -> None:
    """Load what draws PDFs before anyone asks for one; about a second, so do it in a worker."""
    from directory.printing import signposting_sheet as _loaded  # noqa: F401
    from directory.printing.layout import fonts

    fonts.load()


def _sheet(papers: "Papers", wanted: Wanted) -> Sheet | NumberSheet | CardSheet | StaffSheet:
    if wanted.format == "discreet":
        return papers.useful_numbers(wanted.ids)
    own_order = wanted.choices.own_order or wanted.options.get("order") == OWN_ORDER
    choices = replace(wanted.choices, own_order=own_order)
    if wanted.format == "card":
        return papers.pocket_cards(wanted.ids, choices)
    if wanted.format == "professional":
        return papers.staff_sheet(wanted.ids, choices)
    return papers.sheet(wanted.ids, choices)


def _crisis_numbers(papers: "Papers", _wanted: Wanted) -> NumberSheet:
    return papers.crisis_numbers()


def _all_numbers(papers: "Papers", _wanted: Wanted) -> NumberSheet:
    return papers.all_numbers()


def _place_numbers(papers: "Papers", _wanted: Wanted) -> NumberSheet:
    return papers.place_numbers()


def _winter_essentials(papers: "Papers", wanted: Wanted) -> NumberSheet:
    return papers.winter_essentials(wanted.options.get("area", ""))


def _provider_slip(papers: "Papers", wanted: Wanted) -> Slip:
    return papers.provider_slip(wanted.ids)


def _referral_form(papers: "Papers", wanted: Wanted) -> ReferralForm:
    return papers.referral_form(wanted.ids, edition_in(wanted.options))


def _plan_page(papers: "Papers", wanted: Wanted) -> WritingSheet:
    chosen = [one for one in wanted.options.get("chosen", "").split(",") if one]
    return papers.plan_page(wanted.ids, wanted.options.get("door", ""), chosen)


def _tell_it_once(papers: "Papers", _wanted: Wanted) -> WritingSheet:
    return papers.tell_it_once()


def _conversation_sheet(papers: "Papers", _wanted: Wanted) -> WritingSheet:
    return papers.conversation_sheet()


def _call_card(papers: "Papers", wanted: Wanted) -> WritingSheet:
    return papers.call_card(wanted.ids)


def _letter(name: str) -> "Callable[[Papers, Wanted], WritingSheet]":
    return lambda papers, _wanted: papers.letter(name)


def _referrer_flowchart(papers: "Papers", wanted: Wanted) -> FlowSheet:
    return papers.referrer_charts(wanted.ids)


def _pathway_chart(papers: "Papers", wanted: Wanted) -> FlowSheet:
    return papers.step_charts(wanted.ids)


def _other_places(papers: "Papers", wanted: Wanted) -> NumberSheet:
    said_no, *_ = wanted.ids
    options = wanted.options
    chosen = [one for one in options.get("instead", "").split(",") if one]
    return papers.other_places(said_no, options.get("why", ""), options.get("area", ""), chosen)


def _community_assets(papers: "Papers", wanted: Wanted) -> NumberSheet:
    return papers.place_lists().assets(wanted.options.get("area", ""))


def _week_ahead(papers: "Papers", wanted: Wanted) -> NumberSheet:
    return papers.week_ahead(wanted.options.get("area", ""))


def _venue_booklet(papers: "Papers", wanted: Wanted) -> NumberSheet:
    from directory.desk.paper.venue_booklets import BY_VENUE

    said = wanted.options
    return papers.venue_booklet(said.get("area", ""), said.get("by", BY_VENUE))


def _directory_book(papers: "Papers", wanted: Wanted) -> Book:
    from directory.desk.paper.books import chosen_in

    return papers.directory_book(chosen_in(wanted.options))


def _ask_and_act(papers: "Papers", wanted: Wanted) -> AskAndAct:
    needs = [one for one in wanted.options.get("need", "").split(",") if one]
    pages = [papers.directory.page(one) for one in wanted.ids]
    return ask_cards(papers.around(), papers.facts, papers.lines, pages, needs)


def _networks(papers: "Papers", wanted: Wanted) -> NumberSheet:
    options = wanted.options
    return papers.place_lists().networks(options.get("by", "place"), options.get("area", ""))


def _service_leaflet(papers: "Papers", wanted: Wanted) -> Leaflet:
    return papers.leaflet(wanted.ids, for_whom(wanted.options))


def _while_you_wait(papers: "Papers", wanted: Wanted) -> Leaflet:
    return papers.while_you_wait(wanted.ids)


def _who_to_see_first(papers: "Papers", wanted: Wanted) -> Leaflet:
    places = papers.open_places()
    made = FirstStops(places, papers.lines, papers.facts)
    return made.page(wanted.options.get("area", ""), papers.town())


def _themed_sheet(papers: "Papers", wanted: Wanted) -> NumberSheet:
    tells, options = papers.others().tells, wanted.options
    made = ThemedSheets(papers.directory, papers.open_places(), papers.needs, tells)
    return made.sheet(*(options.get(key, "") for key in ("tag", "area", "title")))


def _who_does_what(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.desk.local.about_place import note_about_place
    from directory.desk.paper.who_does_what import WhoDoesWhat

    edition = edition_in({"edition": wanted.options.get("edition", "public")})
    tells = papers.others().tells
    made = WhoDoesWhat(papers.directory, papers.places.gazetteer, papers.needs, tells)
    note = note_about_place(papers.facts)
    area = made.area_of(wanted.options.get("area", ""), papers.town(), papers.today)
    return made.page(papers.around(), edition, area, note)


def _glossary_sheet(papers: "Papers", wanted: Wanted) -> Leaflet:
    from directory.keeping.wording.glossary_paper import glossary_paper

    edition = wanted.options.get("edition", "public")
    needs = [one for one in wanted.options.get("need", "").split(",") if one]
    return glossary_paper(papers.directory, papers.around(), edition, needs)


def _coverage_report(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import report, survey  # most prints are for somebody at the desk

    asked = survey.asked_in(wanted.options)
    return report.coverage_report(papers.directory, papers.today, asked)


def _coverage_map(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import area_map, survey

    asked = survey.asked_in(wanted.options)
    return area_map.coverage_map(papers.directory, papers.today, asked)


def _tally_sheet(papers: "Papers", _wanted: Wanted) -> TableSheet:
    from directory.coverage import count_papers

    return count_papers.tally_sheet(papers.directory, papers.today)


def _counts_table(papers: "Papers", wanted: Wanted) -> TableSheet:
    from directory.coverage import count_papers

    months = (wanted.options.get("from", ""), wanted.options.get("to", ""))
    return count_papers.counts_table(papers.directory, papers.today, *months)


def _huddle_sheet(papers: "Papers", _wanted: Wanted) -> TableSheet:
    from directory.coverage import huddle

    return huddle.huddle_sheet(papers.directory, papers.today)


SIZES = ("standard", "large")
STAFF = ("professional",)
FOR_STAFF: tuple[Audience, ...] = ("professional",)
FOR_BOTH: tuple[Audience, ...] = ("public", "professional")
SHEET = (*SIZES, "easy-read", "card", "discreet", "professional")
SHEET_TOLD = (*SIZES, "discreet")
"""The formats of the sheet that can have a second language."""
TO_WRITE_ON = (*SIZES, "fillable")
LEAFLET = (*SIZES, "booklet")
PRINTABLES: tuple[Printable[Any], ...] = (
    Printable("signposting-sheet", "Help near you", _sheet, SHEET, True, FOR_BOTH, SHEET_TOLD),
    Printable("crisis-numbers", "Numbers for help now", _crisis_numbers, SIZES, in_languages=SIZES),
    Printable("all-numbers", "All numbers to ring", _all_numbers, SIZES),
    Printable("place-numbers", "Numbers for this place", _place_numbers, SIZES, in_languages=SIZES),
    Printable(
        "provider-slip", "Is this right?", _provider_slip, ("standard", "fillable"), True, FOR_STAFF
    ),
    Printable(
        "winter-essentials",
        "Food, fuel, home and debt",
        _winter_essentials,
        SIZES,
        in_languages=SIZES,
    ),
    Printable("referral-form", "Form", _referral_form, (*SIZES, "fillable"), True, EDITIONS),
    Printable("plan-page", "My plan", _plan_page, TO_WRITE_ON, may_name_services=True),
    Printable("tell-it-once", "About me", _tell_it_once, TO_WRITE_ON),
    Printable("conversation-sheet", "What we talked about", _conversation_sheet, TO_WRITE_ON),
    Printable(
        "call-card", "What to say when you ring", _call_card, TO_WRITE_ON, may_name_services=True
    ),
    *(
        Printable(name, title, _letter(name), TO_WRITE_ON)
        for name, title in (
            ("contact-letter", "A first letter"),
            ("appointment-letter", "A letter that names a time"),
            ("story-page", "In your own words"),
        )
    ),
    Printable("missed-you-card", "Sorry we missed you", _letter("missed-you-card"), SIZES),
    Printable(
        "referrer-flowchart",
        "Who can go, and how to ask",
        _referrer_flowchart,
        (*STAFF, "large"),
        True,
        FOR_STAFF,
    ),
    Printable("pathway-chart", "Step by step", _pathway_chart, SIZES, True),
    Printable("other-places", "Where to try next", _other_places, SIZES, True),
    Printable(
        "service-leaflet", "A leaflet", _service_leaflet, LEAFLET, True, ("public", "professional")
    ),
    Printable("who-to-see-first", "Who to see first", _who_to_see_first, SIZES),
    Printable("themed-sheet", "Help near you", _themed_sheet, SIZES),
    Printable(
        "who-does-what",
        "Who does what",
        _who_does_what,
        ("standard",),
        editions=("public", "professional"),
    ),
    Printable("while-you-wait", "While you wait", _while_you_wait, SIZES, True),
    Printable(
        "glossary-sheet",
        "What short words mean",
        _glossary_sheet,
        SIZES,
        editions=("public", "professional"),
    ),
    Printable(
        "ask-and-act",
        "Ask and act",
        _ask_and_act,
        STAFF,
        editions=FOR_STAFF,
        may_name_services=True,
    ),
    Printable("community-assets", "Places and groups near you", _community_assets, SIZES),
    Printable("week-ahead", "What is on this week", _week_ahead, SIZES),
    Printable("venue-booklet", "Places to go", _venue_booklet, ("booklet", *SIZES)),
    Printable(
        "directory-book",
        "The whole directory",
        _directory_book,
        SIZES,
        editions=("public", "professional"),
    ),
    Printable("networks", "Networks and forums", _networks, SIZES),
    Printable("coverage-report", "What is covered", _coverage_report, STAFF, editions=FOR_STAFF),
    Printable("coverage-map", "Where help is", _coverage_map, STAFF, editions=FOR_STAFF),
    Printable("tally-sheet", "Tally", _tally_sheet, STAFF, editions=FOR_STAFF),
    Printable("huddle-sheet", "Huddle", _huddle_sheet, STAFF, editions=FOR_STAFF),
    Printable("counts-table", "Conversations counted", _counts_table, STAFF, editions=FOR_STAFF),
    *EVENT_THINGS,
)
