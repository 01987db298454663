"""What the tests of finding share: the need finder as it ships."""

import pytest

from directory.search.needs import NeedFinder
from seed.contents import contents


@pytest.fixture(scope="module")
def finder():
    ships = contents()
    return NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )
