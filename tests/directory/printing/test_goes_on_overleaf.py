"""What stands at the edges of a side: names again, no lonely line, nothing parted or said twice."""

import itertools
import re

import pytest

from directory.desk.paper.first_stops import FIRST_STOPS
from directory.disclosure.paper.sheet_lines import number_line
from directory.disclosure.record.entry import sheet_entry
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text, lines_of, tags
from tests.directory.printing.seen import pieces_of
from ui import actions

MONEY, HOMES = "practice-money-help", "practice-tenancy-rescue"
NIGHT = ("practice-anchor-house", "practice-night-welcome", "practice-linden-house")
MINDS = "practice-leicester-minds"


@pytest.fixture(scope="module")
def made(hall_desk):
    """Print one thing of the practice directory."""

    def make(thing, *ids, **options):
        return actions.print_thing(hall_desk, thing, ids, options).pdf

    return make


def sides_of(pdf):
    """The lines of each side, without the band of practice."""
    return [[line.replace("\u00a0", " ") for line in side[1:]] for side in lines_of(pdf)]


def said(pdf):
    return " ".join(all_text(pdf).split())


def test_staff_read_on_every_side_of_whom_it_is(made):
    first, second = sides_of(made("signposting-sheet", *NIGHT[:2], MONEY, edition="professional"))[
        :2
    ]
    names = ("Practice Anchor House", "Practice Night Welcome", "Practice Money Help")
    assert second[0] in names
    assert second[0] in first, "it stands there again, and not for the first time"


def test_a_service_in_a_leaflet_has_its_name_on_the_next_side_too(made):
    _, second, *_ = sides_of(made("service-leaflet", HOMES, MONEY, format="large"))
    assert second[0] == "1. Practice Tenancy Rescue"
    _, alone = sides_of(made("service-leaflet", MONEY, format="large"))
    assert alone[0] == "Practice Money Help"


@pytest.mark.parametrize("form", ["standard", "fillable"])
def test_every_side_of_a_slip_says_whose_it_is_and_what_goes_on(made, form):
    first, second, _, fourth, _ = sides_of(made("provider-slip", *NIGHT, format=form))
    assert "Practice Anchor House" in first
    assert second[0] == "Practice Anchor House: Who can go"
    assert fourth[0] == "Practice Night Welcome: Who can go"


def test_what_begins_a_side_of_a_slip_stands_under_the_name_too(made):
    _, second = sides_of(made("provider-slip", "practice-knowsley-recovery"))
    assert second[:2] == ["Practice Knowsley Recovery Rooms", "Who can go"]


def test_a_heading_that_is_no_service_goes_on_overleaf_rather_than_leave_a_gap(made):
    heading = "How you feel, worry, low mood"
    pdf = made("who-to-see-first", area="Leicester")
    first, second = sides_of(pdf)
    assert heading in first
    assert second[0] == heading
    assert tags(pdf).count("H2") == len(FIRST_STOPS) + len({"the crisis box", "what to do next"})


def test_no_name_stands_at_the_foot_of_a_side_without_what_it_is_of(made):
    ids = (*NIGHT[:2], "practice-knowsley-recovery")
    for side in sides_of(made("while-you-wait", *ids, format="large")):
        for name, line in itertools.pairwise([*side, "Numbers from"]):
            if name == "Practice Morning Door":
                assert not line.startswith("Numbers from")


OVERLEAF = (
    ("", MONEY, "Wait While you wait:"), ("pl", "practice-alcohol-steps", "When Kiedy Sunday 11am"),
    ("ro", "practice-alcohol-steps", "When Când Sunday 11am"),
    ("ar", "practice-bootle-youth", "When متى Monday and Wednesday 12 noon"),
)  # fmt: skip


@pytest.mark.parametrize(("code", "id_", "begins"), OVERLEAF)
def test_what_goes_on_overleaf_has_its_label_there_again_in_both_languages(made, code, id_, begins):
    told = {"format": "large", **({"language": code, "draft": "yes"} if code else {})}
    first, second, *_ = sides_of(made("signposting-sheet", id_, **told))
    label, _, _ = begins.partition(" ")
    assert any(line.startswith(label) for line in first), "they begin on the side before"
    assert second[0].startswith("1. Practice ")
    assert second[1].startswith(begins), second[1]


APART = (
    ("pl", "practice-leicester-welcome", "practice-neighbour-desk", "practice-leicester-pharmacy"),
    ("ro", "practice-quiet-room", "practice-leicester-hate-crime", "practice-northwood-listening"),
    ("ar", "practice-nightstop", "practice-leicester-recovery", "practice-baby-bank"),
    ("", "practice-leicester-welcome", MONEY, MINDS),
)


@pytest.mark.parametrize(("code", "ids"), [(code, ids) for code, *ids in APART])
def test_a_number_stands_on_the_side_of_its_name(hall_desk, made, code, ids):
    told = {"format": "large", **({"language": code, "draft": "yes"} if code else {})}
    sides = sides_of(made("signposting-sheet", *ids, **told))
    for id_ in ids:
        entry = sheet_entry(hall_desk.directory.page(id_), TODAY, practice=True)
        named = next(at for at, side in enumerate(sides) if names(side, entry.name))
        assert number_line(entry) in " ".join(sides[named]), entry.name


def names(side, name):
    """Say whether a numbered heading with this name, or with its first words, begins here."""
    begun = (re.fullmatch(r"[1-9] (.{12,})", line) for line in side)
    return any(found and name.startswith(found[1]) for found in begun)


def test_a_side_in_large_print_does_not_hold_what_to_do_next_alone(made):
    for ids in (
        ("practice-leicester-jobs", "practice-learning-corner", "practice-kirkby-debt-clinic"),
        ("practice-pantry", "practice-families-alongside", "practice-langar"),
    ):
        sides = sides_of(made("while-you-wait", *ids, format="large"))
        assert not any(side[0] == "What to do next" for side in sides)
        assert f"Page 1 of {len(sides)}" in " ".join(sides[0])


def test_a_name_that_stands_again_is_read_out_once(made):
    pdf = made("signposting-sheet", MONEY, format="large")
    assert tags(pdf).count("H2") == len({"the service", "the crisis box", "what to do next"})


def test_nothing_checked_is_said_of_a_number_that_there_is_not(made):
    text = said(made("signposting-sheet", "practice-northwood-garden", edition="professional"))
    assert "Checked How to get in and who can go 12 September 2026." in text


def test_what_was_checked_on_one_day_is_told_once(made):
    text = said(made("signposting-sheet", MONEY, HOMES, edition="professional"))
    assert "Checked Phone, how to get in and who can go 16 November 2026." in text
    assert "Checked Phone 10 November 2026. How to get in and who can go 2 September" in text


def test_no_word_stands_beside_itself(made):
    for text in (
        said(made("signposting-sheet", MINDS, *NIGHT, edition="professional")),
        said(made("service-leaflet", MINDS, **{"for": "staff"})),
    ):
        assert "Wait: Wait" not in text
        assert "The wait Wait" not in text
        assert "Ring at any hour. 2. Ring at any hour" not in text
        assert not re.search(r"\b(\w{4,}) \1\b", text), re.search(r"\b(\w{4,}) \1\b", text)


def test_doctors_beside_others_are_not_doctors_only(made):
    text = said(made("signposting-sheet", MINDS, edition="professional"))
    assert "Open to: any worker, doctors." in text


def test_a_day_is_never_parted_and_no_short_word_ends_alone(made):
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    for thing, options in (
        ("signposting-sheet", {"format": "large"}),
        ("signposting-sheet", {"edition": "professional"}),
        ("service-leaflet", {"format": "booklet"}),
    ):
        lines = [line for side in sides_of(made(thing, *NIGHT, MONEY, **options)) for line in side]
        parted = re.compile(rf"\b\d{{1,2}} ({months})$")
        assert not [one for one in lines if parted.search(one)], thing
        assert not {"you.", "steps.", "go.", "food.", "again."} & set(lines), thing


def test_a_form_names_its_services_as_people_count(made):
    ids = (*NIGHT[:2], HOMES, "practice-sefton-home-rescue")
    text = said(made("referral-form", *ids))
    assert "Only for 2, 3 and 4" in text
    assert " and 2 and " not in text


def test_a_form_for_one_service_does_not_speak_of_each(made):
    text = said(made("referral-form", MONEY))
    assert "Tick if the person agrees. Without a tick, nothing is sent." in text
    assert "each service" not in text
    assert "each service" in said(made("referral-form", MONEY, HOMES))


def test_what_ends_a_form_never_stands_alone_on_a_side(made, hall_desk):
    ids = [
        one.card.id for one in hall_desk.ask("lonely, skint and worried about my health").services
    ]
    for chosen in (ids[:6], ids[:5], ids[:4]):
        sides = sides_of(made("referral-form", *chosen, format="large"))
        for side in sides:
            ends = [at for at, line in enumerate(side) if line.startswith(("Day agreed", "Did it"))]
            assert ends != [0], side[:3]


def test_what_goes_on_in_a_book_stands_under_its_name_or_its_heading_again(made):
    book = made("directory-book", format="large", paper="A5", theme="home")
    lists = ("A to Z", "By town or area", "By what you need")
    sides = [side for side in sides_of(book) if side[0] in ("Home", *lists)]
    assert len(sides) > 20
    for head, *lines in sides:
        foot = next(at for at, line in enumerate(lines) if line.startswith("Edition"))
        first, second, *others = (line for line in lines[foot + 1 :] if not line.isdigit())
        if head in lists:
            assert not re.search(r", \d+(-\d+)?$", first), (head, first)
        else:
            assert first.startswith("Practice "), first
            assert others, f"one lonely line: {second}"


def test_parts_of_a_book_share_a_side_where_there_is_room_and_columns_end_evenly(made):
    sides = sides_of(made("directory-book", area="Kirkby"))
    assert len(sides) < 19
    themes = ("Money, food and fuel", "How you are feeling", "Drink, drugs, gambling and smoking")
    assert any(themes[0] == side[0] and themes[1] in side for side in sides)
    for (_, pieces), side in zip(made_pieces(made), sides, strict=True):
        if side[0] in themes:
            lefts = {round(one.left) for one in pieces if one.text.startswith("Practice ")}
            assert len(lefts) > 1, "nothing stands in the second column"


def made_pieces(made):
    return pieces_of(made("directory-book", area="Kirkby"))


def test_staff_are_told_on_every_side_of_their_book_that_it_is_theirs(made):
    _, *sides = sides_of(made("directory-book", edition="professional", theme="habits"))
    for side in sides:
        assert any(line.endswith("For staff.") for line in side[:3]), side[:3]


def test_times_of_many_places_stand_line_by_line_for_staff(made):
    lines = [
        one for side in sides_of(made("service-leaflet", MONEY, **{"for": "staff"})) for one in side
    ]
    assert (
        "Practice Library, Kirkby: Monday 10am to 1pm. Thursday 1pm to 7pm. By appointment."
        in lines
    )
    assert "How to get in: 16 November 2026, on a visit." in lines


def test_staff_and_the_person_have_their_papers_in_one_order(made):
    chosen = ("practice-anchor-house", "practice-night-welcome", "practice-linden-house")
    public, staff = (
        said(made("signposting-sheet", *chosen, edition=one)) for one in ("public", "professional")
    )
    names = ("Practice Anchor House", "Practice Night Welcome", "Practice Linden House")
    assert sorted(names, key=public.index) == sorted(names, key=staff.index)
