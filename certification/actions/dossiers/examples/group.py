"""A group of twelve small growers with an internal control of its own: lentils and wheat on four hectares each.

How the control body controls the group and lists it only the body itself can tell, in its own file.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.calendar import (
    BETWEEN_VISITS,
    SINCE_VISIT,
    STARTED,
    day,
    visits,
    working,
    years,
)
from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.fields import Rotation
from certification.actions.dossiers.examples.shared import (
    ACCREDITED,
    KEPT_OF_LAND,
    Certified,
    Holding,
    Row,
    dossier,
    papers,
    rotation_settings,
    unit,
)

HOLDING = Holding(
    number=7,
    name={"kk": "«Бірлік» кооперативі", "ru": "Кооператив «Бирлик»", "en": "Birlik cooperative"},
    head="Нұрланова Айгүл",
    group=True,
)
MEMBERS = tuple(f"M{number:02}" for number in range(1, 13))
CERTIFIED = Certified(products=(("A", "lentils", "0713 40 00"),), units=("LAND",), members=MEMBERS)
INSPECTORS = ("INSPECTOR-1", "INSPECTOR-2")
FILES = (
    "member_list",
    "agreements",
    "inspection_reports",
    "training",
    "measures",
    "traceability",
    "subcontractors",
    "appointments",
)
REPORTED, APPROVED, JOINED = (STARTED + timedelta(days=days) for days in (10, 20, 30))
REINSPECTED = 10
LAND = Rotation(fields=MEMBERS, crops=("lentils", "wheat"), hectares=4, seed_per_ha=100, yield_per_ha=900)


def group(on: date) -> dict[str, Any]:
    """The file of the group."""
    told = dossier(
        on,
        HOLDING,
        {"production_units": [unit("LAND", "land", on)], "parcels": LAND.parcels()},
        {**internal_control(on), **of_members(on), **LAND.diary(on), **of_land(on)},
        case(on, HOLDING, CERTIFIED)
        | {"group_deficiencies": [], "samples": [sample(on, year) for year in told_years(on)]},
        rotation_settings(len(LAND.crops)),
    )
    told["producer"]["members"] = [member(ref) for ref in MEMBERS]
    return told


def of_land(on: date) -> Row:
    """Yearly figures of the land, records and precautions."""
    return {"holding_years": LAND.holding_years(on), **papers(on, KEPT_OF_LAND, CERTIFIED.units)}


def member(ref: str) -> Row:
    """A small farmer, approved on a report before joining, who signed everything."""
    agreed = ("rules", "internal_control", "access", "measures", "inform")
    return {
        "ref": ref,
        "name": f"Grower {MEMBERS.index(ref) + 1}",
        "contact": "By the manager of the group",
        "joined_on": day(JOINED),
        "farms": True,
        "processes": False,
        "approved": True,
        "approved_on": day(APPROVED),
        "report_dated_on": day(REPORTED),
        "agreement_signed_on": day(APPROVED),
        **{f"commits_to_{what}": True for what in agreed},
        "other_groups": [],
        "individual_certificate": False,
        "holding_ha": LAND.hectares,
        "greenhouse_ha": 0,
        "permanent_grassland_ha": 0,
        "other_land_ha": LAND.hectares,
        "fallow_ha": 0,
        "forest_ha": 0,
        "organic_land_ha": LAND.hectares,
        "in_conversion_land_ha": 0,
        "product": "lentils",
    }


def internal_control(on: date) -> Row:
    """How the group is set up, what it keeps on file, and who inspects for it."""
    return {
        "group_profiles": [profile()],
        "group_counts": [{"ref": "COUNT", "counted_on": day(JOINED), "members": len(MEMBERS)}],
        "group_files": [
            {
                "ref": f"FILE-{kind}",
                "kind": kind,
                "kept": True,
                "complete": True,
                "gaps": [],
                "dated_on": day(visits(on)[-1]),
            }
            for kind in FILES
        ],
        "group_notices": [],
        "internal_inspectors": [inspector(ref, on) for ref in INSPECTORS],
        "internal_inspections": [
            internal_inspection(ref, on_day) for ref in MEMBERS for on_day in internal_visits(ref, on)
        ],
    }


def profile() -> Row:
    """One country, one neighbourhood, one market, one documented internal control."""
    told = (
        "members_in_one_country",
        "members_in_proximity",
        "joint_marketing",
        "internal_control_documented",
    )
    return {
        "ref": "PROFILE",
        "country": "KZ",
        "formed_on": day(STARTED),
        "needs_structural_change": False,
        "manager_name": "Manager of the internal control",
        "manager_is_inspector": False,
        "inspectors_adequate": True,
        "members_uncertified_confirmed": True,
        **dict.fromkeys(told, True),
    }


def inspector(ref: str, on: date) -> Row:
    """Trained, assessed and free of interests, each year anew."""
    each_year = [day(STARTED), *(day(visited) for visited in visits(on)[1:])]
    return {
        "ref": ref,
        "name": f"Internal inspector {INSPECTORS.index(ref) + 1}",
        "is_manager": False,
        "appointed_on": day(STARTED),
        "trained_on": each_year,
        "assessed_on": each_year,
        "stated_interests_on": each_year,
    }


def internal_visits(ref: str, on: date) -> list[date]:
    """Days on which the internal control was at a member, the newest some weeks ago."""
    days = [on - SINCE_VISIT - timedelta(days=MEMBERS.index(ref))]
    while days[-1] - BETWEEN_VISITS > JOINED:
        days.append(days[-1] - BETWEEN_VISITS)
    return [working(told) for told in reversed(days)]


def internal_inspection(ref: str, on: date) -> Row:
    """Two hours at one member."""
    return {
        "ref": f"{ref}-{day(on)}",
        "from_on": day(on),
        "from_at": f"{day(on)}T09:00:00+05:00",
        "until_at": f"{day(on)}T11:00:00+05:00",
        "hours_noted": True,
        "member": ref,
        "inspector": INSPECTORS[MEMBERS.index(ref) % len(INSPECTORS)],
    }


def told_years(on: date) -> list[int]:
    """Years in which the control body has been at the group."""
    return sorted({visited.year for visited in visits(on)} & set(years(on)))


def visited_in(year: int, on: date) -> date:
    """The day of that visit."""
    return next(visited for visited in visits(on) if visited.year == year)


def of_members(on: date) -> Row:
    """Units of the members, and at whom the control body itself was in which year."""
    return {
        "member_units": [member_unit(ref) for ref in MEMBERS],
        "member_years": [
            member_year(ref, year, visited_in(year, on)) for year in told_years(on) for ref in MEMBERS
        ],
    }


def member_unit(ref: str) -> Row:
    """The field of a member."""
    return {
        "ref": f"{ref}-UNIT",
        "location": "Beside the village",
        "mapped": True,
        "area_ha": LAND.hectares,
        "status": "organic",
        "product": "lentils",
        "conversion_started_on": day(STARTED),
        "estimated_yield_kg": LAND.hectares * LAND.yield_per_ha,
        "added_on": day(JOINED),
        "approved": True,
        "approved_on": day(APPROVED),
        "report_dated_on": day(REPORTED),
        "member": ref,
    }


def member_year(ref: str, year: int, visited: date) -> Row:
    """Turnover of a year; ten of the twelve are inspected again, another ten the year after, and one is sampled."""
    place = (MEMBERS.index(ref) + year) % len(MEMBERS)
    return {
        "ref": f"{ref}-{year}",
        "year": year,
        "organic_turnover_eur": 4000,
        "organic_output_eur": 4000,
        "certification_cost_eur": 700,
        "reinspected_on": [day(visited)] if place < REINSPECTED else [],
        "sampled_on": [day(visited)] if place == 0 else [],
        "member": ref,
    }


def sample(on: date, year: int) -> Row:
    """The sample taken at one member in a year."""
    number = visits(on).index(visited_in(year, on))
    return {
        "ref": f"SAMPLE-{year}",
        **ACCREDITED,
        "inspection": f"VISIT-{year}-{number}",
        "member": MEMBERS[-year % len(MEMBERS)],
        "reason": "risk",
        "methods": ["GC-MS/MS", "LC-MS/MS"],
        "matrix": "lentil plants",
        "taken_on": day(visited_in(year, on)),
        "result": "not_detected",
        "reported_on": day(visited_in(year, on) + timedelta(days=14)),
    }
