"""What safety shows beside an answer, whom staff ring, and the sides that never meet."""
