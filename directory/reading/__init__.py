"""What the prose of a record says about who can go and how: read as suggestions, never as facts."""
