"""From a file to records held: worked out, known again, compared, chosen, gone back on."""
