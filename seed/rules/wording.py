"""What the public reads or hears, and what is only listed: phrases that stand under two needs."""

from collections.abc import Iterator

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.model import Need
from directory.words import tidy, tokens
from seed.rules.files import SeedFiles
from seed.rules.numbers import short_numbers_in

FEWEST_PHRASES = 8
_PLACE_WORDS, _SPOKEN = "language/place_words.toml", "language/spoken.toml"


def public_words_are_plain(seed: SeedFiles) -> Iterator[str]:
    """No name or question that the public meets holds a label, our jargon or a number."""
    for file, owner, text in _public_texts(seed):
        found = (*labels_in(text), *avoided_in(text))
        if not found and "complex" in tokens(text):
            found = ("complex",)
        for words in found:
            yield seed.problem(file, f'"{words}" must not stand in "{text}"', text, owner)
        for number in short_numbers_in(text):
            words = f'the number {number} belongs in national_lines.csv, not in "{text}"'
            yield seed.problem(file, words, text, owner)


def _public_texts(seed: SeedFiles) -> Iterator[tuple[str, str, str]]:
    """Yield file, id of the record, and text."""
    for need in seed.contents.needs:
        for text in (need.public_name, need.screen_name, need.ask_first):
            yield f"needs/{need.id}.toml", "", text
    for theme in seed.contents.themes:
        yield "themes.toml", theme.id, theme.name
    for goal in seed.contents.goals:
        yield "goals.toml", goal.id, goal.name
    for entry in seed.contents.circumstances:
        yield "circumstances.toml", entry.id, entry.name
    for criterion in seed.contents.criteria:
        yield "criteria.csv", "", criterion.public_words


def sensitive_needs_have_a_screen_name(seed: SeedFiles) -> Iterator[str]:
    """A sensitive need has a neutral name for a screen that the person may see."""
    for need in seed.contents.needs:
        if need.sensitive and not need.screen_name:
            yield seed.of_need(need, "a sensitive need must have a screen_name", "sensitive")
        if need.screen_name and need.screen_name == need.public_name:
            yield seed.of_need(need, "the screen_name says the same as the public name", "screen_")


def needs_have_words_and_phrases(seed: SeedFiles) -> Iterator[str]:
    """A need has its names, its question, and phrases enough to be found, each once."""
    for need in seed.contents.needs:
        yield from _gaps(seed, need)
        if len(need.phrases) < FEWEST_PHRASES:
            words = f"{len(need.phrases)} phrases are too few: write at least {FEWEST_PHRASES}"
            yield seed.of_need(need, words, "phrases")
        heard: set[str] = set()
        for phrase in need.phrases:
            if tidy(phrase) in heard:
                yield seed.of_need(need, f'the phrase "{phrase}" stands twice', f'"{phrase}"')
            heard.add(tidy(phrase))


def _gaps(seed: SeedFiles, need: Need) -> Iterator[str]:
    for field in ("public_name", "professional_name", "ask_first"):
        if not getattr(need, field):
            yield seed.of_need(need, f"{field} is empty", field)


def goals_have_phrases(seed: SeedFiles) -> Iterator[str]:
    """A goal has phrases enough to be found."""
    for goal in seed.contents.goals:
        if len(goal.phrases) < FEWEST_PHRASES:
            words = f"{len(goal.phrases)} phrases are too few: write at least {FEWEST_PHRASES}"
            yield seed.problem("goals.toml", words, "phrases", goal.id)


def emergency_words_are_tidy(seed: SeedFiles) -> Iterator[str]:
    """Emergency words are written as tidy text, else they would never be found."""
    for entry in seed.contents.emergency_words:
        if entry.words != tidy(entry.words):
            words = f'write "{tidy(entry.words)}" for "{entry.words}"'
            yield seed.problem("emergency_words.toml", words, f'"{entry.words}"')


def place_words_can_be_heard(seed: SeedFiles) -> Iterator[str]:
    """What stands around names of places is in small letters, and a language has its capital."""
    around = seed.contents.language.place_words
    lists = (around.things, around.people_too, around.elsewhere, around.endings)
    for word in sorted(word for held in lists for word in held if word != word.lower()):
        yield seed.problem(_PLACE_WORDS, f'write "{word.lower()}" for "{word}"', f'"{word}"')
    for word in sorted(seed.contents.language.spoken.languages):
        if word != word.title():
            yield seed.problem(_SPOKEN, f'write "{word.title()}" for "{word}"', f'"{word}"')


def shared_phrases(seed: SeedFiles) -> Iterator[str]:
    """List phrases that stand under two needs: to look at, not a fault."""
    owner: dict[str, Need] = {}
    for need in seed.contents.needs:
        for phrase in need.phrases:
            first = owner.setdefault(tidy(phrase), need)
            if first.id != need.id:
                words = f'the phrase "{phrase}" also stands under {first.id}'
                yield seed.of_need(need, words, f'"{phrase}"')
