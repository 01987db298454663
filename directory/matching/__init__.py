"""Whether a person can go to a service: rules, verdicts and the sentences they rest on.

Answers live in memory only; nothing of a person is kept here, and nothing of one is printed.
"""

from directory.matching.answers import read_answers
from directory.matching.person import Household, Person
from directory.matching.prepared import Prepared, prepare
from directory.matching.questions import QUESTIONS, Question
from directory.matching.verdict import GUIDE, Verdict, verdict

__all__ = [
    "GUIDE",
    "QUESTIONS",
    "Household",
    "Person",
    "Prepared",
    "Question",
    "Verdict",
    "prepare",
    "read_answers",
    "verdict",
]
