"""What leaves the screen: on paper, as a file, as text; and what is asked before it does."""
