"""Twins of the rules of milk and eggs."""

from tests.certification.law.twins import origin
from tests.certification.law.twins.arithmetic import DAY, months, unless_told, worst


def waits(facts, day):
    return origin.withdrawal({**facts, "slaughtered_at": facts["taken_at"]}, day)


def unless_born_organic(converted):
    return lambda facts, day: unless_told(
        facts["born_organic"],
        lambda: "met",
        lambda: origin.best(converted(facts, day), origin.by_unit(facts, day)),
    )


def milk(facts, day):
    return origin.kept(facts, day, lambda start: months(start, 6))


def eggs(facts, day):
    return worst(origin.chicks(facts), origin.kept(facts, day, lambda start: start + 42 * DAY))


TWINS = {
    "YIELD-WITHDRAWAL": waits,
    "YIELD-COURSES": origin.courses,
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
