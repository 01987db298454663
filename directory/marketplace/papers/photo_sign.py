"""The sign about photographs, and stickers for those who want to be in none."""

from collections.abc import Mapping, Sequence

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day import the_day
from directory.marketplace.papers.sign_words import Sign, SignSheet

SIGN = Sign(
    title="Photos are taken here today",
    lines=(
        "We ask before we take a photo of you.",
        "You can say no. You need not say why.",
        "Take a sticker at the i desk: then nobody asks.",
    ),
)
STICKER = ("No photo, please",)


def photo_sign(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> SignSheet:
    """Return the sign, and a page of stickers."""
    day = the_day(at)
    return SignSheet((SIGN,), day.made_on, day.practice, foot=day.name, stickers=STICKER)
