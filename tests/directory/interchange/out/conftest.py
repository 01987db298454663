"""Real directories with records that hold something in every field."""

import shutil
from datetime import date

import pytest

from tests.directory.interchange.out.records_to_take import RECORDS
from ui.actions import open_desk

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def elm(empty_folder, tmp_path_factory):
    """A real directory with records that hold something in every field; only read it."""
    path = tmp_path_factory.mktemp("elm") / "data"
    shutil.copytree(empty_folder, path)
    desk = open_desk(path, TODAY)
    for page in RECORDS:
        desk.directory.save(page)
    yield desk
    desk.directory.close()


@pytest.fixture
def another(empty_folder, tmp_path):
    """An empty directory on another laptop."""
    path = tmp_path / "another"
    shutil.copytree(empty_folder, path)
    desk = open_desk(path, TODAY)
    yield desk
    desk.directory.close()
