"""Formats that Django does not bring, or brings differently from how they are written here."""
