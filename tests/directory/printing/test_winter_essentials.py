"""Food, fuel, a home, debt and benefits for one area: what stands on the paper and what not."""

from itertools import chain

import outloud
import pdfua
import pytest

from directory.desk.paper.winter import ESSENTIALS, WHICH_AREA
from directory.disclosure.paper.text_blocks import OURS
from directory.model import ServicePage
from tests.directory.printing.reading import all_text, lines_of
from ui import actions

NAME = "winter-essentials"


def service(desk, one, **more):
    """Keep one made-up food service of Kirkby that can be rung."""
    need = {"need": "food", "structure": more.pop("structure", "stated")}
    page = ServicePage(
        id=one,
        name=f"Practice {one.title()}",
        summary="A bag of food.",
        status=more.pop("status", "open"),
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0700"}],
        coverage=[{"name": more.pop("area", "Kirkby")}],
        area_rule="home_address",
        routes=[{"channel": more.pop("channel", "self_phone"), "accepted": "yes"}],
        needs=[need],
        **more,
    )
    desk.directory.save(page)
    return one


def food_of(desk, area="Kirkby"):
    group = desk.papers().winter_essentials(area).groups[0]
    return [line.name for line in group.lines if line.name.startswith("Practice")]


def test_every_heading_stands_with_services_of_the_area_and_its_national_lines(desk):
    sheet = desk.papers().winter_essentials("Kirkby")
    assert sheet.title == "Food, fuel, home and debt in Kirkby"
    assert [group.heading for group in sheet.groups] == [one.heading for one in ESSENTIALS]
    numbers = {line.number for group in sheet.groups for line in group.lines}
    assert {"0800 111 999", "105", "0808 800 4444"} <= numbers
    names = [line.name for group in sheet.groups for line in group.lines]
    assert len(names) == len(set(names)), "each once"
    assert not [name for name in names if "Leicester" in name]


def test_what_is_sensitive_suggested_unconfirmed_or_closed_never_stands_there(real_desk):
    service(real_desk, "plain")
    service(real_desk, "telling", sensitive=True)
    service(real_desk, "sided", side="harmed")
    service(real_desk, "guessed", structure="suggested")
    service(real_desk, "told-of", standing="unconfirmed")
    service(real_desk, "shut", status="closed")
    service(real_desk, "asked-for", channel="professional_phone")
    service(real_desk, "elsewhere", area="Leicester")
    assert food_of(real_desk) == ["Practice Plain"]


def test_one_for_many_stands_before_one_for_few(real_desk):
    few = [{"kind": "forces", "operator": "is", "value": "served", "strength": "must"}]
    service(real_desk, "a-few", criteria=few)
    service(real_desk, "many")
    assert food_of(real_desk) == ["Practice Many", "Practice A-Few"]


def test_a_number_that_was_reported_wrong_is_not_on_it(real_desk):
    one = service(real_desk, "plain")
    assert food_of(real_desk) == ["Practice Plain"]
    actions.report_wrong(real_desk, one, "number")
    assert food_of(real_desk) == []


def test_a_heading_without_a_service_says_whom_to_ask_where_others_have_some(real_desk):
    service(real_desk, "plain")
    food, *others = real_desk.papers().winter_essentials("Kirkby").groups
    assert food.notes == ()
    assert all(group.notes == (OURS.words("essentials_nobody"),) for group in others)


def test_where_nothing_local_is_held_it_is_not_said_five_times(real_desk):
    sheet = real_desk.papers().winter_essentials("Kirkby")
    assert not any(group.notes for group in sheet.groups)
    assert "ask us" in sheet.start


def test_where_no_area_is_known_national_numbers_stand_alone_and_staff_are_told(real_desk):
    service(real_desk, "plain")
    sheet = real_desk.papers().winter_essentials()
    assert sheet.title == "Food, fuel, home and debt"
    assert sheet.services == 0
    assert all(group.lines for group in sheet.groups)
    assert sheet.warnings == (WHICH_AREA,)


@pytest.mark.parametrize("how", ["asked for", "town of this desk"])
def test_where_the_place_is_not_known_national_numbers_are_printed_and_staff_told(real_desk, how):
    if how == "asked for":
        options = {"area": "Narnia"}
    else:
        actions.set_desk_fact(real_desk, "town", "Narnia")
        options = {}
    printed = actions.print_thing(real_desk, NAME, [], options)
    assert "0800 111 999" in all_text(printed.pdf)
    assert "Narnia" not in all_text(printed.pdf)
    (told,) = printed.warnings
    assert "'Narnia' is not a place that Signpost knows." in told
    assert told.endswith("Only national numbers are on it.")


def test_it_is_for_the_town_of_this_desk(real_desk):
    actions.set_desk_fact(real_desk, "town", "Bootle")
    assert real_desk.papers().winter_essentials().title.endswith("in Bootle")


def test_the_paper_says_no_finer_than_the_town_where_somebody_lives(desk):
    done = actions.print_thing(desk, NAME, (), {"area": "L32 8XA"})
    text = all_text(done.pdf)
    assert "in Kirkby" in text
    assert "L32 8XA" not in text


@pytest.mark.parametrize("area", ["Kirkby", "Leicester", "Bootle"])
def test_it_fits_one_leaf_with_crisis_help_on_the_first_side(desk, area):
    done = actions.print_thing(desk, NAME, (), {"area": area})
    assert done.pages <= 2
    assert any("Someone in danger? Ring 999." in line for line in lines_of(done.pdf)[0])


def test_every_service_says_how_old_what_stands_there_is(desk):
    groups = desk.papers().winter_essentials("Kirkby").groups
    lines = [line for line in chain(*(group.lines for group in groups)) if line.under]
    assert len(lines) == 8
    assert all(line.checked for line in lines)


@pytest.mark.parametrize("form", ["standard", "large"])
def test_the_checker_of_tagged_pdf_is_content(desk, form, tmp_path):
    path = tmp_path / "essentials.pdf"
    path.write_bytes(actions.print_thing(desk, NAME, (), {"area": "Kirkby", "format": form}).pdf)
    assert pdfua.validate(str(path)).findings == ()
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


def test_a_service_stands_under_what_it_is_for_first(desk):
    groups = {group.heading: group for group in desk.papers().winter_essentials("Kirkby").groups}
    for heading, group in groups.items():
        own = next(one for one in ESSENTIALS if one.heading == heading)
        for line in group.lines:
            for page in desk.directory.pages(ids_of(desk, line.name)):
                first = next(need.need for need in page.needs if need.need in ALL_NEEDS)
                assert first in own.needs, (heading, line.name)
    assert groups["Benefits"].notes == ("Practice Money Help, under Debt, can help with this too.",)


def test_every_national_line_says_what_it_is_for(desk):
    sheet = desk.papers().winter_essentials("Kirkby")
    assert all(line.about for group in sheet.groups for line in group.lines)


ALL_NEEDS = {need for one in ESSENTIALS for need in one.needs}


def ids_of(desk, name):
    return [
        str(row[0]) for row in desk.directory.rows("SELECT id FROM service WHERE name = ?", (name,))
    ]
