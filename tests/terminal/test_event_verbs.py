"""``event new``, ``coverage``, ``count``, ``heard``, ``agreed``, ``correct`` and ``budget``."""

import csv
import json

import pytest
from openpyxl import load_workbook

from ui.terminal.program import run

BIDS = [("Number", "Organisation", "Project", "Amount")] + [
    (n, f"Practice Group {n}", f"Idea {n}", "2150") for n in range(1, 28)
]


@pytest.fixture
def say(data_folder, capsys):
    def run_it(*words):
        status = run(["--data", str(data_folder), "--today", "2026-11-22", "event", *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


@pytest.fixture
def write(tmp_path):
    def to_csv(name, rows):
        with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        return str(tmp_path / name)

    return to_csv


def test_an_event_is_made_from_a_template_and_copied_for_next_year(say):
    status, out, _ = say("new", "Help in one place", "--date", "2027-03-10", "--json")
    told = json.loads(out)
    assert status == 0
    assert (told["id"], told["date"], len(told["groups"])) == ("help-in-one-place", "2027-03-10", 8)
    _, out, _ = say("new", "Next year", "--from", "help-in-one-place", "--json")
    assert json.loads(out)["groups"] == told["groups"]
    _, out, _ = say("list")
    assert "next-year " in out


def test_the_other_ways_to_begin_an_event(say):
    assert say("new", "Money day", "--theme", "money")[0] == 0
    assert say("new", "--template", "budgeting")[0] == 0
    assert say("new", "--example")[0] == 0


def test_a_network_has_events_of_its_own(say):
    say("new", "Another day")
    status, out, _ = say(
        "new", "--network", "practice-sefton-forum", "--date", "2027-02-21", "--json"
    )
    told = json.loads(out)
    assert (status, told["kind"], told["name"]) == (0, "network", "Practice Sefton Helping Forum")
    _, out, _ = say("list", "--network", "practice-sefton-forum", "--json")
    assert [one["id"] for one in json.loads(out)] == [told["id"]]


def test_what_cannot_be_made_is_said_in_one_sentence(say):
    for words, sentence in (
        (("new", "Complex lives day"), "is a label on people"),
        (("new", "--template", "fair"), "There is no template 'fair'"),
        (("new", "--from", "last"), "There is no event 'last'"),
        (("new", "--from", "a", "--example"), "Choose one of --from and --example"),
        (("new", "x", "--date", "soon"), "is not a day"),
        (("new", "--network", "practice-dry-house"), "not the record of a network"),
    ):
        status, out, err = say(*words)
        assert (status, out) == (1, "")
        assert sentence in err
        assert err.count("\n") == 1


def test_coverage_tells_the_gaps_and_whom_to_invite(say, tmp_path):
    say("new", "--example")
    file = tmp_path / "covered.xlsx"
    status, out, _ = say("coverage", "practice-example", "-o", str(file))
    assert status == 0
    assert out.startswith("PRACTICE. Not real.")
    assert "Looked-after children and care leavers: nobody confirmed." in out
    assert "Invite:\n" in out
    assert load_workbook(file).sheetnames[0] == "Needs covered"


def test_coverage_as_json_is_as_the_document_says(say):
    say("new", "--example")
    _, out, _ = say("coverage", "practice-example", "--json")
    told = json.loads(out)
    assert set(told) == {
        "event", "area", "columns", "needs", "groups", "gaps", "invite", "fewest", "ask_first",
        "ask_to_stay", "left", "counts", "counts_by_group", "practice",
    }  # fmt: skip
    assert told["fewest"] is True
    assert told["practice"] is True
    assert [one["id"] for one in told["groups"] if one["empty"]] == ["care"]
    cell = told["needs"][0]["cells"]["public"]
    assert set(cell) == {"confirmed", "may", "invited"}
    closed = [gap for one in told["invite"] for gap in one["closes"]]
    assert all(gap in told["gaps"] for gap in (*closed, *told["left"]))


def test_counts_are_added_taken_back_and_told_without_small_numbers(say):
    say("new", "--example")
    _, out, _ = say("count", "practice-example", "public", "34", "--hour", "11")
    assert out == "Visitors: 34.\n"
    _, out, _ = say("count", "practice-example", "public", "--json", "--", "-4")
    assert out == ""
    say("count", "practice-example", "public", "--hour", "11", "--", "-4")
    say("count", "practice-example", "talks", "1", "--stall", "handrail")
    _, out, _ = say("count", "practice-example", "--json")
    told = json.loads(out)
    assert told["totals"]["Visitors"] == 30
    assert [row["Talks at tables"] for row in told["by_stall"]] == ["under 3"]
    _, out, _ = say("count", "practice-example")
    assert "11:00: Visitors 30" in out
    status, _, err = say("count", "practice-example", "cats")
    assert status == 1
    assert "Choose from: public, staff" in err


def test_after_the_day_gaps_agreements_and_corrections_are_noted(say):
    say("new", "--example")
    assert say("heard", "practice-example", "gambling")[0] == 0
    _, out, _ = say("agreed", "practice-example", "Meet again", "--organisation", "Practice Union",
                    "--by", "2027-01-15")  # fmt: skip
    assert out == "1. Meet again (Practice Union, by 2027-01-15)\n"
    _, out, _ = say("agreed", "practice-example", "--done", "1", "--json")
    assert json.loads(out)[0]["done"] is True
    status, out, _ = say("correct", "practice-example", "night-welcome", "contact")
    assert status == 0
    assert "Noted for the keeper" in out


def test_27_bids_and_200_papers_give_out_50000_pounds(say, write):
    say("new", "You decide", "--template", "budgeting")
    bids = write("bids.csv", BIDS)
    _, out, _ = say("budget", "you-decide", "--bids", bids, "--pot", "50000", "--draw", "7")
    assert out.count("Practice Group") == 27
    assert out.startswith("  1  ")
    left = {str(n): 8 + n for n in range(1, 28)}
    left["27"] += 600 - sum(left.values())
    papers = []
    for _ in range(200):
        chosen = sorted(left, key=lambda bid: (-left[bid], bid))[:3]
        for bid in chosen:
            left[bid] -= 1
        papers.append(chosen)
    file = write("papers.csv", [("first", "second", "third"), *papers])
    _, out, _ = say("budget", "you-decide", "--papers", file, "--json")
    told = json.loads(out)
    assert told["whole"] is True
    assert (told["ballots"], told["spoilt"], told["given_pence"]) == (200, 0, 50_000_00)
    funded = [one["funded"] for one in told["bids"]]
    assert (funded.count("full"), funded.count("part"), funded.count("none")) == (23, 1, 3)
    _, out, _ = say("budget", "you-decide")
    assert "£50,000 of £50,000 given: 23 in full, 1 in part, 3 not funded." in " ".join(out.split())


def test_a_tie_is_named_and_settled_by_people(say, write, tmp_path):
    say("new", "You decide", "--template", "budgeting")
    bids = write("bids.csv", BIDS[:4])
    tally = write("tally.csv", [("bid", "votes"), (1, 9), (2, 5), (3, 5)])
    _, out, _ = say("budget", "you-decide", "--bids", bids, "--pot", "£4,000", "--tally", tally,
                    "--ballots", "10", "--spoilt", "1")  # fmt: skip
    assert "tie to decide" in out
    assert "decide together which goes first" in " ".join(out.split())
    file = tmp_path / "result.xlsx"
    _, out, _ = say("budget", "you-decide", "--settle", "3,2", "-o", str(file))
    assert "2  Practice Group 3 (3): 5 votes, in part, £1,850 of £2,150" in out
    rows = list(load_workbook(file)["Result"].values)
    assert rows[0][0] == "PRACTICE. Not real."
    assert [row[1] for row in rows[2:5]] == ["1", "3", "2"]


def test_a_blank_paper_of_a_file_is_a_dash_and_is_spoilt(say, write):
    say("new", "You decide", "--template", "budgeting")
    say("budget", "you-decide", "--bids", write("bids.csv", BIDS[:4]), "--pot", "1")
    papers = write("papers.csv", [("1", "2"), ("-",), ("3",)])
    _, out, _ = say("budget", "you-decide", "--papers", papers, "--json")
    told = json.loads(out)
    assert (told["ballots"], told["spoilt"]) == (3, 1)


def test_a_budget_file_that_cannot_be_read_changes_nothing(say, write):
    say("new", "You decide", "--template", "budgeting")
    status, _, err = say("budget", "you-decide", "--bids", write("b.csv", [("name",), ("Choir",)]))
    assert status == 1
    assert "There is no column 'asked'" in err
    status, _, err = say("budget", "you-decide", "--pot", "lots")
    assert (status, "not an amount" in err) == (1, True)
    status, _, err = say("budget", "you-decide", "--settle", "1,2")
    assert (status, "one tie" in err) == (1, True)
    _, out, _ = say("budget", "you-decide")
    assert "There are no bids yet" in out
