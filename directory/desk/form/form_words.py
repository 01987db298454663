"""The words of the form, for a worker who asks and, in plain words, for the person themself."""

from dataclasses import dataclass

from directory.desk.form.form import Blank, Edition
from directory.model.vocabulary import Referrer

BY_ALL, BY_ONE = "Seen by all you tick", "Seen by this service"
BY_SOME, NOT_SENT = "Seen by {} only", "Stays here, with you"
SEES_ALL = "This service sees all of it."
BESIDE = "Beside each line stands who will see it."
YES_NO = ("Yes", "No")


@dataclass(frozen=True, slots=True)
class FormWords:
    """What one edition says."""

    title: str
    start: str
    several: str
    """Under the start, where there is more than one service."""
    asking: str
    reach: str
    reach_blanks: tuple[tuple[str, str], ...]
    """Name and label of each line on how the person is reached."""
    message: str
    help: str
    help_label: str
    all_ask: str
    one_asks: str
    only_for: str
    only_for_line: str
    bring: str
    agreed: str
    agreed_ways: tuple[str, ...]
    goes_to: str
    goes_to_lines: tuple[str, ...]
    goes_to_one: str
    """In place of the first of them, where there is one service."""
    stays: str
    tick: str
    signed: str


REACH = ("name", "safe number", "safe time", "other safe way")

WORKER = FormWords(
    title="Referral form",
    start="Ask only what is on this form. Anything can be left empty.",
    several="The first part goes to every service you tick. Each other part goes only to its own.",
    asking="Who is asking",
    reach="How to reach the person",
    reach_blanks=tuple(zip(REACH, (
        "Name they go by", "Safe number", "Safe day and time to ring",
        "Another safe way: text, letter",
    ), strict=True)),
    message="Is it safe to leave a message?",
    help="What they want help with",
    help_label="In their own words",
    all_ask="Every service asks",
    one_asks="{} asks",
    only_for="Only for {}",
    only_for_line="Send this with the first part, and to nobody else.",
    bring="To bring or send with this",
    agreed="How the person agreed",
    agreed_ways=("Spoken", "Signed", "Not asked: it is not safe to ask"),
    goes_to="Who it goes to",
    goes_to_lines=(
        "Tick each service that the person agrees to. Without a tick, nothing is sent there.",
        "Not asked because it is not safe? Talk to {lead} before you send it.",
    ),
    goes_to_one="Tick if the person agrees. Without a tick, nothing is sent.",
    stays="This side stays with you. Do not send it.",
    tick="They agree",
    signed="Day agreed; signed, if they sign",
)  # fmt: skip
PERSON = FormWords(
    title="Asking for help",
    start="You choose what to write. You can leave anything empty.",
    several="Everyone you tick gets the first part. Each other part is for one of them only.",
    asking="Who is asking",
    reach="How to reach you",
    reach_blanks=tuple(zip(REACH, (
        "Your name", "A number that is safe to ring", "When it is safe to ring",
        "Another safe way: text, letter",
    ), strict=True)),
    message="Can they leave a message?",
    help="What you want help with",
    help_label="In your own words",
    all_ask="They all ask",
    one_asks="{} asks",
    only_for="Only for {}",
    only_for_line="Give this with the first part, and to nobody else.",
    bring="To bring or send with this",
    agreed="Is it OK to tell them about you?",
    agreed_ways=("I said yes", "I signed"),
    goes_to="Who it goes to",
    goes_to_lines=("Tick who may be told. Nobody else gets it.",),
    goes_to_one="Tick if they may be told. Nobody else gets it.",
    stays="Keep this side. It is for you.",
    tick="Yes, tell them",
    signed="Day; your signature, if you like",
)  # fmt: skip
BY_EDITION: dict[Edition, FormWords] = {"professional": WORKER, "public": PERSON}

ASKER: dict[Referrer, str] = {
    "gp_only": "Doctor",
    "police": "Police (PPN)",
    "mdt": "Team meeting",
    "school": "School",
    "probation": "Probation",
    "partner_organisation": "Partner organisation",
}
"""Kinds of worker that a service may ask for; any worker needs no tick."""
OTHER_WORKER = "Another worker"
MORE = "They may ask you more when you talk. You do not have to answer."
UNCONFIRMED = "Nobody has confirmed this service yet. Ring before you send anything."
OWN_FORM = "They have a form of their own: ask them for it."
NO_OWN_WAY = "{} is asked by a worker: print the form for a worker instead."

SENT_BY, QUESTIONS = "Sent by {}.", "Questions about this form? Ring {}."

HIGH_RISK = "If somebody may be killed or badly hurt"
DO_NOT_WAIT = "{} Do not wait for this form."
MARAC = "High-risk domestic abuse is told to: {}."
LEAD_ENTERED = "High-risk domestic abuse: tell the safeguarding lead ({}) now."
LEAD_NOT_ENTERED = "High-risk domestic abuse: tell your safeguarding lead now."
TOLD = "Told to, and when"

KEEP = "What happens next"
NOT_HEARD_RING = "Not heard by {day}? Ring {phone}."
NOT_HEARD_BACK = "Not heard by {day}? Come back and tell us."
ASK_WHEN = "They answer by: _______________. Not heard? {then}"
STUCK = "Stuck? {then}"
"""Where there is no answer to wait for."""
RING, COME_BACK = "Ring {phone}.", "Come back and tell us."
NOT_RIGHT = "Not right? Try {}."


def asking_blanks(kind: Edition, who: tuple[Referrer, ...], seen: str) -> tuple[Blank, ...]:
    """Return the lines on who is asking; a worker's kind only where a service asks for it."""
    if kind == "public":
        ways = ("I ask for myself", "Somebody helps me ask")
        return (
            Blank("asking|for", "Tick one", seen, "ticks", ways),
            Blank("asking|helper", "Who helps you, and their number", seen),
        )
    lines = [
        Blank("asking|name and job", "Your name and job", seen),
        Blank("asking|phone or mail", "Your phone or email", seen),
    ]
    kinds = tuple(words for one, words in ASKER.items() if one in who)
    if kinds:
        lines.append(Blank("asking|kind", "You are", seen, "ticks", (*kinds, OTHER_WORKER)))
    if "listed_professions" in who:
        lines.append(Blank("asking|profession", "Your profession", seen))
    if "police" in who:
        lines.append(Blank("asking|ppn", "Police notice number (PPN)", seen))
    return tuple(lines)


def reach_blanks(said: FormWords, seen: str) -> tuple[Blank, ...]:
    """Return the lines on how the person is reached without harm."""
    lines = [Blank(f"reach|{name}", label, seen) for name, label in said.reach_blanks]
    message = Blank("reach|message", said.message, seen, "ticks", YES_NO)
    return (*lines[:-1], message, lines[-1])
