"""Lists that tell on nobody, where a service has no number: no empty row, and no empty hands."""

import pytest

from directory.desk.paper.number_sheets import NONE_TO_RING
from directory.errors import BadInput
from directory.interchange.twins import twin_named, twin_of
from directory.model import ServicePage
from tests.directory.printing.reading import all_text
from ui import actions

WEB = {"id": "web", "kind": "website", "value": "example.org/safe"}
PHONE = {"id": "phone", "kind": "phone", "value": "0151 496 0700"}


def service(desk, one, name, contact, **more):
    page = {"id": one, "name": name, "status": "open", "contacts": [contact], **more}
    desk.directory.save(ServicePage.model_validate(page))
    return one


def refuge(desk, **more):
    return service(
        desk, "one", "Practice Refuge Service", WEB, sensitive=True, side="harmed",
        neutral_name="Practice House Team", **more,
    )  # fmt: skip


def test_a_pharmacy_without_a_number_is_no_everyday_line(real_desk):
    one = service(real_desk, "one", "Practice One", PHONE)
    service(real_desk, "find", "Find a Pharmacy", WEB)
    lines = real_desk.papers().useful_numbers([one]).groups[0].lines
    assert "Find a Pharmacy" not in [line.name for line in lines]
    assert all(line.number for line in lines)


@pytest.mark.parametrize("form", ["discreet", "card"])
def test_who_must_not_be_found_out_has_a_paper_where_the_service_has_no_number(real_desk, form):
    printed = actions.print_thing(
        real_desk, "signposting-sheet", [refuge(real_desk)], {"format": form}
    )
    text = all_text(printed.pdf)
    assert "116 123" in text
    assert "Refuge" not in text
    assert "House Team" not in text
    assert printed.entries == 0
    assert NONE_TO_RING in printed.warnings


@pytest.mark.parametrize("form", ["discreet", "card"])
def test_what_has_closed_is_refused_all_the_same(real_desk, form):
    one = refuge(real_desk)
    page = real_desk.directory.page(one).model_copy(update={"status": "closed"})
    real_desk.directory.save(page)
    with pytest.raises(BadInput, match="None of the chosen services"):
        actions.print_thing(real_desk, "signposting-sheet", [one], {"format": form})


@pytest.mark.parametrize("phone", ["0151 496 0999", ""])
def test_the_list_that_tells_nothing_says_where_to_turn_all_the_same(real_desk, phone):
    actions.set_desk_fact(real_desk, "phone", phone)
    listed = real_desk.papers().useful_numbers([refuge(real_desk)])
    printed = actions.print_thing(real_desk, "signposting-sheet", ["one"], {"format": "discreet"})
    text = all_text(printed.pdf)
    assert "Did it not work? Come back" in text
    assert phone in text
    assert "What to do next" not in text, "it is a list like any other"
    page = twin_of(listed, twin_named("html"), "Useful numbers").content.decode()
    assert "Did it not work?" in page
    assert "What to do next" not in page
