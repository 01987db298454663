# ruff: noqa: T201
"""The longest and the shortest records of real sets, through the sheet, leaflet, booklet and book.

Usage: ``python tests/naughty/real_texts.py [SET ...]``: breaches of the rules of print are named,
and pictures of all pages go into out/look/real. It needs the data handed
over with the design beside the checkout.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from directory.errors import SignpostProblem
from directory.printing.preview import pages_as_images
from seed.filling import open_directory
from tests.directory.printing.print_rules import wrong_with
from tests.look.contact_sheets import contact_sheet
from ui import actions

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
SETS = {
    "bristol": "oruk1_bristol/bristol.json",
    "legal-help": "moj_legal_help/initial_advisers.json",
    "libraries": "libraries_uk/libraries.csv",
    "food-banks": "trafford_gm_ogl/gm_food_banks.csv",
    "pharmacies": "trafford_gm_ogl/gm_pharmacies.csv",
}
EACH = 3
OF_SERVICES = ("signposting-sheet", "service-leaflet", "referral-form", "provider-slip")
OF_ALL = ("venue-booklet", "directory-book")


def main() -> None:
    folder = ROOT / "out" / "look" / "real"
    wanted = sys.argv[1:] or list(SETS)
    found = sum(look_at(name, DATA / SETS[name], folder) for name in wanted)
    sys.exit(1 if found else 0)


def look_at(name: str, file: Path, folder: Path) -> int:
    """Print what is longest and shortest in one set, and return how many rules are broken."""
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        desk = _empty_desk(Path(first))
        try:
            actions.import_file(desk, file)
        except SignpostProblem as problem:
            print(f"{name}: not read: {problem}")
            return 0
        ids = [str(row[0]) for row in desk.directory.rows("SELECT id FROM service")]
        pages = sorted(desk.directory.pages(ids), key=lambda one: len(one.model_dump_json()))
        desk.directory.close()
        desk = _empty_desk(Path(second))
        chosen = [page for page in (*pages[:EACH], *pages[-EACH:]) if page.side == "neither"]
        for page in chosen:
            desk.directory.save(page)
        named = [page.id for page in chosen]
        found = sum(_look(desk, name, thing, named, folder) for thing in OF_SERVICES)
        found += sum(_look(desk, name, thing, [], folder) for thing in OF_ALL)
        desk.directory.close()
    return found


def _empty_desk(folder: Path):
    open_directory(folder, TODAY, start="empty").close()
    return actions.open_desk(folder, TODAY)


def _look(desk, name: str, thing: str, ids: list[str], folder: Path) -> int:
    try:
        options = {"unconfirmed": "yes"} if thing == "directory-book" else {}
        printed = actions.print_thing(desk, thing, ids, options)
    except SignpostProblem as problem:
        print(f"{name} {thing}: refused: {problem}")
        return 0
    contact_sheet(pages_as_images(printed.pdf, 1.0), folder / f"{name}-{thing}.png")
    wrong = wrong_with(printed)
    print(f"{name} {thing}: {printed.pages} pages; {wrong or 'nothing wrong'}", flush=True)
    return len(wrong)


if __name__ == "__main__":
    main()
