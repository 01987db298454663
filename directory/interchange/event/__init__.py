"""The map of a marketplace day for a web page."""
