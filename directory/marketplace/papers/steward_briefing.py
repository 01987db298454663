"""What each steward is told before the doors open."""

from collections.abc import Mapping, Sequence

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import span, time_of
from directory.marketplace.papers.in_the_hall import places, ways_out
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, Told, paper

WORDS = (
    "Say \u201cWhat are you looking for?\u201d, then walk with them to the table.",
    "Never ask why they come, and never say it aloud.",
    "Nobody fits? Go to the information desk together.",
    "Write nothing down about anybody. Count with strokes only.",
)
TROUBLE = (
    "Somebody upset: offer the quiet room, and stay near.",
    "A child alone: two adults stay, a steward at each door, tell the organiser.",
    "A child tells you something: listen, do not question. Do not promise to keep it secret.",
    "After that, tell the safeguarding lead at once.",
    "Two people who should not meet: lead one to the quiet room, and say nothing of the other.",
)
PRESS = (
    "Say: \u201cPlease speak to the organiser. I will take you there.\u201d Say nothing else.",
    "Nobody is filmed or photographed before they say yes. A sticker means no, always.",
)


def steward_briefing(
    at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]
) -> EventPaper:
    """Return the briefing of stewards: the hall, words to use, and what to do when."""
    event, crisis = at.event, at.around.crisis
    times = (
        ("Everyone", span(event.public_hours)),
        ("Staff only", span(event.staff_hours)),
        ("Quiet time", span(event.quiet_hours)),
        ("Pack up", time_of(event.pack_up)),
    )
    sheet = PaperSheet(
        title="Steward briefing",
        start=(event.name,),
        parts=(
            Told("Times", (_in_one_line(times),)),
            Known(
                "Where things are",
                (("Ways out", ways_out(event)), *places(event)),
            ),
            Known(
                "Whom to fetch",
                (("Organiser", event.organiser), ("Safeguarding lead", event.safeguarding),
                 ("First aider", event.venue.first_aid), ("If the alarm goes", event.venue.fire)),
            ),
            Told("Danger", (" ".join((crisis.first, *crisis.lines)),)),
            Told("Words", WORDS, listed=True),
            Told("When something goes wrong", TROUBLE, listed=True),
            Told("Press and cameras", PRESS, listed=True),
        ),
    )  # fmt: skip
    return paper(at, "steward-briefing", "staff", (sheet,))


def _in_one_line(times: Sequence[tuple[str, str]]) -> str:
    said = [f"{name} {time}" for name, time in times if time]
    return f"{'. '.join(said)}." if said else f"Everyone {'_' * 30}"
