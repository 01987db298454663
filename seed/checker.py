"""Check what ships: ``python -m seed.checker`` prints each problem with its file and line."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from seed.contents import SEED_FOLDER, read_contents
from seed.reading import SeedProblem
from seed.rules import (
    events,
    numbers,
    organisations,
    practice,
    references,
    shorthand,
    speaker,
    together,
    voices,
    wording,
)
from seed.rules.files import SeedFiles

Rule = Callable[[SeedFiles], Iterator[str]]

RULES: tuple[Rule, ...] = (
    events.templates_are_plain,
    events.templates_hold_no_number,
    events.templates_name_what_exists,
    references.ids_are_used_once,
    references.needs_name_what_exists,
    references.needs_use_lines_in_service,
    references.others_name_what_exists,
    references.related_needs_tell_nothing,
    wording.emergency_words_are_tidy,
    wording.goals_have_phrases,
    wording.needs_have_words_and_phrases,
    wording.place_words_can_be_heard,
    wording.public_words_are_plain,
    wording.sensitive_needs_have_a_screen_name,
    numbers.numbers_in_the_table_are_whole,
    numbers.numbers_only_in_the_table,
    organisations.organisations_are_told_each_in_its_own_words,
    organisations.organisations_hang_together,
    organisations.organisations_hold_no_label,
    organisations.organisations_hold_no_number,
    organisations.organisations_hold_nothing_added,
    practice.practice_descriptions_are_written,
    practice.practice_holds_no_label,
    practice.practice_links_lead_nowhere,
    practice.practice_names_say_so,
    practice.practice_numbers_are_drama_numbers,
    practice.practice_records_hang_together,
    voices.voices_say_everything_once,
    voices.voices_say_what_one_breath_holds,
    voices.voices_speak_of_needs_or_not_at_all,
    shorthand.short_forms_are_whole,
    shorthand.short_forms_put_nobody_in_a_box,
    speaker.speaker_words_can_be_heard,
    together.words_together_tell_what_exists,
    together.sentences_tell_what_exists,
)
"""Every rule; to add one, write a function in ``seed/rules`` and its line here."""


def check(folder: Path = SEED_FOLDER) -> list[str]:
    """Return the problems of a seed folder as ``file:line: words``; empty when it is sound."""
    try:
        seed = SeedFiles(folder, read_contents(folder))
    except SeedProblem as problem:
        return [problem.words]
    return [problem for rule in RULES for problem in rule(seed)]


def look_at(folder: Path = SEED_FOLDER) -> list[str]:
    """Return what a keeper may want to look at and that is no fault: phrases under two needs.

    Raises:
        SeedProblem: the folder cannot be read.
    """
    return list(wording.shared_phrases(SeedFiles(folder, read_contents(folder))))


def main() -> int:
    """Print the problems and what to look at; return 1 when there is any problem."""
    problems = check()
    remarks = [] if problems else look_at()
    for line in (*problems, *(f"{remark} (no fault)" for remark in remarks)):
        sys.stdout.write(line + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
