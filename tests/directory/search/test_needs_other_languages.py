"""Plain sentences of danger in other languages; no English line and no name is heard as one."""

import csv
from itertools import product
from pathlib import Path

import pytest

from directory.search.needs.speech import Ear
from directory.search.needs.told_together import TogetherEar
from seed.contents import SEED_FOLDER, contents
from seed.other_languages_file import OTHER_LANGUAGES, read_sentences
from seed.reading import read_toml

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "danger_in_other_languages.csv"
LANGUAGE = SEED_FOLDER / "language"
with REFERENCE.open(encoding="utf-8", newline="") as file:
    LINES = [(row["line"], row["need"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def meets():
    """Whether a line meets a sentence of another language."""
    language = contents().language
    ear = Ear(language)
    sentences = [one.rule for one in read_sentences(LANGUAGE / OTHER_LANGUAGES)]
    together = TogetherEar(sentences, ear, language.stop)
    return lambda line: bool(together.heard(ear.hear(line)).rules)


@pytest.mark.parametrize(("line", "need"), LINES)
def test_danger_in_another_language_opens_the_panel(finder, line, need):
    answer = finder.find(line + " ")
    assert answer.leading == (need,)
    assert answer.crisis == "immediate"


def test_each_sentence_is_heard_as_its_need(finder):
    for one in read_sentences(LANGUAGE / OTHER_LANGUAGES):
        line = " ".join(word.split("/")[0] for word in one.words.split())
        answer = finder.find(line + " ")
        assert one.need in answer.leading, line
        assert answer.crisis == "immediate", line


@pytest.mark.parametrize(
    "line",
    ["mi marido me quiere", "mąż mnie kocha", "sotul meu lucreaza aici", "je veux manger",
     "mera shohar kaam karta hai", "Marta Pati", "menu please", "husband Marta is here",
     "I speak Polish", "zawji fil bayt", "quiero un cafe", "хочу есть"],
)  # fmt: skip
def test_what_else_is_said_in_them_is_no_danger(finder, line):
    assert finder.find(line + " ").crisis != "immediate"


def test_no_english_line_meets_one(meets):
    lines = (SEED_FOLDER / "meaning" / "nothing.txt").read_text(encoding="utf-8").splitlines()
    for name in ("no_need_lines.txt", "no_need_lines_second.txt", "idiom_lines.txt"):
        lines += (REFERENCE.parent / name).read_text(encoding="utf-8").splitlines()
    lines += [phrase for need in contents().needs for phrase in need.phrases]
    assert len(lines) > 3_000
    assert [line for line in lines if meets(line)] == []


def test_no_name_meets_one(meets):
    names = read_toml(LANGUAGE / "left_alone.toml")
    first, family = names["first_names"], names["family_names"]
    assert len(first) > 100
    alone = (*first, *family, *names["towns"], *names["places_here"])
    assert [line for line in alone if meets(line)] == []
    some = product(first[::11], family[::7])
    assert [two for two in some if meets(" ".join(two))] == []
