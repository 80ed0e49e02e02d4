"""What is rung and how often; what a tick does is safe to do twice."""

SCHEDULE = {"tick": {"task": "tick", "schedule": 5.0, "options": {"queue": "db"}}}
