"""Pictures of every printed page, for looking at: run by ``make look``.

Usage: python tests/look/printed_pages.py [FOLDER]   (out/look by default)
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from directory.interchange.twins import TWINS
from directory.printing import PRINTABLES
from directory.printing.preview import pages_as_images, save_png
from tests.look.contact_sheets import contact_sheet
from tests.practice_event import kept_practice_event
from ui import actions
from ui.actions import take_along, translations

TODAY = date(2026, 11, 22)
SCALE = 1.5
AREA = "Kirkby"
TAGGED = ("practice-money-help", "practice-top-up-today", "practice-pantry", "practice-warm-homes")
"""Records that get a tag, for the sheet of a campaign."""
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
    ("ask-and-act", (), {"need": "food,debt"}),
    ("other-places", ("practice-anchor-house",), {"why": "full"}),
    ("networks", (), {"by": "theme"}),
    ("service-leaflet", ("practice-money-help",), {"for": "carers"}),
    ("service-leaflet", ("practice-money-help", "practice-mersey-walks"), {"for": "communities"}),
    ("service-leaflet", ("practice-money-help",), {"for": "staff"}),
    ("glossary-sheet", (), {"edition": "professional"}),
    ("glossary-sheet", (), {"need": "losing_home,debt"}),
    ("who-does-what", (), {"edition": "professional"}),
    ("directory-book", (), {"edition": "professional", "theme": "habits"}),
    ("directory-book", (), {"paper": "A5", "theme": "home"}),
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
        tag_some(desk)
        for name, (said, most) in WALK_INS.items():
            ids = [one.card.id for one in desk.ask(said, limit=most).services]
            for thing in PRINTABLES:
                for form in thing.formats if thing.of_services else ():
                    picture(desk, thing.name, form, ids, folder / f"{thing.name}-{form}-{name}")
        for thing in PRINTABLES:
            for form in () if thing.of_services or thing.of_event else thing.formats:
                picture(desk, thing.name, form, (), folder / f"{thing.name}-{form}")
        in_languages(desk, folder)
        by_name = {thing.name: thing for thing in PRINTABLES}
        for number, (name, ids, options) in enumerate(ASKED_FOR, 1):
            for form in by_name[name].formats:
                stem = folder / f"{name}-{form}-asked-for-{number}"
                picture(desk, name, form, ids, stem, options)
        pictures_of_event(desk, folder)
        twins(desk, folder / "twins")
        desk.directory.close()


def tag_some(desk) -> None:
    """Give a few records a tag."""
    for page in desk.directory.pages(TAGGED):
        desk.directory.save(page.model_copy(update={"tags": ("winter",)}))


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


def in_languages(desk, folder) -> None:
    """Picture what comes in other languages, as a draft in each of them."""
    ids = [one.card.id for one in desk.ask(WALK_INS["drinking"][0], limit=3).services]
    for thing in PRINTABLES:
        for form in thing.in_languages:
            for one in translations.languages(desk):
                code = one.catalogue.code
                options = {"area": AREA, "language": code, "draft": "yes"}
                picture(
                    desk, thing.name, form, ids, folder / f"{thing.name}-{form}-{code}", options
                )


def twins(desk, folder) -> None:
    """Write every paper that can be had as a web page and for Word, to be opened and looked at."""
    folder.mkdir(exist_ok=True)
    ids = [one.card.id for one in desk.ask(WALK_INS["one-service"][0], limit=3).services]
    for thing in PRINTABLES:
        for kind in TWINS if take_along.has_twins(thing.name) else ():
            wanted = {"edition": "public", "area": AREA, "tag": "winter"}
            made = take_along.make_twin(desk, thing.name, ids, wanted, kind)
            path = folder / f"{thing.name}{kind.ending}"
            path.write_bytes(made.content)
            sys.stdout.write(f"{path}\n")


def picture(desk, thing, form, ids, stem, options=None) -> None:
    """Save the pages of one print beside each other."""
    wanted = {"format": form, **({"area": AREA, "tag": "winter"} if options is None else options)}
    printed = actions.print_thing(desk, thing, ids, wanted)
    images = pages_as_images(printed.pdf, SCALE)
    contact_sheet(images, stem.parent / "sheets" / f"{stem.name}.png")
    for number, image in enumerate(images, 1):
        path = stem.with_name(f"{stem.name}-{number}.png")
        save_png(image, path)
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
