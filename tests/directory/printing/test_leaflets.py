"""Leaflets by reader, the page for a wait, short words, who to see first: read back from PDFs."""

from datetime import date

import outloud
import pdfua
import pytest

from directory.desk.paper.leaflets import LEAFLETS
from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput, RefusedWords, UnknownName
from directory.model import ServicePage
from directory.printing import PRINTABLES, Wanted
from tests.directory.printing.reading import (
    all_text,
    drawn_marks,
    heard_page_by_page,
    lines_of,
)
from tests.directory.printing.seen import pieces_of
from ui import actions

LEAFLET, WAIT, GLOSSARY, FIRST = (
    "service-leaflet", "while-you-wait", "glossary-sheet", "who-to-see-first"
)  # fmt: skip
MONEY, HARMING, REFUGE = "practice-money-help", "practice-changing-course", "practice-harbour-haven"
EVERY = (
    (LEAFLET, (MONEY,), {"for": "people"}), (LEAFLET, (MONEY,), {"for": "carers"}),
    (LEAFLET, (MONEY, "practice-anchor-house"), {"for": "communities", "format": "booklet"}),
    (LEAFLET, (MONEY, "practice-top-up-today"), {"for": "staff"}),
    (WAIT, (MONEY, "practice-alcohol-steps"), {}), (GLOSSARY, (), {}),
    (FIRST, (), {"area": "Kirkby"}), ("who-does-what", (), {"area": "Knowsley"}),
    ("crisis-numbers", (), {}),
)  # fmt: skip


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk
    desk.directory.close()


HELD = {}
"""Papers that no test changes: each is made once."""


def made(desk, thing, ids=(), **options):
    key = (thing, tuple(ids), tuple(sorted(options.items())))
    if key not in HELD:
        HELD[key] = actions.print_thing(desk, thing, list(ids), options)
    return HELD[key]


def text_of(printed):
    return " ".join(all_text(printed.pdf).split())


def said(desk, thing, ids=(), **options):
    """Return what a paper says, before it is laid out."""
    printable = next(one for one in PRINTABLES if one.name == thing)
    return printable.words(desk.papers(), Wanted(ids, options=options))


def kept(desk, **more):
    """Keep one record that can be rung, in a directory of its own."""
    page = ServicePage(
        id="wren-1", name="Wren Help", status="open", **{
            "contacts": [{"id": "p", "kind": "phone", "value": "0151 496 0888"}], **more,
        },
    )  # fmt: skip
    desk.directory.save(page)
    return page.id


# -- leaflets by reader


def test_each_reader_has_an_order_and_words_of_their_own(shipped):
    people = text_of(made(shipped, LEAFLET, [MONEY], **{"for": "people"}))
    carers = text_of(made(shipped, LEAFLET, [MONEY], **{"for": "carers"}))
    groups = text_of(made(shipped, LEAFLET, [MONEY], **{"for": "communities"}))
    assert people.index("What it is") < people.index("Can I go?") < people.index("How to start")
    assert "Can you come along? You can come with them." in carers
    assert "You can ask for the person you care for." in carers
    assert groups.index("Who it is for") < groups.index("How to join in")
    assert "Pass it on" in groups
    for text in (people, carers, groups):
        assert "Ring 0151 496 0111" in text
        assert "Phone and times checked 16 November 2026." in text
        assert "Someone in danger? Ring 999." in text
        assert "Did it not work? Come back, or ring us on 0151 496 0999." in text
        assert "PRACTICE. Not real." in text
        assert labels_in(text) == avoided_in(text) == ()


def test_the_leaflet_for_staff_says_who_can_be_referred_and_each_date_of_a_check(shipped):
    printed = made(shipped, LEAFLET, [MONEY], **{"for": "staff"})
    text = text_of(printed)
    assert "Who can be referred" in text
    assert "You can refer: Ring if bailiffs are due today." in text
    assert "What happens next" in text
    assert "Phone: 16 November 2026" in text
    assert "For staff. Do not leave on tables." in text
    same = actions.print_thing(shipped, LEAFLET, [MONEY], {"edition": "professional"})
    assert same.pdf == printed.pdf


def test_what_is_for_staff_is_in_no_public_edition_and_an_unknown_reader_is_told(shipped):
    with pytest.raises(BadInput, match="professional only"):
        made(shipped, LEAFLET, [MONEY], **{"for": "staff", "edition": "public"})
    with pytest.raises(UnknownName, match="people, carers, communities, staff"):
        made(shipped, LEAFLET, [MONEY], **{"for": "everybody"})


def test_only_what_is_recorded_stands_on_it_and_nobody_is_told_what_is_not(real_desk):
    bare = kept(real_desk)
    for reader in ("people", "carers", "communities"):
        text = text_of(actions.print_thing(real_desk, LEAFLET, [bare], {"for": reader}))
        assert "ot recorded" not in text
        for heading in ("Can I go?", "Who can go", "Can you come along?", "Wait", "When "):
            assert heading not in text
        assert "Not checked by us. Ring first." in text
    staff = text_of(actions.print_thing(real_desk, LEAFLET, [bare], {"for": "staff"}))
    assert "Not recorded: ask them." in staff


def test_what_is_kept_apart_is_never_handed_round_nor_beside_the_other_side(shipped):
    for reader in ("carers", "communities"):
        with pytest.raises(RefusedWords, match="not for a leaflet that others take"):
            made(shipped, LEAFLET, [HARMING], **{"for": reader})
    harmed = "practice-harbour-advocates"
    with pytest.raises(RefusedWords, match="must not stand on one sheet"):
        made(shipped, LEAFLET, [HARMING, harmed], **{"for": "staff"})


def test_a_sensitive_service_goes_by_its_neutral_name_and_its_own_words_stay_away(shipped):
    page = shipped.directory.page("practice-harbour-advocates")
    assert page.sensitive
    assert page.neutral_name
    printed = made(shipped, LEAFLET, [page.id], **{"for": "people"})
    text = text_of(printed).lower()
    assert page.neutral_name.lower() in text
    for word in ("abuse", "violence", page.name.lower()):
        assert word not in text
    assert SAFE_TO_TAKE in printed.warnings


def test_several_services_are_numbered_and_too_many_are_refused(shipped):
    text = text_of(made(shipped, LEAFLET, [MONEY, "practice-top-up-today"], **{"for": "people"}))
    assert "Help near you" in text
    assert "1 Practice Money Help" in text.replace("1Practice", "1 Practice")
    ids = [card.card.id for card in shipped.ask("food", limit=7).services]
    with pytest.raises(BadInput, match="6 services at most"):
        made(shipped, LEAFLET, ids, **{"for": "people"})


def test_every_reader_of_the_table_has_words_that_the_public_may_read():
    for whom in LEAFLETS.values():
        said = " ".join((whom.title, whom.start, *whom.next_steps))
        assert labels_in(said) == avoided_in(said) == ()


# -- while you wait


def test_the_page_for_a_wait_says_what_they_said_what_helps_now_and_when_to_ask_again(shipped):
    text = text_of(made(shipped, WAIT, [MONEY]))
    assert "What they say you can do Put every letter in one bag." in text
    assert "You may wait 1 week" in text
    assert "What can help now Practice Bailiff Help Line" in text
    assert "Not heard from Practice Money Help when they said? Ring 0151 496 0111." in text
    assert "Someone in danger? Ring 999." in text
    assert labels_in(text) == avoided_in(text) == ()


def test_a_day_to_ask_again_stands_on_it_where_the_time_to_answer_is_plain(real_desk):
    route = {"channel": "self_phone", "accepted": "yes", "reply_time": "2 weeks"}
    waited = kept(real_desk, routes=[route])
    text = text_of(actions.print_thing(real_desk, WAIT, [waited], {}))
    assert "They answer in 2 weeks." in text
    assert "Not heard from Wren Help by 6 December 2026? Ring 0151 496 0888." in text


def test_nobody_waits_for_what_has_closed(real_desk):
    gone = kept(real_desk)
    real_desk.directory.save(real_desk.directory.page(gone).model_copy(update={"status": "closed"}))
    with pytest.raises(BadInput, match="nobody waits"):
        actions.print_thing(real_desk, WAIT, [gone], {})


# -- short words


def test_the_public_glossary_has_everyday_words_and_puts_nobody_in_a_box(shipped):
    public = text_of(made(shipped, GLOSSARY))
    staff = text_of(made(shipped, GLOSSARY, edition="professional"))
    assert "PIP. Disability benefit. In full: Personal Independence Payment." in public
    for short in ("BAME", "HIU", "MARAC"):
        assert short not in public
        assert short in staff
    assert "CAMHS" not in public, "there are no everyday words for it yet"
    assert labels_in(public) == avoided_in(public) == ()


def test_what_a_desk_changed_of_its_short_words_stands_on_the_paper(real_desk):
    from ui.actions import wording

    wording.set_short_form(real_desk, "CAMHS", "Children's mental health", "help for young minds")
    wording.drop_short_form(real_desk, "PIP")
    text = text_of(actions.print_thing(real_desk, GLOSSARY, [], {"format": "large"}))
    assert "CAMHS. Help for young minds." in text
    assert "PIP." not in text


# -- who to see first


def test_who_to_see_first_leads_to_what_is_here_with_its_source(shipped):
    text = text_of(made(shipped, FIRST, area="Kirkby"))
    assert "Go to a pharmacy." in text
    assert "Practice Kirkby Pharmacy: 0151 496 0324." in text
    assert "Ring 111, day or night." in text
    assert "after the NHS website and Citizens Advice website" in text
    assert "no advice on your health" in text
    assert labels_in(text) == avoided_in(text) == ()
    with pytest.raises(BadInput, match="Nothing is held in"):
        made(shipped, FIRST, area="Atlantis")


def test_nothing_sensitive_or_unconfirmed_is_named_on_it(real_desk):
    place = {"id": "l", "visibility": "public", "name": "Hall", "town": "Kirkby"}
    route = {"channel": "self_drop_in", "accepted": "yes"}
    more = {"locations": [place], "routes": [route]}
    debt = {"needs": [{"need": "debt", "structure": "stated"}]}
    kept(real_desk, **more, **debt, standing="unconfirmed")
    text = text_of(actions.print_thing(real_desk, FIRST, [], {"area": ""}))
    assert "Wren Help" not in text
    kept(real_desk, **more, needs=[*debt["needs"], {"need": "domestic_abuse"}])
    assert "Wren Help" not in text_of(actions.print_thing(real_desk, FIRST, [], {}))
    kept(real_desk, **more, **debt)
    assert "Wren Help" in text_of(actions.print_thing(real_desk, FIRST, [], {}))


def test_the_note_about_this_place_prints_with_source_and_date_or_not_at_all(real_desk):
    words = "Northwood has 1,580 households."
    for unsourced in (words, f"{words} (2024)", f"{words} (Council profile)"):
        with pytest.raises(BadInput, match="in brackets"):
            actions.set_desk_fact(real_desk, "about_place", unsourced)
    with pytest.raises(RefusedWords):
        actions.set_desk_fact(real_desk, "about_place", "156 complex households (Profile, 2024)")
    assert "Northwood" not in text_of(actions.print_thing(real_desk, FIRST, [], {}))
    actions.set_desk_fact(real_desk, "about_place", f"{words} (Council profile, March 2024)")
    text = text_of(actions.print_thing(real_desk, FIRST, [], {}))
    assert f"{words} (Council profile, March 2024)" in text


# -- what to do next, on lists too


LISTS = (
    ("crisis-numbers", ()), ("place-numbers", ()), ("all-numbers", ()), ("winter-essentials", ()),
    ("community-assets", ()), ("week-ahead", ()), ("venue-booklet", ()), ("networks", ()),
    ("other-places", ("practice-alcohol-steps",)),
)  # fmt: skip
STUCK = "Stuck? Ask here for the Practice community connector."
CAME_TO_NOTHING = "Did it not work? Come back, or ring us on 0151 496 0999."


@pytest.mark.parametrize(("thing", "ids"), LISTS)
def test_every_list_says_what_to_do_next_and_whom_to_turn_to(shipped, thing, ids):
    steps = said(shipped, thing, ids).next_steps
    assert steps[1:] == (STUCK, CAME_TO_NOTHING)
    assert labels_in(steps[0]) == avoided_in(steps[0]) == ()


@pytest.mark.parametrize(("thing", "ids"), [LISTS[0], LISTS[2], LISTS[7], LISTS[8]])
def test_what_to_do_next_stands_on_the_paper(shipped, thing, ids):
    text = text_of(made(shipped, thing, ids))
    for words in ("What to do next", STUCK, CAME_TO_NOTHING):
        assert words in text


# -- campaigns, and who does what


def test_records_with_one_tag_make_a_themed_sheet_and_the_tag_is_never_printed(real_desk):
    need = {"need": "energy", "structure": "stated"}
    one = kept(real_desk, tags=["Winter plan x9"], needs=[need])
    made_ = actions.print_thing(real_desk, "themed-sheet", [], {"tag": "winter PLAN x9"})
    text = text_of(made_)
    assert "Money, food and fuel" in text
    assert "Wren Help" in text
    assert "x9" not in text
    again = {"tag": "winter plan x9", "title": "Warm this winter"}
    assert "Warm this winter" in text_of(actions.print_thing(real_desk, "themed-sheet", [], again))
    bad = {**again, "title": "For complex households"}
    with pytest.raises(RefusedWords):
        actions.print_thing(real_desk, "themed-sheet", [], bad)
    page = real_desk.directory.page(one)
    real_desk.directory.save(page.model_copy(update={"sensitive": True}))
    printed = actions.print_thing(real_desk, "themed-sheet", [], again)
    assert "Wren Help" not in text_of(printed)
    assert any("No open record" in words for words in printed.warnings)
    with pytest.raises(BadInput, match="Name a tag"):
        actions.print_thing(real_desk, "themed-sheet", [], {})


# -- as files


@pytest.mark.parametrize(("thing", "ids", "options"), EVERY)
def test_a_screen_reader_can_read_all_of_it_and_the_same_words_are_the_same_bytes(
    shipped, thing, ids, options, tmp_path
):
    printed = made(shipped, thing, ids, **options)
    path = tmp_path / "made.pdf"
    path.write_bytes(printed.pdf)
    report = pdfua.validate(str(path))
    assert (report.findings, report.skipped) == ((), ())
    assert heard_page_by_page(printed.pdf) == drawn_marks(printed.pdf)
    assert actions.print_thing(shipped, thing, list(ids), options).pdf == printed.pdf


@pytest.mark.parametrize("at", [0, 4, 5, 6])
def test_it_can_be_heard_from_beginning_to_end(shipped, at, tmp_path):
    thing, ids, options = EVERY[at]
    path = tmp_path / "made.pdf"
    path.write_bytes(made(shipped, thing, ids, **options).pdf)
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)


def test_their_titles_tell_nothing_of_who_holds_them():
    titles = {thing.name: thing.title for thing in PRINTABLES}
    said = " ".join(titles[name] for name in (LEAFLET, WAIT, GLOSSARY, FIRST, "themed-sheet"))
    assert labels_in(said) == avoided_in(said) == ()


def test_no_side_of_a_leaflet_begins_with_a_line_that_belongs_overleaf_or_ends_it_alone(shipped):
    """A heading, a service or a fact with its word begins a side; and not the end by itself."""
    five = ("practice-anchor-house", "practice-linden-house", "practice-knowsley-recovery",
            "practice-dry-house", "practice-alcohol-steps")  # fmt: skip
    for ids, options in (
        (five, {"format": "large"}), (five, {}), ((MONEY,), {"for": "staff", "format": "large"}),
        ((MONEY, "practice-mersey-walks"), {"for": "communities", "format": "large"}),
    ):  # fmt: skip
        printed = made(shipped, LEAFLET, ids, **options)
        sides = [page[1:] for page in lines_of(printed.pdf)]
        for side in sides[1:]:
            assert not side[0].startswith(("Not right?", "Phone ", "Times ", "If you ask")), side[0]
            assert side[0] not in ("What to do next", "Pass it on"), side[0]


def test_who_does_what_names_need_place_and_number_on_an_a3_page(shipped):
    import io

    import pikepdf

    printed = made(shipped, "who-does-what", area="Kirkby")
    text = text_of(printed)
    assert "Who does what in Kirkby" in text
    assert "Debt, bills and budgeting" in text
    assert "0151 496 0216" in text
    assert printed.pages == 1
    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        assert [round(float(one)) for one in pdf.pages[0].mediabox] == [0, 0, 842, 1191]
    assert min(one.size for _, pieces in pieces_of(printed.pdf) for one in pieces) >= 12
