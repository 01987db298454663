"""What a whole line is like in meaning: an extra, without which the words alone are heard."""

from directory.search.meaning.likeness import Files, Meaning, Thought, load_meaning
from directory.search.meaning.model import NoMeaning

__all__ = ["Files", "Meaning", "NoMeaning", "Thought", "load_meaning"]
