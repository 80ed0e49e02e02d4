"""Twins of the rules of milk and eggs."""

from tests.certification.law.twins import conversion_of_animals as conversion
from tests.certification.law.twins import treatment_and_exit as treatment
from tests.certification.law.twins.arithmetic import DAY, best, months, unless_told, worst


def waits(facts, day):
    return treatment.withdrawal({**facts, "slaughtered_at": facts["taken_at"]}, day)


def unless_born_organic(converted):
    return lambda facts, day: unless_told(
        facts["born_organic"],
        lambda: "met",
        lambda: best(converted(facts, day), conversion.otherwise(facts, day)),
    )


def milk(facts, day):
    return conversion.kept(facts, day, lambda start: months(start, 6))


def eggs(facts, day):
    return worst(conversion.chicks(facts), conversion.kept(facts, day, lambda start: start + 42 * DAY))


TWINS = {
    "YIELD-WITHDRAWAL": waits,
    "YIELD-COURSES": treatment.courses,
    "YIELD-MILK": unless_born_organic(milk),
    "YIELD-EGGS": unless_born_organic(eggs),
}
APPLIES = {
    "YIELD-WITHDRAWAL": lambda facts: facts["has_withdrawal"],
    "YIELD-MILK": lambda facts: facts["milk"],
    "YIELD-EGGS": lambda facts: facts["eggs"],
}
# Nobody says of which animals milk or eggs will be sold.
FORETOLD = dict.fromkeys(("YIELD-COURSES", "YIELD-MILK", "YIELD-EGGS"), lambda facts: False)
CHOICES = {}
ON_THE_DAY = {"taken_at": "taken_on"}
