"""The voices that ship are whole, and what was learned from them is what they say now."""

import shutil
from dataclasses import replace

import pytest

from directory.model import Need
from directory.search.needs import NeedFinder
from directory.search.needs.learned import NO_NEED
from seed.checker import check
from seed.contents import SEED_FOLDER, contents
from seed.learned_file import LEARNED, read_learned
from seed.reading import SeedProblem
from seed.rules.files import SeedFiles
from seed.rules.voices import voices_say_everything_once, voices_speak_of_needs_or_not_at_all
from seed.teaching import learn, said_of, taught_digest
from seed.voice_files import read_voices, voices

WEIGHT = {mark: (ord(mark) - 33) * 0.05 for mark in map(chr, range(33, 127))}


@pytest.fixture
def voice_folder(tmp_path):
    """A seed folder with two voices, to plant faults in."""
    folder = tmp_path / "voices"
    folder.mkdir()
    for name in ("scouse", "pensioner"):
        shutil.copy(SEED_FOLDER / "voices" / f"{name}.toml", folder)
    return tmp_path


def edited(folder, name, old, new):
    path = folder / "voices" / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(learned, piece):
    """Return what a piece tells of each need."""
    row = learned.rows[piece]
    pairs = zip(row[::2], row[1::2], strict=True)
    return {learned.needs[ord(need) - 33]: WEIGHT[mark] for need, mark in pairs}


def test_many_voices_speak_in_three_registers():
    assert len(voices()) >= 10
    assert {voice.register for voice in voices()} == {"shorthand", "own words", "indirect"}
    assert all(voice.who for voice in voices())


def test_what_ships_was_learned_from_the_voices_that_ship():
    digest = LEARNED.read_text(encoding="utf-8").split("\n", 1)[0]
    assert digest == taught_digest(), "the phrases have changed: run `make voices`"
    assert set(read_learned().needs) == {need.id for need in contents().needs} | {NO_NEED}


def test_a_word_tells_of_the_need_that_most_who_say_it_speak_of():
    learned = learn(
        [*[("debt", ["bailiff", "my"])] * 5, ("housing", ["bailiff", "my"]), ("food", ["my"])]
    )
    assert told(learned, "bailiff")["debt"] > 2 * told(learned, "bailiff")["housing"]
    assert told(learned, "bailiff")["debt"] > told(learned, "my")["debt"]


def test_a_voice_that_does_not_count_teaches_nothing():
    voice = replace(voices()[0], counts=False)
    assert list(said_of((), [voice], contents().language)) == []


def test_a_voice_that_speaks_of_no_such_need_is_named(voice_folder):
    edited(voice_folder, "scouse", "\ngambling = [", "\ngambols = [")
    (found,) = voices_speak_of_needs_or_not_at_all(SeedFiles(voice_folder, contents()))
    assert "scouse.toml" in found
    assert "there is no need gambols" in found


@pytest.mark.parametrize("number", [0, 1, 9])
def test_a_voice_that_says_too_little_of_a_need_is_named(voice_folder, number):
    few = ", ".join(f'"few words {one}"' for one in range(number))
    edited(voice_folder, "scouse", "\ngambling = [", f"\ngambling = [{few}]\n\ndropped = [")
    found = list(voices_speak_of_needs_or_not_at_all(SeedFiles(voice_folder, contents())))
    assert any(f"gambling: {number} phrases are too few" in one for one in found)


def test_a_need_may_be_in_no_voice_yet_and_is_heard_by_its_own_phrases():
    ships = contents()
    more = Need(
        id="pet_care",
        theme="health",
        public_name="Looking after a pet",
        professional_name="Pet care",
        phrases=("vet bills", "can't afford the vet", "nobody to walk my dog"),
    )
    seed = SeedFiles(SEED_FOLDER, replace(ships, needs=(*ships.needs, more)))
    assert list(voices_speak_of_needs_or_not_at_all(seed)) == []
    finder = NeedFinder(
        (*ships.needs, more), ships.circumstances, ships.goals, ships.language,
        ships.emergency_words,
    )  # fmt: skip
    assert finder.find("I can't afford the vet for my dog").needs[0].id == "pet_care"


def test_a_phrase_of_another_voice_is_named_with_its_line(voice_folder):
    first = read_voices(voice_folder / "voices")[0].phrases["debt"][0]
    edited(voice_folder, "scouse", "\ndebt = [", f'\ndebt = [\n    "{first}",')
    lines = (voice_folder / "voices" / "scouse.toml").read_text(encoding="utf-8").splitlines()
    (found,) = voices_say_everything_once(SeedFiles(voice_folder, contents()))
    place = next(number for number, line in enumerate(lines, start=1) if first in line)
    assert found == f'voices/scouse.toml:{place}: "{first}" also stands in pensioner'


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('register = "own words"', 'register = "loud"', "the register is one of"),
        ('id = "scouse"', 'id = "liverpool"', "the id must be scouse"),
        ('who = "', 'whom = "', "write id, who, register, phrases"),
    ],
)
def test_what_is_no_voice_is_told(voice_folder, old, new, words):
    edited(voice_folder, "scouse", old, new)
    with pytest.raises(SeedProblem, match=words):
        read_voices(voice_folder / "voices")


def test_everything_that_ships_is_sound():
    assert [problem for problem in check() if problem.startswith("voices/")] == []
