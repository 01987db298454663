"""The other shapes of the sheet: easy to read, cards for a pocket, and the one for staff."""

import io
from dataclasses import replace

import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from directory.disclosure.record.easy_read import PICTURES, easy_rows
from directory.errors import BadInput, RefusedWords
from directory.model import ServicePage
from directory.printing import PRINTABLES
from directory.printing.layout.pictures import SHAPES
from tests.directory.printing.reading import (
    MM,
    all_text,
    drawn_marks,
    fonts,
    heard,
    height_of,
    lines_of,
    tags,
)
from tests.directory.printing.sheets import ENTRIES, FOOD, MONEY, REFUGE, sheet
from ui import actions

SIGNPOSTING = next(thing for thing in PRINTABLES if thing.name == "signposting-sheet")
HEARD_ON_EACH_PAGE = "PAG-001"
"""Crisis help is read out on every page, and is meant to be."""
NEW = ("easy-read", "card", "professional")
PLAIN = ("practice-money-help", "practice-tenancy-rescue", "practice-sefton-home-rescue")


@pytest.fixture(scope="module")
def made(hall_desk):
    """Each shape of one sheet of practice services."""
    return {
        form: actions.print_thing(hall_desk, "signposting-sheet", PLAIN, {"format": form})
        for form in NEW
    }


def easy(*entries, **more):
    return SIGNPOSTING.make(sheet(*entries, **more), options={"format": "easy-read"})


def where(pdf, words, page=0):
    """The left edge of some words on a page, and their top from its foot, in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        start, _ = text.search(words).get_next()
        left, _, _, top = text.get_charbox(start)
        return left / MM, top / MM


# -- all of them


@pytest.mark.parametrize("form", NEW)
def test_each_shape_is_heard_whole_and_in_order(made, form, tmp_path):
    pdf = made[form].pdf
    path = tmp_path / f"{form}.pdf"
    path.write_bytes(pdf)
    assert pdfua.validate(str(path)).findings == ()
    found = outloud.check(str(path))
    told = {one.rule for one in found.findings} - {HEARD_ON_EACH_PAGE}
    assert (found.error, found.errors, told) == (None, 0, set())
    assert [(piece.page, piece.mark) for piece in heard(pdf)] == drawn_marks(pdf)
    assert all(fonts(pdf).values())


def test_the_same_words_give_the_same_bytes(made, hall_desk):
    for form in NEW:
        again = actions.print_thing(hall_desk, "signposting-sheet", PLAIN, {"format": form})
        assert again.pdf == made[form].pdf


def test_every_shape_has_every_number_whole_and_says_practice_on_every_side(made, hall_desk):
    numbers = [one.phone for one in hall_desk.sheet(PLAIN).entries]
    for form in NEW:
        text = all_text(made[form].pdf)
        assert all(number in text for number in numbers), form
        band = "PRACTICE. Not real. Do not give this to anyone."
        assert all(any(band in line for line in page) for page in lines_of(made[form].pdf))
        assert made[form].entries == len(PLAIN)


# -- easy to read


def test_each_service_has_pages_of_its_own_and_its_name_on_each():
    pages = lines_of(easy(*ENTRIES[:4], practice=False).pdf)
    names = {entry.name for entry in ENTRIES[:4]}
    on = [[name for name in names if any(line.endswith(name) for line in page)] for page in pages]
    assert all(len(one) == 1 for one in on[:-1])
    homes = [one[0] for one in on if one]
    assert list(dict.fromkeys(homes)) == [entry.name for entry in ENTRIES[:4]]


def test_pictures_are_large_enough_to_help_and_the_last_side_is_not_left_empty(hall_desk):
    ids = [PLAIN[0]]
    done = actions.print_thing(hall_desk, "signposting-sheet", ids, {"format": "easy-read"})
    assert done.pages == 2
    shapes = pictures_in(done.pdf)
    assert len(shapes) >= 9
    assert min(shapes) >= 14 * MM, "nothing of 19 mm squares is smaller but for its white"
    first, last = ("\n".join(page) for page in lines_of(done.pdf))
    assert "Not right?" in last
    assert "What to do next" in last
    assert "They tell no one" in last
    assert "Practice Library" in first


def pictures_in(pdf):
    """The longer side of each drawing left of the words, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = (
            one.get_bounds()
            for page in document
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
        )
        boxes = [(right - left, top - low) for left, low, right, top in found if left > 18 * MM]
    return [max(box) for box in boxes if max(box) < 45 * MM and min(box) > 8 * MM]


def test_easy_words_are_large_and_stand_right_of_45_mm_of_pictures():
    pdf = easy(MONEY, practice=False).pdf
    left, _ = where(pdf, "They help you deal")
    assert left >= 15 + 45
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        start, _ = text.search("0151 496 0101").get_next()
        _, low, _, high = text.get_charbox(start)
        assert high - low > 28 * 0.65, "digits of at least 28 points"


def test_each_picture_is_lines_with_words_for_it_and_never_a_photograph():
    pdf = easy(MONEY, REFUGE).pdf
    assert tags(pdf).count("Figure") >= 12
    with pikepdf.open(io.BytesIO(pdf)) as document:
        images = [page.get_images() for page in document.pages]
        assert not any(images)
        told = [
            str(thing.Alt)
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
        ]
    assert len(told) == tags(pdf).count("Figure")
    assert set(told) <= set(PICTURES.values())
    assert set(PICTURES) == set(SHAPES)


def test_easy_lines_hold_one_idea_each_in_the_order_of_the_sheet():
    pdf = easy(MONEY, practice=False).pdf
    order = [
        "Help near you",
        "Practice Money Help",
        "They help you deal with debt",
        "Ring 0151 496 0101",
        "Step 1",
        "Step 2",
        "Monday to Friday",
        "Not on bank holidays.",
        "Green door",
        "Next to the library.",
        "Free.",
        "Bring any letters",
        "No ID?",
        "About 1 week",
        "Phone and times checked",
        "Not right?",
        "Someone in danger?",
    ]
    pages = [" ".join(page).replace("\u00a0", " ") for page in lines_of(pdf)]
    where_each = [
        next(at for at, page in enumerate(pages) if words in page) for words in order[:-1]
    ]
    down = [(at, -height_of(pdf, words, at)) for at, words in zip(where_each, order, strict=False)]
    assert down == sorted(down)
    assert len(set(down)) == len(order) - 1
    assert height_of(pdf, order[-1]) < min(-high for at, high in down if at == 0)


def test_what_is_said_of_all_times_is_said_once():
    when = ("Monday 9am to noon. Closed in August.", "Friday 1pm to 3pm. Closed in August.")
    rows = easy_rows(replace(MONEY, when=when))
    times = next([line.text for line in row.lines] for row in rows if row.picture == "when")
    assert times == ["Monday 9am to noon.", "Friday 1pm to 3pm.", "Closed in August."]


def test_a_service_too_long_for_a_page_keeps_every_word():
    doors = tuple(f"Door number {number} of a very long street." for number in range(80))
    steps = ("Ring and say " + "please " * 450 + "at the very end.",)
    text = all_text(easy(replace(MONEY, where=doors, steps=steps), FOOD).pdf)
    assert all(line in text for line in doors)
    assert text.count("please") == 450


def test_the_end_of_the_easy_sheet_says_what_to_do_next_and_crisis_help_stands_on_each_page():
    done = easy(MONEY, FOOD, practice=False)
    text = all_text(done.pdf)
    assert text.index("What to do next") > text.index("Practice Food Table")
    first, *later = lines_of(done.pdf)
    assert any("Someone in danger? Ring 999." in line for line in first)
    assert all(any("In danger: 999." in line for line in page) for page in later)


def test_a_picture_shows_a_theme_only_where_it_tells_on_nobody(hall_desk):
    shown = {one.id: one.picture for one in hall_desk.sheet([PLAIN[0]]).entries}
    assert shown == {PLAIN[0]: "money"}
    (drink,) = hall_desk.sheet(["practice-alcohol-steps"]).entries
    assert drink.picture == ""


# -- cards


def test_a_card_is_85_by_54_mm_and_its_back_lies_behind_it_when_turned_on_the_long_edge(made):
    pdf = made["card"].pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert [tuple(round(side / MM) for side in page.get_size()) for page in document] == [
            (210, 297)
        ] * 2
    front, front_top = where(pdf, "Useful numbers", 0)
    back, back_top = where(pdf, "Useful numbers", 1)
    assert front == pytest.approx(20 + 4, abs=0.5)
    assert back == pytest.approx(210 - 20 - 85 + 4, abs=0.5)
    assert front_top == pytest.approx(back_top, abs=0.1)
    assert front_top < 297 - 40, "four rows of 54 mm, with white above for the cut marks"
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [
            [float(side) / MM for side in operands[2:]]
            for operands, operator in pikepdf.parse_content_stream(document.pages[0])
            if str(operator) == "re"
        ]
    assert [85.0, 54.0] in [[round(side, 2) for side in box] for box in boxes]


def test_three_services_share_a_card_and_a_fourth_begins_another(hall_desk):
    more = (*PLAIN, "practice-anchor-house")
    text = all_text(
        actions.print_thing(hall_desk, "signposting-sheet", more, {"format": "card"}).pdf
    )
    assert "1 of 2" in text
    assert text.count("Samaritans") == 8, "four of each of two cards"


def test_the_back_of_each_card_has_the_crisis_numbers_and_says_what_to_do_if_it_fails(made):
    _, back = lines_of(made["card"].pdf)
    said = " ".join(back).replace("\u00a0", " ")
    for number in ("999", "111", "116 123", "Text SHOUT to 85258"):
        assert number in said
    assert "Did it not work? Come back" in said
    assert "Made on 22 November 2026." in said


def test_a_card_says_how_old_its_number_is_and_to_ring_first(real_desk):
    known = {"kind": "phone", "value": "0151 496 0701", "id": "p"}
    real_desk.directory.save(ServicePage(id="old", name="Practice Old", contacts=[known]))
    done = actions.print_thing(real_desk, "signposting-sheet", ["old"], {"format": "card"})
    assert "Not checked by us. Ring first." in " ".join(all_text(done.pdf).split())


def test_one_telling_service_makes_all_cards_tell_nothing(hall_desk):
    refuge = hall_desk.ask("my husband hits me", limit=1).services[0].card
    page = hall_desk.directory.page(refuge.id)
    assert page.sensitive
    done = actions.print_thing(
        hall_desk, "signposting-sheet", [refuge.id, PLAIN[0]], {"format": "card"}
    )
    text = all_text(done.pdf)
    assert page.neutral_name in text
    assert page.name not in text or page.name == page.neutral_name
    assert text.index("Practice Money Help") < text.index(page.neutral_name), "not the first"
    assert not any(word in text.lower() for word in ("abuse", "violence", "hurt", "refuge"))
    with pikepdf.open(io.BytesIO(done.pdf)) as document:
        assert str(document.docinfo["/Title"]) == "Useful numbers"


def test_the_longest_name_and_a_word_without_end_stay_on_their_card(real_desk):
    for id_, name in (("long", "Practice " + "very long name " * 40), ("word", "Practice" * 60)):
        known = {"kind": "phone", "value": "0151 496 0701", "id": "p"}
        real_desk.directory.save(ServicePage(id=id_, name=name, contacts=[known]))
    done = actions.print_thing(real_desk, "signposting-sheet", ["long", "word"], {"format": "card"})
    with pypdfium2.PdfDocument(done.pdf) as document:
        text = document[0].get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
    cards = [box for box in boxes if 20 * MM < box[1] < 257 * MM]
    assert len(cards) > 16
    for left, low, right, high in cards:
        assert int((left / MM - 20) // 85) == int((right / MM - 20) // 85)
        assert int((high / MM - 40.5) // 54) == int((low / MM - 40.5) // 54)


def test_a_card_without_anything_to_put_on_it_is_refused(real_desk):
    real_desk.directory.save(ServicePage(id="bare", name="Practice Bare", how_to_refer="Ask us."))
    with pytest.raises(BadInput, match="anything to put on a card"):
        actions.print_thing(real_desk, "signposting-sheet", ["bare"], {"format": "card"})


# -- for staff


def test_the_sheet_for_staff_says_who_may_ask_how_what_comes_then_and_how_old_that_is(made):
    text = all_text(made["professional"].pdf)
    for words in (
        "For staff. Do not leave on tables.",
        "Who can go",
        "You can refer (phone)",
        "Bring:",
        "What happens next",
        "For workers: 0151 496 0113",
        "Checked",
        "How to get in",
        "This is a guide from what we hold. The service decides.",
    ):
        assert words in text, words
    assert all(
        any("For staff. Do not leave on tables." in line for line in page)
        for page in lines_of(made["professional"].pdf)
    )


def test_what_is_for_staff_is_never_printed_as_public_and_the_other_way_round(hall_desk, made):
    by_edition = actions.print_thing(
        hall_desk, "signposting-sheet", PLAIN, {"edition": "professional"}
    )
    assert by_edition.pdf == made["professional"].pdf
    for form, edition in (("professional", "public"), ("standard", "professional")):
        with pytest.raises(BadInput, match="only"):
            actions.print_thing(
                hall_desk, "signposting-sheet", PLAIN, {"format": form, "edition": edition}
            )


def test_no_number_for_workers_stands_on_anything_public(made):
    for form in ("easy-read", "card"):
        assert "0151 496 0113" not in all_text(made[form].pdf)


def test_what_was_reported_wrong_is_withheld_from_staff_too(real_desk):
    page = ServicePage(
        id="moved",
        name="Practice Moved",
        contacts=[{"kind": "phone", "value": "0151 496 0701", "id": "p"}],
        who_for="People aged 18 or over.",
        checks=[{"group": "contact", "reported_wrong": "number"}],
    )
    real_desk.directory.save(page)
    done = actions.print_thing(
        real_desk, "signposting-sheet", ["moved"], {"format": "professional"}
    )
    text = all_text(done.pdf)
    assert "0701" not in text
    assert "Reported wrong: not shown until checked." in text


@pytest.mark.parametrize("form", NEW)
def test_both_sides_never_share_a_paper(hall_desk, form):
    harmed = hall_desk.ask("my husband hits me", limit=1).services[0].card
    harming = hall_desk.ask("I hit my wife and want to stop", limit=1).services[0].card
    assert (harmed.side, harming.side) == ("harmed", "harming")
    with pytest.raises(RefusedWords, match="must not stand on one sheet"):
        actions.print_thing(
            hall_desk, "signposting-sheet", [harmed.id, harming.id], {"format": form}
        )


def test_a_very_long_record_keeps_every_word_for_staff_and_in_easy_words(real_desk):
    much = "People who live here " + "yonder " * 450 + "at the end."
    page = ServicePage(
        id="much",
        name="Practice Much",
        who_for=much,
        while_you_wait=much,
        contacts=[{"kind": "phone", "value": "0151 496 0701", "id": "p"}],
    )
    real_desk.directory.save(page)
    for form in NEW:
        done = actions.print_thing(real_desk, "signposting-sheet", ["much"], {"format": form})
        text = all_text(done.pdf)
        assert "0151 496 0701" in text
        said = {"easy-read": 450, "card": 0, "professional": 900}[form]
        assert text.count("yonder") == said, form
