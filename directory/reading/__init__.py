"""What the prose of a record says: of who can go and how, as suggestions; and in one sentence."""
