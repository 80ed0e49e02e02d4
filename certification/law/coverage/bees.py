"""Beekeeping: rows of our reading that no rule covers."""

from certification.law.coverage.entries import Entry, not_a_check, setting, table

ENTRIES: tuple[Entry, ...] = (
    setting(
        "B-07",
        "how much is 'essentially': the share the control body allows, or its confirmation of the area",
    ),
    setting("B-09", "no distance in the act: the control body's decision on each source"),
    not_a_check(
        "B-16", "the act names no waiting period for these substances; the label of the product stands"
    ),
    not_a_check("B-23", "a power of Member States that nobody has in Kazakhstan"),
    not_a_check("B-24", "a permission: bees may be kept without land"),
    table("B-26", "products that stand in category G, by name"),
)
