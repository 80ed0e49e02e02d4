"""Land: conversion, in-conversion products, retroactive recognition, split holdings."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
