"""Needs that stand near those that were heard: never one that cannot wait, nor the other side."""

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice

from directory.desk.answering.answer import NeedChip
from directory.model import DeskFact, Need, ServicePage
from directory.search.needs import NeedAnswer
from directory.search.needs.sides import HARMED, HARMING

INSTEAD = 0.5
"""What a need counts that was not heard but stands near one that was."""
BESIDE = 0.55
"""The same where others were heard and found: they come after, before mere likeness of words."""

NOT_UNASKED = frozenset(("safety", "mind", "habits", "law"))
"""Themes that nobody is asked about because of what else they came for."""
ALSO = "Also: {}?"
OFFER_MORE = "offer_more"
MOST_OFFERED = 3
"""More would be a list of what is wrong with somebody."""


def offers(needs: Mapping[str, Need], need_id: str) -> list[str]:
    """Return the ids of the needs that may be offered beside one."""
    need = needs.get(need_id)
    near = [needs[one] for one in (need.related if need else ()) if one in needs]
    never = {HARMING} if need_id in HARMED else HARMED if need_id == HARMING else set()
    return [one.id for one in near if one.crisis != "immediate" and one.id not in never]


def felt_without(heard: NeedAnswer, off: Set[str]) -> dict[str, float]:
    """Return how strongly each need was felt, without those tapped ``off``."""
    return {need: felt for need, felt in heard.felt().items() if need not in off}


def with_related(
    needs: Mapping[str, Need], wanted: Mapping[str, float], off: Set[str]
) -> dict[str, float]:
    """Return the needs with those that stand near the strongest, which count for less.

    One that was faintly heard itself counts no less than one that was not heard at all.
    """
    strong = BESIDE * max(wanted.values(), default=0.0)
    asked = dict(wanted)
    for one, felt in wanted.items():
        if felt >= strong and one in needs:
            for other in offers(needs, one):
                if other not in off:
                    asked[other] = max(asked.get(other, 0.0), BESIDE * felt)
    return asked


def instead_of(needs: Mapping[str, Need], wanted: Iterable[str]) -> dict[str, float]:
    """Return what to look for where there is nothing for the needs themselves."""
    return {other: INSTEAD for one in wanted for other in offers(needs, one)}


def offers_are_on(facts: Mapping[str, DeskFact]) -> bool:
    """Return whether this desk names what people often want too."""
    held = facts.get(OFFER_MORE)
    return held is None or held.value != "no"


def gentle_offers(needs: Mapping[str, Need], pages: Iterable[ServicePage]) -> tuple[Need, ...]:
    """Return what people with these services often want too, for staff to ask about."""
    stated = [[one.need for one in page.needs if one.structure != "suggested"] for page in pages]
    return offers_beside(needs, stated)


def offered_also(needs: Mapping[str, Need], wanted: Sequence[str]) -> tuple[NeedChip, ...]:
    """Return at most three needs that stand near the first of those ``wanted``, as chips.

    Beside anything delicate there is none: whoever told that is not asked for more.
    """
    told = [needs[one] for one in wanted if one in needs]
    if any(need.sensitive or need.theme == "safety" for need in told):
        return ()
    return tuple(
        NeedChip(one.id, ALSO.format(one.public_name), ALSO.format(one.professional_name),
                 ALSO.format(one.screen_name or one.public_name), 1.0, (), one.crisis,
                 one.ask_first, "also")
        for one in offers_beside(needs, [wanted])
    )  # fmt: skip


def offers_beside(needs: Mapping[str, Need], served: Iterable[Sequence[str]]) -> tuple[Need, ...]:
    """Return at most three needs to ask about beside others.

    Nothing delicate, nothing that cannot wait, nothing that is asked for already; and nothing at
    all beside help that cannot wait.

    Args:
        needs: Every need by its id.
        served: For each service, or each thing asked for, ids of its needs; the first leads on.
    """
    stated = list(served)
    known = [needs[one] for own in stated for one in own if one in needs]
    if any(need.crisis == "immediate" for need in known):
        return ()
    have = {need.id for need in known}
    near = (other for own in stated for one in own[:1] for other in offers(needs, one))
    found = (needs[one] for one in dict.fromkeys(near) if one not in have)
    plain = (one for one in found if not one.sensitive and one.theme not in NOT_UNASKED)
    return tuple(islice(plain, MOST_OFFERED))
