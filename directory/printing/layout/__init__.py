"""From pieces to pages: fonts, lines, tables, charts, furniture, tags; no print of its own."""
