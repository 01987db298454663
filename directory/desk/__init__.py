"""One conversation at the desk: needs, services and no wrong door. Nothing of it is stored."""

from directory.desk.answer import DeskAnswer, DoorOpen, NeedChip, Result
from directory.desk.conversation import Desk

__all__ = ["Desk", "DeskAnswer", "DoorOpen", "NeedChip", "Result"]
