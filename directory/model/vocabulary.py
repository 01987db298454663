"""The closed lists of the directory. Each word is stored as written here and never changes."""

from typing import Literal

Audience = Literal["public", "professional"]
"""Who may see a contact, route, criterion or link."""

RecordKind = Literal[
    "service", "network", "community_asset", "right_or_scheme", "role", "other_directory", "pathway"
]
Status = Literal["open", "waiting_list", "paused", "planned", "closed", "not_known"]
Standing = Literal["confirmed", "unconfirmed"]
"""Whether somebody has confirmed that the record is true at all."""

PaperKind = Literal["form", "leaflet"]
"""What an attached PDF is: a blank form, or a leaflet of theirs to hand out as it is."""
Level = Literal["anyone", "early_help", "specialist", "not_recorded"]
"""How much help a service gives: something for anyone, help early on, or for what is hardest."""

Side = Literal["neither", "harmed", "harming"]
"""Whom a service on abuse is for; the two never share a sheet, a list or a conversation."""

Visibility = Literal["public", "area_only", "hidden"]
Cost = Literal["free", "donation", "fee", "membership", "not_recorded"]
AreaRule = Literal["home_address", "gp", "school", "where_you_sleep", "anyone", "not_recorded"]
Retell = Literal["no", "once", "each_time", "not_recorded"]
SharesInfo = Literal["no_one_without_asking", "nhs", "council", "anonymous", "not_recorded"]
LegalForm = Literal[
    "informal_group", "constituted", "charity", "cic", "public_body", "company", "not_recorded"
]

ContactKind = Literal["phone", "text", "email", "website", "post"]

Channel = Literal[
    "self_phone", "self_online", "self_drop_in", "self_email", "professional_phone",
    "professional_form", "secure_email", "clinical_system", "through_gp", "through_school",
    "through_partner", "through_connector", "from_another_team", "outreach",
]  # fmt: skip
"""How one way in works (domain list ``route`` of service facts)."""

Referrer = Literal[
    "self", "family_or_friend", "any_professional", "gp_only", "listed_professions", "police",
    "mdt", "school", "probation", "partner_organisation",
]  # fmt: skip
Accepted = Literal["yes", "preferred", "no", "not_known"]

Strength = Literal["must", "preferred", "excludes", "usually"]
Structure = Literal["stated", "suggested", "confirmed"]
"""Where the structure of a criterion or a need comes from: its source, the program, a person."""

FactGroup = Literal["contact", "hours", "referral", "criteria"]
Means = Literal["phone", "visit", "website", "provider_slip", "source"]
Wrong = Literal["number", "moved", "closed", "full", "said_no", "long_wait", "no_answer", "other"]
WhyNo = Literal["area", "age", "worker_must_ask", "doctor_must_ask", "still_using", "not_said"]
"""Why a service said no, as its rule and never as something about a person."""

ReportedOn = Literal["service", "line"]

LinkKind = Literal[
    "reached_only_through",
    "see_also",
    "refers_to",
    "what_next",
    "part_of",
    "replaced_by",
    "member_of",
    "step",
]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Every = Literal["week", "second_week", "month", "half_term", "once", "words_only"]
Season = Literal["all_year", "term_time", "holidays", "winter", "dated"]

CrisisLevel = Literal["none", "check", "immediate"]
CriterionStatus = Literal["stated", "agreed", "implied", "proposed", "other_programme"]
PrintRule = Literal["number_and_hours", "number_only", "website_only", "never"]
"""How a national line may be printed."""

AccessFeature = Literal[
    "wheelchair", "step_free", "hearing_loop", "bsl", "quiet_space", "women_only_time",
    "children_welcome", "bring_a_friend", "pets", "home_visit", "evening", "no_phone_call_needed",
    "no_internet_needed",
]  # fmt: skip
BuildingFeature = Literal["wheelchair", "step_free", "hearing_loop", "quiet_space"]
"""Those that a building has, whoever uses it; sign language and company are of a service."""
