"""Participatory budgeting: the day of 27 bidders and 50,000 pounds, and what ties do."""

import random
from collections import Counter

import pytest

from directory.errors import BadInput
from directory.marketplace.bid_rows import bids_in, papers_in, pence_in, tally_in
from directory.marketplace.budgeting import (
    counted,
    decided,
    drawn,
    funded,
    in_order,
    pounds,
    settled,
    tallied,
)
from directory.model.events import Bid, Budget

POT = 50_000_00
BIDDERS, BALLOTS, CHOOSE = 27, 200, 3


def bids(*asked, least=0):
    return tuple(
        Bid(id=str(n), organisation=f"Practice Group {n}", asked=pounds_ * 100, least=least)
        for n, pounds_ in enumerate(asked, 1)
    )


def community_fund():
    """27 bids for 2,150 pounds each: 23 in full are 49,450, and 550 are left for the 24th."""
    return Budget(pot=POT, choose=CHOOSE, bids=bids(*[2_150] * BIDDERS))


def papers_of_the_day():
    """200 papers with three bids each; nobody's number of votes is the same as another's."""
    wanted = {str(n): 8 + n for n in range(1, BIDDERS + 1)}
    spare = BALLOTS * CHOOSE - sum(wanted.values())
    wanted[str(BIDDERS)] += spare
    left, papers = Counter(wanted), []
    for _ in range(BALLOTS):
        chosen = [bid for bid, _ in left.most_common(CHOOSE)]
        left.subtract(chosen)
        papers.append(chosen)
    random.Random(6).shuffle(papers)
    return papers, wanted


def votes(budget, *numbers, ballots=100, spoilt=0):
    told = {str(n): (number,) for n, number in enumerate(numbers, 1)}
    return tallied(budget, told, ballots=ballots, spoilt=spoilt)


def test_27_bidders_200_papers_and_50000_pounds_fund_24_in_full_or_part():
    papers, wanted = papers_of_the_day()
    made = counted(community_fund(), papers)
    by_hand = Counter(bid for paper in papers for bid in paper)
    assert {one.id: one.votes for one in made.bids} == dict(by_hand) == wanted
    told = decided(made)
    assert told.is_whole
    assert (told.how_many("full"), told.how_many("part"), told.how_many("none")) == (23, 1, 3)
    assert (told.given, told.left) == (POT, 0)
    assert [one.rank for one in told.placed] == list(range(1, BIDDERS + 1))
    assert sum(one.given for one in funded(made).bids) == POT


def test_a_tally_by_hand_gives_the_same_as_the_papers():
    papers, wanted = papers_of_the_day()
    by_hand = tallied(community_fund(), {bid: (n,) for bid, n in wanted.items()}, ballots=BALLOTS)
    assert by_hand == counted(community_fund(), papers)


def test_the_same_seed_draws_the_same_order_and_another_seed_another():
    one, again, other = (drawn(community_fund(), seed) for seed in (5, 5, 6))
    assert one == again != other
    assert sorted(bid.order for bid in one.bids) == list(range(1, BIDDERS + 1))
    assert [bid.order for bid in in_order(one)] == list(range(1, BIDDERS + 1))


def test_a_paper_that_names_too_many_or_nobody_or_an_unknown_bid_is_spoilt():
    made = counted(
        Budget(pot=1, choose=2, bids=bids(1, 1, 1)),
        [("1", "2"), ("1", "1"), ("1", "2", "3"), (), ("", ""), ("9",)],
    )
    assert (made.ballots, made.spoilt) == (6, 4)
    assert [one.votes for one in made.bids] == [2, 1, 0]


def test_a_bid_that_cannot_do_with_what_is_left_gives_way_to_the_next():
    budget = Budget(pot=1_000_00, bids=bids(800, 500, 100, least=300_00))
    told = decided(votes(budget, 30, 20, 10))
    assert [(one.funded, one.given) for one in told.placed] == [
        ("full", 800_00), ("none", 0), ("full", 100_00),
    ]  # fmt: skip
    assert told.left == 100_00


def test_a_bid_that_nobody_chose_gets_nothing_though_money_is_left():
    told = decided(votes(Budget(pot=1_000_00, bids=bids(100, 100)), 5, 0))
    assert [one.funded for one in told.placed] == ["full", "none"]


def test_a_tie_that_decides_who_gets_money_is_left_to_people():
    budget = votes(Budget(pot=1_000_00, bids=bids(600, 600, 600)), 9, 5, 5)
    told = decided(budget)
    assert [one.funded for one in told.placed] == ["full", "", ""]
    assert [one.rank for one in told.placed] == [1, 2, 2]
    assert not told.is_whole
    assert told.ties[0].decides
    assert "decide together" in told.ties[0].words
    after = decided(settled(budget, ["3", "2"]))
    assert [(one.bid.id, one.given) for one in after.placed] == [
        ("1", 600_00), ("3", 400_00), ("2", 0),
    ]  # fmt: skip
    assert after.is_whole
    assert not after.ties[0].decides


def test_a_tie_that_decides_nothing_is_named_and_holds_nothing_up():
    told = decided(votes(Budget(pot=9_000_00, bids=bids(600, 600)), 5, 5))
    assert told.is_whole
    assert [one.bids for one in told.ties] == [("1", "2")]
    assert "decide together" not in told.ties[0].words


def test_only_a_whole_tie_can_be_settled():
    budget = votes(Budget(pot=1_000_00, bids=bids(600, 600, 600)), 9, 5, 5)
    for wrong in (["2"], ["1", "2"], ["2", "2"], ["2", "3", "9"]):
        with pytest.raises(BadInput, match="one tie"):
            settled(budget, wrong)


def test_scores_are_compared_by_their_mean_exactly():
    budget = Budget(pot=600_00, method="score", bids=bids(600, 600, 600))
    made = tallied(
        budget,
        {"1": (0, 0, 0, 3, 0), "2": (0, 0, 1, 0, 2), "3": (0, 0, 0, 6, 0)},
        ballots=6,
    )
    told = decided(made)
    assert [one.bid.id for one in told.placed] == ["2", "1", "3"]
    assert [one.words for one in told.placed][:2] == ["4.33 (of 3 scores)", "4.00 (of 3 scores)"]
    assert told.ties[0].bids == ("1", "3")


def test_a_tally_that_cannot_be_right_says_so():
    budget = Budget(pot=1, choose=1, bids=bids(1, 1))
    assert decided(votes(budget, 6, 6, ballots=10)).problems == (
        "12 votes are more than 10 good papers with 1 each can hold (10). Count again.",
    )
    assert "Bid 1 has 11 votes" in decided(votes(budget, 11, 0, ballots=10)).problems[0]
    assert "spoilt" in decided(votes(budget, 0, 0, ballots=1, spoilt=2)).problems[0]
    with pytest.raises(BadInput, match="none below 0"):
        votes(budget, -1, 0)
    with pytest.raises(BadInput, match="no bid '3'"):
        votes(budget, 1, 1, 1)


def test_bids_are_read_from_a_spreadsheet_as_people_write_it():
    made = bids_in(
        (
            ("Number", "Organisation", "Project", "Amount", "At least"),
            ("7", "Practice Choir", "Robes", "£2,500", "99.50"),
            ("", "Practice Garden", "", "1000", ""),
        )
    )
    assert [(one.id, one.asked, one.least) for one in made] == [
        ("7", 2_500_00, 99_50), ("2", 1_000_00, 0),
    ]  # fmt: skip


def test_a_spreadsheet_that_holds_no_bids_says_what_is_missing():
    with pytest.raises(BadInput, match="column 'asked'"):
        bids_in((("name",), ("Practice Choir",)))
    with pytest.raises(BadInput, match="stands twice"):
        bids_in((("id", "name", "amount"), ("1", "A", "1"), ("1", "B", "1")))
    for wrong in ("lots", "-5", "1e99", "0.001", "NaN", "Infinity", ""):
        with pytest.raises(BadInput, match="not an amount"):
            pence_in(wrong)


def test_papers_and_tallies_are_read_with_or_without_headings():
    assert papers_in((("Choice 1", "Choice 2"), ("1", "2"), ("", ""))) == (("1", "2"), ())
    assert papers_in((("1", " 2 "),)) == (("1", "2"),)
    assert tally_in((("Bid", "Votes"), ("1", "12"), ("2", ""))) == {"1": (12,), "2": (0,)}
    assert tally_in((("bid", "1", "2", "3", "4", "5"), ("1", "0", "1", "2", "3", "4"))) == {
        "1": (0, 1, 2, 3, 4)
    }
    with pytest.raises(BadInput, match="not a whole number"):
        tally_in((("bid", "votes"), ("1", "many")))


def test_money_is_read_as_people_write_it():
    assert [pounds(one) for one in (0, 5, 120_000, -50)] == ["£0", "£0.05", "£1,200", "-£0.50"]
