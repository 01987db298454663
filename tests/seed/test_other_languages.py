"""Sentences of other languages are whole, and what is wrong with one is named with its line."""

import shutil

import pytest

from seed.checker import RULES
from seed.contents import SEED_FOLDER, contents
from seed.other_languages_file import OTHER_LANGUAGES, read_sentences
from seed.reading import SeedProblem
from seed.rules.files import SeedFiles
from seed.rules.together import sentences_tell_what_exists


def spoilt(tmp_path, old, new):
    folder = tmp_path / "language"
    folder.mkdir()
    shutil.copy(SEED_FOLDER / "language" / OTHER_LANGUAGES, folder)
    path = folder / OTHER_LANGUAGES
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('need = "domestic_abuse"', 'need = "abuse"', 'there is no need "abuse"'),
        ('language = "Polish"', 'language = "Polnisch"', "is no language of spoken.toml"),
        ('"przemoc domowa"', '"przemoc"', "is one word, which could be a name"),
    ],
)
def test_a_sentence_that_tells_of_nothing_is_named(tmp_path, old, new, said):
    spoilt(tmp_path, old, new)
    problems = list(sentences_tell_what_exists(SeedFiles(tmp_path, contents())))
    assert problems
    assert all(said in one for one in problems)
    assert sentences_tell_what_exists in RULES


def test_a_table_that_lacks_something_is_named(tmp_path):
    path = spoilt(tmp_path, 'language = "Polish"\n', "")
    with pytest.raises(SeedProblem, match="language, need, sentences"):
        list(read_sentences(path))
