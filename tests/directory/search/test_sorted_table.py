"""The table of what was learned answers as a dictionary would."""

import pytest

from directory.search.sorted_table import SortedTable
from seed.learned_file import LEARNED, read_learned


def test_every_word_of_the_table_that_ships_is_found_and_no_other():
    lines = LEARNED.read_text(encoding="utf-8").splitlines()[3:]
    expected = dict(line.split("\t") for line in lines)
    rows = read_learned().rows
    assert len(rows) == len(expected) > 100_000
    assert all(rows[word] == row for word, row in expected.items())
    begun = [word[:-1] for word in expected if word[:-1] not in expected][:5000]
    assert not any(word in rows for word in ("", "zzzz", "\U0010ffff", *begun))


def test_a_word_that_begins_another_has_its_own_line():
    table = SortedTable(sorted(("a b\t1", "a\t2", "a#\t3")))
    assert dict(table) == {"a": "2", "a b": "1", "a#": "3"}
    with pytest.raises(KeyError):
        table["b"]
