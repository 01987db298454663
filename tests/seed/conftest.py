import shutil

import pytest

from seed.contents import SEED_FOLDER


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
