"""The twelve rules that nothing may break: which tests prove each, and proofs over the whole house.

A rule without its tests, or a test that is named here and does not exist, fails.
"""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from directory.desk import Desk
from seed.contents import speech
from seed.filling import open_directory
from tests.conftest import TODAY
from tests.every_verb import EVERY_VERB, driven

ROOT = Path(__file__).parents[1]

RULES = """
1 No label on people
  directory/disclosure/test_labels.py
    test_a_label_is_found
  directory/disclosure/test_entry.py
    test_the_sentence_that_labels_people_is_left_out_and_named_to_staff
    test_a_name_that_labels_people_prints_under_its_public_name
  directory/test_canary.py
    test_no_print_holds_the_hidden_place_or_the_label
  seed/test_contents.py
    test_our_public_words_are_plain
  seed/test_organisations_at_the_desk.py
    test_nothing_in_a_panel_tells_a_label_to_the_public
  ui/keeping/test_rules_on_screen.py
    test_no_label_stands_on_any_screen_in_public_words
  directory/disclosure/test_personal.py
    test_a_label_on_people_is_refused_with_its_words
2 Nothing about a person at rest
  ui/paper/test_form_page.py
    test_the_next_person_clears_it_and_undo_brings_it_back
  directory/desk/test_form.py
    test_what_was_typed_stays_on_the_form_and_out_of_its_name_in_a_trace
  test_rules.py
    test_nothing_about_a_person_is_left_on_the_computer
    test_the_terminal_leaves_nothing_of_what_was_typed
  ui/finding/test_a_person_at_the_desk.py
    test_the_title_never_tells_what_is_looked_for
    test_the_next_person_empties_the_clipboard_only_of_our_own_text
    test_what_is_copied_stays_out_of_clipboard_histories
  ui/finding/test_nobody_there.py
    test_after_a_longer_time_everything_is_cleared_for_good
  directory/desk/test_own.py
    test_a_tip_about_a_person_is_not_kept
3 Hidden means not held
  directory/printing/test_referral_form.py
    test_no_edition_gives_a_hidden_place_or_a_label_away
  directory/test_canary.py
    test_no_print_holds_the_hidden_place_or_the_label
    test_no_verb_gives_the_place_away
    test_no_file_of_the_data_folder_holds_the_place
  directory/store/test_hiding_places.py
    test_however_a_hidden_place_is_built_nothing_fine_is_held
  directory/search/test_services_keeping.py
    test_a_hidden_place_leaves_no_trace_in_the_index
  ui/keeping/test_rules_on_screen.py
    test_no_part_of_the_window_gives_a_hidden_place_away
    test_a_hidden_place_has_no_distance_and_no_rank_by_it
4 Unknown is a value
  directory/model/test_nouns.py
    test_unknown_is_not_the_same_as_no
  directory/desk/test_narrowing.py
    test_what_is_known_not_to_fit_goes_and_what_is_unknown_stays_behind_what_fits
    test_each_filter_tells_how_many_fit_and_of_how_many_it_is_not_recorded
5 Nothing invented
  seed/test_checker.py
    test_a_practice_record_that_looks_real_is_found
  seed/test_organisations.py
    test_all_are_unconfirmed_and_shipped_by_us
  seed/test_organisations_at_the_desk.py
    test_practice_and_organisations_never_share_an_answer
  directory/printing/test_signposting_sheet.py
    test_practice_says_so_on_every_page_and_real_sheets_never
  directory/printing/test_number_lists.py
    test_practice_says_so_on_every_side
  ui/finding/test_the_whole_directory.py
    test_the_first_real_import_puts_practice_away
6 Checked is not edited
  directory/disclosure/test_entry.py
    test_never_checked_says_ring_first
    test_a_phone_reported_wrong_is_withheld_and_staff_are_told
  directory/desk/test_own.py
    test_a_wrong_number_is_not_shown_until_it_is_checked
    test_a_new_number_is_not_checked_because_the_old_one_was
7 No wrong door
  test_rules.py
    test_no_question_ends_without_a_way_on
  ui/finding/test_a_person_at_the_desk.py
    test_nothing_found_still_shows_somebody_to_turn_to
  terminal/test_verbs.py
    test_nothing_found_says_where_to_turn
8 Offline
  test_rules.py
    test_nothing_about_a_person_is_left_on_the_computer
    test_no_verb_opens_a_connection
    test_no_file_of_ours_asks_for_what_opens_connections
  ui/looks/test_plain_text.py
    test_only_ordinary_links_can_be_opened
9 Data is text
  ui/looks/test_plain_text.py
    test_no_label_of_the_whole_window_guesses_at_markup
  ui/keeping/test_rules_on_screen.py
    test_markup_is_shown_letter_for_letter_everywhere
  directory/printing/test_hostile_words.py
    test_words_that_look_like_markup_are_printed_as_they_are
10 Safety first, and no tell-tale
  directory/desk/test_form.py
    test_those_harmed_and_those_who_harm_never_share_a_form
    test_what_would_tell_on_the_person_is_not_on_their_own_paper
    test_a_sensitive_service_stands_beside_no_other_on_a_part_that_others_see
  ui/finding/test_crisis_panel.py
    test_two_keys_from_every_page_print_the_crisis_numbers
  ui/paper/test_handing_over.py
    test_a_sensitive_service_asks_first_and_no_means_no
  directory/disclosure/test_panel_in_public.py
    test_a_service_with_a_neutral_name_tells_nothing_else_of_itself_either
  stories/test_walk_ins.py
    test_a_partner_stands_beside_her
    test_the_next_person_sees_nothing_of_her
  stories/test_safety_lines.py
    test_no_answer_to_any_line_mixes_those_who_are_harmed_with_those_who_harm
    test_no_related_offer_of_any_need_is_one_that_cannot_wait
  directory/desk/test_own.py
    test_services_for_people_harmed_and_for_people_who_harm_never_share_a_list
11 No verdict before a question
  test_rules.py
    test_no_verdict_is_told_before_anything_was_asked
12 Help is never taken away by a word
  test_rules.py
    test_what_is_denied_beside_it_takes_no_urgent_help_away
  directory/search/test_needs_denial.py
    test_help_is_never_taken_away_by_a_word
    test_nothing_else_can_be_denied
  directory/search/test_needs_harm.py
    test_nothing_about_safety_or_home_is_denied_away
  directory/search/test_needs.py
    test_literal_emergency_words_need_no_scoring
  stories/test_walk_ins.py
    test_a_child_of_14_alone
"""
"""Each rule; under it the files, and under each file its tests that prove the rule."""


def named():
    """Return the tests that are named for each rule: (file, test)."""
    held, rule, file = {}, "", ""
    for line in RULES.strip().splitlines():
        words = line.strip()
        if line == words:
            rule = words
            held[rule] = []
        elif words.endswith(".py"):
            file = words
        else:
            held[rule].append((file, words))
    return held


def test_every_rule_has_its_tests():
    assert [int(rule.split()[0]) for rule in named()] == list(range(1, 13))
    assert all(named().values())


@pytest.mark.parametrize("rule", named())
def test_every_test_that_is_named_for_a_rule_exists(rule):
    for file, test in named()[rule]:
        assert test in named_in(ROOT / "tests" / file), f"{file}: {test}"


def named_in(path):
    """Return the names of the tests in a file."""
    held = ast.parse(path.read_text(encoding="utf-8"))
    return {part.name for part in held.body if isinstance(part, ast.FunctionDef)}


# -- 2 and 8: a whole session, in a home of its own


NAME = "Quillonby"
"""Of nobody: it stands in no record and in no file that ships."""
ABOUT = {
    "told": NAME,
    "words": f"{NAME} is hitting me and i owe rent",
    "age": "37",
    "lives_in": "L32 8XA",
    "next_step": f"Bring the {NAME} letter",
    "about_a_person": f"Mrs {NAME}, 07911 123456",
}


@pytest.fixture
def home(tmp_path):
    """A computer of its own: a home, a place for temporary files, a data folder."""
    for name in ("home", "temporary", "out"):
        (tmp_path / name).mkdir()
    return tmp_path


def run(home, *command, typed=None):
    """Run Python in that home; nothing of this computer's own settings is seen there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    places = {"HOME": str(home / "home"), "TMPDIR": str(home / "temporary")}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env={**kept, **places}, input=typed,
        capture_output=True, text=True, check=False, timeout=500,
    )  # fmt: skip


def where_it_stands(home, word):
    """Return every file below the home that holds a word, in names or content, freed pages too."""
    found = []
    for file in home.rglob("*"):
        name = file.relative_to(home)
        if name.parts[0] in ("out", "about.json"):
            continue  # what a person asked for on paper, and what this test handed in
        content = file.read_bytes().lower() if file.is_file() else b""
        spelt = (word.lower().encode(), word.lower().encode("utf-16-le"))
        if word.lower() in str(name).lower() or any(one in content for one in spelt):
            found.append(str(name))
    return found


def test_nothing_about_a_person_is_left_on_the_computer(home):
    (home / "about.json").write_text(json.dumps(ABOUT), encoding="utf-8")
    done = run(
        home, "tests/one_session.py", str(home / "data"), str(home / "out"),
        str(home / "about.json"),
    )  # fmt: skip
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["fault"] == ""
    assert said["status"] == 0
    assert said["printed"] == ["printed-0.pdf", "printed-2.pdf", "saved.pdf"], "it was all played"
    assert said["refused"] == [4, 4]
    assert said["widgets"] == []
    assert said["clipboard"] == ""
    assert set(said["memory"]) <= SINGLE_WORDS
    assert NAME.lower() not in (done.stdout + done.stderr).lower()
    assert where_it_stands(home, NAME) == []
    assert where_it_stands(home, ABOUT["about_a_person"].split(", ")[1]) == []
    assert said["opened"] == [], "no connection was opened"


SINGLE_WORDS = {"_lru_cache_wrapper", "tuple"}
"""The search remembers how it read single words, in memory, until the program ends."""


def test_a_word_that_is_left_somewhere_would_be_found(home):
    (home / "home" / "settings.ini").write_text(f"last={NAME}", encoding="utf-16")
    (home / "temporary" / f"{NAME}.part").touch()
    found = where_it_stands(home, NAME)
    assert sorted(found) == [str(Path("home/settings.ini")), str(Path(f"temporary/{NAME}.part"))]


@pytest.fixture(scope="module")
def in_the_terminal(tmp_path_factory):
    """Drive every verb once, with the name of a person wherever words are typed."""
    home = tmp_path_factory.mktemp("terminal")
    for name in ("home", "temporary", "out"):
        (home / name).mkdir()
    typed = json.dumps([[*words, "--data", str(home / "data")] for words in driven(home, ABOUT)])
    done = run(home, "-c", EVERY_VERB, typed=typed)
    return home, json.loads(done.stdout.splitlines()[-1])


def test_no_verb_opens_a_connection(in_the_terminal):
    from ui.terminal.program import VERBS

    home, said = in_the_terminal
    # Words about a person are kept neither here nor there.
    refused = {"desk", "phrase", "language"}
    assert said["status"] == {verb: int(verb in refused) for verb in VERBS}
    assert said["opened"] == []
    assert (home / "out" / "sheet.pdf").exists()


def test_the_terminal_leaves_nothing_of_what_was_typed(in_the_terminal):
    home, _ = in_the_terminal
    assert (home / "data").is_dir()
    assert where_it_stands(home, NAME) == []


CONNECTS = {
    "asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "webbrowser", "xmlrpc",
}  # fmt: skip
QT_CONNECTS = {"QtNetwork", "QtNetworkAuth", "QtWebSockets", "QtWebEngineCore"}


def test_no_file_of_ours_asks_for_what_opens_connections():
    for top in ("directory", "seed", "ui"):
        for path in (ROOT / top).rglob("*.py"):
            for name in imported(path):
                parts = set(name.split("."))
                assert not parts & QT_CONNECTS, path.name
                assert name.split(".")[0] not in CONNECTS, path.name
                assert not name.startswith("urllib.request"), path.name


def imported(path):
    """Yield the full name of everything that a file imports."""
    for part in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(part, ast.Import):
            yield from (one.name for one in part.names)
        elif isinstance(part, ast.ImportFrom):
            yield from (f"{part.module}.{one.name}" for one in part.names)


# -- 7, 11 and 12: over everything that is known


@pytest.fixture(scope="module")
def asked(filled_folder):
    """One desk on the practice directory: asking changes nothing."""
    held = open_directory(filled_folder, TODAY)
    yield Desk(held, TODAY, *speech())
    held.close()


def test_no_question_ends_without_a_way_on(asked):
    for words in ("asdf qwer", "zzzz", "1", "?", "xyzzy plugh", "L99 9ZZ", "\N{SNOWMAN}"):
        answer = asked.ask(words, whole=True)
        assert answer.services or answer.doors, words
    for need in asked.needs().values():
        answer = asked.ask("", needs={need.id: 1.0})
        assert answer.services or answer.doors, need.id


VERDICTS = ("Looks right", "Ask first", "Not for this person", "Rules not recorded",
            "This may suit you", "Ring and ask about")  # fmt: skip


def test_no_verdict_is_told_before_anything_was_asked(asked):
    from ui.tables.service_table import make_result_rows

    for need in asked.needs().values():
        answer = asked.ask("", needs={need.id: 1.0})
        for public in (True, False):
            for row in make_result_rows(answer, TODAY, public_words=public):
                said = f"{row.sentence(1, 1)} {row.note} {row.place}"
                assert not [verdict for verdict in VERDICTS if verdict in said], need.id


DENIALS = ("I do not drink. {}", "I don't take drugs, {}", "{}. I never gamble.", "No. {}")


def test_what_is_denied_beside_it_takes_no_urgent_help_away(asked):
    urgent = [need for need in asked.needs().values() if need.crisis == "immediate"]
    assert len(urgent) >= 5
    for need in urgent:
        for phrase in need.phrases[:12]:
            alone = asked.ask(phrase, whole=True)
            if not alone.safety.panel:
                continue
            for denial in DENIALS:
                said = asked.ask(denial.format(phrase), whole=True)
                assert said.safety.panel, denial.format(phrase)
