"""Signing in and out: password, code, recovery codes, a new password by mail, and for whom a person acts."""
