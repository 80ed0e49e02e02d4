"""Commands a person runs with manage.py."""
