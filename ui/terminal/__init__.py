"""The verbs of the terminal: the same desk, without a window."""
