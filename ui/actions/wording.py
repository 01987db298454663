"""Change words: sentences of the prints, what people say, short forms, the programme's criteria.

Each change is one act that can be undone, kept on top of what ships. What is refused raises a
problem with one sentence, and then nothing was changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from directory.errors import BadInput, CannotKeep
from directory.keeping.programme import programme
from directory.keeping.programme.programme import STATUS_WORDS
from directory.keeping.wording import carrying_wording, looking_up, phrases, short_forms, wording
from directory.keeping.wording.effects import Effect, TryingOut, refuse_silence
from directory.keeping.wording.short_forms import ShortForm
from seed import wording_files
from ui.actions.editing import Done
from ui.actions.handing_over import save_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.coverage.survey import Survey
    from directory.desk import Desk
    from directory.keeping.programme.programme import CriterionLine, Impact
    from directory.keeping.wording.effects import Find
    from directory.keeping.wording.phrases import LeadsTo, PhraseChange, PhraseLine, Spoken
    from directory.keeping.wording.wording import TextLine
    from directory.model import Goal, Need
    from directory.model.vocabulary import CriterionStatus
    from directory.printing import Printed

SAMPLES = 2
"""Services on the sheet that shows how a sentence will look."""
LOOKED_AT = 40
TELLS = 0.28
"""How clearly a need is heard in words that tell of it."""
PRINT_OF = {"place": "place-numbers", "essentials": "winter-essentials"}
"""The print that shows a sentence, by the beginning of its id; else the sheet of services."""


# -- the sentences of the prints


def text_lines(desk: Desk) -> tuple[TextLine, ...]:
    """Return every sentence of the prints that can be changed, in the order of the papers."""
    return wording.text_lines(desk.directory)


def doubts_about_text(desk: Desk, block: str, words: str) -> tuple[str, ...]:
    """Return what to think of before a sentence is kept.

    Raises:
        SignpostProblem: In one sentence, if it must not be printed.
    """
    wording.read_text(block, words)
    return wording.doubts_about(block, words, lambda said: _told_needs(desk, said))


def preview_text(desk: Desk, block: str, words: str) -> Printed:
    """Return a sheet that says a sentence as it is typed, in memory; nothing is kept.

    Raises:
        SignpostProblem: In one sentence, if it must not be printed or there is nothing to show.
    """
    from directory.printing import PRINTABLES, Wanted

    trial = wording.read_text(block, words)
    papers = replace(desk.papers(), texts=wording.texts_of(desk.directory, trial))
    name = PRINT_OF.get(block.partition("_")[0], "signposting-sheet")
    thing = next(one for one in PRINTABLES if one.name == name)
    options = {"format": "standard", "area": "" if "town" in papers.facts else "Knowsley"}
    return thing.print(papers, Wanted(_samples(desk), options=options))


def change_text(desk: Desk, block: str, words: str) -> Done:
    """Say a sentence of the prints otherwise from now on."""
    wording.change_text(desk.directory, block, words)
    return Done("Kept: the prints say it so from now on.")


def text_as_ships(desk: Desk, block: str) -> Done:
    """Say a sentence of the prints as it ships again."""
    wording.text_as_ships(desk.directory, block)
    return Done("The prints say it as it ships again.")


# -- from one laptop to another


def save_wording(desk: Desk, path: Path) -> Done:
    """Write all wording of our own to a file that the person chose.

    Raises:
        SignpostProblem: In one sentence, if it cannot be written.
    """
    save_file(carrying_wording.wording_as_text(desk.directory).encode(), path)
    return Done(f"Saved: {path.name}. Bring it in on another laptop, under Words.")


def bring_wording(desk: Desk, path: Path, *, only: bool = False) -> Done:
    """Lay the wording of a file over what is used here; some seconds, so do it in a worker.

    Args:
        desk: The open desk.
        path: The file.
        only: Whether our own wording that is not in the file is taken away.

    Raises:
        SignpostProblem: In one sentence, if it cannot be used; then nothing was changed.
    """
    try:
        with path.open("rb") as file:
            content = file.read(carrying_wording.MOST_BYTES + 1)
    except OSError as problem:
        raise CannotKeep(f"{path.name} cannot be read: {problem.strerror}.") from problem
    taken = carrying_wording.take_wording(
        desk.directory, content, only=only, silenced=try_out(desk).silenced_by
    )
    changed = len(taken.changes)
    return Done(f"{changed:,} of {taken.read:,} wordings are new here. They are used from now on.")


# -- what people say


def phrases_of(desk: Desk, kind: Spoken, of: str) -> tuple[PhraseLine, ...]:
    """Return the phrases of a need or a goal: added here, as they ship, switched off here."""
    return phrases.phrases_of(desk.directory, kind, of)


def phrase_to_hear(desk: Desk, kind: Spoken, of: str, words: str) -> PhraseChange:
    """Return the change by which a phrase is heard, to be tried out and kept."""
    return phrases.phrase_to_hear(desk.directory, kind, of, words)


def phrase_to_drop(desk: Desk, kind: Spoken, of: str, words: str) -> PhraseChange:
    """Return the change by which a phrase is not heard any more."""
    return phrases.phrase_to_drop(desk.directory, kind, of, words)


def needs_by_name(desk: Desk) -> tuple[Need, ...]:
    """Return every need, by the name that the public reads."""
    return tuple(sorted(desk.needs().values(), key=lambda need: need.public_name.lower()))


def try_out(desk: Desk) -> TryingOut:
    """Return what tries phrases on the example lines; about two seconds, so do it in a worker."""
    examples = wording_files.example_lines()

    def finder_of(needs: Sequence[Need], goals: Sequence[Goal]) -> Find:
        return desk.finder_of(needs, goals).find

    needs, goals = desk.directory.needs(), desk.directory.goals()
    return TryingOut(needs, goals, finder_of, examples)


def keep_phrase(desk: Desk, change: PhraseChange, effect: Effect) -> Done:
    """Hear a phrase from now on, or not any more.

    Raises:
        SignpostProblem: In one sentence, if a line that cannot wait would be heard no more.
    """
    refuse_silence(effect)
    phrases.keep_phrase(desk.directory, change)
    heard = "is heard from now on" if change.heard else "is not heard any more"
    return Done(f"'{change.words}' {heard}.")


def leads_of(desk: Desk, goal: str) -> tuple[LeadsTo, ...]:
    """Return the needs that a goal leads to."""
    return phrases.leads_of(desk.directory, goal)


def lead(desk: Desk, goal: str, need: str, *, on: bool) -> Done:
    """Let a goal lead to a need, or not any more."""
    phrases.lead(desk.directory, goal, need, on=on)
    names = desk.goals()[goal].name, desk.needs()[need].professional_name
    return Done(f"'{names[0]}' leads to '{names[1]}'{'' if on else ' no longer'}.")


# -- short forms


def glossary(desk: Desk) -> tuple[ShortForm, ...]:
    """Return the short forms as they are used here."""
    return short_forms.glossary(desk.directory, wording_files.short_forms())


def look_up(desk: Desk, words: str, *, public: bool = False) -> tuple[str, ...]:
    """Return what short forms stand for, a line each, the nearest to ``words`` first.

    ``public`` when the person may see the screen: plain words only, and nothing that tells on
    anybody.
    """
    found = looking_up.look_up(glossary(desk), words, public=public)
    return tuple(f"{one.short}: {one.plain if public else one.for_staff()}" for one in found)


def heard_in(desk: Desk, words: str) -> str:
    """Return the need that is heard in a short form, by name, or nothing."""
    heard = desk.hear(words).needs
    return desk.needs()[heard[0].id].professional_name if heard else ""


def set_short_form(desk: Desk, short: str, meaning: str, plain: str = "") -> Done:
    """Keep what a short form stands for here."""
    try:
        new = ShortForm(short=short, meaning=meaning, plain=plain)
    except ValueError as problem:
        raise BadInput("These words cannot be kept. Type them again.") from problem
    short_forms.set_short_form(desk.directory, wording_files.short_forms(), new)
    return Done(f"'{new.short}' is in the glossary.")


def drop_short_form(desk: Desk, short: str) -> Done:
    """Take a short form out of the glossary here."""
    short_forms.drop_short_form(desk.directory, wording_files.short_forms(), short)
    return Done(f"'{short}' is out of the glossary.")


# -- the programme; staff only


def criteria(desk: Desk) -> tuple[CriterionLine, ...]:
    """Return the criteria of the programme with their status here; staff only."""
    return programme.criterion_lines(desk.directory)


def impact_of(desk: Desk, survey: Survey, criterion: str, status: CriterionStatus) -> Impact:
    """Return what another status would change; staff only, and nothing is kept."""
    return programme.impact_of(desk.directory, survey, criterion, status)


def set_criterion_status(desk: Desk, criterion: str, status: CriterionStatus) -> Done:
    """Give a criterion of the programme another status here."""
    programme.set_status(desk.directory, criterion, status)
    return Done(f"The criterion is now: {STATUS_WORDS[status].lower()}.")


def _told_needs(desk: Desk, words: str) -> tuple[str, ...]:
    """Return the names of needs that words tell of to whoever sees them."""
    heard = [one.id for one in desk.hear(words).needs if one.score >= TELLS]
    return tuple(desk.needs()[one].public_name for one in heard)


def _samples(desk: Desk) -> tuple[str, ...]:
    """Return services for a sheet that shows a sentence: plain ones, such as anybody may see."""
    from directory.desk.paper.sheets import why_not

    rows = desk.directory.rows(
        "SELECT id FROM service WHERE sensitive = 0 AND side = 'neither' AND kind = 'service'"
        " ORDER BY standing = 'unconfirmed', key LIMIT ?",
        (LOOKED_AT,),
    )
    pages = desk.directory.pages([str(row[0]) for row in rows])
    return tuple(page.id for page in pages if not why_not(page, desk.today))[:SAMPLES]
