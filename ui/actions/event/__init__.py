"""What an organiser does for a marketplace day."""
