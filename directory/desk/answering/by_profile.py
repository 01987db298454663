"""The needs of somebody who was described in a few facts: who they are, what troubles them, where.

Who they are is no trouble by itself, so a need that was heard in that alone is left out; help that
cannot wait never is, it only ranks no service. Whoever brings up a small child is helped by what
is there for parents, besides what troubles them.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from directory.desk.heard.person import Person, children_said
from directory.desk.heard.profile import Profile
from directory.model import Need
from directory.search.needs import FoundNeed, NeedAnswer
from directory.words import tokens

BESIDE = 0.9
"""What being there for a parent counts, beside what troubles them."""
ALONE = 0.2
"""The same where nothing else was heard."""
FAINT = 0.3
"""What is left, for ranking, of help that cannot wait and was heard in who somebody is."""
SMALL = 11
"""Up to this age a child is brought up by the hour."""
PARENTING, BABY = "parenting", "perinatal"


def heard_of(
    profile: Profile,
    person: Person,
    said: str,
    heard: NeedAnswer,
    needs: Mapping[str, Need],
    hear: Callable[[str], NeedAnswer],
) -> NeedAnswer:
    """Return what was heard of somebody who was described.

    Args:
        profile: The description.
        person: Who that is.
        said: The whole line.
        heard: What was heard in the whole line.
        needs: Every need by its id.
        hear: Hears a line.
    """
    rest = {one.id: one for one in hear(profile.rest).needs}
    calm = {
        word for one in rest.values() if needs[one.id].crisis != "immediate" for word in _words(one)
    }
    idle = profile.who | calm if profile.parent else profile.who
    found: list[FoundNeed] = []
    for one in heard.needs:
        if one.id in rest or not one.why or not _words(one) <= idle:
            found.append(rest.get(one.id, one))
        elif needs[one.id].crisis == "immediate":
            found.append(replace(one, score=FAINT * one.score))
    found += [one for one in rest.values() if all(one.id != other.id for other in found)]
    if profile.parent:
        found = _with_children(found, person, children_said(said))
    return replace(heard, needs=tuple(sorted(found, key=lambda one: -one.score)))


def _with_children(found: list[FoundNeed], person: Person, said: str) -> list[FoundNeed]:
    """Return the needs, with help for whoever brings up a small child."""
    small = [age for age in person.children if age <= SMALL]
    score = BESIDE * max((one.score for one in found), default=ALONE / BESIDE)
    for need in {BABY if age < 1 else PARENTING: None for age in small}:
        held = next((one for one in found if one.id == need), None)
        if held is None or held.score < score:
            why = held.why if held else (said,) if said else ()
            found = [one for one in found if one.id != need]
            found.append(FoundNeed(need, round(score, 3), why))
    return found


def _words(one: FoundNeed) -> set[str]:
    return {word for why in one.why for word in tokens(why)}
