"""Words for the same thing: what leads to what, and what a wrong line is told."""

from pathlib import Path

import pytest

from seed.reading import SeedProblem
from seed.same_meaning_file import read_same_meaning

GOOD = """lines = ["foodbank larder"]
towards = ["handyman handyperson > repairs"]
phrases = ["dial a ride, Door-to-door > transport minibus"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "same_meaning.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_lines_lead_both_ways_and_towards_one_way(tmp_path: Path) -> None:
    words, phrases = read_same_meaning(written(tmp_path, GOOD))
    assert words == {
        "foodbank": ("larder",), "larder": ("foodbank",),
        "handyman": ("repairs",), "handyperson": ("repairs",),
    }  # fmt: skip
    assert phrases == {
        "dial a ride": ("transport", "minibus"), "door to door": ("transport", "minibus"),
    }  # fmt: skip


@pytest.mark.parametrize("line", ["handyman", "handyman >", "> repairs"])
def test_a_line_that_leads_to_nothing_is_told_with_its_file(tmp_path: Path, line: str) -> None:
    text = GOOD.replace("handyman handyperson > repairs", line)
    with pytest.raises(SeedProblem, match=r"same_meaning\.toml"):
        read_same_meaning(written(tmp_path, text))
