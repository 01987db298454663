"""No ordinary word and no surname is taken for a slip in a word of danger: a book is overdue."""

import pytest

from seed.contents import SEED_FOLDER
from seed.reading import read_words

LANGUAGE = SEED_FOLDER / "language"


def test_every_word_of_english_that_ships_is_left_as_it_is(finder):
    words = [*read_words(LANGUAGE / "common_words.txt"), *read_words(LANGUAGE / "rarer_words.txt")]
    mended = [word for word in words if finder._speller.mend(word) != word]
    assert len(words) > 70_000
    assert mended == []


def test_a_rarer_word_is_left_alone_while_it_is_typed(finder):
    said = "my library book is overdue"
    assert all(finder.find(said[:end]).crisis == "none" for end in range(1, len(said) + 1))


@pytest.mark.parametrize(
    "said",
    [
        "the blue bin collection is overdue",
        "my passport's overdue for renewal",
        "is there an expiration date on the bus pass",
        "he never bothered to ring me back",
        "she stubbed her toe on the kerb",
        "the puppy was shattering the peace",
        "a cavern under the town hall",
        "they were bantering in the queue",
        "a smattering of rain on Thursday",
        "my mate's bartering for a telly",
    ],
)
def test_an_ordinary_word_opens_no_panel(finder, said):
    assert finder.find(said).crisis == "none"


@pytest.mark.parametrize(
    "said",
    ["Miss Lavery", "Miss Joyce Slattery", "Harker, Susan", "Battersby, Ann", "the Bamber family",
     "parcel for Mr Goodhue", "is Mangan in today", "Groome, Peter", "Batterham, Joan"],
)  # fmt: skip
def test_a_surname_opens_no_panel(finder, said):
    assert finder.find(said).crisis == "none"


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("Miss, my stepdad punches me", "child_at_risk"),
        ("Miss Dad hits me", "child_at_risk"),
        ("Suicidal, Ann", "suicide_selfharm"),
        ("Lavery, Ann says her husband beats her", "domestic_abuse"),
        ("my sister is on heroine", "someone_elses_use"),
        ("he chocked me", "domestic_abuse"),
        ("took an overdoes", "suicide_selfharm"),
        ("he stangled me", "domestic_abuse"),
        ("he battred me", "domestic_abuse"),
    ],
)
def test_danger_is_heard_beside_names_and_through_slips(finder, said, need):
    assert need in [found.id for found in finder.find(said).needs[:3]]
