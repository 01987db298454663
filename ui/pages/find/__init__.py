"""The parts of the first page: what is asked, what was found, and the one service that is open."""
