"""What a desk sets once: itself, its lists, its notice, its limits and its looks."""
