"""One change to many records, made and undone as one act."""
