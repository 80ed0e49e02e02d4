"""Twins of the rules on the conversion of animals."""

from datetime import timedelta

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, FIRST, LAST, best, months, unless_told, worst
from tests.certification.law.twins.logic import both, is_, no, says

MONTHS = {"bovine": 12, "equine": 12, "ovine": 6, "caprine": 6, "porcine": 6, "rabbit": 3, "cervine": 12}
GRAZERS, SMALL = ("bovine", "equine"), ("ovine", "caprine", "porcine")


def from_then(end, day):
    """Met from the day after the last one of a conversion, which is left open."""
    return "met" if day > end else "referred" if day == end else "unmet"


def kept(facts, day, end_of):
    """Whether a period under organic management has lasted to its end, and long enough since the animal came."""
    periods = facts["organic_periods"]
    if periods is None:
        lasted = "unproven"
    else:
        running = [r for r in periods if (r["since"] or FIRST) <= day < (r["until"] or LAST)]
        lasted = best("unmet", *(from_then(end_of(r["since"] or FIRST), day) for r in running))
    entered = facts["entered_on"]
    since_entry = "unproven" if entered is None else from_then(end_of(entered), day)
    return worst(lasted, unless_told(facts["came_non_organic"], lambda: since_entry, lambda: "met"))


def by_unit(facts, day):
    ended = facts["unit_conversion_ended_on"]
    return worst(says(facts["converts_with_unit"]), "unproven" if ended is None else from_then(ended, day))


def otherwise(facts, day):
    """Born or come organic and not yet let out of it, or converted together with the unit."""
    left = facts["organic_until_on"]
    return "met" if left is not None and day < left else by_unit(facts, day)


def three_quarters(facts, day):
    periods, born = facts["organic_periods"], facts["born_on"]
    if periods is None or (periods and born is None):
        return "unproven"
    before = timedelta()
    for period in periods:
        since, until = period["since"] or FIRST, period["until"] or LAST
        if since <= day < until and before + (day - since) >= 3 * (since - born - before):
            return "met"
        before += until - since
    return "unmet"


def grazers(facts, day):
    alone = worst(kept(facts, day, lambda start: months(start, 12)), three_quarters(facts, day))
    return best(alone, otherwise(facts, day))


def small_stock(facts, day):
    return best(kept(facts, day, lambda start: months(start, 6)), otherwise(facts, day))


def game(facts, day):
    rabbits, deer = (kept(facts, day, lambda start, n=n: months(start, n)) for n in (3, 12))
    alone = unless_told(is_(facts["species"], "rabbit"), lambda: rabbits, lambda: deer)
    return best(alone, otherwise(facts, day))


def chicks(facts):
    age = facts["age_at_entry_days"]
    return unless_told(facts["brought_in"], lambda: says(None if age is None else age < 3), lambda: "met")


def poultry(facts, day):
    def weeks(count):
        return kept(facts, day, lambda start: start + 7 * count * DAY)

    peking = is_(facts["poultry_kind"], "peking_duck")
    alone = worst(chicks(facts), unless_told(peking, lambda: weeks(7), lambda: weeks(10)))
    return best(alone, otherwise(facts, day))


def layers(facts, day):
    alone = worst(chicks(facts), kept(facts, day, lambda start: start + 42 * DAY))
    return best(alone, otherwise(facts, day))


def converts(*species):
    return lambda facts: both(is_(facts["species"], *species), no(facts["born_organic"]))


def end_of_conversion(facts, start):
    """The anniversary on which the conversion of meat of the species ends; None where it is not known."""
    species, kind = facts["species"], facts["poultry_kind"]
    if species in MONTHS:
        return months(start, MONTHS[species])
    if species != "poultry" or kind is None:
        return None
    return start + (49 if kind == "peking_duck" else 70) * DAY


TWINS = {
    "MEAT-CONV-BOVINE": grazers,
    "MEAT-CONV-SMALL": small_stock,
    "MEAT-CONV-POULTRY": poultry,
    "MEAT-CONV-LAYERS": layers,
    "MEAT-CONV-GAME": game,
    "MEAT-CONV-OTHER": lambda facts, day: best("referred", otherwise(facts, day)),
    "MEAT-FIRST-YEAR-FEED": lambda facts, day: says(facts["present_at_unit_conversion"]),
}

APPLIES = {
    "MEAT-CONV-BOVINE": converts(*GRAZERS),
    "MEAT-CONV-SMALL": converts(*SMALL),
    "MEAT-CONV-POULTRY": converts("poultry"),
    "MEAT-CONV-LAYERS": lambda facts: both(converts("poultry")(facts), facts["for_eggs"]),
    "MEAT-CONV-GAME": converts("rabbit", "cervine"),
    "MEAT-CONV-OTHER": lambda facts: both(
        no(is_(facts["species"], *MONTHS, "poultry")), no(facts["born_organic"])
    ),
    "MEAT-FIRST-YEAR-FEED": lambda facts: facts["fed_own_first_year_feed"],
}

CHOICES = {
    "poultry_kind": st.sampled_from(["chicken", "peking_duck"]),
}
ON_THE_DAY = {}
