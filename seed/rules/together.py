"""What words tell together is something that exists."""

from collections.abc import Iterator

from directory.words import tidy
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


def _problem(place: Place, words: str, about: str) -> str:
    line = place.of(f'"{about}"')
    return f"language/{TOGETHER}/{place.path.name}:{line}: {words}"
