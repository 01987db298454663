"""Nouns check their values, are frozen, and write themselves in one canonical form."""

import pytest
from pydantic import ValidationError

from directory.model import (
    Contact,
    Criterion,
    Location,
    Organisation,
    Service,
    ServicePage,
    Session,
)
from directory.model.places import FINE_FIELDS


@pytest.mark.parametrize(
    "make",
    [
        lambda: Service(id="a b", name="x"),
        lambda: Service(id="", name="x"),
        lambda: Service(id="ä", name="x"),
        lambda: Service(id="a", name="   "),
        lambda: Service(id="a", name="x", status="perhaps"),
        lambda: Service(id="a", name="x", colour="red"),
        lambda: Service(id="a", name="half \ud800"),
        lambda: Service(id="a", name="x", extra={"deep": ["half \udfff"]}),
        lambda: Service(id="a", name="x", extra={"n": float("nan")}),
        lambda: Service(id="a", name="x", extra={"n": object()}),
        lambda: Location(id="a", latitude=float("inf")),
        lambda: Location(id="a", visibility="secret"),
        lambda: Session(weekday="monday"),
        lambda: Contact(id="a", kind="pigeon", value="x"),
        lambda: Criterion(kind="age", value={1, 2}),
    ],
)
def test_what_does_not_fit_is_refused(make):
    with pytest.raises(ValidationError):
        make()


def test_nouns_are_frozen():
    with pytest.raises(ValidationError):
        Service(id="a", name="x").name = "y"


def test_text_is_stripped_and_defaults_are_left_out_of_it():
    assert Service(id="a", name=" x ").as_text() == '{"id":"a","name":"x"}'


def test_unknown_is_not_the_same_as_no():
    asked, told = Service(id="a", name="x"), Service(id="a", name="x", open_to_anyone=False)
    assert asked.open_to_anyone is None
    assert asked != told
    assert asked.as_text() != told.as_text()


def test_unknown_properties_have_one_order_at_every_depth():
    one = Organisation(id="a", name="x", extra={"b": {"d": 1, "c": (1,)}, "a": None})
    two = Organisation(id="a", name="x", extra={"a": None, "b": {"c": [1], "d": 1}})
    assert one.as_text() == two.as_text()


def test_a_record_is_named_after_the_organisation_in_it():
    body = Organisation(id="body", name="Practice Body")
    assert ServicePage(id="a", name="x", organisation=body).organisation_id == "body"
    assert ServicePage(id="a", name="x", organisation_id="held").organisation_id == "held"


@pytest.mark.parametrize("visibility", ["hidden", "area_only"])
@pytest.mark.parametrize("field", FINE_FIELDS)
def test_no_fine_field_of_a_place_survives_hiding(visibility, field):
    value = 0.0 if field in ("latitude", "longitude") else "secret"
    place = Location(**{"id": "a", "visibility": visibility, field: value})
    assert getattr(place, field) in ("", None)
    shown = Location(**{"id": "a", field: value})
    hidden = shown.model_copy(update={"visibility": visibility})
    assert getattr(hidden, field) in ("", None)
    assert getattr(shown, field) == value
