"""The reading room: the record to look at, reference tables to keep, people to enter, the rule book to read.

Nothing is imported here: the site lives in this package, and pages that register while it is being made get lost.
"""
