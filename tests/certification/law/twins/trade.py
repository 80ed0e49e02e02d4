"""Twins of the rules of consignments, their certificates of inspection, the transition, and sanitary admission."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, inside, unless_told, worst
from tests.certification.law.twins.handling import some
from tests.certification.law.twins.logic import at_most, both, no, says

N_A = "not_applicable"


def same(one, two):
    return None if one is None or two is None else one == two


def listed(name, referred=None):
    def twin(facts, day):
        ranges = facts[name]
        if ranges is None:
            return "unproven"
        if inside(ranges, day):
            return "met"
        if referred is None:
            return "unmet"
        perhaps = facts[referred]
        return "unproven" if perhaps is None else "referred" if inside(perhaps, day) else "unmet"

    return twin


def told_all(*names):
    return lambda facts, day: worst(*(says(facts[name]) for name in names))


def not_that(name):
    return lambda facts, day: says(no(facts[name]))


def before(facts, first, second):
    """One event before another, by the clock on one day."""
    one, two = facts[f"{first}_on"], facts[f"{second}_on"]
    if one is None or two is None:
        return "unproven"
    if one != two:
        return says(one < two)
    early, late = facts[f"{first}_at"], facts[f"{second}_at"]
    return "referred" if early is None or late is None else says(early < late)


def body(facts, day):
    recognised = listed("recognised", "perhaps_recognised")(facts, day)
    return worst(says(same(facts["coi_body"], facts["preparing_body"])), recognised)


def exporter(facts, day):
    country = says(same(facts["country_of_export"], facts["preparing_country"]))
    named = says(facts["exporter_prepared"])
    return worst(
        unless_told(facts["export_country_stated"], lambda: country, lambda: N_A),
        unless_told(facts["exporter_stated"], lambda: named, lambda: N_A),
    )


def checks(facts, day):
    found = told_all("papers_checked", "traceable", "balance_fits", "papers_seen", "based_on_records")(
        facts, day
    )
    ingredients = says(facts["ingredients_certified"])
    return worst(found, unless_told(facts["processed"], lambda: ingredients, lambda: N_A))


def balance(facts, day):
    earlier, net = facts["balance_earlier_g"], facts["net_g"]
    used = None if earlier is None or net is None else earlier + net
    return says(at_most(used, facts["balance_harvest_g"]))


def physical(facts, day):
    order = before(facts, "goods_checked", "departed")
    return worst(says(facts["goods_checked"]), unless_told(facts["departed"], lambda: order, lambda: N_A))


def in_conversion(facts, day):
    return worst(says(facts["of_plant_origin"]), says(same(facts["crop_ingredients"], 1)))


def label(facts, day):
    origin, share = facts["label_origin"], facts["country_share_ppm"]
    country = worst(says(same(origin, "country")), says(at_most(950_000, share)))
    non_eu = says(same(origin, "non_eu"))
    place = (
        "met" if "met" in (non_eu, country) else "unproven" if "unproven" in (non_eu, country) else "unmet"
    )
    return worst(says(facts["label_shows_body"]), unless_told(facts["logo_used"], lambda: place, lambda: N_A))


def ingredients(facts, day):
    part, whole = facts["organic_part"], facts["organic_whole"]
    return "unproven" if part is None or whole is None else says(20 * part >= 19 * whole)


def before_leaving(facts, day):
    def at_home():
        issued = facts["issued_on"]
        if issued is None:
            return "unproven"
        return "met" if day > issued else "referred" if day == issued else "unmet"

    return unless_told(facts["departed"], lambda: before(facts, "issued", "departed"), at_home)


def seal(facts, day):
    signed = facts["signed_with"]
    hand = worst(says(same(signed, "hand")), says(at_most(facts["issued_on"], date(2022, 6, 30))))
    found = worst(says(facts["in_traces"]), says(same(signed, "electronic_seal"))), hand
    return "met" if "met" in found else "unproven" if "unproven" in found else "unmet"


def ten_days(start):
    """The last day of ten days; without a calendar of holidays nothing moves it."""
    return None if start is None else start + 10 * DAY


def done(last, on, undone, day):
    if last is None:
        return "unproven"
    if day <= last:
        return "met"
    if on is None:
        return "unmet" if undone is True else "unproven"
    return "met" if on <= last or day > on else "unmet"


def papers(facts, day):
    return done(ten_days(facts["issued_on"]), facts["papers_uploaded_on"], facts["papers_missing"], day)


def completed(facts, day):
    in_time = done(ten_days(facts["issued_on"]), facts["completed_on"], facts["left_open"], day)
    order = before(facts, "completed", "endorsed")
    return worst(in_time, unless_told(facts["endorsed"], lambda: order, lambda: N_A))


def outage(facts):
    began, ended = facts["emergency_from_on"], facts["emergency_to_on"]
    if began is None or ended is None:
        return "unproven"
    if ended != began + DAY:
        return says(ended > began + DAY)
    start, end = facts["emergency_from_at"], facts["emergency_to_at"]
    return "referred" if start is None or end is None else says(end > start + timedelta(hours=24))


def emergency(facts, day):
    down = same(facts["emergency_kind"], "traces_down")
    strict = done(ten_days(facts["emergency_to_on"]), facts["reentered_on"], False, day)
    soft = "referred" if strict == "unmet" else strict
    return worst(
        says(facts["emergency_marked"]),
        says(facts["emergency_numbered"]),
        unless_told(down, lambda: outage(facts), lambda: N_A),
        unless_told(down, lambda: soft, lambda: strict),
    )


def replaced(facts, day):
    return worst(says(facts["in_traces"]), says(facts["clerical"]), says(no(facts["touches_guarantees"])))


def pending(facts):
    days = facts["pending_on"]
    was = None if days is None else date(2024, 12, 31) in days
    return None if was is False and facts["pending_complete"] is not True else was


def early(day):
    return None if day is None else day < date(2024, 12, 31)


def under_equivalence(facts):
    return at_most(facts["issued_on"], date(2024, 12, 31))


def certificate(facts, day):
    asked = told_all("certified_when_requested", "certified_when_issued")(facts, day)
    return unless_told(both(facts["equivalence"], under_equivalence(facts)), lambda: N_A, lambda: asked)


def evidence(facts, day):
    valid = at_most(facts["issued_on"], facts["evidence_valid_until_on"])
    return worst(says(facts["evidence_held"]), says(early(facts["evidence_issued_on"])), says(valid))


def old_paper(facts, day):
    last = facts["valid_until_on"]
    return worst(
        says(early(facts["issued_on"])),
        says(pending(facts)),
        says(None if last is None else day <= last),
        says(day <= date(2025, 10, 15)),
    )


def notice(facts, day):
    a_day = says(at_most(facts["notified_on"], facts["notify_by"]))
    told, arrived = facts["notified_at"], facts["arrival_at"]
    hours = says(None if told is None or arrived is None else arrived - told >= timedelta(hours=4))
    short = "met" if "met" in (a_day, hours) else "unproven" if "unproven" in (a_day, hours) else "unmet"
    return unless_told(facts["short_notice_accepted"], lambda: short, lambda: a_day)


def point(facts, day):
    border = says(same(facts["entry_point"], "border_control_post"))
    release = says(same(facts["entry_point"], "release_point"))
    usual = unless_told(facts["of_animal_origin"], lambda: border, lambda: release)
    return "referred" if usual == "unmet" else usual


def extracts(facts, day):
    enough = says(at_most(facts["batches"], facts["extracts"]))
    return "unproven" if enough == "unmet" and facts["extracts_complete"] is not True else enough


def antimicrobials(facts, day):
    found = says(facts["from_listed_country"]), listed("antimicrobials_listed")(facts, day)
    return "met" if "met" in found else "unproven" if "unproven" in found else "unmet"


def meat(facts, day):
    return worst(listed("animal_health_listed")(facts, day), listed("residue_plan_listed")(facts, day))


def establishment(facts, day):
    found = listed("establishment_listed")(facts, day)
    return "referred" if found == "unmet" else found


TWINS = {
    "COI-BODY": body,
    "COI-EXPORTER": exporter,
    "COI-CERTIFICATE": certificate,
    "COI-CHECKS": checks,
    "COI-BALANCE": balance,
    "COI-LOT": lambda facts, day: says(at_most(facts["taken_g"], facts["source_g"])),
    "COI-PHYSICAL": physical,
    "COI-TRAVEL-PLAN": told_all("travel_plan_in_traces", "travel_plan_complete"),
    "COI-IN-CONVERSION": in_conversion,
    "COI-LABEL": label,
    "COI-INGREDIENTS": ingredients,
    "COI-BEFORE-LEAVING": before_leaving,
    "COI-SEAL": seal,
    "COI-FINAL": not_that("provisional"),
    "COI-PAPERS": papers,
    "COI-COMPLETED": completed,
    "COI-BOXES": told_all("boxes_filled"),
    "COI-LANGUAGE": told_all("language_accepted"),
    "COI-ONE-LOAD": told_all("one_transport", "one_country"),
    "COI-REPLACED": replaced,
    "COI-EMERGENCY": emergency,
    "EQUIVALENCE-END": lambda facts, day: says(under_equivalence(facts)),
    "TRANSITION-PENDING": lambda facts, day: says(pending(facts)),
    "TRANSITION-EVIDENCE": evidence,
    "TRANSITION-END": lambda facts, day: says(at_most(facts["issued_on"], date(2025, 10, 15))),
    "TRANSITION-PAPER": old_paper,
    "COI-NOTICE": notice,
    "COI-POINT": point,
    "COI-EXTRACTS": extracts,
    "COI-CUSTOMS": told_all("customs_names_coi"),
    **dict.fromkeys(("ADMIT-RESIDUES", "ADMIT-HONEY", "ADMIT-CASINGS"), listed("residue_plan_listed")),
    "ADMIT-ANTIMICROBIALS": listed("antimicrobials_listed"),
    "ADMIT-MEAT": meat,
    "ADMIT-HORSE": listed("horse_meat_listed"),
    **dict.fromkeys(("ENTRY-RESIDUES", "ENTRY-HONEY", "ENTRY-CASINGS"), listed("residue_plan_listed")),
    "ENTRY-ANTIMICROBIALS": antimicrobials,
    "ENTRY-MEAT": meat,
    "ENTRY-HORSE": listed("horse_meat_listed"),
    "ENTRY-ESTABLISHMENT": establishment,
}


def sent(*more):
    """Not a draft, and whatever else the rule is about."""
    return lambda facts: both(no(facts["draft"]), *(condition(facts) for condition in more))


def fact(name):
    return lambda facts: facts[name]


def of_its_own(facts):
    return some(facts["fresh_meat"], facts["honey"], facts["casings"])


def for_people(name):
    return lambda facts: both(facts[name], facts["for_people"])


ORDINARY = (
    "COI-BODY",
    "COI-EXPORTER",
    "COI-BALANCE",
    "COI-BEFORE-LEAVING",
    "COI-FINAL",
)
APPLIES = {
    **dict.fromkeys((*ORDINARY, "COI-LANGUAGE"), sent()),
    **dict.fromkeys(
        ("COI-CHECKS", "COI-PAPERS", "COI-COMPLETED", "COI-BOXES"),
        sent(lambda facts: no(facts["awaited"])),
    ),
    "COI-CERTIFICATE": sent(lambda facts: no(facts["transition"])),
    "COI-PHYSICAL": sent(fact("physical_check_required")),
    "COI-TRAVEL-PLAN": sent(fact("bulk")),
    "COI-IN-CONVERSION": lambda facts: same(facts["status"], "in_conversion"),
    "COI-LABEL": fact("labelled"),
    "COI-INGREDIENTS": lambda facts: both(facts["processed"], same(facts["status"], "organic")),
    "COI-SEAL": sent(lambda facts: no(facts["emergency"])),
    "COI-ONE-LOAD": sent(lambda facts: same(facts["entry_point"], "release_point")),
    "COI-EMERGENCY": fact("emergency"),
    **dict.fromkeys(
        ("TRANSITION-PENDING", "TRANSITION-EVIDENCE", "TRANSITION-END"), sent(fact("transition"))
    ),
    "EQUIVALENCE-END": sent(fact("equivalence")),
    "COI-CUSTOMS": fact("entered"),
    "COI-NOTICE": lambda facts: some(facts["entered"], facts["notified"]),
    "COI-POINT": lambda facts: some(facts["entered"], facts["point_told"]),
    "COI-EXTRACTS": fact("split"),
    "ADMIT-RESIDUES": lambda facts: both(facts["of_animal_origin"], no(of_its_own(facts))),
    "ADMIT-HONEY": fact("honey"),
    "ADMIT-CASINGS": fact("casings"),
    "ADMIT-ANTIMICROBIALS": fact("of_animal_origin"),
    "ADMIT-MEAT": fact("fresh_meat"),
    "ADMIT-HORSE": fact("horse_meat"),
    "ENTRY-RESIDUES": lambda facts: both(for_people("of_animal_origin")(facts), no(of_its_own(facts))),
    "ENTRY-HONEY": for_people("honey"),
    "ENTRY-CASINGS": for_people("casings"),
    "ENTRY-ANTIMICROBIALS": for_people("of_animal_origin"),
    "ENTRY-MEAT": for_people("fresh_meat"),
    "ENTRY-HORSE": for_people("horse_meat"),
    "ENTRY-ESTABLISHMENT": for_people("honey"),
}

CODES = st.sampled_from(["KZ-BIO-149", "KZ-BIO-141"])
COUNTRIES = st.sampled_from(["KZ", "RU"])
TONNE = st.sampled_from([0, 1, 2, 94, 95, 96, 100])
LATE_2024 = [date(2024, 12, 30), date(2024, 12, 31), date(2025, 1, 1)]
CHOICES = {
    "coi_body": CODES,
    "preparing_body": CODES,
    "preparing_country": COUNTRIES,
    "country_of_export": COUNTRIES,
    "status": st.sampled_from(["organic", "in_conversion", "non_organic"]),
    "signed_with": st.sampled_from(["electronic_seal", "hand"]),
    "entry_point": st.sampled_from(["border_control_post", "release_point"]),
    "label_origin": st.sampled_from(["non_eu", "country", "other"]),
    "country_share_ppm": st.sampled_from([949_999, 950_000, 1_000_000]),
    "organic_part": TONNE,
    "organic_whole": TONNE,
    "emergency_kind": st.sampled_from(["traces_down", "force_majeure"]),
    "pending_on": st.lists(st.sampled_from(LATE_2024), max_size=2).map(sorted),
    "evidence_issued_on": st.sampled_from(LATE_2024),
    "evidence_valid_until_on": st.sampled_from([date(2025, 10, 14), date(2025, 10, 15), date(2025, 12, 31)]),
    "valid_until_on": st.sampled_from([date(2025, 6, 30), date(2025, 10, 15), date(2025, 12, 31)]),
    "arrival_at": st.sampled_from([datetime.combine(date(2024, 12, 31), time(h)) for h in (13, 14)]),
    "notified_at": st.sampled_from(
        [datetime.combine(date(2024, 12, 31), time(*hm)) for hm in ((9, 59), (10, 0), (10, 1))]
    ),
}
ON_THE_DAY = {
    f"{event}_at": f"{event}_on"
    for event in (
        "issued",
        "departed",
        "completed",
        "endorsed",
        "goods_checked",
        "emergency_from",
        "emergency_to",
    )
}
