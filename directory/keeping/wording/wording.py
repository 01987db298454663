"""The sentences of the prints that are ours: listed, changed, and put back as they ship."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from directory.disclosure.paper.text_blocks import BLOCKS, MARK, TextBlock, Texts, block_called
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.disclosure.rules.personal import check_typed
from directory.errors import RefusedWords, UnknownName
from directory.keeping.wording.own_wording import keep_wording, wording_id
from directory.model.wording import OwnWording
from directory.store import Directory
from directory.store.local import Change
from directory.words import one_line

Tells = Callable[[str], Sequence[str]]
"""Returns the names of needs that words tell of."""

MOST_LETTERS = 200
LONG_SENTENCE = 15
"""Words; a longer sentence is hard to read for many."""
HARD_FROM = 4
"""Syllables."""
_NUMBER_WORD = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)"
_NUMBER = re.compile(rf"\d[\s\-.()/]*\d|(?i:\b{_NUMBER_WORD}(?:[\s,\-]+{_NUMBER_WORD}){{2}}\b)")
_SENTENCE = re.compile(r"[.!?:]+\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SYLLABLE = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One sentence of the prints, as a keeper sees it."""

    block: TextBlock
    words: str
    """As it is printed here, with its marks."""

    @property
    def changed(self) -> bool:
        """Whether it is not as it ships."""
        return self.words != self.block.ours


def text_lines(directory: Directory) -> tuple[TextLine, ...]:
    """Return every sentence that can be changed, in the order of the papers."""
    texts = texts_of(directory)
    return tuple(TextLine(block, texts.words(block.id)) for block in BLOCKS)


def texts_of(directory: Directory, trial: OwnWording | None = None) -> Texts:
    """Return the sentences as this desk says them, with one as if it were kept."""
    own = {one.of: one.words for one in directory.own_wording("text")}
    return Texts(own | {trial.of: trial.words} if trial else own)


def read_text(block_id: str, words: str) -> OwnWording:
    """Return a sentence ready to be kept.

    Raises:
        UnknownName: If there is no such sentence.
        RefusedWords: If it must not be printed; says why and where it would stand.
    """
    block = _block(block_id)
    words = one_line(words)
    _refuse(block, words)
    return OwnWording(id=wording_id("text", block_id), kind="text", of=block_id, words=words)


def doubts_about(block_id: str, words: str, tells: Tells) -> tuple[str, ...]:
    """Return what a keeper should think of before a sentence is kept, each as a sentence."""
    block, said = _block(block_id), MARK.sub(" ", words)
    plain = [*dict.fromkeys((*avoided_in(said), *_hard_words(said)))]
    told = [one for one in tells(said) if one not in tells(MARK.sub(" ", block.ours))]
    doubts = [
        f"Hard to read: {', '.join(plain)}." if plain else "",
        _too_long(block, words),
        f"Whoever sees the paper may take it to be about: {', '.join(told)}." if told else "",
    ]
    return tuple(filter(None, doubts))


def change_text(directory: Directory, block_id: str, words: str) -> tuple[Change, ...]:
    """Say a sentence of the prints otherwise from now on.

    Raises:
        RefusedWords: If it must not be printed; says why and where it would stand.
        BadInput: If it says so already.
    """
    new = read_text(block_id, words)
    if new.words == _block(block_id).ours:
        return text_as_ships(directory, block_id)
    return keep_wording(directory, "Changed a sentence of the prints", [new])


def text_as_ships(directory: Directory, block_id: str) -> tuple[Change, ...]:
    """Say a sentence of the prints as it ships again.

    Raises:
        BadInput: If it does already.
    """
    gone = wording_id("text", _block(block_id).id)
    return keep_wording(directory, "Put back a sentence of the prints", (), [gone])


def _block(block_id: str) -> TextBlock:
    found = block_called(block_id)
    if found is None:
        raise UnknownName("There is no such sentence on any print.")
    return found


def _refuse(block: TextBlock, words: str) -> None:
    place = f"It would stand on '{block.place}'."
    if not words:
        raise RefusedWords(f"Write a sentence, or go back to ours. {place}")
    labels = labels_in(words)
    if labels:
        raise RefusedWords(f"'{labels[0]}' is a label on people. {place} Say it in other words.")
    if _NUMBER.search(words):
        raise RefusedWords(
            f"Leave numbers out: each stands in one place, and the sheet puts it in. {place}"
        )
    if len(words) > MOST_LETTERS:
        raise RefusedWords(f"This is too long to print: {len(words)} letters. {place}")
    check_typed(words)
    _refuse_marks(block, MARK.findall(words))


def _refuse_marks(block: TextBlock, marks: Sequence[str]) -> None:
    missing = sorted(block.marks - set(marks))
    unknown = sorted(set(marks) - block.marks)
    if missing:
        raise RefusedWords(f"{' and '.join(missing)} has to stay in this sentence, as it is.")
    if unknown:
        raise RefusedWords(f"The sheet does not know what to put in place of {unknown[0]}.")
    if len(marks) > len(set(marks)):
        raise RefusedWords("The same mark stands twice in this sentence. Leave one out.")


def _too_long(block: TextBlock, words: str) -> str:
    if len(words) > block.longest:
        return f"Long for its place: {len(words)} letters, where {block.longest} fit well."
    longest = max((len(_WORD.findall(one)) for one in _SENTENCE.split(words)), default=0)
    return f"A sentence of {longest} words is long to read." if longest > LONG_SENTENCE else ""


def _hard_words(words: str) -> tuple[str, ...]:
    """Return the words of four syllables or more, by counting groups of vowels."""
    found = chain.from_iterable(_WORD.findall(one) for one in words.split())
    return tuple(word for word in found if _syllables(word.lower()) >= HARD_FROM)


def _syllables(word: str) -> int:
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    return len(_SYLLABLE.findall(word)) - silent
