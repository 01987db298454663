"""What every public paper about a delicate service has, whichever paper it is.

Written once, so that no paper forgets it: staff are asked whether it is safe to take, a name that
tells is named to them, help in a crisis stands where it is seen first, and whoever may be hurt at
home reads how to ring without speaking.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from directory.desk.answering.urgency import may_be_urgent
from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.rules.clean import goes_by_another_name, public_name
from directory.disclosure.rules.telling_names import is_nameless
from directory.model import Need, ServicePage

ABUSE = "domestic_abuse"
NAME_TELLS = (
    "The name \u201c{name}\u201d tells what it is for to whoever sees the paper: use the discreet "
    "list unless it is safe to take home, and give the record a neutral name."
)

Paper = TypeVar("Paper", bound=Footed)


def with_care(paper: Paper, pages: Sequence[ServicePage], around: Surroundings) -> Paper:
    """Return a public paper as it must be with the services ``pages`` on it.

    A list that tells on nobody has no crisis box, and is what the warning advises: it stays as
    it is.
    """
    if getattr(paper, "crisis", None) is None:
        return paper
    changes: dict[str, Any] = {
        "crisis": _crisis_words(pages, around),
        "crisis_first": any(may_be_urgent(page, around.needs) for page in pages),
        "warnings": tuple(dict.fromkeys((*_to_staff(pages, around), *paper.warnings))),
    }
    return replace(paper, **changes)


def tells(page: ServicePage, around: Surroundings) -> bool:
    """Return whether it may harm a person if others see that they were given this service."""
    needs = (around.needs[one.need] for one in page.needs if one.need in around.needs)
    return page.sensitive or page.side != "neither" or any(need.sensitive for need in needs)


def is_for_hurt_at_home(page: ServicePage) -> bool:
    """Return whether it may be for people hurt at home, as stated or only suggested.

    What protects people does not wait until a keeper has confirmed what an import suggests.
    """
    return page.side != "harming" and any(one.need == ABUSE for one in page.needs)


def own_needs(page: ServicePage, needs: Mapping[str, Need]) -> list[Need]:
    """Return the needs whose national lines tell no more than the name of a service does.

    Those it states; of what is only suggested the foremost alone. One that is delicate must be
    the foremost, so that nothing is told by a line that the service is not known for; none at all
    where a neutral name stands for it.
    """
    if goes_by_another_name(page):
        return []
    stated = [one.need for one in page.needs if one.structure != "suggested"]
    held = stated or [one.need for one in page.needs[:1]]
    known = [needs[one] for one in held if one in needs]
    return [need for at, need in enumerate(known) if at == 0 or not need.sensitive]


def _to_staff(pages: Sequence[ServicePage], around: Surroundings) -> Iterator[str]:
    """Yield what staff ask first, and which names on the paper say themselves what they are for."""
    telling = [page for page in pages if tells(page, around)]
    if telling:
        yield SAFE_TO_TAKE
    yield from (NAME_TELLS.format(name=public_name(one)) for one in telling if is_nameless(one))


def _crisis_words(pages: Sequence[ServicePage], around: Surroundings) -> CrisisWords:
    """Return the crisis box, with how to ring without speaking for those hurt at home.

    In the box it tells on nobody: it says what anybody may need who cannot speak. The discreet
    list has no box, and goes without it.
    """
    if not around.silent or not any(is_for_hurt_at_home(page) for page in pages):
        return around.crisis
    return replace(around.crisis, lines=(*around.crisis.lines, around.silent))
