"""The certificate of inspection itself: Delegated Regulation (EU) 2021/2306."""

import polars as pl

from certification.engine.calendar import Counting, Span, Term, next_day
from certification.engine.dated import Law, legal_day, number, period
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    any_of,
    done_by,
    either,
    met,
    met_before,
    met_from,
    rule,
    softened,
)
from certification.law.acts import R2021_2306
from certification.law.facts import CoiReplacement, Consignment
from certification.law.trade import NOT_ASKED, answered, asked_for

ELECTRONIC_SEAL, HAND = "electronic_seal", "hand"
# Boxes of the Annex, Part I, that the control body fills in; 6, 14 and 15 only where there is something to say.
BOXES = ("1", "2", "4", "5", "7", "8", "9", "10", "11", "12", "13", "18")
LATER_BOXES = ("13_packages", "16", "17")
PAPERS = ("transport_document", "invoice", "packing_list")

COMPLETION = period(
    "coi_completion",
    "Time after issue to fill in packages, boxes 16 and 17 and to upload the papers",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=10), R2021_2306.at("Article 5(3), second subparagraph")),
)
REENTRY = period(
    "coi_reentry",
    "Time to enter in TRACES what was certified outside it in a case of force majeure",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=10), R2021_2306.at("Article 8")),
)
LAST_DAY_BY_HAND = legal_day(
    "last_day_by_hand",
    "Last day on which a certificate could be signed by hand on paper",
    ("2022-01-01", "2022-06-30", R2021_2306.at("Article 11(1) and Annex, Part II, note on box 18")),
)
OUTAGE = number(
    "traces_outage_hours",
    "Hours for which TRACES must be down before a certificate is made outside it",
    "hours",
    ("2022-01-01", 24, R2021_2306.at("Article 8")),
)


def is_made_in_traces(c: Consignment) -> pl.Expr:
    """In an emergency the certificate is made by the template instead."""
    return c.draft.not_() & c.emergency.not_()


@rule(
    "COI-BEFORE-LEAVING",
    law=R2021_2306.at("Article 4(1)"),
    since="2022-01-01",
    of=Consignment,
    where=asked_for,
    gate=Gate.SHIP,
    ids=("COI-07",),
    why="The COI is issued before the goods leave the country. A COI issued afterwards does not count, and the goods "
    "enter as conventional.",
    evidence=("COI with day and time of issue", "Waybill with day and time of departure"),
    checked_on="2026-11-23",
)
def the_coi_was_issued_before_departure(c: Consignment, law: Law) -> Verdict:
    """The COI was issued before the consignment left the country of export or origin."""
    left = met_before((c.issued_on, c.issued_at), (c.departed_on, c.departed_at))
    return either(c.departed, left, met_from(Term(next_day(c.issued_on), c.issued_on)))


@rule(
    "COI-SEAL",
    law=R2021_2306.at("Article 5(3) and Article 11"),
    since="2022-01-01",
    of=Consignment,
    where=is_made_in_traces,
    gate=Gate.SHIP,
    ids=("COI-08",),
    why="A COI exists only in TRACES and only with the control body's electronic seal. Paper signed by hand counted to "
    "30 June 2022.",
    evidence=(
        "COI in TRACES with qualified electronic seal",
        "COI of 30 June 2022 or earlier on paper, with signature and stamp in box 18",
    ),
    checked_on="2026-11-23",
)
def the_coi_was_sealed(c: Consignment, law: Law) -> Verdict:
    """The COI was issued in TRACES with a qualified electronic seal."""
    on_paper = all_of(met(c.signed_with == HAND), met(c.issued_on <= law[LAST_DAY_BY_HAND]))
    return any_of(all_of(met(c.in_traces), met(c.signed_with == ELECTRONIC_SEAL)), on_paper)


@rule(
    "COI-FINAL",
    law=R2021_2306.at("Articles 4 and 5"),
    since="2022-01-01",
    of=Consignment,
    where=asked_for,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-12",),
    why="The law knows no provisional COI. Only packages, boxes 16 and 17 and papers may be added within ten days.",
    evidence=("COI issued in full, with nothing but packages, boxes 16 and 17 and papers left open",),
    checked_on="2026-11-23",
)
def the_coi_is_not_provisional(c: Consignment, law: Law) -> Verdict:
    """The COI is a full certificate and not a provisional one."""
    return met(c.provisional.not_())


@rule(
    "COI-PAPERS",
    law=R2021_2306.at("Article 5(2)"),
    since="2022-01-01",
    of=Consignment,
    where=answered,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-09",),
    why="Waybill, invoice and packing list, and for bulk the travel plan, are uploaded to the COI.",
    evidence=("Waybill, invoice and packing list in TRACES", "Travel plan in TRACES, for bulk"),
    checked_on="2026-11-23",
)
def the_papers_are_uploaded(c: Consignment, law: Law) -> Verdict:
    """Transport document, invoice, packing list and, for bulk, the travel plan are uploaded."""
    return done_by(law[COMPLETION].ends_on(c.issued_on), c.papers_uploaded_on, c.papers_missing)


@rule(
    "COI-COMPLETED",
    law=R2021_2306.at("Article 5(3), second subparagraph"),
    since="2022-01-01",
    of=Consignment,
    where=answered,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-10",),
    why="What may be left open at issue is filled in within ten days, and before the border endorses the COI.",
    evidence=("COI in TRACES with the day on which packages, boxes 16 and 17 and papers were added",),
    checked_on="2026-11-23",
)
def what_was_left_open_was_added_in_time(c: Consignment, law: Law) -> Verdict:
    """Packages, boxes 16 and 17 and papers were there within ten days of issue and before endorsement."""
    in_time = done_by(law[COMPLETION].ends_on(c.issued_on), c.completed_on, c.left_open)
    before = met_before((c.completed_on, c.completed_at), (c.endorsed_on, c.endorsed_at))
    return all_of(in_time, either(c.endorsed, before, NOT_ASKED))


@rule(
    "COI-BOXES",
    law=R2021_2306.at("Article 5(3) and Annex, Parts I and II"),
    since="2022-01-01",
    of=Consignment,
    where=answered,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-10", "COI-33"),
    why="At issue the control body has filled in all its boxes. Only packages, 16 and 17 may follow.",
    evidence=("COI with boxes 1 to 13 and 18 filled in on the day of issue",),
    checked_on="2026-11-23",
)
def the_boxes_were_filled_in_at_issue(c: Consignment, law: Law) -> Verdict:
    """At issue every box of the control body was filled in but packages, 16 and 17."""
    return met(c.boxes_filled)


@rule(
    "COI-LANGUAGE",
    law=R2021_2306.at("Article 5(4) and (5)"),
    since="2022-01-01",
    of=Consignment,
    where=asked_for,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-14",),
    why="The border reads the COI in a language of its country, unless it accepts another.",
    evidence=(
        "COI in a language of the Member State of entry or release",
        "Consent of that State to another language",
    ),
    checked_on="2026-11-23",
)
def the_coi_is_in_a_language_of_the_border(c: Consignment, law: Law) -> Verdict:
    """The COI is in a language of the Member State where it is checked, or in one accepted there."""
    return met(c.language_accepted)


def is_checked_at_release(c: Consignment) -> pl.Expr:
    """For goods checked at a border control post another definition of consignment holds."""
    return c.draft.not_() & (c.entry_point == "release_point")


@rule(
    "COI-ONE-LOAD",
    law=R2021_2306.at("Article 2(1)"),
    since="2022-01-01",
    of=Consignment,
    where=is_checked_at_release,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-15",),
    why="One COI covers one load: the same means of transport, from the same country.",
    evidence=("Waybill that covers the whole consignment",),
    checked_on="2026-11-23",
)
def one_coi_covers_one_load(c: Consignment, law: Law) -> Verdict:
    """What one COI covers travels on the same means of transport from the same third country."""
    return all_of(met(c.one_transport), met(c.one_country))


@rule(
    "COI-REPLACED",
    law=R2021_2306.at("Article 6(1), third subparagraph"),
    since="2022-01-01",
    of=CoiReplacement,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-11",),
    why="A slip of the pen is corrected by replacing the COI in TRACES. Nothing else may change by it.",
    evidence=("Replacement made in TRACES that corrects clerical mistakes only",),
    checked_on="2026-11-23",
)
def a_replacement_corrects_slips_only(r: CoiReplacement, law: Law) -> Verdict:
    """A replacement is made in TRACES, corrects slips only and leaves identity, traceability and guarantees alone."""
    return all_of(met(r.in_traces), met(r.clerical), met(r.touches_guarantees.not_()))


def was_an_emergency(c: Consignment) -> pl.Expr:
    """Certificates made outside TRACES."""
    return c.emergency


def lasted(c: Consignment, hours: int) -> Verdict:
    """Met if TRACES could be used again only after these hours; where the hour decides and is not told, referred."""
    over_at = c.emergency_from_at + pl.duration(hours=hours)
    over_on = (c.emergency_from_on.cast(pl.Datetime("us")) + pl.duration(hours=hours)).dt.date()
    return met_before((over_on, over_at), (c.emergency_to_on, c.emergency_to_at))


@rule(
    "COI-EMERGENCY",
    law=R2021_2306.at("Article 8"),
    since="2022-01-01",
    of=Consignment,
    where=was_an_emergency,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-13",),
    why="If TRACES is down for more than a day, or in force majeure, the COI is made by the template, numbered in a "
    "register and entered in TRACES afterwards.",
    evidence=(
        "COI marked as produced during contingency, with its number in the register",
        "Entry in TRACES within ten days after force majeure ended",
    ),
    checked_on="2026-11-23",
)
def a_coi_outside_traces_was_entered_afterwards(c: Consignment, law: Law) -> Verdict:
    """A COI made outside TRACES is marked, numbered, made for a lawful reason and entered in TRACES in time."""
    in_time = done_by(law[REENTRY].ends_on(c.emergency_to_on), c.reentered_on, pl.lit(False))
    down = c.emergency_kind == "traces_down"
    reason = either(down, lasted(c, law[OUTAGE]), NOT_ASKED)
    reentered = either(down, softened(in_time), in_time)
    return all_of(met(c.emergency_marked), met(c.emergency_numbered), reason, reentered)
