"""The words of safety, for staff and over the counter; numbers come from the national lines."""

from collections.abc import Mapping

GET_THE_LEAD = "Get your safeguarding lead now."
CHILD_SPEAKS = (
    "A child may be telling you something.",
    "Stay with them. Listen, do not question.",
    "Do not promise to keep it secret.",
    GET_THE_LEAD,
    "Give a child on their own nothing on paper before the lead has said so.",
)
IS_IT_NOW = "Somebody may be in danger. Is it happening now?"
ASK_GENTLY = "One gentle question first"
IS_THIS_HAPPENING = "Is this happening now? Ring {number}."
SILENT = (
    "Cannot speak? Ring {number} from a mobile. Listen. Cough or tap, or press 55 when you are "
    "asked. 55 does not tell them where you are."
)
SAFE_TO_TAKE = "Is it safe for them to take this home? Does anyone else see their phone?"
KEPT_APART = "This one cannot go with what is chosen already. Press Next person before you add it."
NOT_BESIDE = (
    "Some services are not shown beside what is chosen already. Press Next person to see them."
)
NOT_ENTERED = "Not entered yet"
LEAD_FIRST = "Get {lead} first: nothing on paper or on a phone before they have said so."
THE_LEAD = "your safeguarding lead"

GOOD_PLACE_TO_TALK = "Is this a good place to talk?"
QUIET_PLACE = "Offer a quiet place to talk."
MORE_FOR_STAFF = "More for staff: press F8 where only you can see it."

ASK_OF_ANOTHER: Mapping[str, str] = {
    "suicide_selfharm": (
        "Are they safe right now, and is somebody with them? Have they spoken of ending their life?"
    ),
    "mh_urgent": "Are they safe right now? Is anyone with them?",
    "domestic_abuse": "Are they safe right now? Is it safe for them if we ring or write?",
    "sexual_violence": (
        "Are they safe now? Did it happen in the last few days or longer ago? Let us talk somewhere"
        " private."
    ),
    "low_mood_anxiety": "Are they safe? Would they like someone to talk to, or help from their GP?",
}
"""What is asked first where the trouble is that of somebody else, by the id of the need."""

ASK_A_CHILD: Mapping[str, str] = {
    "perinatal": "Is there a grown-up you trust who knows? Would you like a nurse to talk to?",
}
"""What is asked first of a child with a need that a service may well see a child about."""
TELL_THE_LEAD = "Tell your safeguarding lead before they go. Do not question, do not promise."
LINES_FOR_A_CHILD = ("childline",)
LINES_WITHOUT_A_HOME = ("shelter",)
"""National lines that tell a child without a home, and whoever rings for them, their rights."""

EMERGENCY_STEPS: Mapping[str, tuple[str, ...]] = {
    "ambulance": ("Stay with the person. Say where you are: this address and which room.",),
    "overdose": (
        "Stay with the person. Ask what they took and when, and tell the ambulance.",
        "They need A&E now, even if they feel well.",
    ),
    "police": ("Keep yourself and others away from the danger. Say where you are.",),
    "fire": ("Get everybody out. Do not go back in.",),
    "gas": (
        "Go outside first, then ring.",
        "No switches, no flames and no phone inside.",
    ),
    "power": ("Keep well away from it, and keep others away.",),
    "abroad": (
        "See them on their own. Do not speak to the family about it.",
        "About to leave, or kept from leaving the house? That is an emergency.",
    ),
    "cutting": (
        "See them on their own. Do not speak to the family about it.",
        "Get your safeguarding lead now.",
    ),
}
"""What to do while ringing, by the kind of emergency that the emergency words name."""
OVER_THE_COUNTER: Mapping[str, str] = {
    "See them on their own. Do not speak to the family about it.": (
        "Offer a quiet place to talk, one person at a time."
    ),
    "About to leave, or kept from leaving the house? That is an emergency.": "",
    TELL_THE_LEAD: "",
}
"""What stands in place of a line where those who came with the person may read the screen."""
EMERGENCY_LINES: Mapping[str, tuple[str, ...]] = {
    "abroad": ("999",),
    "overdose": ("nhs111_2", "samaritans"),
}
"""National lines beside the one that the emergency words name."""

HERE = {
    "safeguarding_lead": "Safeguarding lead",
    "duty_clinician": "Duty clinician",
    "private_room": "Private room",
}
"""Facts of this desk that say what is done here, as staff read their names."""
COUNCIL = {
    "children": "Children's social care of the council",
    "council_housing": "Council housing",
}
"""Offices of the council whose numbers a desk enters once, as staff read their names."""
AT_NIGHT = "_out_of_hours"
"""How the fact is called that holds the number of an office for evenings, nights and weekends."""
HERE_PHONES = {"safeguarding_lead": "safeguarding_phone"}
"""Which fact holds the number of which."""
HERE_FOR: Mapping[str, tuple[str, ...]] = {
    "ambulance": ("duty_clinician",),
    "overdose": ("duty_clinician", "private_room"),
    "police": ("safeguarding_lead", "private_room"),
    "fire": (),
    "gas": (),
    "power": (),
    "abroad": ("safeguarding_lead", "private_room"),
    "cutting": ("safeguarding_lead", "private_room"),
    "child": ("safeguarding_lead", "private_room"),
    "child without a home": ("children", "council_housing"),
    "safety": ("safeguarding_lead", "private_room"),
    "mind": ("duty_clinician", "private_room"),
}
"""Which of them matter, by the kind of emergency or the theme of the need."""
