"""Conditions twins are made of: three-valued, with shares as whole numbers; None is what nobody told."""

from datetime import date

# The first day of the Regulation.
BEGAN = date(2022, 1, 1)
GRAZERS = ("bovine", "ovine", "caprine", "equine")


def yes(condition):
    return "unproven" if condition is None else "met" if condition else "unmet"


def every(*conditions):
    if any(c is False for c in conditions):
        return False
    return None if None in conditions else True


def some(*conditions):
    if any(c is True for c in conditions):
        return True
    return None if None in conditions else False


def no(condition):
    return None if condition is None else not condition


def soft(outcome):
    return "referred" if outcome == "unmet" else outcome


def agreed(one, other):
    if one == other:
        return one
    return "unproven" if "unproven" in (one, other) else "referred"


def one_of(value, values):
    return None if value is None else value in values


def compared(sign, *values):
    """None where one of the values is; else what the comparison of the first two says."""
    return None if None in values else sign(*values)


def share(part, whole, sign, percent):
    return compared(lambda p, w, limit: sign(p * 100, w * limit), part, whole, percent)


def at_least(part, whole, percent):
    return share(part, whole, lambda a, b: a >= b, percent)


def at_most(part, whole, percent):
    return share(part, whole, lambda a, b: a <= b, percent)


def plus(*values):
    return None if None in values else sum(values)


def none_of(part):
    return None if part is None else part == 0
