"""What keepers work with: files brought in, checks, calls, slips, pairs, gaps."""
