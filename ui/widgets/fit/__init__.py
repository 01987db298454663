"""Whether people can go: one question at a time, above the services."""
