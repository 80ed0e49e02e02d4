"""Who may see and do what, and how the world hears of it: people, doors, letters, bells."""
