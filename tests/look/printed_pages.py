"""Pictures of every printed page, for looking at: run by ``make look``.

Usage: python tests/look/printed_pages.py [FOLDER]   (out/look by default)
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from directory.printing import PRINTABLES
from directory.printing.preview import pages_as_images, save_png
from tests.practice_event import kept_practice_event
from ui import actions

TODAY = date(2026, 11, 22)
SCALE = 1.5
AREA = "Kirkby"
WALK_INS = {
    "one-service": ("debt advice", 1),
    "kicked-out-with-a-baby": ("my landlord is kicking me out and I've got a baby", 3),
    "drinking": ("I can't stop drinking and I've nowhere to sleep", 5),
    "hit-by-husband": ("my husband hits me", 2),
    "six-services": ("lonely, skint and worried about my health", 6),
}
ASKED_FOR = (
    ("plan-page", (), {"door": "matters", "chosen": "meet_people,learn"}),
    ("plan-page", ("practice-money-help",), {"door": "change", "chosen": "losing_home,debt"}),
    ("plan-page", (), {"door": "life"}),
    ("referrer-flowchart", ("practice-anchor-house",), {}),
    ("pathway-chart", ("practice-gate-pathway",), {}),
    ("other-places", ("practice-alcohol-steps",), {"why": "area"}),
    ("other-places", ("practice-anchor-house",), {"why": "full"}),
    ("networks", (), {"by": "theme"}),
    ("referral-form", ("practice-money-help", "practice-top-up-today"), {"edition": "public"}),
)
"""Prints that say something else for what was chosen: the thing, services, options."""
OF_EVENT = (
    ("route-slip", (), {"needs": "losing_home,debt,low_mood_anxiety"}),
    ("trail", (), {"need": "debt"}),
    ("stall-map", (), {"here": "back"}),
    ("discussion-sheet", (), {"tables": "2"}),
)
"""The same of an event: the thing, ids of stalls, options."""


def main() -> None:
    """Print a sheet for each walk-in and save each page as a picture."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/look")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        desk = actions.open_desk(Path(data), TODAY)
        for name, (said, most) in WALK_INS.items():
            ids = [one.card.id for one in desk.ask(said, limit=most).services]
            for thing in PRINTABLES:
                for form in thing.formats if thing.of_services else ():
                    picture(desk, thing.name, form, ids, folder / f"{thing.name}-{form}-{name}")
        for thing in PRINTABLES:
            for form in () if thing.of_services or thing.of_event else thing.formats:
                picture(desk, thing.name, form, (), folder / f"{thing.name}-{form}")
        by_name = {thing.name: thing for thing in PRINTABLES}
        for number, (name, ids, options) in enumerate(ASKED_FOR, 1):
            for form in by_name[name].formats:
                stem = folder / f"{name}-{form}-asked-for-{number}"
                picture(desk, name, form, ids, stem, options)
        pictures_of_event(desk, folder)
        desk.directory.close()


def pictures_of_event(desk, folder) -> None:
    """Save every paper of a day with 24 tables, for each who may have it."""
    event = kept_practice_event(desk).id
    by_name = {thing.name: thing for thing in PRINTABLES if thing.of_event}
    for name, thing in by_name.items():
        for edition in thing.editions:
            for form in thing.formats:
                stem = folder / f"event-{name}-{form}-{edition}"
                picture(desk, name, form, [event], stem, {"edition": edition})
    for number, (name, stalls, options) in enumerate(OF_EVENT, 1):
        for form in by_name[name].formats if name in by_name else ():
            stem = folder / f"event-{name}-{form}-asked-for-{number}"
            picture(desk, name, form, [event, *stalls], stem, options)


def picture(desk, thing, form, ids, stem, options=None) -> None:
    """Save the pages of one print beside each other."""
    wanted = {"format": form, **({"area": AREA} if options is None else options)}
    printed = actions.print_thing(desk, thing, ids, wanted)
    for number, image in enumerate(pages_as_images(printed.pdf, SCALE), 1):
        path = stem.with_name(f"{stem.name}-{number}.png")
        save_png(image, path)
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
