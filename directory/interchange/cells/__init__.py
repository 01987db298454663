"""What one cell or property of a source says: words, contacts, places, hours, ids."""
