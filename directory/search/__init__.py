"""Words to needs and services, ranked, with reasons. Reads the search rows; never writes."""
