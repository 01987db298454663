"""The tables of short forms are whole, and what is wrong with one is named with file and line."""

import shutil

import pytest

from seed.checker import RULES
from seed.contents import SEED_FOLDER, contents
from seed.reading import SeedProblem
from seed.rules.files import SeedFiles
from seed.rules.shorthand import short_forms_are_whole, short_forms_put_nobody_in_a_box
from seed.wording_files import short_forms

BENEFITS = "shorthand/benefits.csv"


def test_there_are_short_forms_for_every_need_that_letters_are_about():
    told = {need for one in contents().language.shorthand for need in one.needs}
    assert len(short_forms()) >= 450
    assert {need.id for need in contents().needs} <= told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("UC50,", "UC51,", ""),
        ("UC50,", ",", "short is empty"),
        ("UC50,", "UC,", '"UC" stands twice'),
        (",form,benefits,clear", ",paper,benefits,clear", 'there is no kind "paper"'),
        (",form,benefits,clear", ",form,benefit,clear", 'there is no need "benefit"'),
        (",form,benefits,clear", ",form,benefits,sure", "sure: write one of clear, hint, beside"),
        (",form,benefits,clear", ",form,benefits", "more or fewer cells"),
        (",form,benefits,clear", ",form,domestic_abuse,clear", "it cannot be public"),
        ("benefit for living costs", "eligibility", "where the public reads"),
        ("benefit for living costs", "money for a cohort", '"cohort" must not stand here'),
        ("short,also", "short,other", "the columns must be"),
    ],
)
def test_a_fault_in_a_table_is_named_with_its_line(tmp_path, old, new, said):
    shutil.copytree(SEED_FOLDER / "shorthand", tmp_path / "shorthand")
    table = tmp_path / BENEFITS
    text = table.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    table.write_text(text.replace(old, new, 1), encoding="utf-8")
    problems = problems_of(tmp_path)
    if not said:
        assert problems == []
        return
    assert any(said in one and f"benefits.csv:{line}:" in one for one in problems), problems


def problems_of(folder):
    """Return what is wrong with the tables; the other files are not read again."""
    seed = SeedFiles(folder, contents())
    try:
        return [*short_forms_are_whole(seed), *short_forms_put_nobody_in_a_box(seed)]
    except SeedProblem as problem:
        return [problem.words]


def test_the_rules_of_short_forms_are_among_those_of_the_checker():
    assert {short_forms_are_whole, short_forms_put_nobody_in_a_box} <= set(RULES)
