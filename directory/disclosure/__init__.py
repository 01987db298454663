"""What may be seen by whom: the one gate between a record and anything that puts it out."""
