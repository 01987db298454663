"""Papers of a marketplace day: one file for each, listed in ``event_things``."""
