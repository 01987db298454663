"""Who speaks is told by a list of phrases; and a phrase of a list is found as people type it."""

import pytest

from directory.search.language import NO_LANGUAGE
from directory.search.needs.in_order import any_of
from directory.search.needs.speaker import SpeakerEar
from seed.contents import contents


@pytest.fixture(scope="module")
def ear():
    return SpeakerEar(contents().language.speaker)


@pytest.mark.parametrize(("phrase", "text", "found"), [
    ("my/me coach", "Me coach said", True),
    ("my/me coach", "the coach said", False),
    ("don't tell", "he said dont  tell", True),
    ("don't tell", "he said don’t tell", True),  # noqa: RUF001
    ("pension*", "on a pensioner's bus", True),
    ("my <any> son", "my eldest son", True),
    ("my <any> son", "my son", False),
    ("no tea", "no teapot", False),
])  # fmt: skip
def test_a_phrase_is_found_as_people_type_it(phrase, text, found):
    assert bool(any_of([phrase]).search(text)) is found


def test_an_empty_list_finds_nothing():
    ear = SpeakerEar(NO_LANGUAGE.speaker)
    assert not any_of([]).search("")
    assert (ear.age_of("I'm fifteen"), ear.child_speaks("my mum hits me")) == (None, False)


@pytest.mark.parametrize("text", [
    "my dad punches me", "my stepdad strangled me", "my mum's boyfriend hits us", "I'm in year 9",
    "please miss", "my foster carer locks me in", "i am only twelve", "me and my little brother",
])  # fmt: skip
def test_a_child_is_known_by_what_it_says(ear, text):
    assert ear.child_speaks(text)


@pytest.mark.parametrize("text", [
    "my dad is in a care home and he shouts", "my daughter is 12 and my mum hits her",
    "when I was little my dad hit me", "my carer shouts, so does my dad", "I'm 34, dad drinks",
])  # fmt: skip
def test_a_grown_up_is_no_child(ear, text):
    assert not ear.child_speaks(text)


@pytest.mark.parametrize("line", [
    "my brother's on crack and keeps asking mum for money",
    "my sister's drinking again and mum won't cope", "my uncle's on gear and lives with me dad",
])  # fmt: skip
def test_drink_and_drugs_of_a_brother_are_told_by_anybody_who_has_a_mother(finder, line):
    assert not finder.find(line + " ").child


@pytest.mark.parametrize("line", [
    "me mum's on crack and keeps asking me for money", "my brother told me mum is drinking",
    "me dad's off his head", "my brother drinks and I'm in year 8",
    "mum's boyfriend drinks and shouts",
])  # fmt: skip
def test_drink_and_drugs_of_a_parent_are_told_by_a_child(finder, line):
    assert finder.find(line + " ").child
