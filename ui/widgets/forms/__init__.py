"""Forms in which a record, an event or one value is edited."""
