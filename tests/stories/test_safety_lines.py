"""What people say where it matters most, and what each screen must and must not show for it.

``safety_lines.csv`` and the two beside it have one line of speech a row. The second was written
from the definitions of the needs before any of it was tried: 27 of its 68 were right at the first
run. So was the third, later and without a look at the phrases: 29 of its 40. ``must_show`` and
``must_not_show`` hold items separated by ``;`` (``a|b``: one of them), each looked for on the
screens named in ``screen``:
``chips`` and ``results`` in public words, the safety ``panel`` of staff, what is left of it over
the ``counter``, the public ``sheet`` and the ``text`` message made from the first two results.
"""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from directory.desk import Desk
from directory.desk.answering.safety_in_public import in_public
from seed.contents import speech
from seed.filling import open_directory
from tests.conftest import TODAY

FILES = ("safety_lines.csv", "safety_lines_second.csv", "safety_lines_third.csv")
NOT_YET = {
    "the police took me away because I went for my wife",
    "my boss controls the heating",
    "he hasn't gambled for a year but we still owe ten grand",
}
"""Lines that are still heard wrongly; whoever mends one takes it out of here."""
FEWEST = {
    "harms": 30, "harmed": 30, "child": 30, "denial": 25, "emergency": 40, "sensitive": 15,
    "related": 10,
}  # fmt: skip
TELLING = ("abuse", "violence", "marriage", "refuge", "suicide", "ending your life", "exploit",
           "gang", "slavery", "rape", "harm", "hit", "the family", "press 55")  # fmt: skip
"""Words that no panel shows where the person, and whoever came with them, may read it."""
KINDS = {
    "need", "first", "screen_name", "words", "side", "services", "offer", "panel", "line",
    "silent_999", "safe_to_take", "print_needs_lead",
}  # fmt: skip


def rows():
    return [row for name in FILES for row in rows_of(Path(__file__).with_name(name))]


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def story_desk(filled_folder, tmp_path_factory):
    """One desk on the practice directory for every line: asking changes nothing."""
    path = tmp_path_factory.mktemp("stories") / "data"
    shutil.copytree(filled_folder, path)
    held = open_directory(path, TODAY)
    yield Desk(held, TODAY, *speech())
    held.close()


class Screen:
    """What one screen shows: items with a name, and all its words in lower case."""

    def __init__(self, items, words):
        self.items = set(items)
        self.words = "\n".join(words).lower()

    def shows(self, item):
        kind, _, value = item.partition(":")
        assert kind in KINDS, f"unknown item {item}"
        return value.lower() in self.words if kind == "words" else item in self.items


def chips(answer):
    first = [f"first:{chip.id}" for chip in answer.needs[:1]]
    names = [chip.screen_name for chip in answer.needs]
    needs = [f"need:{chip.id}" for chip in answer.needs]
    return Screen([*first, *needs, *(f"screen_name:{name}" for name in names)], names)


def results(answer, desk):
    cards = [result.card for result in answer.services]
    offers = {f"offer:{one}" for chip in answer.needs for one in desk.offers(chip.id)}
    sides = {f"side:{card.side}" for card in cards}
    return Screen(
        [*offers, *sides, "services:some" if cards else "services:none"],
        [card.screen_name or card.name for card in cards],
    )


def panel(answer):
    return panel_of(answer.safety)


def counter(answer):
    return panel_of(in_public(answer.safety))


def panel_of(safety):
    shown = safety.panel
    items = [f"panel:{shown.kind if shown else 'none'}"]
    items += [f"line:{one.id}" for one in (shown.numbers if shown else ())]
    items += [
        name for name in ("silent_999", "safe_to_take", "print_needs_lead") if getattr(safety, name)
    ]
    words = [safety.silent_999, safety.question, safety.safe_to_take]
    if shown:
        words += [one.name for one in shown.numbers]
        words += [shown.heading, *shown.lines, *(f"{h.title}: {h.words}" for h in shown.here)]
    return Screen(items, words)


def chosen(answer):
    return [result.card.id for result in answer.services[:2]]


def sheet(answer, desk):
    if not answer.services:
        return Screen([], [])
    paper = desk.sheet(chosen(answer))
    sides = {f"side:{desk.directory.page(one).side}" for one in chosen(answer)}
    words = [paper.title, paper.start, *paper.next_steps, paper.ask_us]
    for one in paper.entries:
        words += [one.name, one.sentence, *one.steps, *one.when, *one.where, *one.wait]
        words += [one.cost_and_bring, one.instead_of_phone]
        words += [one.second_choice.name] if one.second_choice else []
    return Screen(sides, words)


def text(answer, desk):
    return Screen([], [desk.message(chosen(answer)).text] if answer.services else [])


def screens(answer, desk, names):
    ways = {
        "chips": lambda: chips(answer),
        "results": lambda: results(answer, desk),
        "panel": lambda: panel(answer),
        "counter": lambda: counter(answer),
        "sheet": lambda: sheet(answer, desk),
        "text": lambda: text(answer, desk),
    }
    return [ways[name]() for name in names]


def items(cell):
    return [item for item in cell.split(";") if item]


def wrongs(row, desk):
    """Return what is missing, what is there that must not be, and the needs heard."""
    answer = desk.ask(row["line"], whole=True)
    shown = screens(answer, desk, row["screen"].split(";"))
    missing = [
        wanted
        for wanted in items(row["must_show"])
        if not any(one.shows(item) for item in wanted.split("|") for one in shown)
    ]
    there = [item for item in items(row["must_not_show"]) if any(one.shows(item) for one in shown)]
    return missing, there, [chip.id for chip in answer.needs]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['line'][:50]} ({row['speaker']})")
def test_each_line_shows_what_it_must_and_nothing_it_must_not(story_desk, row, request):
    if row["line"] in NOT_YET:
        request.applymarker(pytest.mark.xfail(reason="not heard yet", strict=True))
    missing, there, heard = wrongs(row, story_desk)
    assert not missing, f"missing {missing}; heard {heard}"
    assert not there, f"must not show {there}; heard {heard}"


def test_over_the_counter_no_panel_of_any_line_tells_on_the_person(story_desk):
    for row in rows():
        answer = story_desk.ask(row["line"], whole=True)
        if not answer.safety.safe_to_take:
            continue
        shown = counter(answer)
        told = [word for word in TELLING if word in shown.words]
        assert told == [], row["line"]
        assert "silent_999" not in shown.items


def test_there_are_enough_lines_of_every_kind():
    found = Counter(row["speaker"].partition(":")[0] for row in rows())
    assert all(found[kind] >= fewest for kind, fewest in FEWEST.items()), found
    assert set(found) == set(FEWEST)
    near = [row for row in rows() if "near miss" in row["speaker"]]
    assert len([row for row in near if row["speaker"].startswith("emergency")]) >= 10


def test_no_line_of_the_story_stands_there_twice_on_one_screen():
    seen = Counter((row["line"], row["screen"]) for row in rows())
    assert seen.most_common(1)[0][1] == 1


def test_no_answer_to_any_line_mixes_those_who_are_harmed_with_those_who_harm(story_desk):
    for row in rows():
        answer = story_desk.ask(row["line"], limit=100, whole=True)
        sides = {result.card.side for result in answer.services} - {"neither"}
        assert len(sides) <= 1, row["line"]
        needs = {chip.id for chip in answer.needs}
        assert not ("own_behaviour" in needs and needs & {"domestic_abuse", "sexual_violence"})


def test_no_related_offer_of_any_need_is_one_that_cannot_wait(story_desk):
    held = story_desk.needs()
    offered = {one for need in held for one in story_desk.offers(need)}
    assert offered
    assert not [one for one in offered if held[one].crisis == "immediate"]
    assert "own_behaviour" not in story_desk.offers("domestic_abuse")


def test_sensitive_needs_have_a_public_word_for_the_screen_that_does_not_tell(story_desk):
    told = {"abuse", "violence", "sexual", "suicide", "gang", "asylum", "immigration", "harm"}
    for need in story_desk.needs().values():
        if need.sensitive:
            assert need.screen_name, need.id
            assert not told & set(need.screen_name.lower().split()), need.id
