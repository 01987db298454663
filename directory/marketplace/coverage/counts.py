"""How many were invited, said yes or no, and came: numbers only."""

from collections import Counter
from dataclasses import dataclass

from directory.model.events import Event, Stall, StallStatus

INVITED: tuple[StallStatus, ...] = ("invited", "confirmed", "declined", "came", "absent")
CONFIRMED: tuple[StallStatus, ...] = ("confirmed", "came", "absent")


@dataclass(frozen=True, slots=True)
class StallCounts:
    """The stalls of an event, or of one group, by where they stand with their invitation."""

    ideas: int
    invited: int
    """All that were ever asked, whatever they said."""
    waiting: int
    """Of those, how many have not answered."""
    confirmed: int
    """All that said yes, whether they came or not."""
    declined: int
    came: int
    absent: int

    @property
    def words(self) -> str:
        """Return the counts as one line; of what came of it only what there is."""
        later = (
            (self.declined, "said no"), (self.waiting, "not answered yet"),
            (self.came, "came"), (self.absent, "did not come"),
        )  # fmt: skip
        told = (f"{number} {words}" for number, words in later if number)
        return ", ".join((f"{self.invited} invited", f"{self.confirmed} confirmed", *told))


def stall_counts(stalls: tuple[Stall, ...]) -> StallCounts:
    """Return the counts of some stalls."""
    found = Counter(one.status for one in stalls)
    return StallCounts(
        ideas=found["idea"],
        invited=sum(found[one] for one in INVITED),
        waiting=found["invited"],
        confirmed=sum(found[one] for one in CONFIRMED),
        declined=found["declined"],
        came=found["came"],
        absent=found["absent"],
    )


def counts_by_group(event: Event) -> tuple[tuple[str, StallCounts], ...]:
    """Return the counts of each group with its name; stalls without a group come last."""
    known = {one.id for one in event.groups}
    made = [(one.staff_name or one.name, stall_counts(_of(event, one.id))) for one in event.groups]
    rest = tuple(one for one in event.stalls if one.group not in known)
    return (*made, *((("In no group", stall_counts(rest)),) if rest else ()))


def _of(event: Event, group: str) -> tuple[Stall, ...]:
    return tuple(one for one in event.stalls if one.group == group)
