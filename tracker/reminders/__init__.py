"""Reminders of deadlines: when one is raised, for whom, in which words, and how it is sent."""
