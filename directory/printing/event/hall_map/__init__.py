"""The map of an event's hall as it is drawn: its paper, its pieces, its lists."""
