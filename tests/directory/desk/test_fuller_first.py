"""Where no town is set, a record that says no more than its place leads no list."""

import pytest

from directory.model import ServicePage
from ui import actions
from ui.terminal.program import run

NO_TOWN = "desk set town"
TEXT = "name,description\nWembury Pantry,Food for people who have none\n"


@pytest.fixture
def kept(real_desk):
    def keep(name, **facts):
        page = {"id": name.replace(" ", "-").lower(), "name": name, **facts}
        real_desk.directory.save(ServicePage.model_validate(page))

    return keep


def names(desk, said, *, whole=True):
    who = actions.new_situation(desk)
    return [one.card.name for one in desk.ask(said, whole=whole, situation=who).services]


@pytest.mark.parametrize("whole", [True, False])
def test_a_bare_record_comes_after_fuller_ones(real_desk, kept, whole):
    kept("Wembury Kite Club", standing="unconfirmed")
    kept("Wembury Kite Club North", standing="confirmed")
    kept("Kite Flying Hall", standing="confirmed")
    assert names(real_desk, "wembury kite", whole=whole)[0] == "Wembury Kite Club North"
    assert "Wembury Kite Club" in names(real_desk, "wembury kite", whole=whole), "never left out"


def test_one_that_alone_is_called_so_stays_first(real_desk, kept):
    kept("Wembury Kite Club", standing="unconfirmed")
    kept("Kite Flying Hall", standing="confirmed")
    assert names(real_desk, "wembury kite club")[0] == "Wembury Kite Club"


def test_with_a_way_in_it_stands_where_it_fits(real_desk, kept):
    phone = {"id": "p", "kind": "phone", "value": "0151 496 0123"}
    kept("Wembury Kite Club", standing="unconfirmed", contacts=[phone])
    kept("Wembury Kite Club North", standing="confirmed")
    assert names(real_desk, "wembury kite club")[0] == "Wembury Kite Club"


def test_after_an_import_it_is_said_how_to_set_the_town(tmp_path, capsys):
    file = tmp_path / "list.csv"
    file.write_text(TEXT, encoding="utf-8")
    where = ("--data", str(tmp_path / "data"))
    run(["import", str(file), "--start", "empty", *where])
    assert NO_TOWN in capsys.readouterr().out
    run(["desk", "set", "town", "Kirkby", *where])
    capsys.readouterr()
    run(["import", str(file), *where])
    assert NO_TOWN not in capsys.readouterr().out
