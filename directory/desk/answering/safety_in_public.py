"""What safety shows while the person, and whoever came with them, may read the screen.

A panel that staff must act on at once is still shown; nothing on it tells what was said.
"""

from collections.abc import Iterable
from dataclasses import replace

from directory.desk.answering.answer import DoorOpen
from directory.desk.safety import safety_words as say
from directory.desk.safety.safety import Safety, SafetyPanel

PLAIN_LINES = frozenset(
    {"999", "nhs111", "samaritans", "shout", "childline", "citizens_advice", "gas_emergency",
     "power_cut"}
)  # fmt: skip
"""National lines that are for anybody: to see one of them beside somebody tells nothing."""
PRIVATE_ROOM = "private_room"


def in_public(safety: Safety) -> Safety:
    """Return ``safety`` as it may be read over the counter."""
    panel = _shown(safety.panel, safety) if safety.panel else None
    return replace(safety, panel=panel, silent_999="", question="")


def doors_in_public(doors: Iterable[DoorOpen], safety: Safety) -> tuple[DoorOpen, ...]:
    """Return the doors that may be read over the counter: all, unless something is sensitive."""
    kept = (one for one in doors if one.kind != "line" or one.id in PLAIN_LINES)
    return tuple(kept) if safety.safe_to_take else tuple(doors)


def _shown(panel: SafetyPanel, safety: Safety) -> SafetyPanel:
    shown = PLAIN_LINES | {*say.LINES_WITHOUT_A_HOME} if panel.kind == "child" else PLAIN_LINES
    plain = tuple(one for one in panel.numbers if one.id in shown)
    neutral = (say.OVER_THE_COUNTER.get(line, line) for line in panel.lines)
    if panel.kind in ("emergency", "child") or not safety.safe_to_take:
        return replace(panel, lines=tuple(dict.fromkeys(filter(None, neutral))), numbers=plain)
    if panel.kind == "check":
        return replace(panel, lines=(say.GOOD_PLACE_TO_TALK,), numbers=())
    here = tuple(one for one in panel.here if one.id == PRIVATE_ROOM and one.entered)
    return replace(
        panel, heading=say.QUIET_PLACE, lines=(say.MORE_FOR_STAFF,), numbers=(), here=here
    )
