"""The working pages of the Ministry and of control bodies: the morning, the cases, the verbs with check and confirm."""
