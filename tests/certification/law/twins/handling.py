"""Twins of the rules of handling, lots, suspicions, non-compliances and certificates."""

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import first_inside, inside, months, worst


def no(value):
    return None if value is None else not value


def every(*values):
    if any(value is False for value in values):
        return False
    return None if any(value is None for value in values) else True


def some(*values):
    if any(value is True for value in values):
        return True
    return None if any(value is None for value in values) else False


def said(value):
    return {True: "met", False: "unmet", None: "unproven"}[value]


def all_true(*names):
    return lambda facts, day: said(every(*(facts[name] for name in names)))


def not_true(name):
    return lambda facts, day: said(no(facts[name]))


def outside(name):
    def twin(facts, day):
        ranges = facts[name]
        return "unproven" if ranges is None else said(not inside(ranges, day))

    return twin


def plans(facts, day):
    ranges = facts["precaution_plans"]
    if ranges is None:
        return "unproven"
    if inside(ranges, day):
        return "met"
    return "unmet" if facts["precaution_plans_complete"] is True else "unproven"


def reviewed(facts, day):
    start, reviews = facts["in_force_since"], facts["reviewed_on"]
    if start is None or reviews is None:
        return "unproven"
    return "met" if any(d <= day <= months(d, 12) for d in [start, *reviews]) else "referred"


def closed_or_direct(facts, day):
    four = every(
        facts["direct_between_organic_operators"],
        facts["one_status_on_board"],
        facts["accompanying_document"],
        facts["both_keep_records"],
    )
    return said(some(facts["closed"], four))


def label(facts, day):
    linked = some(no(facts["label_in_document"]), facts["document_linked"])
    names = (facts[f"names_{what}"] for what in ("operator", "product", "control_body", "lot"))
    return said(every(*names, linked))


def store(facts, day):
    cleaned = every(facts["cleaned_before"], facts["cleaning_checked"], facts["cleaning_recorded"])
    shared = some(no(facts["mixed_store"]), cleaned)
    return said(every(facts["lots_identifiable"], facts["mixing_prevented"], shared))


def balance(facts, day):
    told = {"overdrawn": "unmet", "perhaps_overdrawn": "referred", "unclear": "unproven"}
    return first_inside(facts, day, told, "met")


def cleared(facts, day):
    return outside("stood")(facts, day) if facts["cleared"] else said(facts["cleared"])


def at_once(done, done_on, known_on):
    """Not done is unmet; done on the day itself or before is met; later the law gives no number of days."""

    def twin(facts, day):
        if facts[done] is None:
            return "unproven"
        if not facts[done]:
            return "unmet"
        if facts[done_on] is None or facts[known_on] is None:
            return "unproven"
        return "met" if facts[done_on] <= facts[known_on] else "referred"

    return twin


def in_part(needed, more):
    def twin(facts, day):
        if facts[needed] is not True:
            return said(facts[needed])
        return {True: "met", False: "referred", None: "unproven"}[facts[more]]

    return twin


def finding(facts, day):
    return said(
        every(
            no(facts["non_authorised_used"]),
            facts["precautions_taken"],
            no(facts["earlier_requests_ignored"]),
        )
    )


def substance(facts):
    return some(facts["substantiated"], no(facts["eliminated"]))


def heard(facts, day):
    heard_on, ban = facts["heard_on"], facts["ban_from_on"]
    if heard_on is None or ban is None:
        order = "unproven"
    elif heard_on != ban:
        order = said(heard_on < ban)
    elif facts["heard_at"] is None or facts["ban_from_at"] is None:
        order = "referred"
    else:
        order = said(facts["heard_at"] < facts["ban_from_at"])
    return worst(said(facts["heard"]), order)


def ban(facts, day):
    def banned():
        if facts["bans"] is None:
            return "unproven"
        if inside(facts["bans"], day):
            return "met"
        start, first = facts["started_on"], facts["ban_from_on"]
        if start is None or first is None:
            return "unproven"
        return "referred" if start <= day < first else "unmet"

    imposed = facts["ban_imposed"]
    waiting = "unproven" if imposed is None else banned() if imposed else "unmet"
    going_on = facts["open_during"]
    if going_on is None:
        return "unproven"
    return waiting if inside(going_on, day) else "not_applicable"


def milder(facts, critical, major):
    given = facts["class_given"]
    is_critical = None if given is None else given == "critical"
    is_major = None if given is None else given in ("major", "critical")
    return every(some(is_critical, no(critical)), some(is_major, no(major)))


def at_least_major(facts, day):
    careless = no(facts["precautions_proportionate"])
    return said(
        milder(facts, False, some(careless, facts["integrity_affected"], facts["minor_left_uncorrected"]))
    )


def as_critical(facts, day):
    careless, lost = no(facts["precautions_proportionate"]), no(facts["traceable"])
    earlier = some(facts["major_left_uncorrected"], facts["others_left_uncorrected"])
    one = milder(facts, some(earlier, lost), False)
    other = milder(facts, every(careless, facts["integrity_affected"], earlier, lost), False)
    if one is None or other is None:
        return "unproven"
    return said(one) if one == other else "referred"


def purposely(facts):
    kinds = ("incomplete_records", "relabelling", "mixing", "non_authorised_substances", "gmo")
    return every(facts["intentional"], some(*(facts[kind] for kind in kinds)))


def outright(facts):
    return some(*(facts[kind] for kind in ("no_records", "falsified_documents", "access_refused")))


def listed_class(facts, day):
    return said(milder(facts, some(outright(facts), purposely(facts)), facts["mass_balance"]))


def over(facts, day):
    standing = facts["stands"]
    return None if standing is None else not inside(standing, day)


def on_purpose(facts, day):
    return said(some(over(facts, day), no(facts["intentional"])))


def integrity(facts):
    return some(facts["integrity_affected"], facts["repetitive"], facts["intentional"])


def while_it_stands(facts, day):
    return said(some(over(facts, day), no(integrity(facts))))


def certificate(facts, day):
    running, paused = facts["certified"], facts["suspended"]
    runs = "unproven" if running is None else said(inside(running, day))
    if runs == "unmet" and not facts["certificates_complete"]:
        runs = "unproven"
    return worst(runs, "unproven" if paused is None else said(not inside(paused, day)))


def updated(facts, day):
    if facts["certificate_updated"] is None:
        return "unproven"
    if not facts["certificate_updated"]:
        return "unmet"
    done, changed = facts["certificate_updated_on"], facts["changed_on"]
    if done is None or day >= done:
        return "met"
    return "unproven" if changed is None else "referred" if day >= changed else "unmet"


def on_reception(facts):
    first, last, on = (
        facts[name] for name in ("certificate_valid_from", "certificate_valid_until", "received_on")
    )
    begun = None if first is None or on is None else first <= on
    not_over = None if last is None or on is None else on <= last
    return every(facts["certificate_held"], begun, not_over, no(facts["certificate_broken"]))


def same(name, value):
    return lambda facts: None if facts[name] is None else facts[name] == value


bought, organic = same("lot_origin", "purchase"), same("declared_status", "organic")
conventional = same("declared_status", "non_organic")

TWINS = {
    "PRECAUTIONS-KEPT": plans,
    "PRECAUTIONS-TAKEN": all_true("risks_identified", "measures_taken", "separated"),
    "PRECAUTIONS-REVIEWED": reviewed,
    "CARRIAGE-ROUND": all_true(
        "kept_apart", "days_and_hours_recorded", "circuit_recorded", "reception_recorded"
    ),
    "CARRIAGE-CLOSED": closed_or_direct,
    "CARRIAGE-LABEL": label,
    "CARRIAGE-FEED": all_true("vehicle_cleaned", "cleaning_recorded", "quantities_recorded"),
    "STOCK-BALANCE": balance,
    "STORE-APART": store,
    "STORE-INPUTS": not_true("non_authorised_inputs"),
    "STORE-MEDICINES": all_true("medicines_prescribed", "medicines_supervised", "medicines_recorded"),
    "PLANT-APART": all_true("continuous", "run_apart", "stored_apart", "lots_identified", "cleaned_before"),
    "PLANT-REGISTER": all_true("control_body_informed", "register_kept"),
    "LOT-RADIATION": not_true("ionising_radiation"),
    "LOT-RECEPTION": all_true("closure_checked", "label_checked", "check_recorded"),
    "LOT-IMPORTED": all_true("arrived_closed", "exporter_identified", "lot_marked", "certificate_came_along"),
    "LOT-COVERED": lambda facts, day: said(every(on_reception(facts), facts["covers_as_organic"])),
    "LOT-COVERED-INCONV": lambda facts, day: said(
        every(on_reception(facts), some(facts["covers_in_conversion"], facts["covers_as_organic"]))
    ),
    "LOT-BOUGHT-ORGANIC": lambda facts, day: said(organic(facts)),
    "LOT-INCONV-ONE": lambda facts, day: said(same("crops", 1)(facts)),
    "LOT-SUPPLIER": all_true("certificate_checked"),
    "LOT-SOURCES": all_true("has_sources"),
    "LOT-BARRED": outside("barred"),
    "SUSPICION-APART": all_true("set_apart"),
    "SUSPICION-CHECKED": all_true("checked"),
    "SUSPICION-HOW": all_true("label_compared", "supplier_certificate_compared", "causes_examined"),
    "SUSPICION-KEPT-BACK": all_true("sale_stopped"),
    "SUSPICION-STANDS": cleared,
    "SUSPICION-REPORTED": at_once("informed", "informed_on", "known_on"),
    "SUSPICION-FILE": in_part("papers_held", "results_held"),
    "SUSPICION-FINDING": finding,
    "SUSPICION-BUYERS": at_once("buyers_informed", "last_buyer_informed_on", "known_on"),
    "INQUIRY-STARTED": at_once("started", "started_on", "learnt_on"),
    "INQUIRY-HEARD": heard,
    "INQUIRY-BAN": ban,
    "INQUIRY-BANNED-LOT": outside("bans"),
    "INQUIRY-RELEASED": all_true("released"),
    "INQUIRY-REPORT": in_part("final_report", "content_complete"),
    "NC-CLASS": at_least_major,
    "NC-CLASS-CRITICAL": as_critical,
    "NC-LISTED-CLASS": listed_class,
    "NC-MASS-BALANCE": outside("stands"),
    "NC-NO-RECORDS": outside("stands"),
    "NC-INCOMPLETE-RECORDS": on_purpose,
    "NC-FALSIFIED": outside("stands"),
    "NC-RELABELLING": on_purpose,
    "NC-MIXING": on_purpose,
    "NC-SUBSTANCES": on_purpose,
    "NC-GMO": on_purpose,
    "NC-ACCESS": outside("stands"),
    "NC-INTEGRITY": while_it_stands,
    "NC-ENTIRE-LOT": all_true("whole_lot_barred"),
    "NC-SERIOUS": all_true("marketing_ban", "certificate_acted_on"),
    "NC-REASONS": all_true("reasons_in_writing"),
    "CERT-HELD": certificate,
    "CERT-BOXES": all_true("boxes_complete"),
    "CERT-TRACES": all_true("in_traces"),
    "CERT-SEAL": all_true("e_seal"),
    "CERT-UPDATED": updated,
    "CERT-ONE-BODY": outside("others"),
}

APPLIES = {
    "CARRIAGE-ROUND": lambda facts: facts["collected_together"],
    "CARRIAGE-LABEL": lambda facts: facts["closed"],
    "CARRIAGE-FEED": lambda facts: facts["feed"],
    "STORE-INPUTS": lambda facts: facts["on_organic_unit"],
    "STORE-MEDICINES": lambda facts: facts["medicines"],
    "PLANT-APART": lambda facts: facts["mixed_plant"],
    "PLANT-REGISTER": lambda facts: facts["mixed_plant"],
    "LOT-RECEPTION": bought,
    "LOT-IMPORTED": lambda facts: facts["imported"],
    "LOT-COVERED": lambda facts: every(bought(facts), organic(facts)),
    "LOT-COVERED-INCONV": lambda facts: every(bought(facts), same("declared_status", "in_conversion")(facts)),
    "LOT-BOUGHT-ORGANIC": bought,
    "LOT-INCONV-ONE": lambda facts: facts["several_names"],
    "LOT-SUPPLIER": lambda facts: every(bought(facts), no(conventional(facts))),
    "LOT-SOURCES": lambda facts: no(bought(facts)),
    "SUSPICION-REPORTED": substance,
    "SUSPICION-FILE": substance,
    "SUSPICION-FINDING": lambda facts: no(facts["cleared"]),
    "SUSPICION-BUYERS": lambda facts: every(substance(facts), facts["sold_before"]),
    "INQUIRY-HEARD": lambda facts: facts["ban_imposed"],
    "INQUIRY-BANNED-LOT": lambda facts: facts["ban_imposed"],
    "INQUIRY-RELEASED": lambda facts: every(facts["concluded"], no(facts["integrity_affected"])),
    "INQUIRY-REPORT": lambda facts: facts["concluded"],
    "NC-LISTED-CLASS": lambda facts: (
        facts["mass_balance"] is not None and some(facts["mass_balance"], outright(facts), purposely(facts))
    ),
    "NC-MASS-BALANCE": lambda facts: facts["mass_balance"],
    "NC-NO-RECORDS": lambda facts: facts["no_records"],
    "NC-INCOMPLETE-RECORDS": lambda facts: facts["incomplete_records"],
    "NC-FALSIFIED": lambda facts: facts["falsified_documents"],
    "NC-RELABELLING": lambda facts: facts["relabelling"],
    "NC-MIXING": lambda facts: facts["mixing"],
    "NC-SUBSTANCES": lambda facts: facts["non_authorised_substances"],
    "NC-GMO": lambda facts: facts["gmo"],
    "NC-ACCESS": lambda facts: facts["access_refused"],
    "NC-ENTIRE-LOT": integrity,
    "NC-SERIOUS": lambda facts: some(facts["serious"], facts["repetitive"], facts["continued"]),
    "NC-REASONS": lambda facts: facts["measures_taken"],
}

CHOICES = {
    "lot_origin": st.sampled_from(["purchase", "harvest", "processing"]),
    "declared_status": st.sampled_from(["organic", "in_conversion", "non_organic"]),
    "class_given": st.sampled_from(["minor", "major", "critical"]),
}
ON_THE_DAY = {"heard_at": "heard_on", "ban_from_at": "ban_from_on"}
