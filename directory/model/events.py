"""A marketplace day: who comes, where they stand, and what came of it. Counts are of nobody."""

from datetime import date
from typing import Literal

from directory.model.base import Noun, code, many, mapping
from directory.model.halls import FeatureKind, Hall, Pitch
from directory.model.vocabulary import BuildingFeature

EventKind = Literal["marketplace", "network", "budgeting", "consultation"]
"""A network's event and a consultation have discussion tables; budgeting has bids."""
StallStatus = Literal["idea", "invited", "confirmed", "declined", "came", "absent"]
StallAudience = Literal["both", "public", "professional"]
StallNeed = Literal[
    "power", "water", "screen", "step_free", "quiet", "private_room", "discreet", "early_leave"
]
"""What a stall can need of its place, or want; beside tables, height and a fixed place."""
RuleKind = Literal["never_beside", "beside", "near", "away_from"]
BudgetMethod = Literal["ballot", "score"]
Funding = Literal["", "full", "part", "none"]


class Venue(Noun):
    """Where the event is: typed, or taken once from a place of the directory that all may know."""

    name: str = ""
    address: str = ""
    postcode: str = ""
    how_to_find: str = ""
    access: tuple[BuildingFeature, ...] = many()
    """What the building has; the way in of each door stands in the hall."""
    parking: str = ""
    loading: str = ""
    fire: str = ""
    """What to do when the alarm goes, and where to meet, in the venue's own words."""
    first_aid: str = ""
    phone: str = ""


class Hours(Noun):
    """From when to when, as ``10:00`` and ``15:30``; empty when there is no such time."""

    opens: str = ""
    closes: str = ""


class StallGroup(Noun):
    """A group of stalls, by what they help with."""

    id: str
    name: str
    """As the public reads it."""
    staff_name: str = ""
    needs: tuple[str, ...] = many()
    """Ids of needs that it is there for."""
    suggested: tuple[str, ...] = many()
    """What the sources asked for in this group, in their words; for staff."""


class Stall(Noun):
    """A service or an organisation at the event."""

    id: str
    service: str = ""
    """The id of its record; empty for somebody who is not in the directory."""
    name: str = ""
    """What it is called here; empty for the name of its record."""
    line: str = ""
    """One line of what it offers, for the public; empty for that of its record."""
    group: str = ""
    covers: tuple[str, ...] = many()
    """Ids of needs that it helps with; empty for those of its record."""
    audience: StallAudience = code("both")
    status: StallStatus = code("idea")
    contact_role: str = ""
    """Whom to ask for: a role, never a person's name."""
    contact: str = ""
    """The work phone or mail of that role. Never printed for the public."""
    languages: tuple[str, ...] = many()
    staff: int = 2
    needs: tuple[StallNeed, ...] = many()
    """What its place must have."""
    wants: tuple[StallNeed, ...] = many()
    """What its place should have."""
    tables: int = 1
    height: float | None = None
    """Of its banner, in metres."""
    watts: int | None = None
    """What it plugs in, in all."""
    fixed: str = ""
    """The id of the one place where it can stand."""
    never_beside: tuple[str, ...] = many()
    """Ids of stalls."""
    beside: tuple[str, ...] = many()
    """Ids of stalls that it must stand beside."""
    invited_on: date | None = None
    reply_by: date | None = None
    answered_on: date | None = None
    insurance: bool | None = None
    risk_assessment: bool | None = None
    lunch: int = 0
    photos: bool | None = None
    note: str = ""
    """For the organiser."""


class EventRule(Noun):
    """One more thing that the plan must keep to."""

    kind: RuleKind = code()
    stalls: tuple[str, ...] = many()
    """Ids of stalls: each two of them, or each of them where a feature is named."""
    feature: FeatureKind | None = code()
    """For ``near`` and ``away_from``."""
    metres: float | None = None
    reason: str = ""


class Weights(Noun):
    """What makes one plan better than another; each part of a score is multiplied by its own."""

    together: float = 1.0
    """Stalls of one group near each other."""
    spread: float = 0.0
    """Stalls of one group far from each other."""
    walk: float = 0.3
    """Short walks between what people often need together, and from the door."""
    wants: float = 1.0
    moves: float = 0.0
    """Stalls stay where they were."""


class Placing(Noun):
    """A stall at its place."""

    stall: str
    pitch: str
    locked: bool = False
    """Put there by hand, to stay."""


class Shift(Noun):
    """One line of the run sheet."""

    starts: str
    ends: str = ""
    what: str
    who: str = ""
    """A role, never a person's name."""


class Risk(Noun):
    """One line of the risk assessment."""

    hazard: str
    who: str = ""
    controls: str = ""
    likelihood: int = 0
    severity: int = 0
    """1 to 5; 0 before it was judged."""
    owner: str = ""


class EventCount(Noun):
    """How many: visitors by the hour, talks at a stall, smiles. Never who."""

    what: str
    """``public``, ``staff``, ``talks``, ``slips``, ``happy``, ``so_so``, ``unhappy`` ..."""
    stall: str = ""
    hour: str = ""
    number: int = 0


class FollowUp(Noun):
    """What was agreed, by which organisation, by when."""

    what: str
    organisation: str = ""
    by: date | None = None
    done: bool = False


class Bid(Noun):
    """One bid for money at a participatory budgeting day."""

    id: str
    organisation: str
    title: str = ""
    asked: int = 0
    """Pence."""
    least: int = 0
    """Pence: with less it cannot be done; 0 when part of it always helps."""
    order: int = 0
    """When they speak; 0 before it was drawn."""
    votes: int = 0
    scores: tuple[int, ...] = many()
    """How many gave 1, 2, 3, 4 and 5."""
    first: int = 0
    """Among bids with the same result: which one people put first (1), second ...; 0 before."""
    funded: Funding = code("")
    given: int = 0
    """Pence."""


class Budget(Noun):
    """Money that people of the place give out."""

    pot: int = 0
    """Pence."""
    method: BudgetMethod = code("ballot")
    choose: int = 3
    """How many bids each ballot names."""
    ballots: int = 0
    """How many were handed in."""
    spoilt: int = 0
    bids: tuple[Bid, ...] = ()


class PrintedOnce(Noun):
    """That a sheet was printed, so that only what changed need be printed again."""

    thing: str
    """The name of the printed thing, its format and edition, joined by blanks."""
    digest: str
    """Of what it said."""
    printed_on: date


class Event(Noun):
    """One event as a whole. It is kept, undone and handed on as one."""

    id: str
    kind: EventKind = code("marketplace")
    name: str = "Help in one place"
    """As the public reads it; it never holds a label."""
    held_on: date | None = None
    public_hours: Hours = Hours()
    staff_hours: Hours = Hours()
    """For professionals only."""
    quiet_hours: Hours = Hours()
    """Less light and noise."""
    arrive: str = ""
    ready: str = ""
    pack_up: str = ""
    """Times for stallholders."""
    venue: Venue = Venue()
    area: str = ""
    """The place it is for, as the directory names areas."""
    network: str = ""
    """The id of the network's record that holds it."""
    expected: int = 0
    expected_staff: int = 0
    organiser: str = ""
    """The role to ask, and how; printed for stallholders."""
    safeguarding: str = ""
    """The role of the safeguarding lead on the day, and where to find them."""
    groups: tuple[StallGroup, ...] = ()
    hall: Hall = Hall()
    pitches: tuple[Pitch, ...] = ()
    stalls: tuple[Stall, ...] = ()
    rules: tuple[EventRule, ...] = ()
    weights: Weights = Weights()
    figures: dict[str, float] = mapping()
    """Figures of the warnings that were set for this hall; see ``marketplace.hall.figures``."""
    places: tuple[Placing, ...] = ()
    numbers_kept_since: date | None = None
    """Since the first print, numbers stay with their places."""
    printed: tuple[PrintedOnce, ...] = ()
    shifts: tuple[Shift, ...] = ()
    risks: tuple[Risk, ...] = ()
    questions: tuple[str, ...] = many()
    """For discussion tables, or what people are consulted on."""
    counts: tuple[EventCount, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    budget: Budget | None = None
    costs: int = 0
    """Pence."""
    gaps_heard: tuple[str, ...] = many()
    """What visitors looked for and nobody offered, as ids of needs."""
