"""A long table of words, looked up in its sorted lines: nothing is made of it when it is read."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence


class SortedTable(Mapping[str, str]):
    """Lines of a word, a tab and what is known of the word, sorted.

    A dictionary of 134,000 words takes a twentieth of a second to make, at every start; finding
    one among as many lines takes a millionth.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        """Take the lines, which must be sorted and without one word twice."""
        self._lines = lines

    def __getitem__(self, word: str) -> str:
        begins = f"{word}\t"
        at = bisect_left(self._lines, begins)
        if at < len(self._lines) and self._lines[at].startswith(begins):
            return self._lines[at][len(begins) :]
        raise KeyError(word)

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)
