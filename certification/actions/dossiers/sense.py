"""Whether a dossier makes sense by itself: numbers, the order of days, steps, places; no record is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from idnumbers.nationalid.KAZ import BusinessIDNumber, IndividualIDNumber

from certification.actions.dossiers.limits import problems_of_record, problems_of_setting
from certification.actions.dossiers.moments import day_of, moment_of
from certification.actions.dossiers.problems import Problem
from certification.actions.dossiers.sums import problems_of_sums
from certification.actions.dossiers.told import UNITS
from certification.actions.dossiers.walk import Found, all_records, inner, records
from certification.process import CLOSED, Step

CADASTRAL = re.compile(r"\d{2}[-:]?\d{3}[-:]?\d{3}[-:]?\d{1,6}(?:[-:/]\d{1,6})*")
WEST, EAST, SOUTH, NORTH = 46, 88, 40, 56

# (list, earlier, later, whether the same day is in order)
ORDER: tuple[tuple[str, str, str, bool], ...] = (
    ("contacts", "from_on", "until_on", True),
    ("parcels", "from_on", "until_on", True),
    ("apiaries", "from_on", "until_on", True),
    ("herds", "from_on", "until_on", True),
    ("facilities", "from_on", "until_on", True),
    ("products", "from_on", "until_on", True),
    ("steps", "from_on", "until_on", True),
    ("marks", "from_on", "until_on", True),
    ("members", "joined_on", "left_on", True),
    ("conversions", "started_on", "ended_on", False),
    ("parcels", "tenure_from_on", "tenure_until_on", True),
    ("production_units", "from_on", "until_on", True),
    ("unit_statuses", "from_on", "until_on", True),
    ("wild_collections", "from_on", "until_on", True),
    ("retroactive_recognitions", "untreated_from_on", "untreated_until_on", True),
    ("harvests", "harvested_on", "used_as_feed_on", True),
    ("animals", "born_on", "entered_on", True),
    ("animals", "born_on", "slaughtered_on", True),
    ("animals", "entered_on", "slaughtered_on", True),
    ("animals", "entered_on", "left_on", True),
    ("animals", "born_on", "weaned_on", True),
    ("animals", "weaned_on", "slaughtered_on", True),
    ("animals", "born_on", "left_on", True),
    ("animals", "entered_on", "separate_until_on", True),
    ("animals", "entered_on", "quarantine_until_on", True),
    ("animal_periods", "from_on", "until_on", True),
    ("animal_decisions", "requested_on", "decided_on", True),
    ("animal_decisions", "from_on", "until_on", True),
    ("treatments", "started_on", "last_dose_on", True),
    ("treatments", "started_on", "wax_replaced_on", True),
    ("moves", "moved_on", "left_on", True),
    ("treatments", "started_on", "ended_on", True),
    ("treatments", "isolated_from_on", "isolated_until_on", True),
    ("catastrophe_derogations", "valid_from_on", "valid_until_on", True),
    ("colony_groups", "from_on", "until_on", True),
    ("dormancies", "from_on", "until_on", True),
    ("forage_sources", "flowering_from_on", "flowering_until_on", True),
    ("crop_years", "from_on", "until_on", True),
    ("inputs", "applied_on", "applied_until_on", True),
    ("seed_authorisations", "requested_on", "decided_on", True),
    ("wild_collections", "untreated_from_on", "untreated_until_on", True),
    ("cases", "opened_on", "closed_on", True),
    ("requests", "asked_on", "due_on", True),
    ("requests", "asked_on", "answered_on", True),
    ("requests", "asked_on", "withdrawn_on", True),
    ("documents", "received_on", "decided_on", True),
    ("inspections", "planned_from_on", "planned_until_on", True),
    ("samples", "taken_on", "reported_on", True),
    ("samples", "reported_on", "settled_on", True),
    ("noncompliances", "established_on", "due_on", True),
    ("noncompliances", "established_on", "corrected_on", True),
    ("noncompliances", "established_on", "closed_on", True),
    ("certificates", "valid_from", "valid_to", True),
    ("supplier_certificates", "valid_from_on", "valid_until_on", True),
    ("supplier_certificates", "suspended_from_on", "suspended_until_on", True),
    ("lots", "marketing_ban_from_on", "marketing_ban_until_on", True),
    ("lots", "cut_on", "used_as_feed_on", True),
    ("precaution_plans", "from_on", "until_on", True),
    ("storages", "from_on", "until_on", True),
    ("noncompliances", "marketing_ban_from_on", "marketing_ban_until_on", True),
    ("investigations", "started_on", "concluded_on", True),
    ("investigations", "ban_from_on", "ban_until_on", True),
    ("investigations", "concluded_on", "released_on", True),
    ("equivalence_documents", "valid_from_on", "valid_until_on", True),
    ("contracts", "signed_on", "ended_on", True),
    ("applications", "submitted_on", "decided_on", True),
    ("internal_inspectors", "appointed_on", "left_on", True),
    ("internal_inspections", "from_at", "until_at", True),
    ("group_deficiencies", "found_on", "resolved_on", True),
    ("group_notices", "happened_on", "told_on", True),
    ("subcontractors", "from_on", "until_on", True),
    ("earlier_controls", "from_on", "until_on", True),
    ("delegations", "from_on", "until_on", True),
    ("retentions", "from_on", "until_on", True),
    ("dossier_changes", "changed_on", "sent_on", True),
    ("ofis_notifications", "received_on", "replied_on", True),
    ("control_file_requests", "requested_on", "delivered_on", True),
    ("shared_suspicions", "known_on", "shared_on", True),
    ("public_list_updates", "changed_on", "shown_on", True),
    ("notified_decisions", "decided_on", "notified_on", True),
    ("consignments", "requested_on", "issued_on", True),
    ("consignments", "issued_on", "endorsed_on", True),
    ("consignments", "issued_at", "endorsed_at", True),
    ("consignments", "emergency_from_on", "emergency_to_on", True),
    ("consignments", "emergency_from_at", "emergency_to_at", True),
    ("consignments", "departed_on", "entered_on", True),
    ("feed_years", "from_on", "until_on", True),
    ("rations", "from_on", "until_on", True),
    ("common_grazings", "from_on", "until_on", True),
    ("transhumances", "from_on", "until_on", True),
    ("pasture_visits", "from_on", "until_on", True),
    ("housings", "from_on", "until_on", True),
    ("individual_boxes", "from_on", "until_on", True),
    ("settings", "from_on", "until_on", True),
)


def problems_of_sense(dossier: Found) -> Iterator[Problem]:
    """Everything about one dossier that cannot be so."""
    yield from _identifiers(dossier)
    for name, found in all_records(dossier):
        yield from _order(name, found)
        yield from problems_of_record(name, found)
        yield from problems_of_sums(name, found)
        yield from _too_precise(found)
        yield from _point(found)
        if name == "parcels":
            yield from _parcel(found)
    for setting in records(dossier, "settings"):
        yield from problems_of_setting(setting)
        yield from _order("settings", setting)
    yield from _point(inner(inner(dossier, "producer"), "location"))
    yield from _villages(inner(dossier, "producer"))
    for case in records(dossier, "cases"):
        yield from _steps(case)
        yield from _case_records(case)


def _identifiers(dossier: Found) -> Iterator[Problem]:
    producer = inner(dossier, "producer")
    if producer.record and not producer.record.get("bin") and not producer.record.get("iin"):
        yield Problem(producer.path, "no_bin_and_no_iin")
    number = producer.record.get("bin")
    if number and not BusinessIDNumber.validate(number):
        yield Problem((*producer.path, "bin"), "not_a_bin", {"found": number})
    people = [producer, *records(producer, "contacts"), *records(producer, "members")]
    for person in people:
        number = person.record.get("iin")
        if number and not IndividualIDNumber.validate(number):
            yield Problem((*person.path, "iin"), "not_an_iin")


def _order(name: str, found: Found) -> Iterator[Problem]:
    for listed, earlier, later, same_day in ORDER:
        if listed != name:
            continue
        first, last = _when(earlier, found), _when(later, found)
        if first and last and (last < first or (last == first and not same_day)):
            yield Problem((*found.path, later), "before_its_start", {"start": str(first), "field": earlier})


def _when(key: str, found: Found) -> Any:
    """The day, or under a key of moments the moment, that stands there."""
    return (moment_of if key.endswith("_at") else day_of)(found.record.get(key))


def _too_precise(found: Found) -> Iterator[Problem]:
    for key, value in found.record.items():
        factor = next((factor for ending, _, factor in UNITS if key.endswith(ending)), None)
        if factor and isinstance(value, Decimal) and value * factor % 1:
            yield Problem((*found.path, key), "too_precise", {"found": str(value)})


def _point(found: Found) -> Iterator[Problem]:
    lon, lat = found.record.get("lon"), found.record.get("lat")
    if (lon is None) != (lat is None):
        yield Problem((*found.path, "lat" if lat is None else "lon"), "missing")
    elif lon is not None and not _in_kazakhstan(lon, lat):
        yield Problem((*found.path, "lon"), "outside_kazakhstan", {"found": f"{lon} {lat}"})


def _in_kazakhstan(lon: Any, lat: Any) -> bool:
    return bool(WEST <= lon <= EAST and SOUTH <= lat <= NORTH)


def _parcel(found: Found) -> Iterator[Problem]:
    number, ring = found.record.get("cadastral_no"), found.record.get("polygon")
    if number and not CADASTRAL.fullmatch(number):
        yield Problem((*found.path, "cadastral_no"), "not_a_cadastral_number", {"found": number})
    if not ring or any(not isinstance(p, list) or len(p) != 2 or None in p for p in ring):
        return
    if ring[0] != ring[-1]:
        yield Problem((*found.path, "polygon"), "ring_is_open")
    outside = next((n for n, (lon, lat) in enumerate(ring) if not _in_kazakhstan(lon, lat)), None)
    if outside is not None:
        shown = f"{ring[outside][0]} {ring[outside][1]}"
        yield Problem((*found.path, "polygon", outside), "outside_kazakhstan", {"found": shown})


def _villages(producer: Found) -> Iterator[Problem]:
    region = producer.record.get("region") or ""
    places = ((("district",), producer.record), (("village", "kato"), inner(producer, "village").record))
    for names, record in places:
        kato = record.get(names[-1])
        if kato and region[3:] and not kato.startswith(region[3:]):
            yield Problem((*producer.path, *names), "not_in_the_region", {"found": kato, "region": region})


def _steps(case: Found) -> Iterator[Problem]:
    steps = list(records(case, "steps"))
    last_step = steps[-1].record.get("step") if steps else None
    controlled = last_step and last_step not in (Step.DRAFT, Step.LEFT)
    if not case.record.get("control_body") and (controlled or any(records(case, "certificates"))):
        yield Problem((*case.path, "control_body"), "missing")
    for one, following in pairwise(steps):
        ends, starts = day_of(one.record.get("until_on")), day_of(following.record.get("from_on"))
        if one.record.get("until_on") is None:
            yield Problem((*one.path, "until_on"), "missing")
        elif ends and starts and starts <= ends:
            yield Problem((*following.path, "from_on"), "steps_overlap", {"until": str(ends)})
    if not steps:
        return
    last, closed_on = steps[-1], case.record.get("closed_on")
    step = last.record.get("step")
    if last.record.get("until_on") is not None:
        yield Problem((*last.path, "until_on"), "last_step_is_open")
    if step in CLOSED and closed_on is None:
        yield Problem((*case.path, "closed_on"), "missing")
    if step and step not in CLOSED and closed_on is not None:
        yield Problem((*case.path, "closed_on"), "open_step_in_a_closed_case", {"step": step})


def _case_records(case: Found) -> Iterator[Problem]:
    for sample in records(case, "samples"):
        result, reported = sample.record.get("result"), sample.record.get("reported_on")
        if (result is None) != (reported is None):
            yield Problem((*sample.path, "result" if result is None else "reported_on"), "missing")
        if sample.record.get("value_mg_kg") is not None and result != "detected":
            yield Problem((*sample.path, "value_mg_kg"), "value_without_detection")
    for visit in records(case, "inspections"):
        inspected, planned = (
            visit.record.get("inspected_on") or visit.record.get("inspected_at"),
            visit.record.get("planned_from_on"),
        )
        if inspected is None and planned is None:
            yield Problem((*visit.path, "planned_from_on"), "neither_planned_nor_done")
        if visit.record.get("reported_at") is not None and inspected is None:
            yield Problem((*visit.path, "inspected_on"), "missing")
    for paper in records(case, "documents"):
        if paper.record.get("state") == "returned" and not paper.record.get("reason"):
            yield Problem((*paper.path, "reason"), "missing")
