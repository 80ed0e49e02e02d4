"""Every rule once more, for one subject and one day in plain Python, written from the act and not from the rule.

A twin takes the facts of the subject its rule reads (None: not told) and answers an outcome; `APPLIES` holds the rules
that are not about every subject, `FORETOLD` those that forecast for some parents only. A chapter also says which values
of a fact are worth drawing (`CHOICES`) and which moment refines which day (`ON_THE_DAY`). Nothing here imports the
engine.
"""

from tests.certification.law.twins import (
    bees,
    bodies,
    control,
    conversion_of_animals,
    feeding,
    groups,
    handling,
    housing,
    land,
    origin,
    past,
    plants,
    raising,
    set_by_body,
    trade,
    treatment_and_exit,
    units,
    yields,
)

CHAPTERS = (
    feeding,
    housing,
    raising,
    land,
    units,
    past,
    plants,
    bees,
    origin,
    conversion_of_animals,
    treatment_and_exit,
    control,
    handling,
    groups,
    bodies,
    set_by_body,
    trade,
    yields,
)
TWINS = {code: twin for chapter in CHAPTERS for code, twin in chapter.TWINS.items()}
APPLIES = {code: applies for chapter in CHAPTERS for code, applies in chapter.APPLIES.items()}
FORETOLD = {
    code: applies for chapter in CHAPTERS for code, applies in getattr(chapter, "FORETOLD", {}).items()
}
CHOICES = {name: values for chapter in CHAPTERS for name, values in chapter.CHOICES.items()}
ON_THE_DAY = {moment: day for chapter in CHAPTERS for moment, day in chapter.ON_THE_DAY.items()}


def about(code, subject, outcome, which=APPLIES):
    """The outcome once it is known whether the rule is about the subject at all."""
    applies = which.get(code, lambda facts: True)(subject)
    if applies is None:
        return outcome if outcome in ("met", "not_applicable") else "unproven"
    return outcome if applies else "not_applicable"
