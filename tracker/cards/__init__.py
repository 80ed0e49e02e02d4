"""What two doors tell alike of a case: its road, its rules, what stands in the way; without addresses of any door."""
