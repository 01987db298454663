"""The first screen, while the box is empty."""
