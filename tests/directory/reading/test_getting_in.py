"""That one can get in with a wheelchair is told plainly or not at all."""

import pytest

from directory.desk.answering.narrowing import FILTERS
from directory.interchange.cells.facts import access_of
from directory.model import ServicePage
from directory.reading.getting_in import takes_a_wheelchair
from directory.store.card_facts import facts_of


@pytest.mark.parametrize(
    "words",
    [
        "Wheelchair access",
        "Fully wheelchair accessible",
        "wheelchair-friendly",
        "Wheelchair accessible venue",
        "Accessible for wheelchair users",
        "Full wheelchair access throughout",
        "Wheelchair access: yes",
    ],
)
def test_a_list_that_says_so_is_read_as_the_fact_and_leaves_no_words(words):
    assert access_of(words) == (("step_free", "wheelchair"), "")


@pytest.mark.parametrize(
    "words",
    [
        "No wheelchair access",
        "Wheelchair access: no",
        "Limited wheelchair access",
        "Level access",
        "Wheelchair users",
        "Wheelchairs for hire",
        "Wheelchair access by arrangement",
        "Ramp",
    ],
)
def test_less_than_that_is_no_promise(words):
    features, _ = access_of(words)
    assert not takes_a_wheelchair(words)
    assert "wheelchair" not in features


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ({"access": ("wheelchair",)}, True),
        ({"access_words": "Lift; wheelchair access"}, True),
        ({"access": ("step_free",), "access_words": "No wheelchair access"}, False),
    ],
)
def test_a_list_can_be_narrowed_to_it(said, known):
    page = ServicePage.model_validate({"id": "e-1", "name": "Practice Elm", **said})
    assert ("wheelchair" in facts_of(page, ())) is known
    assert "wheelchair" in {one.id for one in FILTERS}
