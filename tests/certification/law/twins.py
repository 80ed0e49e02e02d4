"""Every rule once more, for one subject and one day in plain Python, written from the act and not from the
rule.

A twin takes the facts of the subject its rule reads (None: not told) and answers an outcome; `APPLIES` holds
the rules that are not about every subject. Nothing here imports the engine.
"""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

DAY = timedelta(days=1)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
WEIGHT = {"not_applicable": 0, "met": 1, "referred": 2, "unproven": 3, "unmet": 4}


def months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def worst(*outcomes):
    return max(outcomes, key=WEIGHT.__getitem__)


def inside(ranges, day):
    return any((r["since"] or FIRST) <= day < (r["until"] or LAST) for r in ranges)


def unless_told(condition, yes, no):
    if condition is None:
        return yes() if yes() == no() else "unproven"
    return yes() if condition else no()


# --- land, bees ----------


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


def queens(facts, day):
    brought, colonies = facts["queens_brought_in"], facts["colonies"]
    if brought is None:
        within = None
    elif brought <= 1:
        within = True
    else:
        within = None if colonies is None else 5 * brought <= colonies
    return year_figure(within, facts, facts["queens_complete"], day)


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


# --- meat ----------


def grazer(species):
    return None if species is None else species in ("bovine", "equine")


def introduced_grazer(facts):
    both = grazer(facts["species"]), None if facts["born_organic"] is None else not facts["born_organic"]
    if False in both:
        return False
    return None if None in both else True


def bovine(facts, day):
    since, born = facts["organic_since"], facts["born_on"]
    if since is None:
        return "unproven"
    anniversary = months(since, 12)
    year = "met" if day > anniversary else "referred" if day == anniversary else "unmet"
    if born is None:
        return worst(year, "unproven")
    return worst(year, "met" if day - since >= 3 * (since - born) else "unmet")


def waiting(facts, day, ends):
    """`ends`: the earliest and latest moments at which the period can end, or None; exact if they are equal."""
    started, slaughtered_at = facts["started_on"], facts["slaughtered_at"]
    if ends is None:
        return "unproven"
    earliest, latest = ends
    if datetime.combine(day, time()) >= latest:
        return "met"
    if started is None:
        return "unproven"
    if day < started:
        return "met"
    if datetime.combine(day + DAY, time()) <= earliest:
        return "unmet"
    if slaughtered_at is None or slaughtered_at.date() != day or earliest != latest:
        return "referred"
    return "met" if slaughtered_at >= earliest else "unmet"


def after_hours(facts, hours):
    day, moment = facts["last_dose_on"], facts["last_dose_at"]
    if day is None or hours is None:
        return None
    length = timedelta(hours=hours)
    if moment is not None and moment.date() == day:
        counted_from = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        return counted_from + length, counted_from + length
    midnight = datetime.combine(day, time())
    return midnight + timedelta(hours=1) + length, midnight + timedelta(hours=24) + length


def withdrawal(facts, day):
    label, last = facts["legal_withdrawal_value"], facts["last_dose_on"]
    doubled = None if label is None else 2 * label

    def by_days():
        if doubled is None or last is None:
            return waiting(facts, day, None)
        end = datetime.combine(last + (doubled + 1) * DAY, time())
        return waiting(facts, day, (end, end))

    unit = facts["legal_withdrawal_unit"]
    by_label = unless_told(
        None if unit is None else unit == "hours",
        lambda: waiting(facts, day, after_hours(facts, doubled)),
        by_days,
    )
    return worst(waiting(facts, day, after_hours(facts, 48)), by_label)


CONVERSION_MONTHS = {
    "bovine": 12,
    "equine": 12,
    "ovine": 6,
    "caprine": 6,
    "porcine": 6,
    "rabbit": 3,
    "cervine": 12,
}


def end_of_conversion(species, start):
    return start + 70 * DAY if species == "poultry" else months(start, CONVERSION_MONTHS[species])


def restarted(facts, day, too_many):
    species, born = facts["species"], facts["born_on"]
    if not too_many:
        return "met"
    if species is None or (species != "poultry" and species not in CONVERSION_MONTHS):
        return "unproven"
    if grazer(species) and born is None:
        return "unproven"
    ends = [(start, end_of_conversion(species, start)) for start in too_many]
    if any(start <= day < end for start, end in ends):
        return "unmet"
    if grazer(species) and any(start <= day and day - start < 3 * (start - born) for start in too_many):
        return "unmet"
    return "referred" if any(day == end for _, end in ends) else "met"


def courses(facts, day):
    starts = facts["courses_started_on"]
    if starts is None:
        return "unproven"
    starts = sorted(starts)
    usual = [s for i, s in enumerate(starts) if i >= 3 and months(starts[i - 3], 12) >= s]
    judged = unless_told(
        facts["productive_life_under_a_year"],
        lambda: restarted(facts, day, starts[1:]),
        lambda: restarted(facts, day, usual),
    )
    return worst(judged, "met" if facts["treatments_complete"] is True else "unproven")


# --- control, admission ----------


def yearly(facts, day):
    since, visits = facts["under_control_since"], facts["physically_inspected_on"]
    if since is None or visits is None:
        rolling = calendar = "unproven"
    else:
        days = [since, *visits]
        rolling = "met" if any(v <= day <= months(v, 12) for v in days) else "unmet"
        calendar = "met" if any(v <= day and day.year <= v.year + 1 for v in days) else "unmet"
    both = rolling if rolling == calendar else "referred"
    as_calendar, as_rolling = facts["year_read_as_calendar"], facts["year_read_as_rolling"]
    unset = unless_told(
        None if as_calendar is None else inside(as_calendar, day), lambda: calendar, lambda: both
    )
    return unless_told(
        None if as_rolling is None else inside(as_rolling, day), lambda: rolling, lambda: unset
    )


def recognised(facts, day):
    sure, perhaps = facts["recognised"], facts["perhaps_recognised"]
    if sure is None:
        return "unproven"
    if inside(sure, day):
        return "met"
    if perhaps is None:
        return "unproven"
    return "referred" if inside(perhaps, day) else "unmet"


def listed(name):
    def twin(facts, day):
        ranges = facts[name]
        return "unproven" if ranges is None else "met" if inside(ranges, day) else "unmet"

    return twin


TWINS = {
    "LAND-CONV": lambda facts, day: conversion(facts, day, 24),
    "LAND-INCONV": lambda facts, day: conversion(facts, day, 12),
    "LAND-INCONV-ONE": one_crop,
    "SEED-AUTH": seed,
    "LAND-N170": nitrogen,
    "HONEY-CONV": lambda facts, day: conversion(facts, day, 12),
    "HONEY-QUEENS": queens,
    "MEAT-CONV-BOVINE": bovine,
    "MEAT-WITHDRAWAL": withdrawal,
    "MEAT-COURSES": courses,
    "CTRL-YEARLY": yearly,
    "CTRL-RECOGNISED": recognised,
    "ADMIT-RESIDUES": listed("residue_plan_listed"),
    "ADMIT-ANTIMICROBIALS": listed("antimicrobials_listed"),
}

APPLIES = {
    "LAND-CONV": lambda facts: facts["annual_crop"],
    "LAND-INCONV": lambda facts: facts["of_plant_origin"],
    "LAND-INCONV-ONE": lambda facts: facts["of_plant_origin"],
    "SEED-AUTH": lambda facts: (
        None if facts["seed_status"] is None else facts["seed_status"] == "non_organic"
    ),
    "MEAT-CONV-BOVINE": introduced_grazer,
    "MEAT-WITHDRAWAL": lambda facts: facts["allopathic"],
    "ADMIT-RESIDUES": lambda facts: facts["of_animal_origin"],
    "ADMIT-ANTIMICROBIALS": lambda facts: facts["of_animal_origin"],
}


def about(code, subject, outcome):
    """The outcome once it is known whether the rule is about the subject at all."""
    applies = APPLIES.get(code, lambda facts: True)(subject)
    if applies is None:
        return outcome if outcome in ("met", "not_applicable") else "unproven"
    return outcome if applies else "not_applicable"
