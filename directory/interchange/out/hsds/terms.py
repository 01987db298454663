"""What the standard has no place for, as attributes with terms of our own lists.

Needs, rules, ways in, access and status: another Signpost reads them back, and any other program
keeps them.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from directory.disclosure.rules.ways_shown import CHANNELS
from directory.interchange.out.hsds.ids import uuid_of
from directory.interchange.out.hsds.places import ACCESS
from directory.matching.notation import write_rule
from directory.matching.questions import BY_CODE
from directory.matching.route_notation import write_route
from directory.model import Need, ServicePage

Json = dict[str, object]
NEEDS, RULES, WAYS_IN = "signpost-needs", "signpost-rules", "signpost-ways-in"
ACCESS_LIST, STATUS = "signpost-access", "signpost-status"
TAXONOMIES = {
    NEEDS: "What people may want help with",
    RULES: "What has to be so for somebody to go",
    WAYS_IN: "How somebody gets in, and who may ask",
    ACCESS_LIST: "What makes it easier to come",
    STATUS: "Whether it takes people now",
}
"""Our lists, each with what it is."""


def attributes_of(page: ServicePage, needs: Mapping[str, Need]) -> list[Json]:
    """Return the attributes of a service."""
    return [
        {
            "id": uuid_of("attribute", page.id, number),
            "link_type": kind,
            "value": value,
            "taxonomy_term": term,
        }
        for number, (kind, value, term) in enumerate(_attributes(page, needs))
    ]


def _attributes(page: ServicePage, needs: Mapping[str, Need]) -> Iterator[tuple[str, str, Json]]:
    for one in page.needs:
        need = needs.get(one.need)
        name = need.public_name if need else one.need
        about = need.definition if need else ""
        yield "need", one.structure, _term(NEEDS, one.need, name, about)
    for rule in page.criteria:
        question = BY_CODE.get(rule.kind)
        name = question.field if question else rule.kind
        yield "rule", write_rule(rule), _term(RULES, rule.kind, name)
    for route in page.routes:
        name = CHANNELS[route.channel]
        yield "way_in", write_route(route, page.contacts), _term(WAYS_IN, route.channel, name)
    for feature in page.access:
        yield "access", ACCESS[feature], _term(ACCESS_LIST, feature, ACCESS[feature])
    if page.status != "not_known":
        name = page.status.replace("_", " ").capitalize()
        yield "status", name, _term(STATUS, page.status, name)


def _term(taxonomy: str, code: str, name: str, about: str = "") -> Json:
    return {
        "id": _term_id(taxonomy, code),
        "code": code,
        "name": name,
        "description": about or name,
        "taxonomy": taxonomy,
    }


@lru_cache(maxsize=4096)
def _term_id(taxonomy: str, code: str) -> str:
    """The same terms stand in most records."""
    return uuid_of("taxonomy_term", taxonomy, code)
