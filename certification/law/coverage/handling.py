"""Handling of products, contamination, non-compliance, the operator certificate."""

from certification.law.coverage.entries import Entry, not_a_check, setting

ENTRIES: tuple[Entry, ...] = (
    setting("G-51", "width of the strip to neighbours: no number in EU law, setting buffer_width_m"),
    setting("G-52", "residue threshold: no number in EU law, setting residue_action_level_ug_kg"),
    setting("CERT-05", "the law knows no longest validity, setting certificate_validity_months"),
    not_a_check(
        "CERT-08",
        "what suspension and withdrawal do to a certificate is computed from its marks for every day",
    ),
)
