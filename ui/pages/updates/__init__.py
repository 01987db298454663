"""The parts of the page of updates."""
