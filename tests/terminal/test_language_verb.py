"""``signpost language``: named, read, kept as checked, stopped; and ``print --language``."""

import json

from tests.directory.printing.reading import all_text
from ui.terminal.program import run


def test_a_language_is_kept_as_checked_printed_and_stopped(capsys, data_folder, tmp_path):
    def said(*words):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        return status, capsys.readouterr()

    out = tmp_path / "numbers.pdf"
    ask = ("print", "place-numbers", "-o", str(out), "--language", "pl")
    status, told = said(*ask)
    assert (status, out.exists()) == (1, False)
    assert "nobody has checked them yet" in told.err
    assert said(*ask, "--option", "draft=yes")[0] == 0
    assert "Draft translation. Not checked." in all_text(out.read_bytes())

    assert said("language", "checked", "pl")[0] == 1, "somebody must be named"
    assert said("language", "checked", "pl", "--by", "interpreter", "--on", "soon")[0] == 1
    assert said("language", "checked", "pl", "--by", "interpreter", "--on", "2026-11-20")[0] == 0
    status, told = said("language", "list", "--json")
    states = {one["code"]: one for one in json.loads(told.out)}
    assert states["pl"]["ready"]
    assert states["pl"]["checked_on"] == "2026-11-20"
    assert not states["ar"]["ready"]
    assert said(*ask)[0] == 0
    assert "Translation checked 20 November 2026." in all_text(out.read_bytes())

    assert said("language", "stop", "pl")[0] == 0
    assert said(*ask)[0] == 1
    assert "Po prostu przyjdź." in said("language", "show", "pl")[1].out
    assert said("language", "show", "xx")[0] == 1
