"""The criteria of the programme, as staff keep them."""
