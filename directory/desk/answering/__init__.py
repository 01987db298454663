"""What the desk answers to one line: which services, in which order, and how each is reasoned."""
