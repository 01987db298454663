"""Words of our own: phrases, sentences of the prints, short forms, languages."""
