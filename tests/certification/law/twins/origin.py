"""Twins of the rules on where animals come from, how they breed and how a herd is renewed."""

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, best, months, unless_told, worst
from tests.certification.law.twins.conversion_of_animals import GRAZERS, SMALL, end_of_conversion
from tests.certification.law.twins.logic import both, is_, no, one_of, says
from tests.certification.law.twins.yearly import arrivals

MAMMALS = (*GRAZERS, *SMALL, "rabbit", "cervine")


def if_complete(complete, outcome):
    return "unproven" if outcome == "unmet" and complete is not True else outcome


def origin(facts, day):
    ways = facts["born_organic"], no(facts["brought_in"]), facts["came_organic"], facts["authorised"]
    return if_complete(facts["decisions_complete"], says(one_of(*ways)))


def reproduction(facts, day):
    return says(both(*(no(facts[n]) for n in ("embryo_transfer", "cloning", "reproduction_hormones"))))


def permitted(facts):
    return if_complete(facts["decisions_complete"], says(facts["authorised"]))


def authorised(facts, day):
    allowed = permitted(facts)
    decided, entered = facts["authorised_on"], facts["entered_on"]
    if decided is None or entered is None:
        order = "unproven"
    else:
        order = "met" if decided <= entered else "referred"
    return worst(allowed, order, says(facts["organic_unavailable"]))


def purpose(facts, day):
    reason = facts["reason"]
    return (
        "unproven" if reason is None else {"breeding": "met", "restocking": "referred"}.get(reason, "unmet")
    )


def young(facts, day):
    species, born, entered = facts["species"], facts["born_on"], facts["entered_on"]

    def before(reached):
        return "unproven" if None in (born, entered) else says(entered < reached(born))

    def pigs():
        weight = facts["weight_at_entry_g"]
        return "unproven" if weight is None else says(weight < 35_000)

    def large():
        return before(lambda day: months(day, 6))

    def small():
        return before(lambda day: day + 60 * DAY)

    def rabbits():
        return before(lambda day: months(day, 3))

    if species is None:
        answers = {large(), small(), pigs(), rabbits()}
        return answers.pop() if len(answers) == 1 else "unproven"
    if species in (*GRAZERS, "cervine"):
        return large()
    return small() if species in ("ovine", "caprine") else pigs() if species == "porcine" else rabbits()


def weaned(facts, day):
    weaned_on, organic = facts["weaned_on"], facts["organic_from"]
    return "unproven" if None in (weaned_on, organic) else says(organic <= weaned_on + DAY)


def replaced(facts, day):
    return unless_told(facts["female"], lambda: says(facts["nulliparous"]), lambda: says(facts["adult"]))


def young_poultry(facts, day):
    age = facts["age_at_entry_days"]
    return worst(says(None if age is None else age < 3), permitted(facts))


def apart(facts, day):
    if facts["identifiable"] is True:
        return "met"
    outcome = mixed(facts, day)
    return best(outcome, says(facts["identifiable"]))


def mixed(facts, day):
    species, entered, born, apart_until = (
        facts[n] for n in ("species", "entered_on", "born_on", "separate_until_on")
    )
    end = None if entered is None else end_of_conversion(facts, entered)
    if end is None or apart_until is None or (species in GRAZERS and born is None):
        return "unproven"
    last = max(end, entered + 3 * (entered - born)) if species in GRAZERS else end
    if apart_until < day < last:
        return "unmet"
    return "referred" if apart_until < day == end else "met"


def quarantine(facts, day):
    return {True: "met", False: "referred", None: "unproven"}[facts["quarantined"]]


def renewal(facts, day):
    females, males, adults, heads = (
        facts[n] for n in ("females_brought_in", "males_brought_in", "adults", "heads")
    )
    species, both_sexes = facts["species"], None if None in (females, males) else females + males

    def arrived(total, came_on, most):
        return arrivals(total, facts[came_on], most, facts["year"], facts["introductions_complete"], day)

    def share(percent):
        return arrived(females, "females_came_on", None if adults is None else percent * adults // 100)

    def large_herd():
        usual = unless_told(is_(species, *GRAZERS), lambda: share(10), lambda: share(20))
        return unless_told(facts["increase_confirmed"], lambda: share(40), lambda: usual)

    def small_herd():
        of_females = arrived(females, "females_came_on", 1)
        of_all = arrived(both_sexes, "animals_came_on", 1)
        if "unproven" in (of_females, of_all):
            return "unproven"
        return of_females if of_females == of_all else "referred"

    def herd(limit):
        small = both(*(None if n is None else n < limit for n in (heads, adults)))
        return unless_told(small, small_herd, large_herd)

    of_ten = is_(species, *GRAZERS, "cervine", "rabbit")
    return unless_told(of_ten, lambda: herd(10), lambda: herd(5))


def comes(first):
    def applies(facts):
        founding = facts["for_first_herd"] if first else no(facts["for_first_herd"])
        return both(is_(facts["species"], *MAMMALS), founding, no(facts["endangered_breed"]))

    return applies


TWINS = {
    "MEAT-ORIGIN": origin,
    "MEAT-REPRODUCTION": reproduction,
    "MEAT-IN-AUTHORISED": authorised,
    "MEAT-IN-BREEDING": purpose,
    "MEAT-IN-YOUNG": young,
    "MEAT-IN-WEANED": weaned,
    "MEAT-IN-RENEWAL": replaced,
    "MEAT-IN-ENDANGERED": purpose,
    "MEAT-IN-POULTRY": young_poultry,
    "MEAT-IN-SEPARATE": apart,
    "MEAT-IN-QUARANTINE": quarantine,
    "MEAT-RENEWAL": renewal,
    "BODY-ANIMALS": lambda facts, day: worst(says(facts["file_complete"]), says(facts["in_annual_report"])),
}

APPLIES = {
    "MEAT-IN-BREEDING": lambda facts: is_(facts["species"], *MAMMALS),
    "MEAT-IN-YOUNG": comes(first=True),
    "MEAT-IN-RENEWAL": comes(first=False),
    "MEAT-IN-ENDANGERED": lambda facts: facts["endangered_breed"],
    "MEAT-IN-POULTRY": lambda facts: is_(facts["species"], "poultry"),
    "MEAT-RENEWAL": lambda facts: is_(facts["species"], *MAMMALS),
}

CHOICES = {
    "species": st.sampled_from([*MAMMALS, "poultry", "camel"]),
    "reason": st.sampled_from(["breeding", "fattening", "restocking"]),
    "age_at_entry_days": st.sampled_from([0, 2, 3, 4]),
    "weight_at_entry_g": st.sampled_from([34_999, 35_000]),
    "adults": st.sampled_from([0, 4, 5, 9, 10, 15, 100]),
    "heads": st.sampled_from([0, 4, 5, 9, 10, 15, 100]),
    "females_brought_in": st.sampled_from([0, 1, 2, 3, 4, 10, 11, 20, 21, 40, 41]),
    "males_brought_in": st.sampled_from([0, 1, 2]),
}
ON_THE_DAY = {}
