"""How dated law is judged: Polars and dates, nothing else; no database, request, user or clock."""
