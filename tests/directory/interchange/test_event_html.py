"""The map of a day as a web page: whole in one file, safe, and with its lists as lists."""

import re
from html.parser import HTMLParser

import pytest

from tests.directory.printing.map_halls import hall_of
from ui.actions.event import events
from ui.actions.event.event_html import event_html
from ui.terminal.program import run

EMPTY = {"meta", "rect", "path", "br"}


class Read(HTMLParser):
    """The text of a page, its elements, and whether every one of them is closed."""

    def __init__(self, page):
        super().__init__()
        self.open, self.seen, self.words, self.attributes = [], [], [], []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


def page_of(desk, event, **how):
    events.keep_event(desk, event)
    return event_html(desk, event.id, **how).decode()


def test_it_says_what_the_printed_map_says(desk):
    event = hall_of(desk, 24)
    read = Read(page_of(desk, event))
    for words in ("Help in one place", "PRACTICE. Not real.", "Free. No need to book.",
                  "From A to Z", "Staying safe", "In danger: ring 999.", "Quiet room",
                  "No table for you? Go to i. We will find someone."):  # fmt: skip
        assert words in read.text, words
    for one in desk.papers().at_event(event.id).stalls():
        assert read.text.count(f"{one.number} {one.name}") >= 2
    assert {"ul", "li", "svg", "h1", "h2", "h3", "main", "title"} <= set(read.seen)


def test_it_loads_nothing_and_runs_nothing(desk):
    page = page_of(desk, hall_of(desk, 24))
    read = Read(page)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(read.seen)
    assert not any(name.startswith("on") or name == "src" for name, _ in read.attributes)
    links = [value for name, value in read.attributes if name == "href"]
    assert links
    assert all(value.startswith("#table-") for value in links)
    assert "default-src 'none'" in page
    assert not re.search(r"url\((?!#)|@import|https?://(?!www\.w3\.org/2000/svg)", page)


def test_each_line_leads_to_its_table(desk):
    read = Read(page_of(desk, hall_of(desk, 24)))
    ids = {value for name, value in read.attributes if name == "id"}
    links = {value[1:] for name, value in read.attributes if name == "href"}
    assert links <= ids
    assert "table-i" in links


def test_markup_in_a_name_is_text(desk):
    event = hall_of(desk, 6)
    hostile = 'Practice <script>alert("1")</script> & \' onclick="x"'
    own = event.stalls[1].model_copy(update={"service": "", "name": hostile, "covers": ("food",)})
    stalls = (event.stalls[0], own, *event.stalls[2:])
    read = Read(page_of(desk, event.model_copy(update={"stalls": stalls})))
    assert "script" not in read.seen
    assert " ".join(hostile.split()) in read.text


@pytest.mark.parametrize("edition", ["public", "professional", "venue"])
def test_each_edition_is_a_page(desk, edition):
    read = Read(page_of(desk, hall_of(desk, 12), edition=edition))
    assert ("For staff." in read.text) == (edition == "professional")
    assert ("Fire exit" in read.text) == (edition == "venue")


def test_the_verb_writes_the_file(desk, tmp_path, capsys):
    event = events.keep_event(desk, hall_of(desk, 6))
    data = str(desk.directory.folder.path)
    desk.directory.close()
    file = tmp_path / "day.html"
    assert run(["event", "html", event.id, "-o", str(file), "--data", data, "--json"]) == 0
    assert f'"id": "{event.id}"' in capsys.readouterr().out
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run(["event", "html", "nowhere", "-o", str(file), "--data", data]) == 1
    assert "no event" in capsys.readouterr().err


def test_without_a_drawing_there_are_the_lists_and_no_link_that_leads_nowhere(desk):
    event = hall_of(desk, 6)
    hall = event.hall.model_copy(update={"features": ()})
    read = Read(page_of(desk, event.model_copy(update={"hall": hall})))
    ids = {value for name, value in read.attributes if name == "id"}
    assert all(value[1:] in ids for name, value in read.attributes if name == "href")
    bare = tuple(one.model_copy(update={"x": None, "y": None}) for one in event.pitches)
    read = Read(page_of(desk, event.model_copy(update={"pitches": bare})))
    assert "svg" not in read.seen
    assert not [value for name, value in read.attributes if name == "href"]
    assert "Information desk" in read.text
