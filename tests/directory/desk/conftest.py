"""A record to ask about."""

import shutil
from pathlib import Path

import pytest

from directory.model import ServicePage
from tests.conftest import TODAY

WHOLE = Path(__file__).parents[2] / "samples" / "whole_page.json"


@pytest.fixture
def full_page():
    """Return a record that uses every field."""
    return ServicePage.model_validate_json(WHOLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def still_desk(filled_folder, tmp_path_factory):
    """The desk of a new user, opened once for tests that change nothing in it."""
    from ui.actions import open_desk

    path = tmp_path_factory.mktemp("still") / "data"
    shutil.copytree(filled_folder, path)
    made = open_desk(path, TODAY)
    yield made
    made.directory.close()
