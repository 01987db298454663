"""Why a need was found: the words that decided, as the person typed them."""

from collections.abc import Iterable, Mapping, Sequence

from directory.search.needs.speech import Spoken

_NEAR = 5
"""Characters between two words that are shown as one run ("kicking *me* out")."""
_MOST_REASONS = 4
_MOST_WORDS = 6
_PARTICLES = frozenset({"out", "off", "up", "down", "away", "back", "behind"})
"""Without one of these behind it a word says something else: "kicked *out*", "run *out*"."""


def typed_words(
    terms: Iterable[str], features: Mapping[str, Sequence[int]], words: Sequence[Spoken], text: str
) -> tuple[str, ...]:
    """Return what was typed where ``terms`` were heard, neighbours together, in their order."""
    runs: list[list[int]] = []
    for place in sorted({place for term in terms for place in features[term]}):
        if runs and _goes_on(runs[-1], place, words):
            runs[-1][1] = place
        else:
            runs.append([place, place])
    for run in runs:
        run[1] += _is_particle(words, run[1] + 1)
    typed = (text[words[first].start : words[last].end] for first, last in runs)
    return tuple(dict.fromkeys(" ".join(t.split()) for t in typed))[:_MOST_REASONS]


def _is_particle(words: Sequence[Spoken], place: int) -> bool:
    """Tell whether the word at a place belongs to the one before it: "kicked out"."""
    there = place < len(words) and words[place].clause == words[place - 1].clause
    return there and words[place].word in _PARTICLES


def _goes_on(run: Sequence[int], place: int, words: Sequence[Spoken]) -> bool:
    first, last = run
    near = words[place].start - words[last].end <= _NEAR
    return near and place - first < _MOST_WORDS and words[place].word != words[last].word
