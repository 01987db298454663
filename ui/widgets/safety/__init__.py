"""What cannot wait: the strip of every page, the panel of F9, and what stands above services."""
