"""What is rung and how often; what a tick does is safe to do twice."""

# One queue for each nature of work, so that slow work of one kind never holds up another.
QUEUES = ("db", "mail", "http", "papers", "import")
SCHEDULE = {"tick": {"task": "tick", "schedule": 5.0, "options": {"expires": 10}}}
