"""Papers that anybody may take: what nobody chose for them is confirmed, and tells on nobody."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from directory.desk import Desk
from directory.model import ServicePage
from ui import actions

TODAY = date(2026, 11, 22)
HELD: dict[str, dict[str, object]] = {
    "Plain Room": {},
    "Unsure Room": {"standing": "unconfirmed"},
    "Larch Clinic": {"needs": [{"need": "sexual_violence"}]},
    "Quince Steps": {"needs": [{"need": "domestic_abuse", "structure": "suggested"}]},
    "Rowan House": {"sensitive": True},
    "Sloe Group": {"side": "harming"},
}
MAY_STAND = {"Plain Room"}
WORKERS_MEET = MAY_STAND | {"Larch Clinic", "Quince Steps"}
"""A network for a sensitive need: whoever goes there works there."""


@pytest.fixture(scope="module")
def desk(empty_copy: Callable[[], Path]) -> Desk:
    desk = actions.open_desk(empty_copy(), TODAY)
    for kind in ("service", "community_asset", "network"):
        for name, held in HELD.items():
            desk.directory.save(_record(kind, name, held))
    return desk


def _record(kind: str, name: str, held: dict[str, object]) -> ServicePage:
    return ServicePage.model_validate(
        {
            "id": f"{kind}-{name}".casefold().replace(" ", "-").replace("_", "-"),
            "name": f"{name} {kind.replace('_', ' ')}",
            "kind": kind,
            "routes": [{"channel": "self_drop_in", "who": ["self"], "accepted": "yes"}],
            "locations": [
                {"id": "p", "name": "Elm Hall", "town": "Kirkby", "address": "3 Elm Row"}
            ],
            "sessions": [
                {"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "p"}
            ],
            "contacts": [{"id": "c", "kind": "phone", "value": "0151 496 0777"}],
            **held,
        }
    )


def _named(desk: Desk, thing: str, kind: str) -> set[str]:
    pdf = pypdfium2.PdfDocument(actions.print_thing(desk, thing, [], {}).pdf)
    said = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    return {name for name in HELD if f"{name} {kind.replace('_', ' ')}" in said}


@pytest.mark.parametrize(
    ("thing", "kind", "named"),
    [
        ("venue-booklet", "service", MAY_STAND),
        ("week-ahead", "service", MAY_STAND),
        ("community-assets", "community_asset", MAY_STAND),
        ("networks", "network", WORKERS_MEET),
    ],
)
def test_a_list_names_what_is_confirmed_and_tells_on_nobody(
    desk: Desk, thing: str, kind: str, named: set[str]
) -> None:
    assert _named(desk, thing, kind) == named


def test_workers_are_told_what_is_left_out_of_a_list_for_want_of_a_check(desk: Desk) -> None:
    warnings = actions.print_thing(desk, "networks", [], {}).warnings

    assert any("Unsure Room network is not confirmed: left out." in one for one in warnings)


def test_a_huddle_is_not_told_of_what_nobody_has_confirmed(desk: Desk) -> None:
    assert "Unsure Room" not in _named(desk, "huddle-sheet", "service")
    assert "Plain Room" in _named(desk, "huddle-sheet", "service")
