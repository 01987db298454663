"""The closed lists of a record in plain words, as a keeper chooses from them and reads them."""

STATUS = {
    "not_known": "Not known",
    "open": "Open, taking people",
    "waiting_list": "Waiting list",
    "paused": "Paused, not taking people now",
    "planned": "Planned, not open yet",
    "closed": "Closed for good",
}
STANDING = {"confirmed": "Somebody here has confirmed it", "unconfirmed": "Not confirmed yet"}
LEVELS = {
    "not_recorded": "Not recorded",
    "anyone": "For anyone",
    "early_help": "Help early on",
    "specialist": "Specialist help",
}
SIDES = {
    "neither": "Neither",
    "harmed": "For people who are harmed",
    "harming": "For people worried about how they treat others",
}
AUDIENCE = {"public": "Anyone", "professional": "Staff only, never on paper"}
VISIBILITY = {
    "public": "Show it",
    "area_only": "Say the town or area only",
    "hidden": "Hidden: a safe place, its address is not kept at all",
}
CONTACT_KINDS = {
    "phone": "Phone",
    "text": "Text number",
    "email": "Email",
    "website": "Website",
    "post": "Post",
}
CHANNELS = {
    "self_drop_in": "They just turn up",
    "self_phone": "They ring",
    "self_online": "They ask online",
    "self_email": "They send an email",
    "professional_phone": "A worker rings",
    "professional_form": "A worker sends a form",
    "secure_email": "A worker sends secure email",
    "clinical_system": "Through the doctors' computer system",
    "through_gp": "Through their doctor's",
    "through_school": "Through the school",
    "through_partner": "Through another organisation",
    "through_connector": "Through a social prescriber or connector",
    "from_another_team": "From another team",
    "outreach": "Outreach workers find them",
}
REFERRERS = {
    "self": "The person",
    "family_or_friend": "Family or a friend",
    "any_professional": "Any worker",
    "gp_only": "Only a doctor's",
    "listed_professions": "Only some professions",
    "police": "Police",
    "mdt": "A team meeting (MDT)",
    "school": "A school",
    "probation": "Probation",
    "partner_organisation": "A partner organisation",
}
ACCEPTED = {
    "not_known": "Not known",
    "yes": "Yes",
    "preferred": "Yes, and they like it best",
    "no": "No",
}
COSTS = {
    "not_recorded": "Not recorded",
    "free": "Free",
    "donation": "Give what you like",
    "fee": "There is a fee",
    "membership": "Members pay",
}
AREA_RULES = {
    "not_recorded": "Not recorded",
    "anyone": "Anyone, from anywhere",
    "home_address": "Where they live",
    "gp": "Where their doctor is",
    "school": "Where their school is",
    "where_you_sleep": "Where they sleep now",
}
RETELLS = {
    "not_recorded": "Not recorded",
    "no": "No, it is passed on",
    "once": "Once",
    "each_time": "Each time",
}
SHARES = {
    "not_recorded": "Not recorded",
    "no_one_without_asking": "No one without asking",
    "nhs": "The NHS",
    "council": "The council",
    "anonymous": "No one: no name is needed",
}
ACCESS = {
    "wheelchair": "You can get in with a wheelchair",
    "step_free": "There are no steps",
    "hearing_loop": "Hearing loop",
    "bsl": "British Sign Language",
    "quiet_space": "Quiet space",
    "women_only_time": "Times for women only",
    "children_welcome": "Children welcome",
    "bring_a_friend": "You can bring someone",
    "pets": "Pets welcome",
    "home_visit": "They come to your home",
    "evening": "Evenings",
    "no_phone_call_needed": "No phone call needed",
    "no_internet_needed": "No internet needed",
}
STAFF_ONLY = "staff only"
"""Of what is for workers alone."""
