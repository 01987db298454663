"""The names by which a person types each way in, and what is said about it."""

from directory.model.vocabulary import Channel, Referrer

WHO: dict[str, Referrer] = {
    "self": "self",
    "family or friend": "family_or_friend",
    "any professional": "any_professional",
    "GP": "gp_only",
    "listed professions": "listed_professions",
    "police": "police",
    "MDT": "mdt",
    "school": "school",
    "probation": "probation",
    "partner organisation": "partner_organisation",
}
"""Who may use a way in; several stand with commas."""
ALSO_WHO: dict[str, Referrer] = {
    "the person": "self",
    "family": "family_or_friend",
    "professional": "any_professional",
    "any worker": "any_professional",
    "GP only": "gp_only",
    "doctor": "gp_only",
}
"""Other words for them."""
NOT_SAID = "not said"
"""Stands for whoever may use a way in of which that is not recorded."""
OWN: dict[str, Channel] = {
    "phone": "self_phone",
    "online": "self_online",
    "drop-in": "self_drop_in",
    "email": "self_email",
}
"""How, where the person themself or their family asks."""
WORKERS: dict[str, Channel] = {
    "phone": "professional_phone",
    "form": "professional_form",
    "email": "secure_email",
    "clinical system": "clinical_system",
}
"""How, where somebody asks for them."""
EITHER: dict[str, Channel] = {
    "through GP": "through_gp",
    "through school": "through_school",
    "through partner": "through_partner",
    "through connector": "through_connector",
    "from another team": "from_another_team",
    "outreach": "outreach",
}
ALSO_HOW: dict[str, Channel] = {
    "web form": "self_online",
    "website": "self_online",
    "drop in": "self_drop_in",
    "just turn up": "self_drop_in",
    "secure email": "secure_email",
}
"""Other words for them."""
WORDS: dict[str, str] = {
    "bring": "bring",
    "replies in": "reply_time",
    "wait": "waiting_time",
    "wait checked": "waiting_checked_on",
    "next": "next_step",
    "only in": "area",
    "partner": "partner",
    "for the person": "for_public",
    "for workers": "for_workers",
    "blank form": "form_id",
}
"""What may follow after a comma, with words after it; ``bring`` may stand several times."""
SETS: dict[str, tuple[str, str | bool]] = {
    "preferred": ("accepted", "preferred"),
    "not accepted": ("accepted", "no"),
    "not known if accepted": ("accepted", "not_known"),
    "no ID needed": ("no_id_needed", True),
    "ID needed": ("no_id_needed", False),
    "staff only": ("audience", "professional"),
}
"""What may follow after a comma, alone."""
