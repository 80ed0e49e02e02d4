"""Twins of the rules of land."""

from datetime import date

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import FIRST, LAST, months, worst


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


def nitrogen(facts, day):
    grams, area = facts["manure_nitrogen_g"], facts["area_used_m2"]
    within = None if grams is None or area is None else grams <= 17 * area
    return year_figure(within, facts, facts["manure_complete"], day)


def seed(facts, day):
    authorised = {True: "met", False: "unmet", None: "unproven"}[facts["seed_authorised"]]
    allowed, sown = facts["seed_authorised_on"], facts["sown_on"]
    if allowed is None or sown is None:
        order = "unproven"
    elif allowed != sown:
        order = "met" if allowed < sown else "unmet"
    elif facts["seed_authorised_at"] is None or facts["sown_at"] is None:
        order = "referred"
    else:
        order = "met" if facts["seed_authorised_at"] < facts["sown_at"] else "unmet"
    return worst(authorised, order)


TWINS = {
    "LAND-CONV": lambda facts, day: conversion(facts, day, 24),
    "LAND-INCONV": lambda facts, day: conversion(facts, day, 12),
    "LAND-INCONV-ONE": one_crop,
    "SEED-AUTH": seed,
    "LAND-N170": nitrogen,
}

APPLIES = {
    "LAND-CONV": lambda facts: facts["annual_crop"],
    "LAND-INCONV": lambda facts: facts["of_plant_origin"],
    "LAND-INCONV-ONE": lambda facts: facts["of_plant_origin"],
    "SEED-AUTH": lambda facts: (
        None if facts["seed_status"] is None else facts["seed_status"] == "non_organic"
    ),
}

CHOICES = {
    "seed_status": st.sampled_from(["organic", "in_conversion", "non_organic"]),
    "year": st.sampled_from([2022, 2024, 2025, 2026]),
    "area_used_m2": st.sampled_from([1, 10_000, 1_000_000]),
    "manure_nitrogen_g": st.sampled_from([0, 17, 18, 170_000, 170_001, 17_000_000, 17_000_001]),
    "crop_ingredients": st.sampled_from([0, 1, 2]),
}
ON_THE_DAY = {"sown_at": "sown_on", "seed_authorised_at": "seed_authorised_on"}
