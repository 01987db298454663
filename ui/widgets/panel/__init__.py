"""The open service in full, and what staff do with it."""
