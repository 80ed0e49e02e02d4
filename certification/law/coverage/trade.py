"""Consignments, certificates of inspection, sanitary admission, counting of time."""

from certification.law.coverage.entries import Entry, not_a_check, table

ENTRIES: tuple[Entry, ...] = (
    not_a_check(
        "T-01", "how days are counted: engine/calendar.py, ends_on() and after(); held to it by its tests"
    ),
    not_a_check("T-02", "ends of months and years: engine/calendar.py, ends_on(); held to it by its tests"),
    not_a_check("T-03", "periods in hours: engine/calendar.py, hours_after(); held to it by its tests"),
    not_a_check(
        "T-04", "the next working day, for deadlines alone: engine/calendar.py, roll(); held by its tests"
    ),
    not_a_check(
        "T-05", "from a day and until a day: half-open ranges, engine/ranges.py; held to it by its tests"
    ),
    not_a_check("COI-09a", "the law names no kinds of transport document; a paper of any kind counts as one"),
    not_a_check(
        "COI-16",
        "no provision voids a COI: the certificate is read on the days of request and issue, never later",
    ),
    not_a_check("COI-21", "what the EU authority checks, and how often, is its own duty"),
    table(
        "COI-34", "codes of the Combined Nomenclature: table of CN codes, which officials keep by the year"
    ),
    not_a_check(
        "SAN-11", "no later listing was found: the table of EU admissions is looked at again every month"
    ),
    not_a_check("SAN-12", "no country list for food grain; contaminants and plant health are other law"),
    not_a_check("SAN-13", "other law to keep in mind: honey labels, deforestation, duties on grain"),
)
