"""The rules of print, where a print is made in another way: language, paper, address, once more."""

import re
from itertools import pairwise

import pytest

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.model import Contact
from directory.printing import PRINTABLES
from directory.printing.layout.tagging import TaggedCanvas
from tests.directory.printing.every_print import SERVICES, asked_for
from tests.directory.printing.print_rules import wrong_with
from tests.directory.printing.reading import MM, lines_of
from tests.directory.printing.seen import pieces_of
from tests.practice_event import kept_practice_event
from ui import actions

IN_LANGUAGES = [
    (thing.name, form, code)
    for thing in PRINTABLES
    for form in thing.in_languages
    for code in ("ar", "pl", "ro")
]
NUMBER = re.compile(r"(?<!\d)(?:0\d{2,4} \d{3} \d{4}|07\d{3} \d{3} \d{3}|116 \d{3}|85258|999|111)")
LONG = (
    "https://www.practice-money-help.example.org/advice-and-support/debt-and-benefits/"
    "how-to-ask-for-an-appointment-in-person/kirkby-and-northwood/all-about-it.html"
)
SECOND_NUMBERS = {"0151 496 0112"}
"""Numbers beside the first of a service, which give way where they would cost a side."""
JOINTS_BEFORE, JOINTS_AFTER = "/@", ".-"


def made(desk, name, **options):
    ids = list(SERVICES) if any(one.name == name and one.of_services for one in PRINTABLES) else []
    return actions.print_thing(desk, name, ids, {"area": "Kirkby", "tag": "winter", **options})


def numbers_on(pdf):
    text = " ".join(line for side in lines_of(pdf) for line in side).replace("\u00a0", " ")
    return set(NUMBER.findall(text))


@pytest.mark.parametrize(("name", "form", "code"), IN_LANGUAGES)
def test_beside_another_language_the_rules_hold_and_no_number_is_lost(hall_desk, name, form, code):
    if name == "place-numbers":
        actions.set_desk_fact(hall_desk, "phone", "0151 496 0999")
    english = made(hall_desk, name, format=form)
    printed = made(hall_desk, name, format=form, language=code, draft="yes")
    assert wrong_with(printed) == []
    given_way = [one for one in (*english.warnings, *printed.warnings) if "further numbers" in one]
    differ = numbers_on(printed.pdf) ^ numbers_on(english.pdf)
    assert not differ or (given_way and differ == SECOND_NUMBERS & differ)


@pytest.mark.parametrize("form", ["standard", "large"])
def test_the_book_keeps_the_rules_on_a5(hall_desk, form):
    printed = made(hall_desk, "directory-book", paper="A5", theme="home", format=form)
    assert wrong_with(printed) == []
    sizes = {tuple(round(side / MM) for side in size) for size, _ in pieces_of(printed.pdf)}
    assert sizes == {(148, 210)}
    every = (one for _, pieces in pieces_of(printed.pdf) for one in pieces)
    least = min(one.size for one in every if one.text not in PRACTICE_WARNING)
    assert least >= (15.9 if form == "large" else 11.9)


def parted_inside_a_word(pdf):
    """Where a line ends within the address, at a place that is no joint of it."""
    for side in lines_of(pdf):
        for line, below in pairwise(side):
            end, begin = (line.split() or [""])[-1], (below.split() or [""])[0]
            at = LONG.find(end + begin) if len(end) > 3 and len(begin) > 1 else -1
            cut = at + len(end)
            if at >= 0 and LONG[cut - 1] not in JOINTS_BEFORE and LONG[cut] not in JOINTS_AFTER:
                yield f"{end} | {begin}"


def test_a_web_address_is_parted_inside_no_word_on_any_print(desk):
    page = desk.directory.page(SERVICES[0])
    web = Contact(id="web-1", kind="website", value=LONG)
    route = page.routes[0].model_copy(update={"for_public": f"Look at {LONG} and ring."})
    told = {"contacts": [*page.contacts, web], "routes": [route], "tags": ("winter",)}
    desk.directory.save(page.model_copy(update=told))
    event = kept_practice_event(desk, stalls=60, spare=0).id
    seen, wrong = set(), []
    for thing, edition, form in asked_for():
        ids = [event] if thing.of_event else [SERVICES[0]] if thing.of_services else []
        if not ids and thing.name not in ("directory-book", "community-assets", "themed-sheet"):
            continue
        options = {"area": "Kirkby", "tag": "winter", "edition": edition, "format": form}
        if thing.of_event and thing.name not in ("professional-digest", "table-card"):
            continue
        pdf = actions.print_thing(desk, thing.name, ids, options).pdf
        if "practice-money-help.example" in "".join(
            line for side in lines_of(pdf) for line in side
        ):
            seen.add(thing.name)
        wrong += [f"{thing.name} {form}: {words}" for words in parted_inside_a_word(pdf)]
    assert wrong == []
    assert len(seen) >= 6, seen


def test_of_all_ways_to_lay_it_out_only_the_one_that_is_taken_becomes_a_file(
    hall_desk, monkeypatch
):
    written, begun = [], []
    save, begin = TaggedCanvas.save, TaggedCanvas.__init__

    def counted(self, *given, **more):
        begun.append(self)
        begin(self, *given, **more)

    monkeypatch.setattr(TaggedCanvas, "save", lambda self: written.append(self) or save(self))
    monkeypatch.setattr(TaggedCanvas, "__init__", counted)
    for name in ("all-numbers", "signposting-sheet"):
        made(hall_desk, name)
    assert len(begun) > len(written) == 2
