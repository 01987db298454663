"""The organiser's work: one file for each section of the page *Marketplace*."""
