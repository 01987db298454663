"""The hall: shapes, quick hall, rows, edits, warnings and walks, without windows and paper."""
