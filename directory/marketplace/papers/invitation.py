"""The invitation: why, when, who comes, what is free, what to bring, and by when to answer."""

from collections.abc import Mapping, Sequence

from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import own_name, to_whom, when_and_where, written_to
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, Told, paper
from directory.words import spoken_date

TITLE = "You are invited"
START = (
    "For one day, people who can help will be together in one place. "
    "We would like you to have a table."
)
WHY = (
    "People who need several kinds of help find it on the same day, in the same room.",
    "You meet the teams you share work with, and learn how to ask each other.",
    "We print what you do, who it is for and how to ask, from our directory. You check it first.",
)
BRING = (
    "Two people if you can, so that one can take a break.",
    "Leaflets in plain words, and a banner if you have one. We make the sign with your number.",
    "Your own lead, tested, if you need power.",
)
ANSWER = (
    "Fill in the booking form.",
    "Check the page \u201cIs this right?\u201d: it is what we tell people about you.",
    "Send both back. If you cannot come, tell us: we ask somebody else for the same need.",
)


def invitation(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return an invitation for each stall that was named; without any, one to send to all.

    Raises:
        UnknownName: If the event has no such stall.
    """
    shown = written_to(at, stalls, ())
    return paper(at, "invitation", "stallholders", [_sheet(at, one) for one in shown or [None]])


def _sheet(at: AtEvent, shown: ShownStall | None) -> PaperSheet:
    event = at.event
    to = (f"For {to_whom(shown.stall, own_name(shown))}.",) if shown else ()
    by = shown.stall.reply_by if shown else None
    return PaperSheet(
        title=TITLE,
        start=(*to, START),
        parts=(
            Known("When and where", (*when_and_where(event), *_expected(at))),
            Told("Why come", WHY, listed=True),
            Known(
                "What is free",
                (("Your table", "it costs you nothing"), ("Lunch", ""),
                 ("Parking", event.venue.parking)),
            ),
            Told("What to bring", BRING, listed=True),
            Told("How to answer", ANSWER, listed=True),
            Known("", (("Please answer by", spoken_date(by) if by else ""),
                       ("Send it to", event.organiser))),
        ),
    )  # fmt: skip


def _expected(at: AtEvent) -> tuple[tuple[str, str], ...]:
    event = at.event
    numbers = (("visitors", event.expected), ("staff of services", event.expected_staff))
    said = " and ".join(f"about {number:,} {who}" for who, number in numbers if number)
    return (("We expect", said),) if said else ()
