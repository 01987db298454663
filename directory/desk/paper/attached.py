"""The PDFs that go with a service: blank forms for workers, leaflets of theirs for anybody."""

from datetime import date

from directory.desk.paper.sheets import why_not
from directory.disclosure.rules.labels import labels_in
from directory.model import BlankForm, ServicePage


def attached_papers(page: ServicePage, today: date, *, public: bool) -> tuple[BlankForm, ...]:
    """Return what can be printed from beside a service, forms first.

    A blank form is for workers. A leaflet may be handed out while the service takes people, once
    it can tell nobody where a hidden place is; ``public`` when the person may see the screen,
    where the title of a leaflet must not tell either.
    """
    forms = () if public else tuple(one for one in page.forms if one.kind == "form")
    quiet = public and page.sensitive
    leaflets = (one for one in page.forms if one.kind == "leaflet" and may_hand_out(one, page))
    return forms if quiet or why_not(page, today) else (*forms, *leaflets)


def may_hand_out(leaflet: BlankForm, page: ServicePage) -> bool:
    """Return whether a leaflet tells nobody where a hidden place is, and puts nobody in a box.

    What a PDF says is not read here: of a service with a place that is not public, a keeper has
    to have read the leaflet.
    """
    kept_apart = any(place.visibility != "public" for place in page.locations)
    known = leaflet.no_hidden_place or not kept_apart
    return known and not labels_in(leaflet.title)
