"""The nouns of the directory, one file per family.

``ServicePage`` is one whole record; ``ServiceCard`` is what a list shows of it. Every noun is
frozen and checks its values; its ``...Row`` class is the table that ``directory.store`` keeps.
"""

from directory.model.checks import FactCheck
from directory.model.contacts import Contact
from directory.model.keeping import Edition, Publisher
from directory.model.lines import NationalLine
from directory.model.links import Link, ServiceNeed, Translation
from directory.model.local import DeskFact, KeptList, Note, Notice, Report
from directory.model.needs import Circumstance, Goal, Need, ProgrammeCriterion, Theme
from directory.model.organisations import Organisation
from directory.model.places import Closure, Coverage, Location, Session
from directory.model.referral import BlankForm, Criterion, Route
from directory.model.services import Service, ServiceCard, ServicePage

__all__ = [
    "BlankForm",
    "Circumstance",
    "Closure",
    "Contact",
    "Coverage",
    "Criterion",
    "DeskFact",
    "Edition",
    "FactCheck",
    "Goal",
    "KeptList",
    "Link",
    "Location",
    "NationalLine",
    "Need",
    "Note",
    "Notice",
    "Organisation",
    "ProgrammeCriterion",
    "Publisher",
    "Report",
    "Route",
    "Service",
    "ServiceCard",
    "ServiceNeed",
    "ServicePage",
    "Session",
    "Theme",
    "Translation",
]
