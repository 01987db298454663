"""What stands around the pages: the rail, the keys, the top line, the cover; and what a page is."""
