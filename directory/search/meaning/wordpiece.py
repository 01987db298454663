"""From words to the numbers of the vocabulary that a sentence model reads (WordPiece, uncased)."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

MOST_PIECES = 64
"""Pieces that are read of one text; nobody who was ever heard said more than 40 in one breath."""
_LONGEST = 40
"""Letters of a word beyond which it is no word."""
_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


class WordPieces:
    """Cuts text into the longest pieces that stand in one vocabulary."""

    def __init__(self, vocabulary: Path) -> None:
        """Read ``vocabulary``: one piece a line, its number is that of the line.

        Raises:
            OSError: If it cannot be read.
            ValueError: If it is not UTF-8, or the pieces that every text needs are not in it.
        """
        lines = vocabulary.read_text(encoding="utf-8").splitlines()
        self._number = {piece: number for number, piece in enumerate(lines)}
        missing = [one for one in (_START, _END, _UNKNOWN) if one not in self._number]
        if missing:
            raise ValueError(f"{vocabulary.name} does not hold {missing[0]}")

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the pieces of ``text``, between a start and an end."""
        pieces = [piece for word in _WORD.findall(_plain(text)) for piece in self.pieces(word)]
        held = [_START, *pieces[: MOST_PIECES - 2], _END]
        return [self._number[piece] for piece in held]

    def pieces(self, word: str) -> list[str]:
        """Return the longest pieces that make up a plain ``word``; ``[UNK]`` where none do."""
        if len(word) > _LONGEST:
            return [_UNKNOWN]
        found: list[str] = []
        rest = word
        while rest:
            piece = next((one for one in _beginnings(rest, bool(found)) if one in self._number), "")
            if not piece:
                return [_UNKNOWN]
            rest = rest[len(piece) - (2 if found else 0) :]
            found.append(piece)
        return found


def _beginnings(word: str, inside: bool) -> Iterator[str]:
    mark = "##" if inside else ""
    return (mark + word[:end] for end in range(len(word), 0, -1))


def _plain(text: str) -> str:
    """Return ``text`` in lower case, without accents."""
    spread = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c))
