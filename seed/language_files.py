"""Read the word lists in ``seed/language`` into one ``Language``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from directory.search.language import (
    Acts,
    BesideHarm,
    DeedKind,
    Denial,
    Distant,
    HarmWords,
    Language,
    OwningUp,
    PlaceWords,
    SpeakerWords,
    Spoken,
    TogetherRule,
)
from seed.learned_file import LEARNED, read_learned
from seed.other_languages_file import OTHER_LANGUAGES, read_sentences
from seed.reading import SeedProblem, line_of, read_toml, read_words
from seed.same_meaning_file import read_same_meaning
from seed.shorthand_files import read_shorthand
from seed.together_files import TOGETHER, read_together


def read_language(folder: Path) -> Language:
    """Return what the need finder knows about everyday language and the short forms of desks.

    Raises:
        SeedProblem: a list cannot be read or holds something other than words.
    """
    roles = {word: name for name, words in _lists(folder / "roles.toml").items() for word in words}
    figures = _lists(folder / "figures.toml")
    common = frozenset(read_words(folder / "common_words.txt"))
    visitors = _lists(folder / "visitors.toml")
    pastimes = _lists(folder / "pastimes.toml")
    same, phrases = read_same_meaning(folder / "same_meaning.toml")
    return Language(
        contractions=_pairs(folder / "contractions.toml"),
        slang=_pairs(folder / "slang.toml"),
        stop=frozenset(read_words(folder / "stop_words.txt")),
        roles=roles,
        common=common,
        rarer=tuple(sorted(read_words(folder / "rarer_words.txt"))),
        irregular=_pairs(folder / "irregular.toml"),
        denial=_denial(folder / "denial.toml"),
        distant=_distant(folder / "distant.toml"),
        owning_up=OwningUp(**_lists(folder / "owning_up.toml")),
        beside_harm=tuple(_beside_harm(folder / "also_at_risk.toml")),
        harm=_harm(folder / "harm.toml"),
        acts=_acts(folder / "acts.toml"),
        together=tuple(_together(folder)),
        same=same,
        same_phrases=phrases,
        figures=figures["figures"],
        things=frozenset(figures["things"]),
        visitors=frozenset(visitors["words"]),
        pastimes=frozenset(chain(*pastimes.values())),
        pets=frozenset(pastimes["pets"]),
        **_names(_lists(folder / "left_alone.toml"), visitors, common),
        shorthand=read_shorthand(folder.parent / "shorthand"),
        of_needs={n: tuple(w.split()) for n, w in _pairs(folder / "need_words.toml").items()},
        place_words=_place_words(folder / "place_words.toml"),
        spoken=Spoken(**{n: frozenset(w) for n, w in _lists(folder / "spoken.toml").items()}),
        speaker=_speaker(folder / "speaker.toml"),
        **_whole_terms(folder / "whole_terms.toml"),
        learned=read_learned(folder.parent / LEARNED.name),
        **_kinds(folder / "kinds.toml"),
    )


def _names(
    names: Mapping[str, Sequence[str]],
    visitors: Mapping[str, Sequence[str]],
    common: frozenset[str],
) -> dict[str, Any]:
    """Return the names of people and places, which tell of no need."""
    people = {*names["first_names"], *names["family_names"], *names["names_like_danger"]}
    places = frozenset((*names["places_here"], *names["towns"]))
    return {
        "first_names": frozenset(names["first_names"]),
        "fillers": frozenset(visitors["fillers"]).union(people - common),
        "places": places.difference(visitors["no_places"]),
        "left_alone": frozenset(chain(*names.values())),
    }


def _together(folder: Path) -> Iterator[TogetherRule]:
    """Yield what words tell together: our own rules, and sentences of other languages."""
    yield from read_together(folder / TOGETHER)
    yield from (one.rule for one in read_sentences(folder / OTHER_LANGUAGES))


def _kinds(path: Path) -> dict[str, Any]:
    """Return the words of each kind of place, and what else in a name is a sign of one."""
    read = read_toml(path)
    words = {kind: tuple(words.split()) for kind, words in read["words"].items()}
    return {"kinds": words, "signs": read["signs"]}


def _whole_terms(path: Path) -> dict[str, Any]:
    """Return the lines that stand for needs as a whole, and those that say the same."""
    values = read_toml(path)
    alike = [[one.strip() for one in line.split(",")] for line in values["alike"]]
    return {
        "terms": {line: tuple(needs.split()) for line, needs in values["needs"].items()},
        "alike": {other: first for first, *others in alike for other in others},
    }


def _pairs(path: Path) -> dict[str, str]:
    """Return a file of ``word = "plain words"`` lines."""
    pairs = read_toml(path)
    for word, plain in pairs.items():
        if not isinstance(plain, str):
            raise SeedProblem(path.name, line_of(path, word), f"{word}: write words in quotes")
    return pairs


def _beside_harm(path: Path) -> Iterator[BesideHarm]:
    for rule in read_toml(path)["rule"]:
        need, beside, words = rule["need"], rule["beside"], rule["words"]
        first, last = rule.get("ages", (0, -1))
        yield BesideHarm(need, frozenset(beside), frozenset(words), range(first, last + 1))


def _harm(path: Path) -> HarmWords:
    """Return the words by which it is told who harms whom."""
    values = read_toml(path)
    kinds = values.pop("deeds", {})
    for kind in kinds.keys() - get_args(DeedKind):
        raise SeedProblem(path.name, line_of(path, f"{kind} ="), f"there is no kind {kind}")
    deeds = {kind: _words(path, kind, said) for kind, said in kinds.items()}
    lists = {name: frozenset(_words(path, name, said)) for name, said in values.items()}
    unknown = lists.keys() - {one.name for one in fields(HarmWords)}
    for name in unknown:
        raise SeedProblem(path.name, line_of(path, f"{name} ="), f"there is no list {name}")
    return HarmWords(deeds=deeds, **lists)


def _acts(path: Path) -> Acts:
    """Return what one person does to the body of another."""
    values = read_toml(path)
    lists, acts = (
        {name: _words(path, name, words) for name, words in values[part].items()}
        for part in ("lists", "acts")
    )
    return Acts(acts, lists, values["forms"])


def _lists(path: Path) -> dict[str, tuple[str, ...]]:
    """Return a file of ``name = ["word", ...]`` lists."""
    return {name: _words(path, name, words) for name, words in read_toml(path).items()}


def _words(path: Path, name: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise SeedProblem(path.name, line_of(path, f"{name} ="), f"{name}: write a list of words")
    return tuple(words)


def _place_words(path: Path) -> PlaceWords:
    """Return what stands around the names of places."""
    lists = _lists(path)
    endings = lists.pop("endings", ())
    try:
        return PlaceWords(endings=endings, **{name: frozenset(lists[name]) for name in lists})
    except TypeError as problem:
        raise SeedProblem(path.name, 1, str(problem)) from problem


def _distant(path: Path) -> Distant:
    """Return how people tell of what is long past."""
    try:
        return Distant(**_lists(path))
    except TypeError as problem:
        raise SeedProblem(path.name, 1, str(problem)) from problem


def _denial(path: Path) -> Denial:
    """Return how people say that something is not their trouble."""
    values = read_toml(path)
    cues = values.pop("cues", {})
    fields: dict[str, Any] = {
        name: value if isinstance(value, int) else _words(path, name, value)
        for name, value in values.items()
    }
    try:
        return Denial(cues={need: _words(path, need, cues[need]) for need in cues}, **fields)
    except TypeError as problem:
        raise SeedProblem(path.name, 1, str(problem)) from problem


def _speaker(path: Path) -> SpeakerWords:
    """Return by which words whoever speaks is known."""
    lists = _lists(path)
    for name in lists.keys() - {one.name for one in fields(SpeakerWords)}:
        raise SeedProblem(path.name, line_of(path, f"{name} ="), f"there is no list {name}")
    return SpeakerWords(**lists)
