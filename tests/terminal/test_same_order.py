"""The same words give the same order in the terminal and in the window, at any time of day."""

import json
from datetime import date, datetime, time

import pytest

from ui import actions
from ui.actions import meaning
from ui.news import Visit
from ui.terminal.program import run
from ui.widgets.finding.question import Question

MONDAY = date(2026, 11, 23)
WORDS = "my landlord's kicking me out and I've a baby"


@pytest.mark.parametrize(
    ("hour", "town"), [(3, ""), (9, ""), (11, ""), (14, ""), (18, ""), (21, ""), (11, "Bootle")]
)
def test_the_terminal_and_the_window_have_one_order(
    data_folder, monkeypatch, capsys, qapp, hour, town
):
    if town:
        opened = actions.open_desk(data_folder, MONDAY)
        actions.set_desk_fact(opened, "town", town)
        opened.directory.close()
    at = datetime.combine(MONDAY, time(hour))
    monkeypatch.setattr(actions, "now", lambda _desk: at)
    monkeypatch.delenv("SIGNPOST_TODAY", raising=False)
    common = ["--json", "--data", str(data_folder), "--today", f"{MONDAY}"]
    assert run(["find", WORDS, *common]) == 0
    typed = [one["id"] for one in json.loads(capsys.readouterr().out)["services"]]
    desk = actions.open_desk(data_folder, MONDAY)
    meaning.hear_by_likeness(desk)
    meaning.understand(desk, WORDS)
    question = Question(desk, Visit())
    question.say(WORDS)
    question.finish()
    seen = [one.card.id for one in question.ask().services]
    desk.directory.close()
    assert typed[:10] == seen[:10]
