"""What stands on everything that comes from the practice directory."""

PRACTICE_WARNING = "PRACTICE. Not real. Do not give this to anyone."
