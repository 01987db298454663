"""What people said of bids: ballot papers counted, a tally taken over, what cannot be right."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from directory.errors import BadInput
from directory.model.events import Bid, Budget
from directory.words import one_line

BEST = 5
"""Scores go from 1 to this."""


def pounds(pence: int) -> str:
    """Return an amount as it is read: ``£1,200`` or ``£1,200.50``."""
    whole, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}£{whole:,}{f'.{rest:02}' if rest else ''}"


def counted(budget: Budget, papers: Sequence[Sequence[str]]) -> Budget:
    """Return the budget with ballot papers counted, each the ids of the bids that it names.

    A paper that names nobody, an unknown bid or more bids than may be chosen is spoilt; a bid that
    one paper names twice counts once.
    """
    known = {one.id for one in budget.bids}
    chosen = [frozenset(filter(None, paper)) for paper in papers]
    good = [paper for paper in chosen if paper and paper <= known and len(paper) <= budget.choose]
    votes = Counter(bid for paper in good for bid in paper)
    made = with_bids(budget, {one: {"votes": votes[one]} for one in known})
    return made.model_copy(
        update={"method": "ballot", "ballots": len(papers), "spoilt": len(papers) - len(good)}
    )


def tallied(
    budget: Budget, numbers: Mapping[str, Sequence[int]], *, ballots: int, spoilt: int = 0
) -> Budget:
    """Return the budget with a tally that was counted by hand.

    Args:
        budget: What is decided on; its method says what the numbers are.
        numbers: By the id of each bid its votes, or how many gave it 1, 2, 3, 4 and 5.
        ballots: How many papers were handed in.
        spoilt: How many of them did not count.

    Raises:
        BadInput: If there is no such bid, or its numbers are not those of the method.
    """
    many = 1 if budget.method == "ballot" else BEST
    known = {one.id for one in budget.bids}
    for bid, told in numbers.items():
        if bid not in known:
            raise BadInput(f"There is no bid '{one_line(bid)}'.")
        if len(told) != many or min(told) < 0:
            what = "the number of votes" if many == 1 else "how many gave 1, 2, 3, 4 and 5"
            raise BadInput(f"Bid {one_line(bid)}: write {what}, none below 0.")
    changes = {
        bid: {"votes": told[0]} if many == 1 else {"scores": tuple(told)}
        for bid, told in numbers.items()
    }
    made = with_bids(budget, changes)
    return made.model_copy(update={"ballots": ballots, "spoilt": spoilt})


def problems(budget: Budget) -> Iterator[str]:
    """Yield what cannot be right in the bids and the tally, each in a sentence."""
    if budget.spoilt > budget.ballots:
        yield f"{budget.spoilt} spoilt papers are more than the {budget.ballots} handed in."
    good = max(0, budget.ballots - budget.spoilt)
    for one in budget.bids:
        yield from _problems_of(one, budget, good)
    votes = sum(one.votes for one in budget.bids)
    most = good * budget.choose
    if budget.method == "ballot" and votes > most:
        yield (
            f"{votes} votes are more than {good} good papers with {budget.choose} each can hold "
            f"({most}). Count again."
        )


def _problems_of(bid: Bid, budget: Budget, good: int) -> Iterator[str]:
    if bid.asked <= 0:
        yield f"Bid {bid.id} does not say how much it asks for."
    if bid.least > bid.asked > 0:
        yield f"Bid {bid.id} cannot do with less than {pounds(bid.least)}, and asks for less."
    said = bid.votes if budget.method == "ballot" else sum(bid.scores)
    if said > good:
        what = "votes" if budget.method == "ballot" else "scores"
        yield f"Bid {bid.id} has {said} {what}, and only {good} papers are good. Count again."


def with_bids(budget: Budget, changes: Mapping[str, Mapping[str, object]]) -> Budget:
    """Return the budget with some values of its bids changed, by their ids."""
    bids = (one.model_copy(update=dict(changes.get(one.id, {}))) for one in budget.bids)
    return budget.model_copy(update={"bids": tuple(bids)})
