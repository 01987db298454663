"""Rows and columns: spreadsheets as text and as workbooks, their headings guessed and corrected."""
