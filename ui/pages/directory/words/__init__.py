"""The parts of the section *Words*: prints, what people say, short forms, the programme."""
