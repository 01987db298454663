"""What tests of prints may ask for."""

import shutil

import pytest

from tests.conftest import TODAY
from ui import actions


@pytest.fixture(scope="session")
def hall_desk(filled_folder, tmp_path_factory):
    """A desk on the practice directory that keeps events of these tests only."""
    path = tmp_path_factory.mktemp("maps") / "data"
    shutil.copytree(filled_folder, path)
    desk = actions.open_desk(path, TODAY)
    yield desk
    desk.directory.close()
