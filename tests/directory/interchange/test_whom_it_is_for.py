"""An imported record on abuse is known to be for those harmed, or for those who harm."""

from datetime import date

import pytest

from ui import actions

TODAY = date(2026, 11, 22)
ROWS = {
    "Wren Change Programme": "A behaviour change programme for perpetrators of domestic abuse.",
    "Wren Refuge Line": "A helpline for women living with domestic abuse. We help find a refuge.",
    "Wren Debt Advice": "Free advice on debt and bills, also after leaving domestic abuse.",
}


@pytest.fixture(scope="module")
def desk(empty_copy, tmp_path_factory):
    """A real directory with nothing in it but three services of a list."""
    folder = tmp_path_factory.mktemp("sides")
    lines = [f'{number},{name},"{text}"' for number, (name, text) in enumerate(ROWS.items())]
    (folder / "list.csv").write_text("\n".join(("id,name,description", *lines)), encoding="utf-8")
    opened = actions.open_desk(empty_copy(), TODAY)
    actions.import_file(opened, folder / "list.csv")
    return opened


def sides(desk):
    """The side of each service, by its name."""
    ids = [id_ for (id_,) in desk.directory.rows("SELECT id FROM service")]
    return {page.name: page.side for page in desk.directory.pages(ids)}


def test_the_foremost_need_tells_the_side_and_a_need_in_passing_does_not(desk):
    assert sides(desk) == {
        "Wren Change Programme": "harming",
        "Wren Refuge Line": "harmed",
        "Wren Debt Advice": "neither",
    }


def test_somebody_who_is_hurt_never_sees_the_programme_for_those_who_hurt(desk):
    found = [result.card.name for result in actions.find(desk, "my husband hits me").services]
    assert "Wren Refuge Line" in found
    assert "Wren Change Programme" not in found
