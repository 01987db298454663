"""What a desk keeps of its own place: who it is, its terms, its notice, its tips and reports."""
