"""A full practice event as its organiser has it before and after the day, and one that is bare."""

from datetime import date

from directory.model.events import Bid, Budget, EventCount, FollowUp, Hours, Risk, Shift
from tests.practice_event import practice_event

STALLS = 6


def bare_event(desk):
    """An event of which little is known yet."""
    made = practice_event(desk, event_id="practice-bare")
    return made.model_copy(update={"stalls": (), "places": ()})


def full_event(desk, stalls=STALLS):
    """An event of which everything is known."""
    made = practice_event(desk, stalls=stalls)
    venue = made.venue.model_copy(update={
        "how_to_find": "Opposite the practice library.",
        "parking": "Behind the hall, free.",
        "loading": "Side door, until 9.30am.",
        "fire": "Leave by the nearest way out. Meet at the bandstand.",
        "first_aid": "At the information desk",
    })  # fmt: skip
    return made.model_copy(update={
        "venue": venue,
        "quiet_hours": Hours(opens="11:00", closes="12:00"),
        "arrive": "08:30",
        "ready": "09:45",
        "pack_up": "14:00",
        "organiser": "Practice events team, 0151 496 0100",
        "safeguarding": "Practice safeguarding lead, at the information desk",
        "expected": 1200,
        "questions": ("What would help most?", "What stops people from asking?"),
        "stalls": tuple(
            one.model_copy(update={"contact_role": "team leader", "reply_by": date(2026, 11, 30)})
            for one in made.stalls
        ),
        "shifts": (
            Shift(starts="14:00", what="Pack up", who="Everybody"),
            Shift(starts="8:30", ends="09:45", what="Tables and signs out", who="Steward 1"),
            Shift(starts="11:00", ends="14:00", what="Door", who="Steward 2"),
            Shift(starts="10:00", ends="11:00", what="Door, staff only", who="Steward 2"),
        ),
        "risks": (Risk(hazard="Wet floor", who="Everybody", controls="Mats at the door",
                       likelihood=3, severity=4, owner="Steward 1"),),
        "counts": _counts(made),
        "follow_ups": (
            FollowUp(what="Share waiting times", organisation="Practice Mind", done=True),
            FollowUp(what="Drop-in at the library", organisation="Practice Money Help",
                     by=date(2027, 1, 15)),
        ),
        "gaps_heard": ("debt", "food"),
        "costs": 84250,
        "budget": budget(),
    })  # fmt: skip


def _counts(made):
    return (
        EventCount(what="public", hour="11:00", number=80),
        EventCount(what="public", hour="12:00", number=1064),
        EventCount(what="staff", number=41),
        *(EventCount(what="talks", stall=one.id, number=9) for one in made.stalls),
        EventCount(what="slips", number=33),
        EventCount(what="happy", number=30),
        EventCount(what="so_so", number=4),
        EventCount(what="unhappy", number=1),
    )


def budget(method="ballot"):
    """27 bids for 50,000 pounds: 23 are funded in full, one in part, three not."""
    bids = tuple(
        Bid(id=str(n), organisation=f"Practice Group {n}", title=f"Idea {n}", asked=210_000,
            least=100_000, order=28 - n, votes=60 - n, scores=(0, 0, 0, 60 - n, n))
        for n in range(1, 28)
    )  # fmt: skip
    return Budget(pot=5_000_000, method=method, ballots=600, bids=bids)
