"""What the map of an event's hall says: its stalls, its signs, its zones, its warnings."""
