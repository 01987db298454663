"""A person's name tells of no need; what is said of that person does."""

import pytest


@pytest.mark.parametrize(
    "line",
    ["Mrs Alice Gambles", "Mr Hunger", "Joy Bailiff", "Sarah Drinkwater", "Dr Debt", "mr Gambles",
     "Mrs Gambles is at the desk", "parcel for Joy Bailiff", "Mr. Bailiff's appointment"],
)  # fmt: skip
def test_nothing_is_heard_of_a_name(finder, line):
    assert not finder.find(line).needs


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Mr Drinkwater hits me", "domestic_abuse"),
        ("Mr Drinkwater has no food", "food"),
        ("bailiff for Mrs Gambles", "debt"),
        ("Sarah Suicidal", "suicide_selfharm"),
        ("Grace Homeless", "homeless_now"),
        ("Mrs Jones Suicidal", "suicide_selfharm"),
        ("My Husband Hits Me", "domestic_abuse"),
        ("Mr Smith Gambles Every Single Night", "gambling"),
        ("Bailiff at the door", "debt"),
    ],
)
def test_what_is_said_beside_a_name_is_heard(finder, line, need):
    assert need in [n.id for n in finder.find(line).needs]
