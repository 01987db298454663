"""Sheets to print in tests: fictitious services with drama numbers, as long as real ones."""

from dataclasses import replace
from datetime import date

from directory.disclosure.paper.sheet import CrisisWords, Door, Sheet, SheetEntry

CRISIS = CrisisWords(
    first="Someone in danger? Ring 999.",
    lines=(
        "Urgent help, body or mind: ring 111. For your mind, choose mental health.",
        "Talk, day or night: Samaritans 116 123, free.",
        "Text the word SHOUT to 85258.",
    ),
    foot="In danger: 999. Urgent: 111. Talk: Samaritans 116 123. Text SHOUT to 85258.",
)

MONEY = SheetEntry(
    id="practice-money-help",
    name="Practice Money Help",
    sentence="They help you deal with debt, bills and letters that worry you.",
    phone="0151 496 0101",
    best_time="Best time to ring: weekday mornings before 11.",
    instead_of_phone="",
    steps=(
        "Ring and say you want help with money you owe.",
        "They ask what you owe and book you a time, often the same week.",
    ),
    when=("Monday to Friday, 9 in the morning to 5 in the afternoon. Not on bank holidays.",),
    where=("Green door, 12 Practice Street, Kirkby, L32 8XA. Next to the library.",),
    cost_and_bring="Free. Bring any letters about money. No ID? You can still go.",
    wait=("About 1 week (asked on 3 November 2026).",),
    checked="Phone and times checked 3 November 2026.",
    ring_first=False,
    second_choice=Door("Practice Debt Line", "0151 496 0102"),
    practice=True,
    unconfirmed=False,
    left_out=(),
)

FOOD = replace(
    MONEY,
    id="practice-food-table",
    name="Practice Food Table",
    sentence="They give you a bag of food for three days.",
    phone="",
    best_time="",
    instead_of_phone="Just turn up.",
    steps=("Go to the side door and say you would like some food.",),
    when=("Tuesdays and Fridays, 11 in the morning to 1 in the afternoon, in term time.",),
    where=("St Practice Hall, side door, 3 Practice Lane, Huyton, L36 9ZZ.",),
    cost_and_bring="Free. Bring two strong bags.",
    wait=(),
    second_choice=Door("Practice Pantry", "0151 496 0104"),
)

HOUSING = replace(
    MONEY,
    id="practice-housing-rights",
    name="Practice Housing Rights",
    sentence="They help you stay in your home or find somewhere to go.",
    phone="0151 496 0105",
    best_time="Best time to ring: after 2 in the afternoon.",
    steps=(
        "Ring and say you may lose your home.",
        "Say if you have children with you, or nowhere to sleep tonight.",
        "They tell you your rights and ring the council with you.",
    ),
    where=("First floor, 40 Practice Road, Kirkby, L32 1AA. There is a lift.",),
    cost_and_bring="Free. Bring your tenancy papers, if you have them.",
    wait=("They see you the same day if you may lose your home this week.",),
    second_choice=Door("Practice Shelter Line", "0151 496 0106"),
)

REFUGE = replace(
    MONEY,
    id="practice-safe-talk",
    name="Practice Safe Talk",
    sentence="Someone to talk to, and help to plan what happens next.",
    phone="0151 496 0107",
    best_time="",
    steps=("Ring when it is safe for you. They do not ring back unless you say so.",),
    when=("Every day, all day and all night.",),
    where=("They will tell you where.",),
    cost_and_bring="Free.",
    wait=(),
    checked="We have not checked this since March. Ring before you go.",
    ring_first=True,
    second_choice=Door("Practice Listening Line", "0151 496 0108"),
)

WEB = replace(
    MONEY,
    id="practice-online-learning",
    name="Practice Learning Online",
    sentence="Free lessons in reading, sums and using a computer.",
    phone="",
    best_time="",
    instead_of_phone="You need the internet for this. Ask us to help.",
    steps=("Ask us. We sit with you while you start.",),
    when=("Any time.",),
    where=(),
    cost_and_bring="Free.",
    wait=(),
    second_choice=Door("Practice Library"),
)

GROUP = replace(
    MONEY,
    id="practice-tea-and-talk",
    name="Practice Tea and Talk at the Practice Community Centre, Northwood",
    sentence="A cup of tea, a chat and something to make, with no forms to fill in.",
    phone="0151 496 0109",
    best_time="Best time to ring: Wednesday, during the group.",
    steps=("Just turn up, or ring first if you would like someone to meet you at the door.",),
    when=("Wednesdays, 10 to 12 in the morning.", "Also the first Saturday of the month."),
    where=("Practice Community Centre, Old Practice Road, Northwood, L33 8XX.",),
    cost_and_bring="£1 for tea, if you can.",
    wait=(),
    second_choice=Door("Practice Friends", "0151 496 0110"),
)

ENTRIES = (MONEY, HOUSING, FOOD, REFUGE, GROUP, WEB)


def sheet(*entries: SheetEntry, practice: bool = True, crisis_first: bool = False) -> Sheet:
    """A sheet as the desk would hand it to printing."""
    return Sheet(
        title="Help near you",
        start="Start with 1. Stuck? Come back, or ring us on 0151 496 0100.",
        entries=entries,
        next_steps=(
            "Ring Practice Money Help.",
            "Put your letters in one bag and take them with you.",
            "Not heard by 29 November? Ring 0151 496 0101.",
        ),
        crisis=CRISIS,
        crisis_first=crisis_first,
        ask_us="Ask us for bigger print, another language, or to read it with you.",
        edition=12,
        edition_colour="blue",
        made_on=date(2026, 11, 22),
        practice=practice,
        warnings=(),
    )
