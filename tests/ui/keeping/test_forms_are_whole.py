"""Nothing of a record is forgotten in its form, and no section in the list of sections."""

import importlib
from pathlib import Path
from typing import get_args

import pytest

from directory.keeping.record import typed_rules
from directory.model import (
    BlankForm,
    Closure,
    Contact,
    Coverage,
    Location,
    Route,
    ServicePage,
    Translation,
)
from directory.model import vocabulary as words
from ui.pages.directory.editor import choices
from ui.pages.directory.editor.fields import EVERY, GROUPS, ListLine
from ui.pages.directory.sections import SECTIONS
from ui.widgets.frame.section import Section

LINES = [line for group in GROUPS for line in group.lines]
OWN = {"id", "kind", "organisation", "publisher", "source_id", "extra"}
"""What the directory knows by itself, or keeps as it came."""
ELSEWHERE = {"checks", "sessions"}
"""Checked under To do; hours are typed as words, under the name of their part."""
LISTS = {
    "contacts": (Contact, {"id"}),
    "routes": (Route, set()),
    "forms": (BlankForm, {"id", "media_type", "digest"}),
    "translations": (Translation, set()),
    "locations": (Location, {"id", "latitude", "longitude"}),
    "coverage": (Coverage, set()),
    "closures": (Closure, set()),
}


def test_every_field_of_a_record_stands_in_the_form():
    shown = {line.name for line in LINES}
    assert set(ServicePage.model_fields) - shown == OWN | ELSEWHERE


@pytest.mark.parametrize("name", LISTS)
def test_every_field_of_a_list_stands_in_the_form(name):
    noun, left_out = LISTS[name]
    line = next(one for one in LINES if one.name == name and isinstance(one, ListLine))
    assert set(noun.model_fields) - {field.name for field in line.fields} == left_out


@pytest.mark.parametrize(
    ("codes", "offered"),
    [
        (words.RecordKind, choices.KINDS),
        (words.Status, choices.STATUS),
        (words.Standing, choices.STANDING),
        (words.Side, choices.SIDES),
        (words.Audience, choices.AUDIENCE),
        (words.Visibility, choices.VISIBILITY),
        (words.ContactKind, choices.CONTACT_KINDS),
        (words.Channel, choices.CHANNELS),
        (words.Referrer, choices.REFERRERS),
        (words.Accepted, choices.ACCEPTED),
        (words.Cost, choices.COSTS),
        (words.AreaRule, choices.AREA_RULES),
        (words.Retell, choices.RETELLS),
        (words.SharesInfo, choices.SHARES),
        (words.AccessFeature, choices.ACCESS),
        (words.LegalForm, choices.LEGAL_FORMS),
        (words.Strength, typed_rules.LEADS),
        (words.Structure, typed_rules.HOW_WE_KNOW),
        (words.LinkKind, choices.LINKS),
    ],
)
def test_every_code_of_a_closed_list_can_be_chosen(codes, offered):
    assert set(offered) == set(get_args(codes))


def test_every_kind_of_record_has_a_name_a_way_to_be_reached_and_links():
    for kind in EVERY:
        names = {line.name for line in LINES if kind in line.kinds}
        assert {"name", "summary", "contacts", "links", "status", "ends_on"} <= names


def test_every_section_stands_in_the_list():
    folder = Path(importlib.import_module("ui.pages.directory").__file__).parent
    found = set()
    for path in folder.glob("*.py"):
        module = importlib.import_module(f"ui.pages.directory.{path.stem}")
        kinds = (one for one in vars(module).values() if isinstance(one, type))
        found |= {k for k in kinds if issubclass(k, Section) and k is not Section}
    assert found == set(SECTIONS)
