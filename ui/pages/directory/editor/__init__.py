"""The editor of one record: a form of plain fields, and what the public will read beside it."""
