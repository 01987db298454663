"""What a keeper can choose from, in plain words; the codes are those of the directory."""

from __future__ import annotations

from directory.keeping.record.choice_words import (
    ACCEPTED as ACCEPTED,
)
from directory.keeping.record.choice_words import (
    ACCESS as ACCESS,
)
from directory.keeping.record.choice_words import (
    AREA_RULES as AREA_RULES,
)
from directory.keeping.record.choice_words import (
    AUDIENCE as AUDIENCE,
)
from directory.keeping.record.choice_words import (
    CHANNELS as CHANNELS,
)
from directory.keeping.record.choice_words import (
    CONTACT_KINDS as CONTACT_KINDS,
)
from directory.keeping.record.choice_words import (
    COSTS as COSTS,
)
from directory.keeping.record.choice_words import (
    LEVELS as LEVELS,
)
from directory.keeping.record.choice_words import (
    REFERRERS as REFERRERS,
)
from directory.keeping.record.choice_words import (
    RETELLS as RETELLS,
)
from directory.keeping.record.choice_words import (
    SHARES as SHARES,
)
from directory.keeping.record.choice_words import (
    SIDES as SIDES,
)
from directory.keeping.record.choice_words import (
    STANDING as STANDING,
)
from directory.keeping.record.choice_words import (
    STATUS as STATUS,
)
from directory.keeping.record.choice_words import (
    VISIBILITY as VISIBILITY,
)

KINDS = {
    "service": "Service",
    "network": "Network or forum",
    "community_asset": "Community place or group",
    "right_or_scheme": "Right or scheme",
    "role": "Role",
    "other_directory": "Other directory",
    "pathway": "Pathway",
}
LEGAL_FORMS = {
    "not_recorded": "Not recorded",
    "informal_group": "Informal group",
    "constituted": "Group with a constitution",
    "charity": "Charity",
    "cic": "Community interest company (CIC)",
    "public_body": "Public body",
    "company": "Company",
}
PAPER_KINDS = {"form": "A blank form, for workers", "leaflet": "A leaflet, to hand out"}
LANGUAGES = {
    "pl": "Polish", "ro": "Romanian", "ar": "Arabic", "fa": "Farsi", "ku": "Kurdish",
    "gu": "Gujarati", "ur": "Urdu", "pa": "Punjabi", "bn": "Bengali", "so": "Somali",
    "pt": "Portuguese", "es": "Spanish", "fr": "French", "zh": "Chinese", "uk": "Ukrainian",
    "ru": "Russian", "ti": "Tigrinya", "cy": "Welsh", "bfi": "British Sign Language",
}  # fmt: skip
TRANSLATED = {
    "public_name": "Name on paper",
    "summary": "In one sentence",
    "who_for": "Who it is for",
    "not_for": "Who it is not for",
    "how_to_refer": "How to get in",
    "while_you_wait": "While they wait",
    "next_step": "What happens next",
    "cost_words": "Cost in words",
    "access_words": "Access in words",
}
"""Fields of words that can be said in another language."""
LINKS = {
    "see_also": "See also",
    "refers_to": "Refers people on to",
    "what_next": "May come after it",
    "reached_only_through": "Reached only through",
    "part_of": "Part of",
    "member_of": "Member of",
    "replaced_by": "Replaced by",
    "step": "Step",
}
