"""The torture: real processes on loopback that are hurt while clients work, and a verdict on what became of it."""
