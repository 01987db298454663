"""The box, what was understood, and the services that were found."""
