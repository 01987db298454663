"""What words tell together is something that exists."""

from collections.abc import Iterator

from directory.words import tidy
from seed.other_languages_file import OTHER_LANGUAGES, read_sentences
from seed.rules.files import SeedFiles
from seed.together_files import TOGETHER, Place, placed_rules


def words_together_tell_what_exists(seed: SeedFiles) -> Iterator[str]:
    """Each rule names needs, emergency words, circumstances and goals that exist."""
    contents = seed.contents
    needs = {need.id for need in contents.needs}
    people = {*(one.id for one in contents.circumstances), *(goal.id for goal in contents.goals)}
    emergencies = {entry.words for entry in contents.emergency_words}
    for rule, place in placed_rules(seed.folder / "language" / TOGETHER):
        named = (
            *(("need", one, needs) for one in sorted({rule.need, *rule.instead_of} - {""})),
            *(("emergency", one, emergencies) for one in {rule.emergency} - {""}),
            *(("circumstance or goal", one, people) for one in sorted(rule.not_told)),
        )
        for kind, name, known in named:
            if name not in known:
                yield _problem(place, f'there is no {kind} "{name}"', name)
        for word in sorted(frozenset().union(*rule.parts, *rule.anywhere)):
            if not word.startswith("<") and word != tidy(word):
                yield _problem(place, f'write "{tidy(word)}" for "{word}"', word)


def sentences_tell_what_exists(seed: SeedFiles) -> Iterator[str]:
    """Each sentence of another language names a need and a language; no single word is one.

    In Latin letters one word could be a name, or English.
    """
    needs = {need.id for need in seed.contents.needs}
    languages = seed.contents.language.spoken.languages
    for one in read_sentences(seed.folder / "language" / OTHER_LANGUAGES):
        wrong = ""
        if one.need not in needs:
            wrong = f'there is no need "{one.need}"'
        elif one.language not in languages:
            wrong = f'"{one.language}" is no language of spoken.toml'
        elif one.words.isascii() and len(one.rule.parts) == 1:
            wrong = f'"{one.words}" is one word, which could be a name'
        if wrong:
            yield f"language/{OTHER_LANGUAGES}:{one.line}: {wrong}"


def _problem(place: Place, words: str, about: str) -> str:
    line = place.of(f'"{about}"')
    return f"language/{TOGETHER}/{place.path.name}:{line}: {words}"
