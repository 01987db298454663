"""Ways in as people type them: each example of the document, and nothing lost on the way."""

import random
import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from directory.matching.route_names import EITHER, NOT_SAID, OWN, SETS, WHO, WORDS, WORKERS
from directory.matching.route_notation import looks_typed, read_routes, write_routes
from directory.model import Contact, Route
from directory.model.vocabulary import Accepted, Audience, Channel, Referrer
from seed.practice_files import read_practice

ROOT = Path(__file__).parents[3]
DOCUMENT = (ROOT / "docs" / "rule-notation.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([^`]+)` \|", DOCUMENT.split("## Ways in")[1], re.MULTILINE)
PAGES = [page for page in read_practice(ROOT / "seed" / "practice") if page.routes]
CONTACTS = (
    Contact(id="phone-1", kind="phone", value="0151 496 0123"),
    Contact(id="phone-2", kind="phone", value="0151 4960123", audience="professional"),
    Contact(id="odd, one", kind="email", value="practice@example.org"),
    Contact(id="web", kind="website", value="https://practice.example.org/ask;now"),
    Contact(id="words", kind="post", value="The front desk"),
)
LETTERS = 'abc AB;,:".\\\n-\u00e9?1'
ODD = ("checked 2026-11-03", "bring it", "no ID needed", "in 5 days", "ID; or a letter", "a, b")


def some_words(chance):
    drawn = "".join(chance.choices(LETTERS, k=chance.randrange(12)))
    return chance.choice((drawn, "", *ODD))


def some_route(chance):
    return Route(
        channel=chance.choice(get_args(Channel)),
        who=tuple(chance.sample(get_args(Referrer), chance.randrange(3))),
        accepted=chance.choice(get_args(Accepted)),
        contact_id=chance.choice((None, "gone", *(one.id for one in CONTACTS))),
        partner=some_words(chance),
        area=some_words(chance),
        for_workers=some_words(chance),
        for_public=some_words(chance),
        bring=tuple(some_words(chance) for _ in range(chance.randrange(3))),
        no_id_needed=chance.choice((None, True, False)),
        reply_time=some_words(chance),
        waiting_time=some_words(chance),
        waiting_checked_on=chance.choice((None, date(2026, 11, 3))),
        next_step=some_words(chance),
        form_id=chance.choice((None, "form-1", "a; b")),
        audience=chance.choice(get_args(Audience)),
    )


def as_text(routes):
    return [route.as_text() for route in routes]


@pytest.mark.parametrize("seed", range(200))
def test_any_way_in_is_the_same_after_writing_and_reading(seed):
    chance = random.Random(seed)
    routes = [some_route(chance) for _ in range(3)]
    read = read_routes(write_routes(routes, CONTACTS), CONTACTS)
    assert not read.problems
    assert as_text(read.routes) == as_text(routes)
    assert read.contacts == CONTACTS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_the_ways_in_of_practice_are_not_lost(page):
    typed = write_routes(page.routes, page.contacts)
    read = read_routes(typed, page.contacts)
    assert as_text(read.routes) == as_text(page.routes)
    assert read.contacts == page.contacts


@pytest.mark.parametrize("typed", EXAMPLES)
def test_an_example_of_the_document_is_read_and_written_alike(typed):
    read = read_routes(typed)
    assert not read.problems
    assert write_routes(read.routes, read.contacts) == typed


def test_the_document_names_everything_that_can_be_typed():
    told = DOCUMENT.split("## Ways in")[1]
    names = (*WHO, NOT_SAID, *OWN, *WORKERS, *EITHER, *WORDS, *SETS)
    assert [name for name in names if f"`{name}`" not in told] == []


def test_who_how_where_what_to_bring_and_when_they_answer_are_read():
    typed = (
        "self: phone 0151 496 0123; GP: form, bring photo ID; "
        "any professional: email x@example.org, replies in 5 working days"
    )
    read = read_routes(typed)
    first, second, third = read.routes
    assert (first.channel, first.who, first.accepted) == ("self_phone", ("self",), "yes")
    assert (second.channel, second.who) == ("professional_form", ("gp_only",))
    assert second.bring == ("photo ID",)
    assert (third.channel, third.reply_time) == ("secure_email", "5 working days")
    assert [(one.id, one.audience) for one in read.contacts] == [
        ("phone-1", "public"),
        ("email-1", "professional"),
    ]


def test_a_number_that_the_record_has_already_is_not_added_again():
    read = read_routes("self: phone 01514960123", CONTACTS[:1])
    assert read.routes[0].contact_id == "phone-1"
    assert read.contacts == CONTACTS[:1]


def test_lines_and_capitals_make_no_difference():
    read = read_routes("SELF: Drop-In\ngp, School: Form, No id needed")
    assert [route.channel for route in read.routes] == ["self_drop_in", "professional_form"]
    assert read.routes[1].who == ("gp_only", "school")
    assert read.routes[1].no_id_needed is True


@pytest.mark.parametrize(
    ("typed", "place", "says"),
    [
        ("self: shout", 1, "after who stands how: phone, online"),
        ("self: phone; GP:", 14, "after who stands how"),
        ("self: drop-in, on the roof", 1, "'on the roof' is not understood"),
        ("self: phone ask for Practice", 1, "no number and no address"),
        ("self: phone, wait checked soon", 1, "needs a day after it"),
        ("self: phone, bring", 1, "'bring' is not understood"),
        ("self: phone;\n  ring the bell", 16, "begins with who may use it and a colon"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place_and_kept_as_words(typed, place, says):
    (wrong,) = read_routes(typed).problems
    assert wrong.place == place
    assert says in wrong.problem
    assert read_routes(typed).words[-1] == typed[place - 1 :]


def test_a_way_in_that_cannot_be_read_leaves_no_number_behind():
    assert not read_routes("self: phone 0151 496 0123, on the roof").contacts


@pytest.mark.parametrize("words", ["drop in; phone", "Self referral", "Ring us: any day", ""])
def test_plain_words_are_not_taken_for_typed_ways_in(words):
    assert not looks_typed(words)
