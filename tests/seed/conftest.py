import shutil
from datetime import date

import pytest

from seed.contents import SEED_FOLDER
from ui.actions import open_desk, switch_practice


@pytest.fixture
def seed_copy(tmp_path):
    """A copy of what ships, without the code, to plant faults in."""
    folder = tmp_path / "copy"
    shutil.copytree(SEED_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return folder


@pytest.fixture
def plant(seed_copy):
    """Replace words in one file of the copy; returns the line they stood on."""

    def replace(file, old, new):
        path = seed_copy / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace


@pytest.fixture
def shipped_desk(data_folder):
    """The desk with practice put away: the real directory as it ships."""
    made = open_desk(data_folder, date(2026, 11, 22))
    switch_practice(made, on=False)
    yield made
    made.directory.close()
