"""Before the day: which needs nobody at the event helps with, and whom to invite."""
