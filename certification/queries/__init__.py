"""Questions to the record; they change nothing."""
