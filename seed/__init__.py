"""What ships: needs, goals, criteria, national lines, word lists and the practice directory.

Everything here is data that a person can read and correct: TOML, CSV and plain lists. The code
reads it (``contents``), checks it (``checker``) and puts it into a new data folder (``filling``).
"""
