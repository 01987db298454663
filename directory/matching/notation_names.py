"""The names by which a person types each kind of rule."""

NUMBERS: dict[str, str] = {
    "age": "age",
    "child": "child_ages",
    "DASH": "dash",
    "conditions": "conditions",
    "A&E visits": "ed_visits",
    "used before": "used_before",
    "notices": "notices",
}
"""Followed by a number: ``18-64``, ``18+``, ``up to 64``, ``18``."""
YES_NO: dict[str, str] = {
    "local connection": "local_link",
    "free school meals": "fsm",
    "in treatment": "in_treatment",
    "under mental-health team": "under_mh_team",
    "own behaviour": "harming",
    "consent": "consent",
    "parent agrees": "parent_ok",
}
"""Alone, or followed by ``no`` or a word of the vocabulary."""
ONE: dict[str, str] = {
    "for": "sex_served",
    "meter": "meter",
    "diagnosis": "diagnosis",
    "capacity": "capacity",
    "in crisis": "in_crisis",
}
"""Followed by one word, or by several with commas."""
LISTS: dict[str, str] = {
    "lives in": "lives_in",
    "doctor at": "gp_at",
    "school at": "school_at",
    "household": "household",
    "housing": "housing",
    "landlord": "landlord",
    "benefits": "income",
    "public funds": "public_funds",
    "asylum": "migrant",
    "alcohol": "drinking",
    "drugs": "using",
    "mental health": "mh_need",
    "risk": "risk_flags",
    "abuse": "abuse",
    "justice": "justice",
    "care experience": "care_exp",
    "forces": "forces",
    "carer": "carer",
    "disability": "disability",
    "work": "work",
    "speaks": "language",
    "referred by": "referrer",
}
"""Followed by words with commas: one of them is enough."""
PHRASES: dict[str, str] = {
    "has a GP": "doctor at any",
    "has a doctor": "doctor at any",
    "registered at": "doctor at",
    "registered with": "doctor at",
    "aged": "age",
    "ages": "age",
    "women only": "for women",
    "men only": "for men",
}
"""Other ways to begin a rule."""
BABY: dict[str, str] = {"pregnant": "pregnant", "new baby": "months since birth"}
"""The words of ``pregnant``; each may stand alone, or both with a comma."""
STRENGTHS = {"must": "must", "not": "excludes", "usually": "usually", "prefer": "preferred"}
"""What may stand before a rule; none is ``must``."""
FLAGS = {
    "suggested": ("structure", "suggested"),
    "confirmed": ("structure", "confirmed"),
    "workers": ("audience", "professional"),
}
"""What may stand in brackets after a rule."""
