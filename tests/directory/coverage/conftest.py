"""A small real directory around Kirkby whose coverage can be counted by hand."""

from datetime import UTC, date, datetime

import pytest

from directory.coverage.survey import Survey
from directory.model import (
    Coverage,
    Criterion,
    FactCheck,
    Location,
    Route,
    ServiceNeed,
    ServicePage,
    Session,
)
from directory.store.saving import begin_batch, save_pages

TODAY = date(2026, 11, 22)


def needs(*ids, structure="stated"):
    return tuple(ServiceNeed(need=one, structure=structure) for one in ids)


def covers(*names):
    return tuple(Coverage(name=name) for name in names)


def age(operator, value, strength="must", structure="stated"):
    return Criterion(
        kind="age", operator=operator, value=value, strength=strength, structure=structure
    )


ALONE = (Route(channel="self_drop_in", who=("self",), accepted="yes"),)
WORKER = (Route(channel="professional_form", who=("any_professional",), accepted="yes"),)
SATURDAY = (Session(weekday="sat", opens="10:00", closes="12:00"),)
WEDNESDAY = (Session(weekday="wed", opens="10:00", closes="20:00"),)


def page(id_, **more):
    values = {"status": "open", "needs": needs("food"), **more}
    return ServicePage(id=id_, name=f"Practice {id_.replace('-', ' ').title()}", **values)


SMALL = (
    page("kirkby-meals", coverage=covers("Kirkby"), criteria=(age("at_least", 18),),
         routes=ALONE, sessions=SATURDAY, cost="free", area_rule="home_address"),
    page("knowsley-parcels", coverage=covers("Knowsley"), routes=WORKER, sessions=WEDNESDAY,
         cost="fee", area_rule="home_address"),
    page("northwood-cafe", coverage=covers("Northwood"), open_to_anyone=True, routes=ALONE,
         area_rule="anyone"),
    page("england-food-line", coverage=covers("England")),
    page("phone-help", area_rule="anyone"),
    page("somewhere-pantry"),
    page("huyton-hall", locations=(Location(id="a", town="Huyton", postcode=""),)),
    page("guessed-club", coverage=covers("Kirkby"), needs=needs("food", structure="suggested")),
    page("hearsay-larder", coverage=covers("Kirkby"), standing="unconfirmed"),
    page("closed-kitchen", coverage=covers("Kirkby"), status="closed"),
    page("planned-kitchen", coverage=covers("Kirkby"), status="planned"),
    page("ended-kitchen", coverage=covers("Kirkby"), ends_on=date(2026, 11, 21)),
    page("southport-soup", coverage=covers("Southport")),
    page("youth-debt", coverage=covers("Kirkby"), needs=needs("debt", "food"),
         criteria=(age("between", [11, 17]),),
         checks=(FactCheck(group="contact", checked_on=date(2026, 11, 1), means="phone"),)),
)  # fmt: skip


@pytest.fixture
def small(real_desk):
    """The desk with the small directory."""
    directory = real_desk.directory

    def work(connection):
        save_pages(connection, SMALL, begin_batch(connection, "Small", datetime.now(UTC)))

    directory.change("small", work)
    return real_desk


@pytest.fixture
def survey(small):
    return Survey(small.directory, TODAY)
