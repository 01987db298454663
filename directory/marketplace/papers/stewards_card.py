"""What a steward carries: whom to ring and fetch, when somebody is upset, when a child is lost.

Numbers come from the national lines; people are named by their role, and never by name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from directory.disclosure.paper.crisis_numbers import number_line
from directory.disclosure.paper.tables import FOR_STAFF
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import place_of
from directory.marketplace.papers.in_the_hall import places
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, Told, paper
from directory.words import grouped, one_line

TELL_THE_LEAD = (
    "Listen. Do not question, do not doubt, do not promise to keep it secret.",
    "Tell the safeguarding lead now, yourself. Write nothing on this card.",
    "Somebody may be here who must not see them. Say no name, point at nobody.",
    "A child tells you something: stay with them, and have the lead come to you.",
)
UPSET = (
    "Go to them, sit down, say who you are. Offer water.",
    "Offer the quiet room. Walk there with them. Leave the door open.",
    "Ask: \u201cWhat would help now? Shall I ring somebody for you?\u201d",
    "You may ask: \u201cAre you thinking of ending your life?\u201d Asking does no harm.",
    "If they say yes, or you are not sure: do not leave them alone. Fetch the lead.",
    "It cannot wait: ring {danger}. Say which door the ambulance comes to.",
)
LOST_CHILD = (
    "A child alone: get down to their height. Two adults stay with them, in sight of all.",
    "Do not say the child's name, age or clothes aloud, nor over a loudspeaker.",
    "Take them to the i desk. Tell the organiser and the safeguarding lead.",
    "A steward goes to each door. No child leaves with anybody who is not sure to be theirs.",
    "Whoever fetches them says the child's name and clothes. Does the child know them?",
    "No one has come after 10 minutes, or a child cannot be found: ring {danger}.",
)
PHOTOS = (
    "No photo of anyone who has not said yes. A sticker means no, always.",
    "Nobody near the quiet room, the private room or a quiet table is ever in a picture.",
    "Somebody films: ask them to stop, then fetch the organiser.",
)
LINES = ("999", "nhs111", "samaritans", "shout", "childline")
LEAD, LEAD_PHONE = "safeguarding_lead", "safeguarding_phone"


def stewards_card(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the card: crisis and safeguarding first, then somebody upset, a lost child, photos."""
    danger = next((one.display for one in at.lines if one.id == "999"), "")
    first = PaperSheet(
        title="If something goes wrong",
        start=(f"You are here: {place_of(at.event.venue) or 'write it down'}.",),
        parts=(
            Known("Ring", tuple(_numbers(at))),
            Known("Fetch", tuple(_people(at))),
            Told("Somebody is hurt at home, or afraid", TELL_THE_LEAD, listed=True),
            Told("Somebody is upset", _with_number(UPSET, danger), listed=True),
        ),
    )
    second = PaperSheet(
        title="A lost child, and photos",
        start=(),
        parts=(
            Told("A child is lost", _with_number(LOST_CHILD, danger), listed=True),
            Told("Photos", PHOTOS, listed=True),
            Known("Where things are", tuple(places(at.event))),
        ),
    )
    made = paper(at, "stewards-card", "public", (first, second))
    # As large as what the public reads: it is read standing, in a hurry.
    return replace(made, over=FOR_STAFF, ask_us=FOR_STAFF, help_now="")


def _with_number(lines: Sequence[str], danger: str) -> tuple[str, ...]:
    """Return lines with the number for danger; without one, those that need none."""
    return tuple(line.format(danger=danger) for line in lines if danger or "{" not in line)


def _numbers(at: AtEvent) -> Iterator[tuple[str, str]]:
    held = {one.id: one for one in at.lines if one.rule != "never"}
    for key in LINES:
        if key in held:
            said = number_line(held[key])
            yield said.number, f"{said.name}. {said.about}".rstrip()


def _people(at: AtEvent) -> Iterator[tuple[str, str]]:
    """Yield whom to fetch; a line to write on where nobody was entered."""
    event = at.event
    yield "Safeguarding lead", one_line(event.safeguarding) or _lead_of_desk(at)
    yield "First aider", one_line(event.venue.first_aid)
    yield "Organiser", one_line(event.organiser)
    yield "If the alarm goes", one_line(event.venue.fire)


def _lead_of_desk(at: AtEvent) -> str:
    facts = at.facts
    if LEAD not in facts or not facts[LEAD].value:
        return ""
    phone = facts.get(LEAD_PHONE)
    told = f", ring {grouped(phone.value)}" if phone and phone.value else ""
    return f"{one_line(facts[LEAD].value)}{told}"
