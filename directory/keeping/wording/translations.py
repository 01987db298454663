"""Keep that somebody has checked the words of a language, or that they are not to be used."""

from datetime import date

from directory.desk.paper.translations import CHECKED_FACT, LanguageState, fact_of, language_state
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.store import Directory
from directory.store.local import Change, make_changes
from directory.words import one_line

MOST_LETTERS = 60


def keep_checked(
    directory: Directory, code: str, reviewer: str, checked_on: date, today: date
) -> LanguageState:
    """Keep who has checked the words of a language as they are now, and when.

    Args:
        directory: The open directory.
        code: Of the language.
        reviewer: A role: interpreter, community worker.
        checked_on: The day of the check.
        today: No check lies after it.

    Raises:
        UnknownName: If there is no such language.
        BadInput: If nobody is named, or the day has not come yet.
        RefusedWords: If the words are about a person who came for help.
    """
    facts = directory.desk()
    state, who = language_state(facts, code), one_line(reviewer)
    if not who or len(who) > MOST_LETTERS:
        raise BadInput("Say in a few words who checked it: interpreter, community worker.")
    if checked_on > today:
        raise BadInput("The day of the check has not come yet.")
    check_typed(who)
    after = fact_of(state.catalogue, who, checked_on)
    name = state.catalogue.name
    make_changes(directory, [Change(facts.get(after.id), after)], f"{name} was checked")
    return language_state(directory.desk(), code)


def keep_unchecked(directory: Directory, code: str) -> LanguageState:
    """Keep that papers are not to be handed out in a language.

    Raises:
        UnknownName: If there is no such language.
        BadInput: If that is how it is already.
    """
    facts = directory.desk()
    name = language_state(facts, code).catalogue.name
    before = facts.get(CHECKED_FACT.format(code=language_state(facts, code).catalogue.code))
    if before is None:
        raise BadInput(f"{name} is not in use: nobody has checked it yet.")
    make_changes(directory, [Change(before, None)], f"{name} is not used any more")
    return language_state(directory.desk(), code)
