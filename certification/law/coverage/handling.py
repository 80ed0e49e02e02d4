"""Handling of products, contamination, non-compliance, the operator certificate."""

from certification.law.coverage.entries import Entry, not_a_check, setting

ENTRIES: tuple[Entry, ...] = (
    setting(
        "G-51",
        "no number in EU law: the strip is measured against the setting buffer_width_m, referred without it",
    ),
    setting(
        "G-52",
        "no number in EU law: a residue is measured against residue_action_level_ug_kg, referred without it",
    ),
    setting(
        "CERT-05",
        "the law knows no longest validity: box 9 is measured against certificate_validity_months where that is set",
    ),
    not_a_check(
        "CERT-08",
        "what suspension and withdrawal do to a certificate is computed from its marks for every day",
    ),
)
