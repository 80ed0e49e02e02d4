"""What anyone may read: whether a certificate is worth anything today."""
