"""Whether what is plugged in at a hall is more than its power points give."""

from collections import Counter
from collections.abc import Iterator, Mapping

from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.kinds import tables
from directory.marketplace.hall.noticed import HallWarning, refs_of
from directory.marketplace.hall.shapes import far
from directory.marketplace.hall.things import Ref, feature_middle, is_drawn, middle_of
from directory.model.events import Event
from directory.model.halls import HallFeature, Pitch


def overloads(event: Event) -> Iterator[HallWarning]:
    """Yield tables and power points that are asked for more watts than they give.

    What nobody has said, of a table, a power point or a stall, counts for nothing.
    """
    asked = asked_watts(event)
    for one in event.pitches:
        load = asked.get(one.id, 0)
        if one.watts is not None and load > one.watts:
            words = (
                f"{tables([one])} gives {one.watts:,} W, and who stands there asks for {load:,} W. "
                "Move them to a table with more power."
            )
            yield HallWarning("power", words, refs_of([one]))
    for point, drawing in drawing_from(event):
        using = [one for one in drawing if asked.get(one.id)]
        load = sum(asked[one.id] for one in using)
        if point.watts is not None and load > point.watts:
            words = (
                f"A power point gives {point.watts:,} W, and {tables(using, small=True)} "
                f"together ask for {load:,} W. Move one of them to another power point."
            )
            yield HallWarning("power", words, (*refs_of(using), Ref("feature", point.id)))


def asked_watts(event: Event) -> Mapping[str, int]:
    """Return how many watts are asked for at each table, by the stalls that are placed there."""
    watts = {one.id: one.watts or 0 for one in event.stalls}
    asked: Counter[str] = Counter()
    for one in event.places:
        asked[one.pitch] += watts.get(one.stall, 0)
    return asked


def drawing_from(event: Event) -> Iterator[tuple[HallFeature, list[Pitch]]]:
    """Yield each power point with the tables that are plugged in there: those it is nearest to."""
    reach = figure(event.figures, "lead")
    points = [one for one in event.hall.features if one.kind == "power"]
    near: dict[str, list[Pitch]] = {one.id: [] for one in points}
    for one in event.pitches:
        if one.power and points and is_drawn(one):
            at = middle_of(one)
            best = min(points, key=lambda point: far(feature_middle(point), at))
            if far(feature_middle(best), at) <= reach:
                near[best.id].append(one)
    yield from ((point, near[point.id]) for point in points)
