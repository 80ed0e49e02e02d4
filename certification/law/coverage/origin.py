"""Livestock: conversion of animals, origin, health."""

from certification.law.coverage.entries import Entry, not_a_check

ENTRIES: tuple[Entry, ...] = (
    not_a_check(
        "L-12",
        "a file of the control body: each decision on animals keeps breed, purpose, number, availability and statement",
    ),
)
