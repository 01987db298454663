"""A data folder with a handful of made-up services, quick to make."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from directory.model import (
    Contact,
    Location,
    Need,
    Organisation,
    ServiceNeed,
    ServicePage,
)
from directory.store import DataFolder, Directory, Issued, Pointer, create_file

SAMPLES = Path(__file__).parents[2] / "samples"
AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
NEEDS = (
    Need(id="food", theme="money", public_name="Food today", professional_name="Food"),
    Need(id="debt", theme="money", public_name="Owing money", professional_name="Debt"),
)
BODY = Organisation(id="practice-org", name="Practice Harbour Trust", charity_number="0000000")


def small_page(number=1, **fields):
    """A record with the usual lists, each told apart by its number."""
    return ServicePage(
        **{
            "id": f"practice-{number}",
            "name": f"Practice pantry {number}",
            "description": f"Food for anyone. Shelf word{number}.",
            "organisation": BODY,
            "contacts": (Contact(id="phone-1", kind="phone", value="0151 496 0123"),),
            "locations": (Location(id="hall", address=f"{number} Practice Row", town="Kirkby"),),
            "needs": (ServiceNeed(need="food"),),
            "publisher": "practice",
            **fields,
        }
    )


def whole_page():
    """A record that uses every field there is, each with a value that is not its default."""
    return ServicePage.model_validate_json((SAMPLES / "whole_page.json").read_text("utf-8"))


def fill(draft, pages):
    draft.issue(NEEDS, "signpost", 1)
    draft.put(pages, Issued("practice", 1, {page.id: page for page in pages}))


@pytest.fixture
def folder(five_services, tmp_path):
    """A data folder with five made-up services, the real directory open."""
    path = shutil.copytree(five_services, tmp_path / "data")
    made = DataFolder(path)
    made.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    return made


@pytest.fixture(scope="session")
def five_services(tmp_path_factory):
    """The two files of such a folder, made once; copy them before using them."""
    path = tmp_path_factory.mktemp("five")
    pages = [small_page(number) for number in range(1, 6)]
    create_file(path / "directory-0001.db", "filled", lambda draft: fill(draft, pages), at=AT)
    create_file(path / "practice-0001.db", "filled", lambda draft: fill(draft, []), at=AT)
    return path


@pytest.fixture
def directory(folder):
    """The made-up services, open."""
    held = Directory(folder)
    yield held
    held.close()


@pytest.fixture
def made():
    """The makers of made-up records, for tests in this folder."""
    return Made


class Made:
    """Made-up records and the moment at which they were made."""

    at = AT
    needs = NEEDS
    body = BODY
    page = staticmethod(small_page)
    whole = staticmethod(whole_page)
    fill = staticmethod(fill)
