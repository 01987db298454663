"""Every printed thing in each edition and format, made once for whoever walks through them."""

from typing import NamedTuple

from directory.printing import PRINTABLES
from directory.printing.layout.printable import Printable, Printed
from tests.practice_event import kept_practice_event
from ui import actions

SERVICES = ("practice-money-help", "practice-top-up-today", "practice-pantry")
TAGGED = ("practice-money-help", "practice-pantry")
STALLS, EVENT = 6, "every-print"


class Made(NamedTuple):
    """One print, and how it was asked for."""

    thing: Printable
    edition: str
    form: str
    printed: Printed

    @property
    def name(self):
        return f"{self.thing.name} {self.edition} {self.form}"

    @property
    def is_large(self):
        return self.form == "large"


def asked_for():
    """Yield each thing with each edition and format that it comes in."""
    for thing in PRINTABLES:
        own = [one for one in thing.editions if one in thing.formats]
        for edition in thing.editions:
            for form in thing.formats:
                # A format of an edition's own is for that edition alone, and it has no other.
                if own and len(thing.editions) > 1 and (form in own or edition in own):
                    if form == edition:
                        yield thing, edition, form
                    continue
                yield thing, edition, form


def every_print(desk):
    """Make them all of the practice directory and of a day with a few tables."""
    for page in desk.directory.pages(TAGGED):
        desk.directory.save(page.model_copy(update={"tags": ("winter",)}))
    kept_practice_event(desk, stalls=STALLS, event_id=EVENT)
    return [Made(*asked, one_print(desk, *asked)) for asked in asked_for()]


def one_print(desk, thing, edition, form):
    """Make one of them, on a desk that is ready for all."""
    ids = [EVENT] if thing.of_event else list(SERVICES) if thing.of_services else []
    options = {"area": "Kirkby", "tag": "winter", "edition": edition, "format": form}
    return actions.print_thing(desk, thing.name, ids, options)
