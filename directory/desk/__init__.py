"""One conversation at the desk: needs, services and no wrong door. Nothing of it is stored."""

from directory.desk.answering.answer import DeskAnswer, DoorOpen, NeedChip, Result
from directory.desk.conversation import Desk
from directory.desk.safety.safety import Here, Safety, SafetyNumber, SafetyPanel
from directory.desk.situation import Situation

__all__ = [
    "Desk",
    "DeskAnswer",
    "DoorOpen",
    "Here",
    "NeedChip",
    "Result",
    "Safety",
    "SafetyNumber",
    "SafetyPanel",
    "Situation",
]
