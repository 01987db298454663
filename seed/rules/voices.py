"""The voices: enough phrases for each need they speak of, each said once, none from a pattern."""

from collections.abc import Iterator

from directory.words import tidy
from seed.repetition import shared_runs
from seed.rules.files import SeedFiles
from seed.voice_files import Voice, read_voices

FEWEST_PHRASES = 10
MOST_WORDS = 28
RUN = 8
"""Words in a row that no two phrases share; six are everyday ("I don't want to be here")."""


def voices_speak_of_needs_or_not_at_all(seed: SeedFiles) -> Iterator[str]:
    """A voice has enough phrases for each need that it speaks of, and for nothing else.

    A need may be in no voice yet: it is heard by its own phrases until somebody lends it voices.
    Of a few phrases, those who say other things alike would be heard as speaking of it.
    """
    needs = {need.id for need in seed.contents.needs}
    for voice in _voices(seed):
        for need in sorted(voice.phrases.keys() - needs):
            yield _problem(seed, voice, f"there is no need {need}", f"{need} =")
        for need, phrases in sorted(voice.phrases.items()):
            number = len(phrases)
            if number < FEWEST_PHRASES:
                words = f"{need}: {number} phrases are too few: write at least {FEWEST_PHRASES}"
                yield _problem(seed, voice, words, f"{need} =")


def voices_say_what_one_breath_holds(seed: SeedFiles) -> Iterator[str]:
    """A phrase is short; that no file types a telephone number is a rule for all."""
    for voice, phrase in _phrases(seed):
        if len(phrase.split()) > MOST_WORDS:
            yield _problem(seed, voice, f"more than {MOST_WORDS} words: {phrase}", phrase)


def voices_say_everything_once(seed: SeedFiles) -> Iterator[str]:
    """No phrase stands twice, in one voice or in two, and no two share a run of eight words."""
    first: dict[str, str] = {}
    texts: dict[str, str] = {}
    owners: dict[str, tuple[Voice, str]] = {}
    for number, (voice, phrase) in enumerate(_phrases(seed)):
        said = tidy(phrase)
        if said in first:
            words = f'"{phrase}" also stands in {first[said]}'
            yield _problem(seed, voice, words, phrase)
            continue
        first[said] = voice.id
        texts[str(number)] = phrase
        owners[str(number)] = voice, phrase
    for run in shared_runs(texts, RUN):
        (before, _), (voice, phrase) = owners[run.first], owners[run.second]
        yield _problem(seed, voice, f'"{run.words}" is also said in {before.id}', phrase)


def _voices(seed: SeedFiles) -> tuple[Voice, ...]:
    return read_voices(seed.folder / "voices")


def _phrases(seed: SeedFiles) -> Iterator[tuple[Voice, str]]:
    for voice in _voices(seed):
        for said in voice.phrases.values():
            yield from ((voice, phrase) for phrase in said)


def _problem(seed: SeedFiles, voice: Voice, words: str, about: str) -> str:
    return seed.problem(f"voices/{voice.id}.toml", words, about)
