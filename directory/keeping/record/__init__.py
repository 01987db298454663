"""One record as a keeper works on it: its fields, what is odd about them, its past."""
