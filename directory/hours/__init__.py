"""Hours: what people type, read and said back; bank holidays, terms, and when a session is held.

``reading.py`` reads a text, ``typed.py`` writes sessions as such a text again. What could mean two
things stays words: a wrong time sends people to a closed door.
"""

from directory.hours.reading import Understood, Unread, read_hours
from directory.hours.typed import typed, types_back

__all__ = ["Understood", "Unread", "read_hours", "typed", "types_back"]
