"""Lines that are nothing but a topic, as papers and teams write it: what they stand for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.words import tidy

STRONG, NEXT = 0.5, 0.05
"""How strongly the first need is felt, and what each after it loses."""
_AT = frozenset({"in", "at", "near"})


def plain_term(text: str, alike: Mapping[str, str]) -> str:
    """Return ``text``, or what a line that says the same in another way is searched by."""
    return alike.get(tidy(text), text)


def with_term(
    heard: NeedAnswer,
    text: str,
    terms: Mapping[str, Sequence[str]],
    places: Collection[str] = (),
    limit: int = 5,
) -> NeedAnswer:
    """Return what was heard, with the needs first that the line as a whole stands for.

    Args:
        heard: What the words say.
        text: The line.
        terms: Tidy lines to ids of needs, the nearest first.
        places: Words of the names of places: "Bootle jobcentre" is the jobcentre.
        limit: Most needs to return.
    """
    line = tidy(text)
    named = terms.get(line) or terms.get(_without_place(line, places), ())
    if not named:
        return heard
    known = {need.id: need for need in heard.needs}
    best = max([STRONG, *(need.score for need in heard.needs)])
    first = tuple(
        replace(known.get(one, FoundNeed(one, 0.0, (text.strip(),))), score=best - NEXT * place)
        for place, one in enumerate(named)
    )
    others = tuple(need for need in heard.needs if need.id not in named)
    leading = tuple(dict.fromkeys((named[0], *heard.leading)))
    return replace(heard, needs=(*first, *others)[:limit], leading=leading)


def _without_place(line: str, places: Collection[str]) -> str:
    """Return a tidy ``line`` without the place before or after its topic."""
    said = line.split(" ")
    while len(said) > 1 and said[0] in places:
        del said[0]
    while len(said) > 1 and said[-1] in places:
        del said[-1]
        if len(said) > 1 and said[-1] in _AT:
            del said[-1]
    return " ".join(said)
