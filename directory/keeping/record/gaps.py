"""Filling a gap: a record with the need and the area already filled in, new or held."""

from directory.geo import Place
from directory.keeping.record.editing import Opened, blank, open_record
from directory.model import Coverage, ServiceNeed, ServicePage
from directory.store import Directory


def begin_for(directory: Directory, need: str, area: Place) -> Opened:
    """Begin a service for one need in one area; it is held once it was saved.

    Args:
        directory: The open directory.
        need: The id of the need; empty where only the theme is known.
        area: The area.
    """
    page = blank(directory).page
    return Opened(_with_area(_with_need(page, need), area), "")


def tag_for(
    directory: Directory, record_id: str, need: str, area: Place, *, reaches: bool
) -> Opened:
    """Open a record with a need and an area filled in; nothing is held before it is saved.

    Args:
        directory: The open directory.
        record_id: The record.
        need: The id of the need; empty where only the theme is known.
        area: The area.
        reaches: Whether it is for people of that area already.

    Raises:
        UnknownName: If there is no such record.
    """
    opened = open_record(directory, record_id)
    page = _with_need(opened.page, need)
    return Opened(page if reaches else _with_area(page, area), opened.digest, opened.draft)


def _with_need(page: ServicePage, need: str) -> ServicePage:
    if not need:
        return page
    others = tuple(one for one in page.needs if one.need != need)
    held = next((one for one in page.needs if one.need == need), None)
    sure = held if held and held.structure != "suggested" else None
    mine = sure or ServiceNeed(need=need, structure="confirmed")
    return page.model_copy(update={"needs": (*others, mine)})


def _with_area(page: ServicePage, area: Place) -> ServicePage:
    code = area.areas[0].code if area.areas else ""
    covered = Coverage(name=area.name, code=code)
    return page.model_copy(update={"coverage": (*page.coverage, covered)})
