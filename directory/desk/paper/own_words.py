"""Pages on which people write for themselves: a plan, a conversation, what they need not repeat.

They hold questions and room. The plan may name what was chosen behind one of the three doors, and
the services of the sheet; nothing that anybody types or writes is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.desk.answering.three_doors import MOST_CHOSEN
from directory.desk.paper.delicate import with_care
from directory.desk.paper.writing_pages import TICK, in_threes, lines_for, who_helps, writing_page
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.writing import HALF, SIXTH, Blank, WritingPart, WritingSheet
from directory.errors import BadInput
from directory.model import Goal, Need, ServicePage
from directory.words import one_line

YOURS = "This page is yours. We do not keep a copy."
TRIES = 6
"""Boxes to tick: so many times somebody tries on average before two people reach each other."""


@dataclass(frozen=True, slots=True)
class _PlanWords:
    """How the plan of one door begins."""

    title: str
    start: str
    heading: str


PLANS: Mapping[str, _PlanWords] = {
    "matters": _PlanWords(
        "What matters to you",
        "Choose up to three things that matter most to you. Small steps count.",
        "What I want",
    ),
    "change": _PlanWords(
        "What must change now",
        "Three things at most. Do the first one first.",
        "What must change",
    ),
    "life": _PlanWords(
        "A good life",
        "What would a good week look like? Choose up to three things to build on.",
        "What I want to do",
    ),
}
"""The plan that each of the three doors ends in."""
USUAL_DOOR = "change"


def tell_it_once(around: Surroundings) -> WritingSheet:
    """Return the page on which a person writes once what they would otherwise repeat."""
    ways = ("Slowly, please", "In writing too", "With an interpreter", "Someone with me",
            "Face to face", "On the phone")  # fmt: skip
    parts = (
        lines_for("What to call me", 1),
        lines_for("What is going on for me", 4),
        lines_for("What matters most to me now", 2),
        WritingPart("How best to talk with me", rows=(
            *in_threes(ways), (Blank("My language:"),), (Blank("What helps, what does not:"),),
        )),
        WritingPart("How to reach me safely", rows=(
            (Blank("Number:", share=HALF), Blank("Safe time:", share=HALF)),
            (replace(TICK, label="You may leave a message", share=HALF),
             replace(TICK, label="Do not leave a message", share=HALF)),
        )),
        lines_for("Who helps me already", 2),
        lines_for("Please do not ask me about", 1),
    )  # fmt: skip
    return writing_page(
        around,
        "tell-it-once",
        "About me",
        (
            "Write it once, then show it: you need not say it all again.",
            "Leave out what you like.",
        ),
        parts,
        (
            "If someone at home must not read this, leave it with someone you trust.",
            YOURS,
        ),
    )


def conversation_sheet(around: Surroundings) -> WritingSheet:
    """Return the page for a conversation: what matters, who is in on it, how to help."""
    parts = (
        lines_for(
            "What matters to you", 4, "People, places, things you like to do, what you hope."
        ),
        lines_for("Who you want with you", 4, "Family, friends, workers. Whom you do not want."),
        lines_for("How you want to be helped", 4, "Where, when, how often. What helped before."),
    )
    return writing_page(
        around,
        "conversation-sheet",
        "What we talked about",
        ("Write in your own words, or let us write for you and read it back.",),
        parts,
        ("This page is yours. Ask what goes into your record.",),
    )


def plan_page(
    around: Surroundings,
    door: str,
    chosen: Sequence[str],
    pages: Sequence[ServicePage],
    ideas: Sequence[str] = (),
) -> WritingSheet:
    """Return the plan that one of the three doors ends in.

    Args:
        around: What every sheet says.
        door: Which of the three; nothing for the one about what must change now.
        chosen: What was chosen behind it, in words that anybody may read; at most three.
        pages: The services that may help.
        ideas: What a good life may be made of, to tick where nothing was chosen yet.

    Raises:
        BadInput: If there is no such door, or more was chosen than a plan can hold.
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    said = PLANS.get(door or USUAL_DOOR)
    if said is None:
        raise BadInput(f"There is no door called '{one_line(door)}': {', '.join(PLANS)}.")
    if len(chosen) > MOST_CHOSEN:
        raise BadInput(f"A plan holds {MOST_CHOSEN} things at most: more at once is no plan.")
    helping = who_helps(pages, around)
    sheet = writing_page(
        around,
        "plan-page",
        said.title,
        (said.start,),
        (*_things(said.heading, chosen), _who_else(around), _tries()),
        (around.texts.with_phone("sheet_end", around.phone),),
    )
    if said is PLANS["life"] and not chosen:
        sheet = replace(sheet, parts=(_ideas(ideas), *sheet.parts))
    sheet = replace(
        sheet, who_helps=helping.lines, services=len(helping.lines), warnings=helping.warnings
    )
    return with_care(sheet, pages, around)


def chosen_words(
    ids: Sequence[str], needs: Mapping[str, Need], goals: Sequence[Goal]
) -> tuple[str, ...]:
    """Return what was chosen as words for paper; what is sensitive stands under neutral words.

    Raises:
        BadInput: If something was chosen that there is not.
    """
    named = {goal.id: goal.name for goal in goals}
    named |= {need.id: need.screen_name or need.public_name for need in needs.values()}
    unknown = [one for one in ids if one not in named]
    if unknown:
        raise BadInput(f"There is no need and no goal called '{one_line(unknown[0])}'.")
    return tuple(dict.fromkeys(named[one] for one in ids))


def _things(heading: str, chosen: Sequence[str]) -> Iterator[WritingPart]:
    """Yield three things: each with what it is, who does it, and by when."""
    for number in range(MOST_CHOSEN):
        ready = chosen[number] if number < len(chosen) else ""
        yield WritingPart(f"{number + 1}. {ready or heading}", rows=(
            (Blank("First step:" if ready else "", lines=2),),
            (Blank("Who does it:", share=HALF), Blank("By when:", share=HALF)),
        ), grows=True)  # fmt: skip


def _ideas(ideas: Sequence[str]) -> WritingPart:
    return WritingPart("Some ideas to tick", rows=tuple(in_threes(ideas)))


def _who_else(around: Surroundings) -> WritingPart:
    """Return room for who else is there: for the person, and for nobody's record."""
    asked = around.texts.say("who_else")
    return lines_for(asked, 1, "Family, friends, workers. Nobody keeps a copy.")


def _tries() -> WritingPart:
    return WritingPart(
        "Each time we try to reach each other",
        "It often takes a few tries. Tick a box each time, and write the day.",
        (tuple(Blank(str(at), share=SIXTH, tick=True) for at in range(1, TRIES + 1)),),
    )
