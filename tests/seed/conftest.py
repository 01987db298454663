import shutil
from datetime import date
from functools import partial

import pytest

from seed.contents import SEED_FOLDER
from ui.actions import open_desk, switch_practice


def copied(folder):
    """Return a copy of what ships, in a folder of its own, without the code and the voices.

    The voices are long and take a while to check; those who test them bring their own.
    """
    to = folder / "copy"
    left = shutil.ignore_patterns("*.py", "__pycache__", "voices")
    shutil.copytree(SEED_FOLDER, to, ignore=left)
    return to


def planted(seed, file, old, new):
    """Replace words in one file of a copy; return the line they stood on."""
    path = seed / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.fixture
def seed_copy(tmp_path):
    """A copy of what ships, to plant faults in."""
    return copied(tmp_path)


@pytest.fixture
def plant(seed_copy):
    """Replace words in one file of the copy; returns the line they stood on."""
    return partial(planted, seed_copy)


@pytest.fixture
def shipped_desk(data_folder):
    """The desk with practice put away: the real directory as it ships."""
    made = open_desk(data_folder, date(2026, 11, 22))
    switch_practice(made, on=False)
    yield made
    made.directory.close()
