"""The parts of the sheet page."""
