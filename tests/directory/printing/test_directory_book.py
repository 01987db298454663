"""The printed directory, read back as a reader, a screen reader and a keeper would."""

import io
import re

import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput
from directory.model import Location, Organisation, ServiceNeed, ServicePage
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text, fonts, heard, lines_of, tags
from tests.directory.printing.seen import pieces_of
from ui import actions

FIVE_MM = 5 * 72 / 25.4
WAYS = [
    ("public", "standard", "A4"),
    ("public", "large", "A5"),
    ("professional", "standard", "A5"),
    ("professional", "large", "A4"),
]


@pytest.fixture(scope="module")
def desk_of_books(filled_folder, tmp_path_factory):
    import shutil

    path = tmp_path_factory.mktemp("books") / "data"
    shutil.copytree(filled_folder, path)
    desk = actions.open_desk(path, TODAY)
    yield desk
    desk.directory.close()


@pytest.fixture(scope="module")
def made(desk_of_books):
    """How a book is printed; each is made once."""
    known = {}

    def printed(edition="public", form="standard", paper="A4", **more):
        asked = {"edition": edition, "format": form, "paper": paper, **more}
        key = tuple(sorted(asked.items()))
        if key not in known:
            known[key] = actions.print_thing(desk_of_books, "directory-book", [], asked)
        return known[key]

    return printed


def page_texts(pdf):
    return [" ".join(lines).replace("\u00a0", " ") for lines in lines_of(pdf)]


@pytest.mark.parametrize("way", WAYS)
def test_the_checker_finds_nothing_and_nothing_is_drawn_at_the_edge(made, way, tmp_path):
    done = made(*way, area="Kirkby")
    path = tmp_path / "book.pdf"
    path.write_bytes(done.pdf)
    report = pdfua.validate(str(path))
    assert (report.findings, report.skipped) == ((), ())
    sizes = set()
    for (width, height), pieces in pieces_of(done.pdf):
        for piece in pieces:
            assert piece.left >= FIVE_MM, piece
            assert piece.low >= FIVE_MM, piece
            assert piece.right <= width - FIVE_MM, piece
            assert piece.high <= height - FIVE_MM, piece
            sizes.add(round(piece.size, 1))
    assert min(sizes) >= 12
    assert all(fonts(done.pdf).values())


def test_the_same_words_give_the_same_bytes(made, desk_of_books):
    again = actions.print_thing(
        desk_of_books, "directory-book", [], {"format": "standard", "paper": "A4"}
    )
    assert again.pdf == made().pdf


def test_the_contents_and_the_lists_name_the_pages_where_things_stand(made):
    pages = page_texts(made().pdf)
    contents = next(text for text in pages if "Contents" in text)
    named = re.findall(r"(Home|A to Z|By town or area|What to do next)\W+?(\d+)", contents)
    assert len(named) == 4
    for heading, page in named:
        assert heading in pages[int(page) - 1]
    whole = " ".join(pages[int(dict(named)["A to Z"]) - 1 :])
    found = re.findall(r"(Practice [\w' ]+), (\d[\d, ]*)", whole)
    assert len(found) > 200
    lines = lines_of(made().pdf)
    before = lines[: int(dict(named)["A to Z"]) - 1]
    stand = {line for page in before for line in page}
    services = [(name, re.findall(r"\d+", said)) for name, said in found if name in stand]
    assert len(services) > 150
    for name, named_pages in services:
        assert any(name in before[int(page) - 1] for page in named_pages), name


def test_every_line_of_the_lists_leads_to_its_page(made):
    with pikepdf.open(io.BytesIO(made().pdf)) as pdf:
        at = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [
            (str(link.Contents), at[link.Dest[0].objgen])
            for page in pdf.pages
            for link in page.get("/Annots", ())
        ]
        outline = [item.title for item in pdf.open_outline().root]
    assert len(links) > 300
    for says, page in links:
        first = re.search(r"page (\d+)", says)
        assert first
        assert int(first[1]) == page, says
    assert outline[0] == "Numbers for help now"
    assert outline[-1] == "What to do next"
    assert "A to Z" in outline


def test_numbers_for_now_stand_first_and_all_national_lines_last(made):
    pages = page_texts(made().pdf)
    assert "Someone in danger? Ring 999." in pages[0]
    assert "116 123" in pages[1]
    assert "0800 1111" in pages[1]
    assert any("More numbers, for the whole country" in one for one in pages[-4:])
    assert "Someone in danger? Ring 999." in pages[-1]
    assert all("999" in one for one in pages)
    assert all("PRACTICE. Not real." in one for one in pages)


def test_no_number_is_parted_in_any_column(made):
    """A number stands on one line in every way of printing."""
    for way in WAYS:
        lines = [line for page in lines_of(made(*way, area="Kirkby").pdf) for line in page]
        begun = [line for line in lines if re.search(r"\b0151[\s\u00a0]", line)]
        assert len(begun) > 10
        for line in begun:
            assert re.search(r"\b0151[\s\u00a0]496[\s\u00a0]\d{4}\b", line), line


def test_nothing_of_it_labels_and_our_own_words_are_plain(made):
    text = all_text(made().pdf)
    assert labels_in(text) == ()
    furniture = [one for one in avoided_in(text) if one.lower() in ("pitch", "signpost")]
    assert furniture == []


# -- what is in it, and how


def page_with(desk, **fields):
    number = {"id": "phone-1", "kind": "phone", "value": "0151 496 0188"}
    page = ServicePage(**{"contacts": [number], "name": "Practice Thing", **fields})
    desk.directory.save(page)
    return page


@pytest.fixture
def own_book(real_desk):
    """How the book of a directory of one's own reads, as one text."""

    def text(**options):
        done = actions.print_thing(real_desk, "directory-book", [], options)
        return all_text(done.pdf), done

    return real_desk, text


def test_a_sensitive_service_goes_by_its_neutral_name_and_nothing_else(own_book):
    desk, book = own_book
    page_with(
        desk, id="quiet-1", name="Wren Haven for Women", neutral_name="Wren Team", sensitive=True,
        side="harmed", description="A home for women who were hurt.", also_known_as=["Haven"],
        organisation=Organisation(id="o-1", name="Haven Trust"),
        needs=[ServiceNeed(need="domestic_abuse")],
        locations=[Location(id="l-1", visibility="area_only", town="Bootle", area="Bootle")],
    )  # fmt: skip
    page_with(desk, id="plain-1", name="Plain Help", needs=[ServiceNeed(need="debt")])
    text, _ = book()
    assert "Wren Team" in text
    assert "0151 496 0188" in text
    for told in ("Haven", "Bootle", "women", "Domestic", "abuse"):
        assert told not in text.replace("Domestic Abuse Helpline. For women", ""), told
    staff, _ = book(edition="professional")
    assert "Wren Haven for Women" in staff
    assert "For staff." in staff


def test_help_for_those_who_harm_is_in_no_book_and_staff_are_told(own_book):
    desk, book = own_book
    page_with(desk, id="harming-1", name="Stop It Course", neutral_name="Tuesday Course",
              side="harming", sensitive=True)  # fmt: skip
    page_with(desk, id="plain-1", name="Plain Help")
    for edition in ("public", "professional"):
        text, done = book(edition=edition)
        assert "Course" not in text
        assert any("Tuesday Course" in words for words in done.warnings)


def test_sensitive_without_a_neutral_name_is_left_out_and_named_to_staff(own_book):
    desk, book = own_book
    page_with(desk, id="quiet-1", name="Sensitive House", sensitive=True)
    page_with(desk, id="plain-1", name="Plain Help")
    text, done = book()
    assert "Sensitive House" not in text
    assert any("Sensitive House" in words for words in done.warnings)


def test_what_is_not_confirmed_is_there_only_when_asked_for_and_says_so(own_book):
    desk, book = own_book
    page_with(desk, id="new-1", name="New Help", standing="unconfirmed")
    page_with(desk, id="plain-1", name="Plain Help")
    text, done = book()
    assert "New Help" not in text
    assert any("1 not confirmed yet" in words for words in done.warnings)
    asked, _ = book(unconfirmed="yes")
    assert "New Help" in asked
    assert "We have not confirmed this yet. Ring first." in asked.replace("\n", " ")


SEEMS = "By what they seem to help with (not checked by us)"


def guessed(*needs):
    return [ServiceNeed(need=one, structure="suggested") for one in needs]


def test_a_suggested_need_is_no_fact_but_a_way_in_that_says_so(own_book):
    desk, book = own_book
    page_with(desk, id="one-1", name="Guessed Help", needs=guessed("debt"))
    text, _ = book()
    text = " ".join(text.split())
    assert "More help, by name Nobody has checked yet what these help with." in text
    assert "By what you need" not in text
    lists = text.partition(f"{SEEMS} Read by a program in what they write of themselves")[2]
    need = desk.papers().needs["debt"].public_name
    assert re.search(rf"{re.escape(need)} Guessed Help, \d", lists)


def test_what_is_suggested_leads_nowhere_that_tells_or_cannot_wait(own_book):
    desk, book = own_book
    needs = guessed("domestic_abuse", "suicide_selfharm", "debt", "energy", "loneliness", "carers")
    page_with(desk, id="one-1", name="Guessed Help", needs=needs)
    page_with(desk, id="quiet-1", name="Wren Haven", neutral_name="Wren Team", sensitive=True,
              needs=guessed("debt"))  # fmt: skip
    found = " ".join(book()[0].split()).partition(f"{SEEMS} Read by")[2]
    for_now = found.partition("More numbers")[0]
    assert for_now.count("Guessed Help") == 3
    assert "Wren" not in for_now
    for told in ("abuse", "harm", "suicid"):
        assert told not in for_now.lower()


def test_what_is_stated_makes_what_is_suggested_needless(own_book):
    desk, book = own_book
    page_with(desk, id="one-1", name="Sure Help",
              needs=[ServiceNeed(need="debt"), *guessed("energy")])  # fmt: skip
    text = " ".join(book()[0].split())
    assert "By what you need" in text
    assert SEEMS not in text


def test_names_that_are_alike_are_told_apart_by_the_place_else_by_who_runs_them(own_book):
    desk, book = own_book
    for at, (town, street) in enumerate(
        (("Bootle", "1 Elm Road"), ("Sale", "2 Ash Road Tel 0151 496 0199"), ("Sale", "3 Oak Road"))
    ):
        page_with(desk, id=f"bank-{at}", name="Food Trust",
                  locations=[Location(id="l-1", town=town, address=street)])  # fmt: skip
    for at, body in enumerate(("Care One", "Care Two")):
        page_with(desk, id=f"home-{at}", name="The Grange", needs=[ServiceNeed(need="debt")],
                  organisation=Organisation(id=f"o-{at}", name=body))  # fmt: skip
    hidden = Location(id="l-1", visibility="area_only", town="Kirkby", area="Kirkby")
    page_with(desk, id="bank-9", name="Food Trust", locations=[hidden])
    lists = " ".join(book()[0].split()).rpartition("Names of services, of who runs them")[2]
    for line in (
        "Food Trust, 1 Elm Road, Bootle, ",
        "Food Trust, 2 Ash Road, Sale, ",
        "Food Trust, Kirkby, ",
        "The Grange, Care One, ",
        "The Grange, Care Two, ",
    ):
        assert re.search(rf"{line}\d", lists), (line, lists[:900])
    assert not re.search(r"Food Trust, \d+\b(?! \w+ Road)", lists)


def test_it_holds_one_area_or_one_theme_where_that_is_chosen(made):
    kirkby = made(area="Kirkby")
    assert 5 < kirkby.entries < made().entries
    assert "Where to get help in Kirkby" in all_text(kirkby.pdf)
    money = made(theme="money")
    assert 5 < money.entries < made().entries


@pytest.mark.parametrize("asked", [{"theme": "no such"}, {"area": "Atlantis"}, {"paper": "A9"}])
def test_what_there_is_none_of_is_refused_in_a_sentence(desk_of_books, asked):
    with pytest.raises(BadInput, match=r"\.$"):
        actions.print_thing(desk_of_books, "directory-book", [], asked)


def test_a_name_written_in_two_ways_stands_once_in_the_list_of_names(own_book):
    desk, book = own_book
    about = "They help with money, each week, for everybody."
    page_with(desk, id="one-1", name="Womankind, Women's Centre", description=about)
    page_with(desk, id="two-1", name="Womankind, Women\u2019s  Centre", description=about)
    text, _ = book()
    found = re.findall(r"Womankind, Women.s Centre,\s+\d", text)
    assert len(found) == 1


def test_a_name_in_a_script_of_its_own_and_one_longer_than_a_column_stand_whole(own_book):
    desk, book = own_book
    long = "Llan" + "fair" * 40
    page_with(desk, id="long-1", name=f"Help {long}", description="They help with money " * 9 + ".")
    page_with(desk, id="marks-1", name="R&D <b>Łódź</b> & Sons")
    text, done = book()
    assert "R&D <b>Łódź</b> & Sons" in text
    assert text.replace("\r", "").replace("\n", "").count(long) == 2  # its entry, and A to Z
    assert heard(done.pdf)
    with pypdfium2.PdfDocument(done.pdf) as pdf:
        assert pdf.get_metadata_dict()["Title"] == "Local directory"


def test_no_page_number_stands_alone_under_a_name(own_book):
    desk, _ = own_book
    for at in range(1, 35):  # one of these lengths fills its line but for the number
        name = f"Crosby {'i' * at} Dippers and Gardeners"
        page_with(desk, id=f"walk-{at}", name=name, description="They help with money.")
    for form, paper in (("standard", "A4"), ("large", "A5")):
        options = {"format": form, "paper": paper}
        done = actions.print_thing(desk, "directory-book", [], options)
        sides = [side for side in lines_of(done.pdf) if "A to Z" in side]
        lines = [line.strip() for side in sides for line in side]
        assert sum(bool(re.search(r"Gardeners, \d+$", line)) for line in lines) == 34
        assert not [line for line in lines if re.fullmatch(r"\d+(, \d+)*", line)]


def test_a_name_longer_than_a_column_begins_level_and_goes_on_under_its_letter(own_book):
    desk, _ = own_book
    name = f"Zebra {'and friends of the people of the town and its many clubs ' * 20}".strip()
    page_with(desk, id="long-2", name=name, description="They help with money.")
    done = actions.print_thing(desk, "directory-book", [], {"format": "large", "paper": "A5"})
    sides = [
        (pieces, [one for one in pieces if "friends of the people" in one.text])
        for _, pieces in pieces_of(done.pdf)
        if any(one.text.strip() == "A to Z" for one in pieces)
    ]
    (first, begins), (second, goes_on), *_ = [one for one in sides if one[1]]
    assert begins[0].text.startswith("Zebra")
    assert begins[0].left + 10 < begins[1].left
    assert round(begins[1].left) == round(goes_on[0].left)
    assert all(any(one.text.strip() == "Z" for one in side) for side in (first, second))


LAST_SIDES = (
    {"area": "Kirkby"}, {"area": "Kirkby", "paper": "A5"}, {"form": "large", "theme": "home"},
    {"theme": "home", "paper": "A5"},
)  # fmt: skip


@pytest.mark.parametrize("way", LAST_SIDES)
def test_what_to_do_next_has_no_side_to_itself(made, way):
    *_, last = lines_of(made(**way).pdf)
    said = [line.replace("\u00a0", " ") for line in last]
    above = said[: said.index("What to do next")]
    assert "Crime, prison, the forces, new here" in above, "numbers, under the heading of them"
    assert sum(bool(re.search(r"\b(101|\d{4} [\d ]{6,9})$", line)) for line in above) >= 2


def test_a_screen_reader_is_content_too(own_book, tmp_path):
    desk, book = own_book
    page_with(desk, id="plain-1", name="Plain Help", needs=[ServiceNeed(need="debt")])
    # In fewer than six pages the checker takes a line at the foot of all but the cover for prose.
    _, done = book(format="large")
    path = tmp_path / "book.pdf"
    path.write_bytes(done.pdf)
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)
    assert tags(done.pdf).count("H1") == 1
    assert {"H2", "H3", "Link", "Caption"} <= set(tags(done.pdf))
