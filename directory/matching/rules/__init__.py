"""One small function for each kind of rule, in one visible tuple.

A function reads a rule once and returns how to judge people by it: *met*, *not met* or *unknown*.
"""

from directory.matching.rules.kind import MET, NOT_MET, UNKNOWN, Around, Kind, Made, Result
from directory.matching.rules.lists import (
    care_experience,
    landlord,
    language,
    one_of_words,
    parent_agrees,
    pregnant,
)
from directory.matching.rules.numbers import ages_of_children, number
from directory.matching.rules.places import house, lives_in
from directory.matching.rules.referral import consent, referrer
from directory.matching.rules.served import diagnosis, sex_served
from directory.matching.rules.times import notices, used_before

RULES: tuple[Kind, ...] = (
    Kind("age", number),
    Kind("sex_served", sex_served),
    Kind("lives_in", lives_in),
    Kind("gp_at", house),
    Kind("local_link", one_of_words),
    Kind("household", one_of_words),
    Kind("child_ages", ages_of_children),
    Kind("pregnant", pregnant),
    Kind("housing", one_of_words),
    Kind("landlord", landlord),
    Kind("income", one_of_words),
    Kind("fsm", one_of_words),
    Kind("meter", one_of_words),
    Kind("public_funds", one_of_words),
    Kind("migrant", one_of_words),
    Kind("drinking", one_of_words),
    Kind("using", one_of_words),
    Kind("in_treatment", one_of_words),
    Kind("mh_need", one_of_words),
    Kind("diagnosis", diagnosis),
    Kind("under_mh_team", one_of_words),
    Kind("in_crisis", one_of_words, decides=False),
    Kind("risk_flags", one_of_words),
    Kind("abuse", one_of_words),
    Kind("dash", number),
    Kind("harming", one_of_words),
    Kind("justice", one_of_words),
    Kind("care_exp", care_experience),
    Kind("forces", one_of_words),
    Kind("carer", one_of_words),
    Kind("disability", one_of_words),
    Kind("conditions", number),
    Kind("ed_visits", number),
    Kind("work", one_of_words),
    Kind("language", language),
    Kind("consent", consent, step=True),
    Kind("capacity", one_of_words),
    Kind("parent_ok", parent_agrees),
    Kind("used_before", used_before),
    Kind("referrer", referrer),
    Kind("notices", notices),
    Kind("school_at", house),
)
"""Every kind of rule; a new one is a function in this folder, a line here, and a question."""

KINDS = {kind.code: kind for kind in RULES}

__all__ = ["KINDS", "MET", "NOT_MET", "RULES", "UNKNOWN", "Around", "Kind", "Made", "Result"]
