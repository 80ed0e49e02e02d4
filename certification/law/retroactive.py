"""Time that has passed, recognised as conversion: Article 10(3), and Article 24 of Delegated Regulation 2021/1698."""

from certification.engine.calendar import Counting, Span, next_day
from certification.engine.dated import Law, period
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    met,
    met_before,
    met_outside,
    rule,
    told,
)
from certification.law.acts import R2018_848, R2021_1698
from certification.law.facts import RetroactiveRecognition

UNTREATED = "untreated"
# The languages of the institutions of the Union: Regulation No 1 of 1958, Article 1, as it stands since 2013-07-01.
EU_LANGUAGES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)

PROOF = period(
    "retroactive_proof",
    "Time for which a field is proven to be untreated, before it is recognised",
    Counting.ROLLING,
    ("2022-01-01", Span(months=36), R2018_848.at("Article 10(3), point (b)")),
)
EVIDENCE = period(
    "retroactive_evidence",
    "Time for which the operator keeps the evidence of a recognition",
    Counting.ROLLING,
    ("2022-01-01", Span(months=36), R2021_1698.at("Article 24(5)")),
)


@rule(
    "RETRO-BASIS",
    law=R2018_848.at("Article 10(3)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.SELL_ORGANIC,
    ids=("C-40",),
    why="Past years count as conversion only if it is proven that nothing forbidden was used for at least three years.",
    evidence=(
        "Papers of an authority on the use of the land over at least three years",
        "Statement of the owner with field records of at least three years",
    ),
    checked_on="2026-11-23",
)
def field_was_untreated_for_three_years(r: RetroactiveRecognition, law: Law) -> Verdict:
    """A field recognised for time that has passed is proven to be untreated for at least three years."""
    years = law[PROOF].ends_on(r.untreated_from_on) <= next_day(r.untreated_until_on)
    return all_of(met(r.basis == UNTREATED), met(years), met(r.proven), met(~r.treated_meanwhile))


@rule(
    "RETRO-PAPERS",
    law=R2021_1698.at("Article 24(1)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-41",),
    why="Whoever asks for past years hands in a map, the place, the area and what the land produces.",
    evidence=("Map with the place and area of every field", "Description of the production and its volume"),
    checked_on="2026-11-23",
)
def operator_supplied_the_papers(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The operator supplied maps, geolocation, total area, nature and volume of production, and what else was asked."""
    land = all_of(met(r.mapped), met(r.geolocated), met(r.area_told))
    return all_of(land, met(r.production_described), met(~r.papers_outstanding))


@rule(
    "RETRO-RISK",
    law=R2021_1698.at("Article 24(2), point (a)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.SELL_ORGANIC,
    ids=("C-42",),
    why="Before past years count, the control body analyses on paper what could have reached the field in all of them.",
    evidence=("Risk analysis of the control body that covers the three years",),
    checked_on="2026-11-23",
)
def risk_was_analysed(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The control body made a documented risk analysis over the three years."""
    return all_of(met(r.risk_analysis_documented), met(r.risk_analysis_covers_proof))


@rule(
    "RETRO-SAMPLES",
    law=R2021_1698.at("Article 24(2), point (b)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.SELL_ORGANIC,
    ids=("C-42",),
    why="Soil or plants of every field are sampled as the risk analysis asks.",
    evidence=("Sampling record of the field", "Laboratory report"),
    checked_on="2026-11-23",
)
def field_was_sampled(r: RetroactiveRecognition, law: Law) -> Verdict:
    """Soil or plants of the field were sampled in line with the risk analysis."""
    return all_of(met(r.sampled), met(r.samples_follow_analysis))


@rule(
    "RETRO-INSPECTION",
    law=R2021_1698.at("Article 24(2), point (c)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.SELL_ORGANIC,
    ids=("C-42",),
    why="The inspector sees the field before the farmer does any work on it.",
    evidence=("Inspection report with its day and hour, and the record of work on the field",),
    checked_on="2026-11-23",
)
def field_was_inspected_before_any_work(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The field was physically inspected before the operator took any cultivation measure."""
    inspected = (r.inspected_on, r.inspected_at)
    earlier = met_before(inspected, (r.cultivated_on, r.cultivated_at))
    order = either(r.cultivated, all_of(earlier, told(r.cultivation_complete)), told(r.cultivation_complete))
    return all_of(met(r.physically_inspected), order)


@rule(
    "RETRO-INSPECTION-REPORT",
    law=R2021_1698.at("Article 24(2), point (c)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-42",),
    why="The report on that visit is written in a language of the EU and shows photographs of the field.",
    evidence=("Inspection report with photographs, in a language of the EU",),
    checked_on="2026-11-23",
)
def inspection_report_has_photographs(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The inspection report is in an official language of the Union and has photographs."""
    return all_of(met(r.report_language.is_in(EU_LANGUAGES)), met(r.photographs))


@rule(
    "RETRO-REPORT",
    law=R2021_1698.at("Article 24(3)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-43",),
    why="The control body writes down why past years count, from which day for each field, and the whole area.",
    evidence=("Final report of the control body",),
    checked_on="2026-11-23",
)
def final_report_gives_reasons_start_and_area(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The final written report gives the reasons, the start of conversion of the field and the total area."""
    return all_of(met(r.reported), met(r.report_justifies), met(r.start_given), met(r.report_area_told))


@rule(
    "RETRO-NOTIFIED",
    law=R2021_1698.at("Article 24(4)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-44",),
    why="The control body sends its report at once to the Commission, the EU countries and its accreditation body.",
    evidence=("Notices of the control body with their days and the report",),
    checked_on="2026-11-23",
)
def recognition_was_notified(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The recognition was notified at once, with the report, to the Commission, the Member States and the accreditation
    body."""
    whom = all_of(
        met(r.notified_commission), met(r.notified_member_states), met(r.notified_accreditation_body)
    )
    at_once = (
        (r.notified_commission_on <= r.final_report_on)
        & (r.notified_member_states_on <= r.final_report_on)
        & (r.notified_accreditation_body_on <= r.final_report_on)
    )
    when = by_case((at_once, Outcome.MET), otherwise=Outcome.REFERRED)
    return all_of(whom, when, met(r.report_enclosed))


@rule(
    "RETRO-EVIDENCE",
    law=R2021_1698.at("Article 24(5)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-45",),
    why="The operator keeps the papers on the past years for three years.",
    evidence=("The papers themselves, with a note until when they are kept",),
    checked_on="2026-11-23",
)
def evidence_is_kept(r: RetroactiveRecognition, law: Law) -> Verdict:
    """The operator keeps the evidence of a recognition for three years."""
    to_the_end = r.evidence_kept_until_on >= law[EVIDENCE].ends_on(r.final_report_on)
    return all_of(met(r.evidence_kept), by_case((to_the_end, Outcome.MET), otherwise=Outcome.REFERRED))


@rule(
    "RETRO-CHECKED",
    law=R2021_1698.at("Article 9(1), point (b)"),
    since="2022-01-01",
    of=RetroactiveRecognition,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-46",),
    why="Every yearly control also looks at the fields for which past years were counted.",
    evidence=("Report of each yearly control that names the field",),
    checked_on="2026-11-23",
)
def recognised_field_is_checked_every_year(r: RetroactiveRecognition, law: Law) -> Verdict:
    """A field recognised for time that has passed is checked at each yearly control."""
    return met_outside(r.unchecked)
