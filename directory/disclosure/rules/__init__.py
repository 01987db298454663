"""What may be said of a record, and how old it is: each rule of disclosure, once."""
