"""What the directory covers and what is missing; and how much is asked for, counted of nobody."""
