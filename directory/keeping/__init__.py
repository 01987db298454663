"""The keeper's work: changing records, checking them, and seeing what needs it."""
