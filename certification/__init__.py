"""What the law says and what is on record; it knows no user, no request and no queue."""
