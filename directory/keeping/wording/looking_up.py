"""Look a short form up: by itself, by its beginning, or by a word of what it stands for."""

from collections.abc import Sequence

from directory.keeping.wording.short_forms import ShortForm
from directory.words import tidy


def look_up(
    forms: Sequence[ShortForm], words: str, *, public: bool = False
) -> tuple[ShortForm, ...]:
    """Return the short forms that fit ``words``, the nearest first; all of them for no words.

    Args:
        forms: The short forms as they are used here.
        words: What was typed, as letters or as plain words.
        public: Whether the public may read along: then only those with plain words that put
            nobody in a box.
    """
    shown = [one for one in forms if not public or (one.public and one.plain)]
    wanted = tidy(words)
    if not wanted:
        return tuple(shown)
    ranked = ((_how_near(one, wanted), one) for one in shown)
    return tuple(one for near, one in sorted(ranked, key=_nearness) if near)


def _how_near(one: ShortForm, wanted: str) -> int:
    """Return 1 for the short form itself, 2 for its beginning, 3 for words of it, else 0."""
    short, close = tidy(one.short), wanted.replace(" ", "")
    if wanted == short or close == short.replace(" ", ""):
        return 1
    if short.startswith(wanted) or short.replace(" ", "").startswith(close):
        return 2
    said = f" {tidy(f'{one.meaning} {one.plain}')}"
    return 3 if all(f" {word}" in said for word in wanted.split()) else 0


def _nearness(found: tuple[int, ShortForm]) -> int:
    return found[0]
