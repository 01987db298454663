"""A fault in the rules and word lists of who harms whom is named with its file and line."""

import shutil

import pytest

from seed.contents import SEED_FOLDER
from seed.language_files import read_language
from seed.reading import SeedProblem
from seed.together_files import TOGETHER, read_together

FAULTS = [
    ("abuse.toml", "close = true", "closed = true", "there is no closed in a rule"),
    ("abuse.toml", "<partner>", "<spouse>", "there is no list <spouse> in this file"),
    ("abuse.toml", "asks = true", 'asks = "yes"', "asks: write true or false"),
    ("abuse.toml", "apart = 3", "apart = true", "apart: write a number"),
    ("abuse.toml", 'need = "domestic_abuse"', "need = 3", "need: write words in quotes"),
    ("abuse.toml", "never_with = [", "never_with = [3, ", "never_with: write a list of words"),
    ("abuse.toml", 'parts = [["left"], ["him"]]', 'parts = ["left"]', "parts: write lists"),
    ("abuse.toml", "[lists]", "[words]", "only [lists] and [[rule]] belong here, no words"),
    ("abuse.toml", "partner = [", "partner = [3, ", "partner: write a list of words"),
]
SIDES = [
    ('"shout"', "3", "at: write a list of words"),
    ("towards = [", "toward = [", "there is no kind toward"),
    ("harmless = [", "harmles = [", "there is no list harmles"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_fault_in_what_words_tell_together_is_named(tmp_path, file, old, new, said):
    folder = tmp_path / TOGETHER
    shutil.copytree(SEED_FOLDER / "language" / TOGETHER, folder)
    line = spoilt(folder / file, old, new)
    with pytest.raises(SeedProblem) as problem:
        read_together(folder)
    assert said in problem.value.words
    assert problem.value.words.startswith(f"{file}:{line}:")


def test_a_rule_without_words_is_named(tmp_path):
    (tmp_path / "one.toml").write_text('# one\n[[rule]]\nneed = "debt"\n', encoding="utf-8")
    with pytest.raises(SeedProblem, match=r"one\.toml:2: a rule needs parts"):
        read_together(tmp_path)


@pytest.mark.parametrize(("old", "new", "said"), SIDES)
def test_a_fault_in_the_words_for_harm_is_named(tmp_path, old, new, said):
    for name in ("language", "shorthand"):
        shutil.copytree(SEED_FOLDER / name, tmp_path / name)
    line = spoilt(tmp_path / "language" / "harm.toml", old, new)
    with pytest.raises(SeedProblem) as problem:
        read_language(tmp_path / "language")
    assert said in problem.value.words
    assert problem.value.words.startswith(f"harm.toml:{line}:")


def test_a_list_that_nobody_reads_is_named(tmp_path):
    for name in ("language", "shorthand"):
        shutil.copytree(SEED_FOLDER / name, tmp_path / name)
    line = spoilt(tmp_path / "language" / "speaker.toml", "grown_up = [", "grownup = [")
    with pytest.raises(SeedProblem) as problem:
        read_language(tmp_path / "language")
    assert problem.value.words == f"speaker.toml:{line}: there is no list grownup"


def spoilt(path, old, new):
    """Put ``new`` for the first ``old`` and return its line."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
