"""Plants and grain: soil, rotation, fertilisers, plant protection, seed, records."""

from certification.law.coverage.entries import Entry, setting, table

ENTRIES: tuple[Entry, ...] = (
    setting("G-02", "rotation_length_years and legume_every_years; without them four years, and referred"),
    setting(
        "G-10", "the control body's decision on 1107/2009, input by input, or its setting input_decision"
    ),
    table("G-18", "authorised_inputs, part VI, by country and days; officials import it"),
)
