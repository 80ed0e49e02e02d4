"""The verbs: one transaction and one event each; nothing outside this package writes to the record."""
