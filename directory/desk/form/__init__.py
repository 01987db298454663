"""One form that asks one or several services for help."""
