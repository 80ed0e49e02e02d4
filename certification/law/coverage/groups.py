"""Groups of operators, control bodies, high-risk products."""

from certification.law.coverage.entries import Entry, not_a_check, table

ENTRIES: tuple[Entry, ...] = (
    not_a_check("CB-41", "the Commission sets a control body this time; nobody we judge can miss it"),
    not_a_check("HR-06", "what border authorities check of listed products is their duty"),
    not_a_check("HR-07", "says on what a listing may rest; the listing itself is in the table"),
    table(
        "HR-08", "high-risk products by product or CN code, country and days; empty until an act names one"
    ),
)
