"""Letters and cards to fill in by hand: to say hello, to name a time, to be rung, to ring.

Nothing is filled in by us but the number of this desk: whom they are for is written by hand, or on
a screen that keeps nothing. What others at home may read tells of nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from directory.desk.paper.delicate import with_care
from directory.desk.paper.writing_pages import TICK, in_threes, lines_for, who_helps, writing_page
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.writing import HALF, Blank, WritingPart, WritingSheet
from directory.model import ServicePage

NOT_TO_RING = "{name} has no number to ring: help them reach it from here."
"""For staff."""
NO_CHECKING = "We are not checking up on you. We just want to listen."


def contact_letter(around: Surroundings) -> WritingSheet:
    """Return a first letter: who writes, why, and that nothing has to be done."""
    ways = ("At your home", "Somewhere you choose", "On the phone")
    return writing_page(
        around,
        "contact-letter",
        "We would like to meet you",
        (NO_CHECKING, "You choose what we talk about. You can stop at any time."),
        (
            WritingPart("Who this is for", rows=((Blank("Hello"),),)),
            WritingPart("From", rows=(
                (Blank("Name:", share=HALF), Blank("Works at:", share=HALF)),
                (Blank("Ring or text me on:"),),
            )),
            lines_for("Why I am writing", 3),
            WritingPart("We could meet", rows=(
                *in_threes(ways),
                (Blank("Day:", share=HALF), Blank("Time:", share=HALF)),
            )),
        ),
        (
            "Another day, someone with you, an interpreter? Tell me and we will arrange it.",
            _ring(around, "Not now? That is fine. Ring us any time", "Not now? That is fine."),
        ),
    )  # fmt: skip


def appointment_letter(around: Surroundings) -> WritingSheet:
    """Return a letter that names a time and a place."""
    can = ("Bring someone with you", "Ask for an interpreter", "Ask for a quieter time")
    return writing_page(
        around,
        "appointment-letter",
        "Your time with us",
        ("This is when we meet. It is fine to come early, and to bring someone.",),
        (
            WritingPart("Who this is for", rows=((Blank("Hello"),),)),
            WritingPart("When", rows=((Blank("Day:", share=HALF), Blank("Time:", share=HALF)),)),
            WritingPart("Where", rows=(
                (Blank("Place:", lines=2),),
                (Blank("How to find the door:"),),
                (Blank("Bus, or how to get there:"),),
            )),
            WritingPart("Who you will meet", rows=((Blank(),),)),
            WritingPart("You can", rows=tuple(in_threes(can))),
            lines_for("Please bring", 1, "Nothing here means: bring nothing."),
        ),
        (
            _ring(
                around,
                "Cannot come? Nobody will be cross. We find another time: ring us",
                "Cannot come? Nobody will be cross. Tell us and we find another time.",
            ),
        ),
    )  # fmt: skip


def missed_you_card(around: Surroundings) -> WritingSheet:
    """Return a card to leave at a door; whoever else picks it up learns nothing from it.

    The number of this desk stands on it without a name, and no number for urgent help: both
    would tell whoever opens the door what the call was about.
    """
    page = writing_page(
        around,
        "missed-you-card",
        "Sorry we missed you",
        ("I came to say hello.",),
        (
            WritingPart("", rows=(
                (Blank("From:"),),
                (Blank("You can ring me on:"),),
                (Blank("I will try again on:"),),
            )),
        ),
        ("You need do nothing. I will come back.", _ring(around, "Or ring us", "")),
    )  # fmt: skip
    return replace(page, ask_us="", end=tuple(filter(None, page.end)))


def call_card(around: Surroundings, pages: Sequence[ServicePage] = ()) -> WritingSheet:
    """Return what to say when you ring, with room for what they say.

    Args:
        around: What every sheet says.
        pages: The services to ring; without any it does for everybody.

    Raises:
        RefusedWords: If services for people who are harmed and for people who harm would meet.
    """
    helping = who_helps(pages, around)
    ask = ("Can I come?", "What do I need?", "When, and where?", "Does it cost anything?",
           "Is there a wait?", "What happens next?")  # fmt: skip
    page = writing_page(
        around,
        "call-card",
        "What to say when you ring",
        (
            "Find a quiet place, a pen, and this page. You can ask us to ring with you.",
            "Nervous? Say so: \u201cI find phone calls hard. Please go slowly.\u201d",
        ),
        (
            WritingPart("Say hello first", "And what you would like to be called.",
                        ((Blank("\u201cHello, I am"),),)),
            lines_for("Then say why", 2, "\u201cI am ringing because ...\u201d One thing will do."),
            WritingPart("Ask, and tick when you know", rows=tuple(in_threes(ask))),
            lines_for("What they said", 3),
            WritingPart("Before you end", rows=(
                (Blank("I spoke to:", share=HALF), Blank("On:", share=HALF)),
                (replace(TICK, label="They ring me back by:", share=HALF),
                 replace(TICK, label="I ring again on:", share=HALF)),
            )),
        ),
        (
            "A machine answers? Say only your first name and number, or ring again later.",
            _ring(
                around,
                "They said no, or nobody answers? Come back, or ring us",
                "They said no, or nobody answers? Come back.",
            ),
        ),
    )  # fmt: skip
    without = [NOT_TO_RING.format(name=one.name) for one in helping.lines if not one.number]
    page = replace(
        page,
        who_helps=helping.lines,
        services=len(helping.lines),
        warnings=(*helping.warnings, *without),
    )
    return with_care(page, pages, around)


def story_page(around: Surroundings) -> WritingSheet:
    """Return prompts for somebody who wants to tell how things were; the page stays theirs."""
    ways = ("Getting there", "Forms or the internet", "Opening times", "Waiting",
            "Telling it again and again", "How I was treated")  # fmt: skip
    return writing_page(
        around,
        "story-page",
        "In your own words",
        ("Only if you want to. Leave out what you like. Put no names on it.",),
        (
            lines_for("What was happening", 3),
            lines_for("What helped", 2),
            WritingPart("What got in the way", rows=tuple(in_threes(ways))),
            lines_for("What would have made it better", 2),
            lines_for("What matters to you now", 2),
        ),
        ("This page is yours. We take it only if you give it to us, and it goes in no computer.",),
    )


def _ring(around: Surroundings, words: str, without: str) -> str:
    """Return a sentence that ends in the number of this desk; another where it has none."""
    return f"{words} on {around.phone}." if around.phone else without


LETTERS: Mapping[str, Callable[[Surroundings], WritingSheet]] = {
    "contact-letter": contact_letter,
    "appointment-letter": appointment_letter,
    "missed-you-card": missed_you_card,
    "story-page": story_page,
}
"""Every letter that is about no service, by the name of its print."""
