"""The Human Services Data Specification and its UK profile, versions 1.1 to 3: JSON and tables.

Every shape (nested, flat, a package of tables) becomes one nested service, which one reader reads.
"""
