"""The sentences on public paper that are ours and safe to change, each with what it is for.

The crisis box, numbers, names of services and the warning of practice are not among them. A mark
such as ``[our phone]`` stands where the sheet puts in what it knows; no number is ever typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from directory.disclosure.rules.labels import labels_in

MARK = re.compile(r"\[[^\[\]]*\]")
HELP_SHEET = "The sheet of services"
EVERY_SHEET = "Every sheet"
PLACE_SHEET = "Numbers for this place"
ESSENTIALS = "Food, fuel, home and debt"
AT_THE_TOP = "at the top, in large letters"
UNDER_THE_TITLE = "under the title"
TO_DO_NEXT = "under What to do next"
NO_PHONE = ", where this desk has no phone"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One sentence of the prints."""

    id: str
    sheet: str
    """The paper that it stands on."""
    where: str
    """Where on that paper."""
    ours: str
    """As it ships."""
    longest: int = 110
    """Letters that fit well; longer words are drawn, and a keeper is told."""

    @property
    def marks(self) -> frozenset[str]:
        """The marks that have to stand in it, and no others."""
        return marks_in(self.ours)

    @property
    def place(self) -> str:
        """Return where it stands, as words that can follow a colon."""
        return f"{self.sheet}, {self.where}"


BLOCKS: tuple[TextBlock, ...] = (
    TextBlock("sheet_title", HELP_SHEET, AT_THE_TOP, "Help near you", 36),
    TextBlock(
        "sheet_start", HELP_SHEET, UNDER_THE_TITLE,
        "Start with 1. Stuck? Come back, or ring us on [our phone].",
    ),
    TextBlock(
        "sheet_start_no_phone", HELP_SHEET, UNDER_THE_TITLE + NO_PHONE,
        "Start with 1. Stuck? Come back to us.",
    ),
    TextBlock(
        "step_ring", HELP_SHEET, TO_DO_NEXT + ": a service with a phone",
        "Ring [place on the sheet], [service], on [phone].",
    ),
    TextBlock(
        "step_go", HELP_SHEET, TO_DO_NEXT + ": a service to go to",
        "Go to [place on the sheet], [service].",
    ),
    TextBlock(
        "step_ask", HELP_SHEET, TO_DO_NEXT + ": a service with neither",
        "Ask us about [place on the sheet], [service].",
    ),
    TextBlock(
        "not_heard", HELP_SHEET, TO_DO_NEXT + ": when they should answer",
        "Not heard from [place on the sheet] by [day]? Ring [phone].",
    ),
    TextBlock(
        "step_later", HELP_SHEET, TO_DO_NEXT + ": after help with drink, drugs or gambling",
        "Ready for more? Helping others, work, a group, family, talking about what happened: "
        "ask us.",
    ),
    TextBlock(
        "step_later_here", HELP_SHEET, TO_DO_NEXT + ": where a service has what may come after it",
        "Ready for more? Ask us about [services].",
    ),
    TextBlock(
        "sheet_end", HELP_SHEET, "the last line of What to do next",
        "Did it not work? Come back, or ring us on [our phone].",
    ),
    TextBlock(
        "sheet_end_no_phone", HELP_SHEET, "the last line of What to do next" + NO_PHONE,
        "Did it not work? Come back and tell us.",
    ),
    TextBlock("who_else", HELP_SHEET, "after What to do next, with room to write",
              "Who else is helping?", 36),
    TextBlock(
        "ask_us", EVERY_SHEET, "above the foot",
        "Ask us for bigger print, another language, or to read it with you.", 80,
    ),
    TextBlock("place_title", PLACE_SHEET, AT_THE_TOP, "Numbers for [place]", 36),
    TextBlock(
        "place_title_no_place", PLACE_SHEET, AT_THE_TOP + ", where the town is not set",
        "Numbers near you", 36,
    ),
    TextBlock(
        "place_start", PLACE_SHEET, UNDER_THE_TITLE, "Not sure whom to ring? Come and ask us."
    ),
    TextBlock("essentials_title", ESSENTIALS, AT_THE_TOP, "Food, fuel, home and debt", 36),
    TextBlock(
        "essentials_title_in", ESSENTIALS, AT_THE_TOP + ", for one place",
        "Food, fuel, home and debt in [place]", 44,
    ),
    TextBlock(
        "essentials_start", ESSENTIALS, UNDER_THE_TITLE,
        "Not sure where to start? Come and ask us, or ring [our phone].",
    ),
    TextBlock(
        "essentials_start_no_phone", ESSENTIALS, UNDER_THE_TITLE + NO_PHONE,
        "Not sure where to start? Come and ask us.",
    ),
    TextBlock(
        "essentials_nobody", ESSENTIALS, "under a heading with no service",
        "Ask us. We help you find someone.",
    ),
)  # fmt: skip
"""Every sentence that can be changed, in the order of the papers. A new one is a line here, and
the sheet that says it asks ``Texts`` for it."""

_BY_ID = {block.id: block for block in BLOCKS}


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences as this desk says them."""

    own: Mapping[str, str] = field(default_factory=dict)
    """Words of our own, by the id of the block."""

    def words(self, block_id: str) -> str:
        """Return a sentence with its marks; ours, where the own words do not fit any more."""
        block = _BY_ID[block_id]
        own = self.own.get(block_id, "")
        fits = own and marks_in(own) == block.marks and not labels_in(own)
        return own if fits else block.ours

    def say(self, block_id: str, values: Mapping[str, str] | None = None) -> str:
        """Return a sentence as it is printed, with ``values`` in place of its marks."""
        said = self.words(block_id)
        known = values or {}
        return MARK.sub(lambda mark: known.get(mark[0][1:-1], ""), said)

    def with_phone(self, block_id: str, phone: str) -> str:
        """Return a sentence that names the phone of this desk, or its twin that does not."""
        return self.say(block_id, {"our phone": phone}) if phone else self.say(
            f"{block_id}_no_phone"
        )  # fmt: skip


OURS = Texts()
"""As it ships."""


def block_called(block_id: str) -> TextBlock | None:
    """Return one block, or None if there is none of that id."""
    return _BY_ID.get(block_id)


def marks_in(words: str) -> frozenset[str]:
    """Return the marks that stand in a sentence."""
    return frozenset(MARK.findall(words))
