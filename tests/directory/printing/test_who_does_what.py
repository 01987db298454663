"""Who does what, by need and by place: read back from its A3 pages."""

from dataclasses import replace

from directory.disclosure.rules.labels import labels_in
from directory.model import DeskFact, ServicePage
from directory.printing import PRINTABLES, Wanted
from tests.directory.printing.reading import all_text, lines_of
from tests.directory.printing.seen import pieces_of

HARMING = "practice-changing-course"
(THING,) = (one for one in PRINTABLES if one.name == "who-does-what")


def made(desk, **options):
    return THING.print(desk.papers(), Wanted(options=options))


def said(desk, **options):
    """Return what the page says, before it is laid out."""
    return THING.words(desk.papers(), Wanted(options=options))


def text_of(printed):
    return " ".join(all_text(printed.pdf).split())


def least_size(printed):
    """The size of the smallest letters, in points."""
    return min(one.size for _, pieces in pieces_of(printed.pdf) for one in pieces)


def test_no_column_of_who_does_what_is_left_empty_and_its_heads_stand_on_each_side(hall_desk):
    for area in ("Kirkby", ""):
        (table,) = said(hall_desk, area=area).tables
        filled = [any(line.cells[at] for line in table.lines) for at in range(len(table.columns))]
        assert all(filled), table.columns
    printed = made(hall_desk)
    pages = [" ".join(page) for page in lines_of(printed.pdf)]
    assert len(pages) > 1
    assert all("Sefton" in page and "Other places, or by phone" in page for page in pages)


def test_who_does_what_is_of_the_desks_own_town_in_large_letters_until_another_is_named(hall_desk):
    everywhere = made(hall_desk)
    assert any("name a ward, town or borough" in one for one in everywhere.warnings)
    assert least_size(everywhere) >= 12, "on as many pages as that takes"
    papers = hall_desk.papers()
    town = DeskFact(id="town", value="Kirkby")
    in_kirkby = replace(papers, facts={**papers.facts, "town": town})
    printed = THING.print(in_kirkby, Wanted())
    assert "Who does what in Kirkby" in text_of(printed)
    assert (printed.pages, printed.warnings) == (1, ())
    assert least_size(printed) > 14
    again = THING.words(in_kirkby, Wanted(options={"area": "Everywhere"}))
    assert again.title == "Who does what"


def test_on_who_does_what_nobody_is_told_on_and_the_sides_never_meet(hall_desk):
    public = said(hall_desk)
    staff = said(hall_desk, edition="professional")
    assert "In danger: ring 999." in public.ask_us
    assert "abuse" not in str(public).lower()
    assert "Staying safe" not in str(public)
    harming = hall_desk.directory.page(HARMING).name
    for told in map(str, (public, staff)):
        assert harming not in told
        assert labels_in(told) == ()
    assert staff.ask_us == "For staff. Do not leave on tables."
    assert staff.records > public.records


def test_only_what_stands_on_a_line_is_counted_and_nothing_is_said_to_lack_room(real_desk):
    for at, need in enumerate((("debt", "stated"), ("food", "suggested"), ("food", "suggested"))):
        real_desk.directory.save(ServicePage.model_validate({
            "id": f"one-{at}", "name": f"Tea Room {at}", "status": "open",
            "needs": [{"need": need[0], "structure": need[1]}],
        }))  # fmt: skip
    printed = made(real_desk)
    assert "Tea Room 0" in text_of(printed)
    assert "Tea Room 1" not in text_of(printed)
    assert "have room" not in text_of(printed)
    assert printed.entries == 1
    assert any(one.startswith("2 more are held here whose need") for one in printed.warnings)


def test_a_page_on_which_nothing_stands_says_so(real_desk):
    real_desk.directory.save(ServicePage.model_validate({
        "id": "one", "name": "Tea Room", "status": "open",
        "needs": [{"need": "food", "structure": "suggested"}],
    }))  # fmt: skip
    printed = made(real_desk)
    assert "Nothing is listed by need here yet. Ask us." in text_of(printed)
    assert printed.entries == 0
