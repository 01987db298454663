"""The keeper's work: one file for each section of the page *Directory*."""
