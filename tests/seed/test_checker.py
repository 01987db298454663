"""The checker finds each kind of fault, with the file and the line it stands on."""

import subprocess
import sys
from pathlib import Path

import pytest

from seed.checker import check, look_at
from seed.rules.numbers import is_drama_number, numbers_in
from tests.seed.conftest import copied, planted

ROOT = Path(__file__).parents[2]

SERVICE = """\
[[service]]
id = "pr-one"
name = "Practice Tea Room"
summary = "Tea and company."
description = "A warm room above the shop where anybody may sit with a pot of tea."

[service.organisation]
id = "pr-org"
name = "Practice Neighbours"

[[service.contacts]]
id = "phone-1"
kind = "phone"
value = "0151 496 0001"

[[service.contacts]]
id = "web-1"
kind = "website"
value = "https://tea.example.org/come"

[[service.routes]]
channel = "self_phone"
contact_id = "phone-1"

[[service.needs]]
need = "loneliness"
"""

PLANTED = [
    ("language/place_words.toml", '"tunnel"', '"Tunnel"', 'write "tunnel" for "Tunnel"'),
    ("language/spoken.toml", '"Kurdish"', '"kurdish"', 'write "Kurdish" for "kurdish"'),
    ("needs/debt.toml", '"benefits"', '"benefitz"', 'no need "benefitz"'),
    ("needs/debt.toml", '"stepchange"', '"stepchanged"', 'no national line "stepchanged"'),
    ("needs/debt.toml", '"stepchange"', '"old_turn2us_phone"', "must not be used"),
    ("needs/debt.toml", 'theme = "money"', 'theme = "cash"', 'no theme "cash"'),
    ("needs/homeless_now.toml", "CL-HOME", "CL-HUT", 'no criterion "CL-HUT"'),
    ("needs/homeless_now.toml", '"justice"', '"domestic_abuse"', "never offered as related"),
    ("needs/alcohol.toml", '"Alcohol"', '"Complex-Lives drinking"', "Complex-Lives"),
    ("needs/alcohol.toml", '"Alcohol"', '"Alcohol referral"', "referral"),
    ("needs/alcohol.toml", '"Alcohol"', '"Complex drinking"', "complex"),
    ("needs/alcohol.toml", '"Alcohol"', '"Alcohol, ring 111"', "the number 111"),
    ("needs/alcohol.toml", "phrases = [", 'phrases = [\n"ring 0151 999 1234",', "0151 999 1234"),
    ("needs/immigration.toml", 'screen_name = "Advice and papers"\n', "", "must have a screen"),
    ("goals.toml", '"parenting", "perinatal"', '"parentings"', 'no need "parentings"'),
    ("goals.toml", 'name = "Be more active"', 'name = "Active pathway"', "pathway"),
    ("emergency_words.toml", '"gas_emergency"', '"gas_people"', 'no national line "gas_people"'),
    ("emergency_words.toml", '"chest pain"', '"Chest pain!"', 'write "chest pain"'),
    ("themes.toml", 'id = "money"', 'id = "home"', 'the id "home" is used twice'),
    ("language/together/money.toml", '"benefits"', '"benefit"', 'no need "benefit"'),
    (
        "language/together/swallowed.toml",
        '"drunk bleach"',
        '"drank ink"',
        'no emergency "drank ink"',
    ),
    ("language/together/losses.toml", '"children_at_home"', '"a_child"', 'goal "a_child"'),
    ("language/together/self_harm.toml", '"dye"', '"Dye"', 'write "dye" for "Dye"'),
    ("language/speaker.toml", '"my tummy"', '"My tummy"', 'write "My tummy" in small letters'),
    ("language/speaker.toml", '"hungry"', '"starving"', '"starving" stands twice'),
    ("language/denial.toml", "alcohol = [", "alcoholic = [", 'no need "alcoholic"'),
    ("national_lines.csv", "08001111,", "0800111,", "wrong length"),
    ("event_templates/marketplace.toml", '"justice"', '"justices"', "no need justices"),
    ("event_templates/marketplace.toml", '"A home"', '"Complex needs"', "Complex needs"),
    ("event_templates/network.toml", "try out?", "pilot as a pathway?", "pathway"),
    ("practice_event.json", '"practice-dry-house"', '"ks-dry-house"', "no practice service"),
    ("practice_event.json", "0151 496 0123", "0151 999 0123", "0151 999 0123"),
    ("national_lines.csv", "116 123", "116 132", "not the number dialled"),
]

RECORD = 12
"""Most lines of one organisation: a fault is named within it."""
ORGANISATIONS = [
    (
        "organisations/wider.toml",
        'description = "Help with the cost of heat and power."',
        'phone = "0800 123 4567"\ndescription = "Help with the cost of heat and power."',
        "no source gives contacts",
    ),
    (
        "organisations/sefton.toml",
        'town = "Bootle"',
        'address = "1 Any Road", town = "Bootle"',
        "no source gives address",
    ),
    (
        "organisations/knowsley.toml",
        'who_for = "Mums."',
        'who_for = "Mums."\ncost = "free"',
        "no source gives the cost",
    ),
    (
        "organisations/wider.toml",
        "Ask us for the number.",
        "It is 0800 123 4567.",
        "the number 0800 123 4567 must not stand here",
    ),
    (
        "organisations/sefton.toml",
        'public_name = "Sefton joint planning group"',
        'former_names = ["Sefton joint planning group"]',
        '"Complex Lives" must not stand in "Complex Lives Working Group (Sefton)"',
    ),
    (
        "organisations/leicester.toml",
        "Counselling once a week.",
        "Weekly counselling after a referral.",
        '"referral" must not stand in',
    ),
    ("organisations/knowsley.toml", '"smoking"', '"cigars"', 'there is no need "cigars"'),
    ("organisations/knowsley.toml", '"O002"', '"O001"', 'the id "O001" is used 2 times'),
]
"""File, old words, new words, and what the checker must then say."""

PRACTICE = [
    ('name = "Practice Tea Room"', 'name = "Tea Room"', "must hold the word Practice"),
    ('name = "Practice Neighbours"', 'name = "Good Neighbours"', "must hold the word Practice"),
    ("0151 496 0001", "0151 477 0001", "not a drama number"),
    ("Tea and company.", "Ring 0800 123 4567.", "0800 123 4567 is not a drama number"),
    ("https://tea.example.org/come", "https://tea.co.uk/come", "tea.co.uk is not example.org"),
    ("Tea and company.", "Write to tea@good.org", "good.org is not example.org"),
    ('need = "loneliness"', 'need = "company"', 'no need "company"'),
    ('contact_id = "phone-1"', 'contact_id = "phone-2"', 'no contact "phone-2"'),
    ("Tea and company.", "Tea for complex households.", "is a label on people"),
]


def test_what_ships_is_sound():
    assert check() == []


def test_the_copy_is_as_sound_as_what_ships(seed_copy):
    assert check(seed_copy) == []


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """Check every planted fault, one in each file at a time; tell its line and what was said."""
    told, waiting = {}, [*PLANTED, *ORGANISATIONS]
    while waiting:
        together = {case[0]: case for case in reversed(waiting)}.values()
        seed = copied(tmp_path_factory.mktemp("planted"))
        lines = {case: planted(seed, *case[:3]) for case in together}
        said = check(seed)
        told |= {case: (line, said) for case, line in lines.items()}
        waiting = [case for case in waiting if case not in lines]
    return told


def about(checked, *case):
    """Return on which line a fault was planted, and where the checker speaks of it."""
    file, *_, words = case
    number, said = checked[case]
    found = [one for one in said if one.startswith(f"{file}:") and words in one]
    assert found
    return number, int(found[0].split(":")[1])


@pytest.mark.parametrize(("file", "old", "new", "words"), PLANTED)
def test_a_planted_fault_is_found_on_its_line(checked, file, old, new, words):
    number, found = about(checked, file, old, new, words)
    assert abs(found - number) <= 1 + new.count("\n") or "used twice" in words or "screen" in words


@pytest.mark.parametrize(("file", "old", "new", "words"), ORGANISATIONS)
def test_whatever_is_added_to_an_organisation_is_found(checked, file, old, new, words):
    number, found = about(checked, file, old, new, words)
    assert abs(found - number) <= RECORD


def test_two_organisations_told_alike_are_found(seed_copy, plant):
    same = "Where groups in the north of the borough come together."
    plant("organisations/sefton.toml", "Public bodies and charities plan together here.", same)
    plant("organisations/wider.toml", "Charity networks of the region, joined together.", same)
    problems = check(seed_copy)
    assert len(problems) == 1
    assert "also stands in the description of signpost-sefton-joint-planning-group" in problems[0]


def test_a_need_with_few_phrases_is_found(seed_copy):
    path = seed_copy / "needs" / "smoking.toml"
    head = path.read_text(encoding="utf-8").split("phrases = [")[0]
    path.write_text(head + 'phrases = ["smoking", "stop smoking"]\n', encoding="utf-8")
    number = head.count("\n") + 1
    words = "2 phrases are too few: write at least 8"
    assert check(seed_copy) == [f"needs/smoking.toml:{number}: {words}"]


def test_a_phrase_twice_in_one_need_is_a_fault(seed_copy, plant):
    plant(
        "needs/smoking.toml", "phrases = [", 'phrases = [\n    "Stop the fags",\n"stop the fags",'
    )
    assert any("stands twice" in problem for problem in check(seed_copy))


def test_a_phrase_under_two_needs_is_listed_and_no_fault(seed_copy, plant):
    plant("needs/smoking.toml", "phrases = [", 'phrases = [\n    "homeless",')
    assert check(seed_copy) == []
    assert any('"homeless" also stands' in remark for remark in look_at(seed_copy))


def practice_of(seed_copy, text):
    folder = seed_copy / "practice"
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.toml"):
        path.unlink()
    (seed_copy / "practice_event.json").unlink(missing_ok=True)
    (folder / "tea.toml").write_text(text, encoding="utf-8")
    return check(seed_copy)


def test_a_good_practice_record_passes(seed_copy):
    assert practice_of(seed_copy, SERVICE) == []


@pytest.mark.parametrize(("old", "new", "words"), PRACTICE)
def test_a_practice_record_that_looks_real_is_found(seed_copy, old, new, words):
    number = SERVICE[: SERVICE.index(old)].count("\n") + 1
    problems = practice_of(seed_copy, SERVICE.replace(old, new))
    assert any(words in problem for problem in problems)
    assert problems[0].startswith(f"practice/tea.toml:{number}: ")


def test_two_practice_records_told_alike_are_found(seed_copy):
    second = SERVICE.replace("pr-one", "pr-two").replace("Tea Room", "Soup Room")
    problems = practice_of(seed_copy, SERVICE + second)
    assert len(problems) == 1
    assert "also stands in the description of pr-one" in problems[0]


def test_the_checker_runs_from_the_terminal():
    run = subprocess.run(
        [sys.executable, "-m", "seed.checker"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stderr == ""


@pytest.mark.parametrize(
    "text", ["0151 477 0001", "(0151) 477-0001", "+44 151 477 0001", "116 123", "85258"]
)
def test_numbers_are_seen_however_they_are_grouped(text):
    assert numbers_in(f"Ring {text} now")


@pytest.mark.parametrize("text", ["section 21 notice", "couch to 5k", "2026-11-22", "im 13, im 14"])
def test_other_figures_are_no_phone_numbers(text):
    assert not numbers_in(text)


@pytest.mark.parametrize(
    "number", ["0151 496 0123", "0116 496 0001", "07700 900 123", "020 7946 0999"]
)
def test_numbers_for_fiction_are_known(number):
    assert is_drama_number(number)


def test_no_program_file_types_a_phone_number():
    found = [
        f"{path.relative_to(ROOT)}: {number}"
        for folder in ("directory", "seed", "ui")
        for path in (ROOT / folder).rglob("*.py")
        for number in numbers_in(path.read_text(encoding="utf-8"))
        if number.startswith("0") and len(number) > 9 and number != "0123456789"
        if not is_drama_number(number)
    ]
    assert not found
