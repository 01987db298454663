"""The note about this place: numbers in it add up."""

import pytest

from directory.desk.local.about_place import checked_note
from directory.errors import BadInput

SOURCE = "(Council profile, March 2024)"


@pytest.mark.parametrize("parts", ["(296 children, 343 adults)", ": 296 children and 343 adults"])
def test_a_number_and_its_parts_must_add_up(parts):
    right = f"639 people {parts} live in the part that was counted. {SOURCE}"
    assert checked_note(right) == right
    with pytest.raises(BadInput, match="296 and 343 make 639, not 640"):
        checked_note(right.replace("639", "640"))


def test_numbers_that_are_no_sum_are_left_alone():
    note = f"1,580 households in 3 wards, 10 bus routes and 2 stations. {SOURCE}"
    assert checked_note(note) == note
