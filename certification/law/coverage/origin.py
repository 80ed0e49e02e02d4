"""Livestock: conversion of animals, origin, health."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
