"""Twins of the rules of land."""

from datetime import date

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import FIRST, LAST, months


def conversion(facts, day, length):
    stated, confirmed = facts["conversions"], facts["confirmed_conversions"]
    if confirmed is None:
        return "unproven"

    def over(r):
        return months(r["since"] or FIRST, length) < day < (r["until"] or LAST)

    if any(over(r) for r in confirmed):
        return "met"
    if stated is None:
        return "unproven"
    anniversary = any(months(r["since"] or FIRST, length) == day < (r["until"] or LAST) for r in stated)
    return "referred" if anniversary or any(over(r) for r in stated) else "unmet"


def one_crop(facts, day):
    crops = facts["crop_ingredients"]
    return "unproven" if crops is None else "met" if crops == 1 else "unmet"


def year_figure(within, facts, complete, day):
    if within is None:
        return "unproven"
    if not within:
        return "unmet"
    if facts["year"] is None:
        return "unproven"
    if day < date(facts["year"] + 1, 1, 1):
        return "met"
    return "met" if complete is True else "unproven"


TWINS = {
    "LAND-CONV": lambda facts, day: conversion(facts, day, 24),
    "LAND-INCONV": lambda facts, day: conversion(facts, day, 12),
    "LAND-INCONV-ONE": one_crop,
}

APPLIES = {
    "LAND-CONV": lambda facts: facts["annual_crop"],
    "LAND-INCONV": lambda facts: facts["of_plant_origin"],
    "LAND-INCONV-ONE": lambda facts: facts["of_plant_origin"],
}

CHOICES = {
    "crop_ingredients": st.sampled_from([0, 1, 2]),
}
ON_THE_DAY = {}
