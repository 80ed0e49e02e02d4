"""Twins of the rules of animals."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, FIRST, LAST, months, unless_told, worst

MONTHS = {"bovine": 12, "equine": 12, "ovine": 6, "caprine": 6, "porcine": 6, "rabbit": 3, "cervine": 12}
GRAZERS, SMALL = ("bovine", "equine"), ("ovine", "caprine", "porcine")
MAMMALS = (*GRAZERS, *SMALL, "rabbit", "cervine")


def both(*parts):
    """Three-valued and."""
    return False if False in parts else None if None in parts else True


def some(*parts):
    """Three-valued or."""
    return True if True in parts else None if None in parts else False


def no(value):
    return None if value is None else not value


def among(value, *values):
    return None if value is None else value in values


def said(value):
    return "unproven" if value is None else "met" if value else "unmet"


def best(*outcomes):
    return min(outcomes, key=["met", "referred", "unproven", "unmet"].index)


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
    return worst(
        said(facts["present_at_unit_conversion"]), "unproven" if ended is None else from_then(ended, day)
    )


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
    return best(alone, by_unit(facts, day))


def small_stock(facts, day):
    return best(kept(facts, day, lambda start: months(start, 6)), by_unit(facts, day))


def game(facts, day):
    rabbits, deer = (kept(facts, day, lambda start, n=n: months(start, n)) for n in (3, 12))
    alone = unless_told(among(facts["species"], "rabbit"), lambda: rabbits, lambda: deer)
    return best(alone, by_unit(facts, day))


def chicks(facts):
    age = facts["age_at_entry_days"]
    return unless_told(facts["brought_in"], lambda: said(None if age is None else age < 3), lambda: "met")


def poultry(facts, day):
    def weeks(count):
        return kept(facts, day, lambda start: start + 7 * count * DAY)

    peking = among(facts["poultry_kind"], "peking_duck")
    alone = worst(chicks(facts), unless_told(peking, lambda: weeks(7), lambda: weeks(10)))
    return best(alone, by_unit(facts, day))


def layers(facts, day):
    alone = worst(chicks(facts), kept(facts, day, lambda start: start + 42 * DAY))
    return best(alone, by_unit(facts, day))


def converts(*species):
    return lambda facts: both(among(facts["species"], *species), no(facts["born_organic"]))


def if_complete(complete, outcome):
    return "unproven" if outcome == "unmet" and complete is not True else outcome


def origin(facts, day):
    ways = facts["born_organic"], no(facts["brought_in"]), facts["came_organic"], facts["authorised"]
    return if_complete(facts["decisions_complete"], said(some(*ways)))


def reproduction(facts, day):
    return said(both(*(no(facts[n]) for n in ("embryo_transfer", "cloning", "reproduction_hormones"))))


def permitted(facts):
    return if_complete(facts["decisions_complete"], said(facts["authorised"]))


def authorised(facts, day):
    allowed = permitted(facts)
    decided, entered = facts["authorised_on"], facts["entered_on"]
    if decided is None or entered is None:
        order = "unproven"
    else:
        order = "met" if decided <= entered else "referred"
    return worst(allowed, order, said(facts["organic_unavailable"]))


def purpose(facts, day):
    reason = facts["reason"]
    return (
        "unproven" if reason is None else {"breeding": "met", "restocking": "referred"}.get(reason, "unmet")
    )


def young(facts, day):
    species, born, entered = facts["species"], facts["born_on"], facts["entered_on"]

    def before(reached):
        return "unproven" if None in (born, entered) else said(entered < reached(born))

    def pigs():
        weight = facts["weight_at_entry_g"]
        return "unproven" if weight is None else said(weight < 35_000)

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
    return "unproven" if None in (weaned_on, organic) else said(organic <= weaned_on + DAY)


def replaced(facts, day):
    return unless_told(facts["female"], lambda: said(facts["nulliparous"]), lambda: said(facts["adult"]))


def young_poultry(facts, day):
    age = facts["age_at_entry_days"]
    return worst(said(None if age is None else age < 3), permitted(facts))


def apart(facts, day):
    if facts["identifiable"] is True:
        return "met"
    outcome = mixed(facts, day)
    return best(outcome, said(facts["identifiable"]))


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
    species, year = facts["species"], facts["year"]

    def so_far(within):
        if within is None or within is False:
            return said(within)
        if year is None:
            return "unproven"
        return "met" if day < date(year + 1, 1, 1) or facts["introductions_complete"] is True else "unproven"

    def share(percent):
        return so_far(None if None in (females, adults) else 100 * females <= percent * adults)

    def large_herd():
        usual = unless_told(among(species, *GRAZERS), lambda: share(10), lambda: share(20))
        return unless_told(facts["increase_confirmed"], lambda: share(40), lambda: usual)

    def small_herd():
        of_females = so_far(None if females is None else females <= 1)
        of_all = so_far(None if None in (females, males) else females + males <= 1)
        if "unproven" in (of_females, of_all):
            return "unproven"
        return of_females if of_females == of_all else "referred"

    def herd(limit):
        small = both(*(None if n is None else n < limit for n in (heads, adults)))
        return unless_told(small, small_herd, large_herd)

    of_ten = among(species, *GRAZERS, "cervine", "rabbit")
    return unless_told(of_ten, lambda: herd(10), lambda: herd(5))


def comes(first):
    def applies(facts):
        founding = facts["for_first_herd"] if first else no(facts["for_first_herd"])
        return both(among(facts["species"], *MAMMALS), founding, no(facts["endangered_breed"]))

    return applies


def abattoir(facts, day):
    found = best(said(facts["abattoir_certified"]), said(facts["abattoir_subcontracted"]))
    return "referred" if found == "unmet" else found


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


def end_of_conversion(facts, start):
    """The anniversary on which the conversion of meat of the species ends; None where it is not known."""
    species, kind = facts["species"], facts["poultry_kind"]
    if species in MONTHS:
        return months(start, MONTHS[species])
    if species != "poultry" or kind is None:
        return None
    return start + (49 if kind == "peking_duck" else 70) * DAY


def restarted(facts, day, too_many):
    species, born = facts["species"], facts["born_on"]
    if not too_many:
        return "met"
    ends = [(start, end_of_conversion(facts, start)) for start in too_many]
    if any(end is None for _, end in ends):
        return "unproven"
    if any(start <= day < end for start, end in ends):
        return "unmet"
    if species in GRAZERS and born is None:
        return "unproven"
    if species in GRAZERS and any(start <= day and day - start < 3 * (start - born) for start in too_many):
        return "referred"
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


TWINS = {
    "MEAT-CONV-BOVINE": grazers,
    "MEAT-CONV-SMALL": small_stock,
    "MEAT-CONV-POULTRY": poultry,
    "MEAT-CONV-LAYERS": layers,
    "MEAT-CONV-GAME": game,
    "MEAT-FIRST-YEAR-FEED": lambda facts, day: said(facts["present_at_unit_conversion"]),
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
    "BODY-ANIMALS": lambda facts, day: worst(said(facts["file_complete"]), said(facts["in_annual_report"])),
    "MEAT-PREVENTIVE": lambda facts, day: said(no(facts["preventive"])),
    "MEAT-HORMONES": lambda facts, day: said(no(facts["hormone"])),
    "MEAT-WITHDRAWAL": withdrawal,
    "MEAT-COURSES": courses,
    "MEAT-TREATMENT-RECORD": lambda facts, day: said(facts["record_complete"]),
    "MEAT-EXIT-RECORD": lambda facts, day: said(facts["record_complete"]),
    "MEAT-ABATTOIR": abattoir,
}

APPLIES = {
    "MEAT-CONV-BOVINE": converts(*GRAZERS),
    "MEAT-CONV-SMALL": converts(*SMALL),
    "MEAT-CONV-POULTRY": converts("poultry"),
    "MEAT-CONV-LAYERS": lambda facts: both(converts("poultry")(facts), facts["for_eggs"]),
    "MEAT-CONV-GAME": converts("rabbit", "cervine"),
    "MEAT-FIRST-YEAR-FEED": lambda facts: facts["fed_own_first_year_feed"],
    "MEAT-IN-BREEDING": lambda facts: among(facts["species"], *MAMMALS),
    "MEAT-IN-YOUNG": comes(first=True),
    "MEAT-IN-RENEWAL": comes(first=False),
    "MEAT-IN-ENDANGERED": lambda facts: facts["endangered_breed"],
    "MEAT-IN-POULTRY": lambda facts: among(facts["species"], "poultry"),
    "MEAT-RENEWAL": lambda facts: among(facts["species"], *MAMMALS),
    "MEAT-PREVENTIVE": lambda facts: facts["allopathic"],
    "MEAT-WITHDRAWAL": lambda facts: facts["has_withdrawal"],
    "MEAT-ABATTOIR": lambda facts: facts["slaughtered"],
}

CHOICES = {
    "species": st.sampled_from([*MAMMALS, "poultry", "camel"]),
    "poultry_kind": st.sampled_from(["chicken", "peking_duck"]),
    "reason": st.sampled_from(["breeding", "fattening", "restocking"]),
    "age_at_entry_days": st.sampled_from([0, 2, 3, 4]),
    "weight_at_entry_g": st.sampled_from([34_999, 35_000]),
    "adults": st.sampled_from([0, 4, 5, 9, 10, 15, 100]),
    "heads": st.sampled_from([0, 4, 5, 9, 10, 15, 100]),
    "females_brought_in": st.sampled_from([0, 1, 2, 3, 4, 10, 11, 20, 21, 40, 41]),
    "males_brought_in": st.sampled_from([0, 1, 2]),
    "legal_withdrawal_unit": st.sampled_from(["hours", "days"]),
    "legal_withdrawal_value": st.sampled_from([0, 1, 2, 7, 24, 30, 47, 100]),
}
ON_THE_DAY = {"last_dose_at": "last_dose_on", "slaughtered_at": "slaughtered_on"}
