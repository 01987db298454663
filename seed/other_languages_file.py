"""Read ``seed/language/other_languages.toml``: plain sentences of danger in other languages.

A sentence is words that stand one behind the other; so each becomes a rule on words together, and
is heard where those are.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from directory.search.language import TogetherRule
from seed.reading import SeedProblem, line_of, read_tables

OTHER_LANGUAGES = "other_languages.toml"
_KEYS = ("language", "need", "sentences")


class Sentence(NamedTuple):
    """One sentence as it is written, with its language, the need it tells of, and its line."""

    language: str
    need: str
    words: str
    line: int

    @property
    def rule(self) -> TogetherRule:
        """What hears it: its words one behind the other, whatever stands around them."""
        words = self.words.replace("-", " ").split()
        parts = tuple(frozenset(word.split("/")) for word in words)
        return TogetherRule(parts, self.need, apart=0, across=True)


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield every sentence of the file.

    Raises:
        SeedProblem: the file cannot be read, or a table lacks its language, need or sentences.
    """
    for table in read_tables(path, "said"):
        if sorted(table) != sorted(_KEYS) or not isinstance(table["sentences"], list):
            about = str(table.get("language", ""))
            words = f"each [[said]] has {', '.join(_KEYS)}, and no more"
            raise SeedProblem(path.name, line_of(path, about) if about else 1, words)
        for words in table["sentences"]:
            yield Sentence(table["language"], table["need"], words, line_of(path, f'"{words}"'))
