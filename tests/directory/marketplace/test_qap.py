"""The engine that places things: right on small problems, honest about cost, the same each time."""

import json
from itertools import permutations
from random import Random

import pytest

from directory.errors import UnreadableFile
from directory.marketplace.allocation.assignment import assign, total
from directory.marketplace.allocation.bounds import lower_bound
from directory.marketplace.allocation.problem import Problem, Term
from directory.marketplace.allocation.qaplib import read_qaplib
from directory.marketplace.allocation.standing import Standing
from directory.marketplace.allocation.tabu import Limits, search
from directory.marketplace.allocation.whole import whole
from ui.__main__ import main

INSTANCES = ("chr25a", "had20", "nug12", "nug30", "tho40")


def matrix(draw, rows, columns, pick):
    return [[0 if draw.random() < 0.3 else pick() for _ in range(columns)] for _ in range(rows)]


def mirrored(square):
    return [[square[max(i, j)][min(i, j)] for j in range(len(square))] for i in range(len(square))]


def small_problem(seed):
    """Up to six things, some pinned; empty places; one or two terms, symmetric or not."""
    draw = Random(seed)
    places = draw.randint(1, 6)
    things = draw.randint(max(1, places - 2), places)
    parts = draw.random() < 0.3
    pick = (lambda: draw.choice((0.5, 0.25, 1.75, 2))) if parts else (lambda: draw.randint(-3, 9))
    terms = []
    for _ in range(draw.randint(1, 2)):
        pair = [matrix(draw, size, size, pick) for size in (things, places)]
        terms.append(Term(*(mirrored(one) if draw.random() < 0.5 else one for one in pair)))
    return Problem(
        tuple(terms),
        matrix(draw, things, places, pick) if draw.random() < 0.5 else None,
        frozenset(thing for thing in range(things) if draw.random() < 0.2),
        tuple(draw.sample(range(places), things)),
    )


def every_assignment(problem):
    for tried in permutations(range(problem.places), problem.things):
        if all(tried[thing] == problem.start[thing] for thing in problem.pinned):
            yield tried


def figures(size, seed):
    draw = Random(seed)
    return [[draw.randint(0, 99) for _ in range(size)] for _ in range(size)]


def written(path, text):
    path.write_text(text)
    return path


@pytest.mark.parametrize("seed", range(60))
def test_a_small_problem_is_solved_as_well_as_by_trying_all(seed):
    problem = small_problem(seed)
    least = min(problem.cost(tried) for tried in every_assignment(problem))
    found = search(problem, Limits(rounds=400), seed=seed)
    assert found.cost == problem.cost(found.permutation) == least
    assert all(found.permutation[one] == problem.start[one] for one in problem.pinned)
    assert len(set(found.permutation)) == problem.things


@pytest.mark.parametrize("seed", range(60))
def test_no_assignment_goes_below_the_lower_bound(seed):
    problem = small_problem(seed)
    assert lower_bound(problem) <= min(problem.cost(tried) for tried in every_assignment(problem))


@pytest.mark.parametrize("seed", range(60))
def test_a_linear_assignment_is_the_cheapest_of_all(seed):
    draw = Random(seed)
    rows = draw.randint(1, 5)
    costs = matrix(draw, rows, draw.randint(rows, 6), lambda: draw.randint(-5, 9))
    chosen = assign(costs)
    assert len(set(chosen)) == rows
    columns = range(len(costs[0]))
    assert total(costs, chosen) == min(total(costs, tried) for tried in permutations(columns, rows))


def test_fewer_columns_than_rows_cannot_be_assigned():
    with pytest.raises(ValueError, match="column"):
        assign([[1], [2]])


@pytest.mark.parametrize("largest", [9, 10**9, 10**25])
def test_what_is_kept_up_to_date_is_what_would_be_reckoned_anew(largest):
    draw = Random(largest)
    term, other = (
        Term(*(matrix(draw, 9, 9, lambda: draw.randint(-largest, largest)) for _ in range(2)))
        for _ in range(2)
    )
    ready = whole(Problem((term, Term(mirrored(other.flow), other.distance))))
    standing = Standing(ready, list(range(9)))
    for _ in range(20):
        standing.exchange(*draw.sample(range(9), 2))
    anew = Standing(ready, standing.place)
    assert (standing.cost, standing.rows) == (anew.cost, anew.rows)


def test_the_same_seed_and_rounds_give_the_same_plan_and_a_clock_only_cuts_it_short():
    problem = Problem((Term(figures(15, 1), figures(15, 2)),))
    found = search(problem, Limits(rounds=300), seed=7)
    assert found == search(problem, Limits(rounds=300), seed=7)
    assert found == search(problem, Limits(rounds=300, seconds=3600), seed=7)
    ticks = iter(range(10_000))
    cut = search(problem, Limits(rounds=300, seconds=50, clock=lambda: float(next(ticks))), seed=7)
    assert 0 < cut.rounds < found.rounds == 300


def test_a_search_never_leaves_anyone_worse_than_the_start():
    problem = Problem((Term(figures(12, 1), figures(12, 2)),))
    good = search(problem, Limits(rounds=500), seed=1)
    again = Problem(problem.terms, start=good.permutation)
    assert search(again, Limits(rounds=0), seed=2).permutation == good.permutation
    assert search(again, Limits(rounds=50), seed=2).cost <= good.cost


def test_a_search_ends_at_a_cost_that_is_good_enough_or_when_told():
    problem = Problem((Term(figures(12, 1), figures(12, 2)),))
    start = search(problem, Limits(rounds=0), seed=3)
    assert search(problem, Limits(rounds=500, until=start.cost), seed=3).rounds == 0
    asked = iter([False] * 5 + [True] * 5)
    assert search(problem, Limits(rounds=500, stopped=lambda: next(asked)), seed=3).rounds == 5
    with pytest.raises(ValueError, match="limit"):
        search(problem, Limits())


def test_progress_is_told_from_nothing_to_the_end():
    told = []
    problem = Problem((Term(figures(12, 1), figures(12, 2)),))
    found = search(
        problem,
        Limits(rounds=640),
        seed=1,
        on_progress=lambda share, cost: told.append((share, cost)),
    )
    shares, costs = zip(*told, strict=True)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert list(shares) == sorted(shares)
    assert list(costs) == sorted(costs, reverse=True)
    assert costs[-1] == found.cost


@pytest.mark.parametrize(
    "problem",
    [
        Problem((Term([[0, 1], [1, 0]], [[0]]),)),
        Problem((Term([[0, 1]], [[0]]),)),
        Problem((Term([[0]], [[0]]),), linear=[[1, 2]]),
        Problem((Term([[0]], [[0]]),), pinned=frozenset({0})),
        Problem((Term([[0, 1], [1, 0]], [[0, 1], [1, 0]]),), start=(1, 1)),
    ],
)
def test_matrices_that_do_not_fit_are_refused(problem):
    with pytest.raises(ValueError, match=r"\w"):
        search(problem, Limits(rounds=1))


def test_two_who_may_not_stand_together_do_not_when_there_is_a_way():
    line = [[abs(i - j) for j in range(6)] for i in range(6)]
    beside = [[int(one == 1) for one in row] for row in line]
    flow, apart = figures(5, 4), [[0] * 5 for _ in range(5)]
    apart[0][1] = apart[2][3] = 10**6
    linear = [
        [10**6 if (thing, place) == (4, 0) else 0.5 for place in range(6)] for thing in range(5)
    ]
    problem = Problem((Term(flow, line), Term(apart, beside)), linear)
    found = search(problem, Limits(rounds=400), seed=1)
    assert found.cost < 10**6


@pytest.mark.parametrize("name", INSTANCES)
def test_the_files_of_qaplib_cost_what_their_solutions_say(shared, name):
    folder = shared / "data" / "qaplib"
    problem = read_qaplib(folder / f"{name}.txt")
    size, best, *permutation = map(int, (folder / f"{name}.solution.txt").read_text().split())
    places = [place - 1 for place in permutation]
    turned = sorted(range(size), key=places.__getitem__)  # nug30 lists the thing at each place
    assert problem.cost(turned if name == "nug30" else places) == best
    assert lower_bound(problem) <= best


@pytest.mark.parametrize(("name", "best"), [("nug12", 578), ("had20", 6922)])
def test_the_best_known_is_found_in_a_few_thousand_rounds(shared, name, best):
    problem = read_qaplib(shared / "data" / "qaplib" / f"{name}.txt")
    assert search(problem, Limits(rounds=5000, until=best), seed=1).cost == best


def test_the_verb_tells_the_plan_as_json_and_needs_no_data_folder(tmp_path, capsys):
    file = written(tmp_path / "three.txt", "\n3\n\n0 5 2\n5 0\n3 2 3 0\n0,1,1\n1 0 9 1 9 0\n\n")
    data = tmp_path / "data"
    words = ["event", "qap", str(file), "--seconds", "0.2", "--seed", "1", "--json"]
    assert main([*words, "--data", str(data)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["n", "cost", "permutation", "seconds"]
    problem = read_qaplib(file)
    assert told["n"] == 3
    assert sorted(told["permutation"]) == [1, 2, 3]
    assert told["cost"] == problem.cost([one - 1 for one in told["permutation"]])
    assert told["cost"] == min(problem.cost(tried) for tried in permutations(range(3)))
    assert not data.exists()


def test_the_verb_tells_a_person_in_words(tmp_path, capsys):
    file = written(tmp_path / "one.txt", "1 0 0")
    assert main(["event", "qap", str(file), "--seconds", "0.1"]) == 0
    assert "1 things" not in (said := capsys.readouterr().out)
    assert "cost 0" in said
    assert main(["event", "qap", str(file), "--seconds", "0"]) == 1
    assert "seconds" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("twelve 1 2", "'twelve'"),
        ("0", "begins with 0"),
        ("2.5 1", "begins with 2.5"),
        ("2 0 1 1 0 0 1 1", "8 numbers should follow; 7 do"),
        ("1 nan 0", "'nan'"),
        ("1 1e999 0", "'1e999'"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path, text, said):
    with pytest.raises(UnreadableFile, match=said) as refused:
        read_qaplib(written(tmp_path / "bad.txt", text))
    assert "\n" not in refused.value.words


def test_a_file_that_is_not_text_or_not_there_gets_one_sentence(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(UnreadableFile, match="not a file of numbers"):
        read_qaplib(tmp_path / "bad.txt")
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_qaplib(tmp_path / "none.txt")
