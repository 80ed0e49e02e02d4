"""Plants and grain: soil, rotation, fertilisers, plant protection, seed, records."""

from certification.law.coverage.entries import Entry, not_a_check, setting, table

ENTRIES: tuple[Entry, ...] = (
    setting("G-02", "rotation_length_years and legume_every_years; without them four years, and referred"),
    setting("G-10", "the control body's decision on 1107/2009, input by input"),
    table("G-18", "authorised_inputs, part VI, by country and days; officials import it"),
    not_a_check("G-27", "what the control body's own file must hold: told in each seed authorisation"),
    not_a_check("G-28", "what the control body reports each year: reported_on in each seed authorisation"),
)
