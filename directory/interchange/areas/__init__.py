"""Lists of wards that a keeper brings: read from a file, looked at, kept, given up again."""
