"""Every public paper about a delicate service asks, warns and helps alike, whichever paper it is.

Walks ``PRINTABLES``: a new paper that names such a service has to do as the others do.
"""

import re

import pytest

from directory.desk.paper.delicate import NAME_TELLS
from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.model import ServicePage
from directory.printing import PRINTABLES
from tests.directory.test_canary import pdf_text
from ui import actions
from ui.actions import take_along

NAME, PHONE = "Elm Refuge for Abused Women", "0151 496 0777"
LINE = "Domestic Abuse Helpline"
FORM, KEPT = "paper: referral-form", "What happens next"
"""Begins the part of a form that the person keeps."""
MENS = "Mankind Together"
ASKED = {"area": "Bootle", "tag": "kept"}
OF_EVERYTHING = {"directory-book"}
"""It names all that there is, and so tells nothing of whoever has it."""
HURT = {"need": "domestic_abuse", "structure": "suggested", "words": ["abused"]}


def kept(desk, id_, name, phone, **more):
    desk.directory.save(
        ServicePage(
            id=id_,
            name=name,
            summary="Help for people.",
            contacts=[{"id": "p", "kind": "phone", "value": phone}],
            locations=[{"id": "l", "town": "Bootle", "address": "1 High Street"}],
            sessions=[{"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "l"}],
            routes=[{"channel": "self_phone"}],
            standing="confirmed",
            tags=("kept",),
            **more,
        )
    )
    return id_


@pytest.fixture
def hurt(real_desk):
    """A service for people hurt at home, as an import leaves it: nothing but a guess tells."""
    actions.set_desk_fact(real_desk, "phone", "0151 496 0999")
    kept(real_desk, "men", MENS, "0151 496 0778", needs=[HURT])
    kept(real_desk, "plain", "Elm Larder", "0151 496 0779", needs=[{"need": "food"}])
    return real_desk, kept(real_desk, "elm", NAME, PHONE, needs=[HURT])


def public_papers():
    for thing in PRINTABLES:
        if thing.of_event or "public" not in thing.editions:
            continue
        for form in thing.formats:
            if form not in thing.editions or form == "public":
                yield thing, form


def asked(thing, form):
    edition = {"edition": "public"} if len(thing.editions) > 1 else {}
    return {**ASKED, **edition, "format": form}


def one_line(text):
    return re.sub(r"\s+", " ", text)


def assert_careful(text, warnings, where, desk):
    silent = desk.papers().around().silent
    text = one_line(text)
    assert SAFE_TO_TAKE in warnings, where
    assert NAME_TELLS.format(name=NAME) in warnings, where
    assert silent in text, where
    kept = text[text.rindex(KEPT) :] if where.startswith(FORM) else text
    numbers = [kept.index(one) for one in (PHONE, LINE) if one in kept]
    assert kept.index("Someone in danger?") < min(numbers, default=len(kept)), where
    assert "Citizens Advice" not in text, where
    assert "where you see it" not in text, where
    assert MENS not in text, where


def test_every_paper_that_names_it_asks_whether_it_is_safe_and_helps_first(hurt):
    desk, service = hurt
    named = set()
    for thing, form in public_papers():
        ids = [service] if thing.takes_ids else []
        made = actions.print_thing(desk, thing.name, ids, asked(thing, form))
        text = pdf_text(made.pdf)
        if NAME in one_line(text) and thing.name not in OF_EVERYTHING:
            named.add(thing.name)
            assert_careful(text, made.warnings, f"paper: {thing.name} {form}", desk)
    about_services = {
        thing.name for thing, _ in public_papers() if thing.of_services or thing.may_name_services
    }
    assert named == about_services


def test_so_does_every_web_page_of_them(hurt, tmp_path):
    desk, service = hurt
    form = take_along.twin_form(tmp_path / "page.html")
    for thing, shape in public_papers():
        if thing.takes_ids and shape not in ("card", "discreet"):
            made = take_along.make_twin(desk, thing.name, [service], asked(thing, shape), form)
            text = re.sub(r"<[^>]+>", " ", made.content.decode("utf-8")).replace("\u00a0", " ")
            assert_careful(text, made.warnings, f"{thing.name} {shape}", desk)


def test_a_list_that_tells_on_nobody_has_no_box_and_no_such_name(hurt):
    desk, service = hurt
    for form in ("discreet", "card"):
        made = actions.print_thing(desk, "signposting-sheet", [service], {"format": form})
        text = one_line(pdf_text(made.pdf))
        assert NAME not in text
        assert "press 55" not in text


@pytest.mark.parametrize("name", ["while-you-wait", "other-places"])
def test_whoever_waits_or_is_sent_away_gets_the_line_for_it(hurt, name):
    desk, service = hurt
    text = one_line(pdf_text(actions.print_thing(desk, name, [service], {}).pdf))
    line = next(one for one in desk.directory.lines() if one.id == "ndah")
    assert line.display in text


@pytest.mark.parametrize("name", ["while-you-wait", "other-places"])
def test_a_line_tells_no_more_than_a_neutral_name_does(real_desk, name):
    quiet = {"sensitive": True, "neutral_name": "Elm House", "needs": [{"need": HURT["need"]}]}
    service = kept(real_desk, "quiet", NAME, PHONE, **quiet)
    made = actions.print_thing(real_desk, name, [service], {})
    text = one_line(pdf_text(made.pdf))
    assert NAME not in text
    assert "Domestic Abuse" not in text
    assert SAFE_TO_TAKE in made.warnings
    assert NAME_TELLS.format(name=NAME) not in made.warnings


def test_a_food_bank_that_is_full_leads_to_a_line_for_food_that_can_be_rung(real_desk):
    guessed = [{"need": one, "structure": "suggested"} for one in ("food", "homeless_now")]
    service = kept(real_desk, "food", "Elm Larder", PHONE, needs=guessed)
    made = actions.print_thing(real_desk, "other-places", [service], {"why": "full"})
    text = one_line(pdf_text(made.pdf))
    assert "0808 208 2138" in text
    assert "streetlink" not in text.lower()
    assert "Shelter" not in text


def test_a_text_message_asks_too_and_one_about_food_does_not(hurt):
    desk, service = hurt
    assert SAFE_TO_TAKE in desk.message([service]).notes
    assert SAFE_TO_TAKE not in desk.message(["plain"]).notes
