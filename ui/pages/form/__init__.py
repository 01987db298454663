"""The parts of the page on which a form is filled in."""
