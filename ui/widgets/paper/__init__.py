"""The sheet so far and the other papers: what stands on them, and how they will look."""
