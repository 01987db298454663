"""Filters: what is known decides, what is not recorded stays in and is asked."""

from dataclasses import replace

import pytest

from directory.desk.answering.narrowing import FILTERS, narrow, tallies, to_ask
from directory.model import Criterion, Location, Route, Session
from directory.store.card_facts import FACTS, facts_of, hours_of
from directory.store.search_words import card


@pytest.fixture
def plain(full_page):
    """A record of which nothing is known that a list could be narrowed by."""
    nothing = {
        "routes": (), "locations": (), "sessions": (), "criteria": (), "access": (),
        "languages": (), "interpreter": None, "clinical": None, "open_to_anyone": None,
    }  # fmt: skip
    return full_page.model_copy(update=nothing)


def facts(page, **changes):
    page = page.model_copy(update=changes)
    return facts_of(page, hours_of(page))


def test_every_filter_has_its_fact():
    assert {one.id for one in FILTERS} == set(FACTS)


def test_nothing_recorded_tells_nothing(plain):
    assert facts_of(plain, ()) == ()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"routes": (Route(channel="self_phone", accepted="yes"),)}, {"alone"}),
        ({"routes": (Route(channel="professional_form"),)}, {"-alone"}),
        ({"routes": (Route(channel="self_phone", accepted="no"),)}, {"-alone"}),
        ({"routes": (Route(channel="self_drop_in"),)}, {"no_phone_call_needed"}),
        ({"routes": (Route(channel="self_online"),)}, {"-no_internet_needed"}),
        ({"routes": (Route(channel="self_phone"),)}, {"-no_phone_call_needed"}),
        ({"access": ("step_free",)}, {"step_free"}),
        ({"locations": (Location(id="a", no_steps=False),)}, {"-step_free"}),
        ({"locations": (Location(id="a", access=("quiet_space",)),)}, {"quiet_space"}),
        ({"languages": ("English",)}, set()),
        ({"languages": ("English", "Polish")}, {"other_language"}),
        ({"clinical": True}, {"-not_medical"}),
        ({"sessions": (Session(weekday="mon", opens="09:00", closes="12:00"),)}, {"-evening"}),
        ({"sessions": (Session(weekday="mon", opens="18:00", closes="20:00"),)}, {"evening"}),
        ({"sessions": (Session(words="Most evenings"),)}, set()),
        ({"criteria": (Criterion(kind="sex_served", value="woman"),)}, {"women_only"}),
        ({"criteria": (Criterion(kind="age", operator="at_least", value=65),)}, {"-working_age"}),
        (
            {"criteria": (Criterion(kind="age", operator="between", value=[5, 11]),)},
            {"-working_age"},
        ),
        ({"criteria": (Criterion(kind="age", operator="at_least", value=16),)}, {"working_age"}),
        ({"criteria": (Criterion(kind="age", value="grown up"),)}, set()),
        ({"open_to_anyone": True}, {"working_age"}),
        ({"criteria": (Criterion(kind="drinking", value=["drinking"]),)}, {"takes_using"}),
        (
            {"criteria": (Criterion(kind="using", value=["using"], strength="excludes"),)},
            {"-takes_using"},
        ),
        (
            {"criteria": (Criterion(kind="using", value=["using"], structure="suggested"),)},
            set(),
        ),
    ],
)
def test_what_a_record_tells(plain, changes, told):
    found = set(facts(plain, **changes))
    assert told <= found if told else found == set()


def test_what_is_known_not_to_fit_goes_and_what_is_unknown_stays_behind_what_fits(plain):
    made = card(plain)
    fits, unknown, not_so = (
        replace(made, id=one, facts=known)
        for one, known in (("a", ("step_free",)), ("b", ()), ("c", ("-step_free",)))
    )
    kept = narrow([not_so, unknown, fits], frozenset({"step_free"}))
    assert [one.id for one in kept] == ["a", "b"]
    assert to_ask(unknown, frozenset({"step_free", "evening"})) == (
        "Ask if there are steps and if they are open in the evening."
    )
    assert to_ask(fits, frozenset({"step_free"})) == ""


def test_each_filter_tells_how_many_fit_and_of_how_many_it_is_not_recorded(plain):
    made = card(plain)
    some = [replace(made, facts=known) for known in (("evening",), ("-evening",), (), ())]
    told = {one.filter.id: (one.yes, one.ask) for one in tallies(some)}
    assert told["evening"] == (1, 2)
    assert told["step_free"] == (0, 4)
