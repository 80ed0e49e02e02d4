"""The consignment that tests of trade ask about."""

from datetime import date, datetime

from tests.certification.law.asking import outcome
from tests.certification.law.country import one

LATER = date(2026, 6, 1)


def at(day, hour, minute=0):
    """A moment of a day."""
    return datetime.combine(day, datetime.min.time()).replace(hour=hour, minute=minute)


def load(**told):
    """One consignment that has been asked for, in no special regime."""
    usual = {"draft": False, "awaited": False, "emergency": False, "entered": True}
    usual |= {"transition": False, "equivalence": False}
    usual["endorsed"] = False
    return one("consignment", **{**usual, **told})


def said(code, day=LATER, **told):
    """What a rule says of such a consignment."""
    return outcome(code, "consignment", day, load(**told))
