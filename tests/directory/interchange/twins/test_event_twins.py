"""Papers of a day that organisers edit, as a web page and as a Word file: the same words."""

import re
from collections import Counter
from datetime import date

import pytest

from directory.errors import BadInput
from directory.interchange.twins import twin_named, twin_of
from directory.printing import PRINTABLES, Wanted
from tests.directory.interchange.twins.reading_twins import Page, word_text, words_of
from tests.directory.printing.reading import all_text
from tests.practice_event import kept_practice_event
from ui import actions
from ui.actions import take_along

THINGS = {one.name: one for one in PRINTABLES if one.of_event}
HTML, WORD = twin_named("html"), twin_named("docx")
ON_PAGES_ONLY = re.compile(r"page \d+ of \d+|list \d{4}\.")
"""Numbers of pages, and what tells one print of a list from the next: a file has none."""
FOOT = "Ask us for bigger print, another language, or to read it with you. Edition grey."
"""At the end of every file; the list on paper has no room for it."""


@pytest.fixture(scope="module")
def day(filled_copy):
    """A desk with a day of 24 tables, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk, kept_practice_event(desk).id
    desk.directory.close()


def content_of(desk, name, event, **options):
    return THINGS[name].told(desk.papers(), Wanted([event], options=options))


@pytest.mark.parametrize("name", sorted(take_along.OF_EVENT))
def test_it_says_what_it_says_on_paper_and_both_files_the_same(day, name):
    desk, event = day
    content, options = content_of(desk, name, event)
    printed = THINGS[name].make(content, options={**options, "format": "standard"})
    paper = set(words_of(ON_PAGES_ONLY.sub("", all_text(printed.pdf).casefold())))
    page = Page(twin_of(content, HTML, name).content)
    told = set(words_of(page.text))
    more = set(words_of(FOOT)) if name == "stall-index" else set()
    assert {one for one in told - paper - more if not one.isdigit()} == set(), "it says more"
    assert paper - told == set(), "it says less"
    word = words_of(word_text(twin_of(content, WORD, name).content))
    assert Counter(filter(str.isalpha, word)) == Counter(filter(str.isalpha, words_of(page.text)))


@pytest.mark.parametrize("name", sorted(take_along.OF_EVENT))
def test_headings_come_in_order_and_crisis_help_is_on_what_visitors_read(day, name):
    desk, event = day
    page = Page(twin_of(content_of(desk, name, event)[0], HTML, name).content)
    levels = [level for level, _ in page.headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert ("999" in page.text) == (name != "invitation")


def test_each_stallholder_has_a_leaf_of_their_own(day):
    desk, event = day
    content, _ = content_of(desk, "stallholder-letter", event)
    page = Page(twin_of(content, HTML, "Table confirmed").content)
    titles = [words for _, words in page.headings if words == "Your table is confirmed"]
    assert len(titles) == len(content.sheets) > 1


def test_what_is_a_drawing_or_a_form_to_fill_in_comes_on_paper_only(day):
    desk, event = day
    for name in ("stall-map", "run-sheet", "visitor-feedback"):
        assert not take_along.has_twins(name)
        with pytest.raises(BadInput, match=r"comes? on paper only"):
            twin_of(content_of(desk, name, event)[0], HTML, name)
