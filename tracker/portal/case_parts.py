"""Parts of the case page: the head, the products, the clock, the land, the papers, the person to ask."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, pgettext

from certification.process import Step
from certification.queries.certificates import Worth
from certification.queries.clocks import Clock
from tracker.portal.situation import Situation, is_answered
from tracker.templatetags.dates import day, day_since, months
from tracker.templatetags.numbers import file_size, hectares, num
from tracker.templatetags.words import name_of, word

FIRST_YEAR = 12
PAPER_STATES = {"received": "review", "accepted": "met", "returned": "late"}
MEDIA = {"application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG", "image/webp": "WEBP"}
FLIGHT_RADIUS_M = 3_000


def head_of(now: Situation) -> dict[str, str]:
    """Name, and under it the place, the products and the size."""
    producer, size = now.case.producer, now.sites.size
    place = [name_of(producer.region), name_of(producer.district) if producer.district else ""]
    parts = [", ".join(part for part in place if part)]
    parts.append(", ".join(word(p.product, "product").lower() for p in now.case.products.all()))
    parts += [hectares(size.land_m2) if size.land_m2 else "", _colonies(size.colonies), _heads(size.heads)]
    return {"name": name_of(producer), "about": " · ".join(part for part in parts if part)}


def products_of(now: Situation) -> list[dict[str, Any]]:
    """Every product with its two answers: what it may be called, and whether the EU lets it in."""
    return [_product(row.product, now) for row in now.case.products.all()]


def clock_of(now: Situation) -> dict[str, Any] | None:
    """The conversion clock of the largest site under way, each site as a strip; None when nothing runs."""
    known = [clock for clock in now.clocks if clock.months_total]
    running = [clock for clock in known if not clock.done]
    if not running:
        return None
    main = running[0]
    assert main.months_total is not None
    facts = []
    if main.kind == "parcel":
        facts.append({"label": gettext("First organic sowing"), "value": _from(main.ready_on)})
    else:
        facts.append({"label": gettext("First organic honey"), "value": _from(main.ready_on)})
    return {
        "done": main.months_done,
        "total": main.months_total,
        "first_year": FIRST_YEAR,
        "facts": facts,
        "parcels": [_strip(clock) for clock in known],
        "second_year": gettext("the crop may be sold as ‘in conversion’ (not honey or meat)")
        if main.kind == "parcel"
        else "",
    }


def clock_lead(now: Situation) -> str:
    """What the clock counts, with the length the rule gives."""
    main = next(c for c in now.clocks if c.months_total and not c.done)
    length = {"months": months(main.months_total or 0)}
    if main.kind == "parcel":
        return gettext("Land is farmed by organic rules for %(months)s before sowing.") % length
    return gettext("Bees are kept by organic rules for %(months)s.") % length


def land_of(now: Situation) -> dict[str, Any] | None:
    """Fields and apiaries for the map and its list; None where there are none."""
    clocks = {(clock.kind, clock.ref): clock for clock in now.clocks}
    placed = [a for a in now.sites.apiaries if a.longitude is not None and a.latitude is not None]
    if not now.sites.parcels and not placed:
        return None
    return {
        "title": gettext("Map of fields and apiaries"),
        "plots": [
            {
                "mark": str(number),
                "name": parcel.name or _site_name("parcel", parcel.ref),
                "sub": _about_site(hectares(parcel.area_m2), clocks.get(("parcel", parcel.ref))),
                "state": "own" if _is_organic(clocks.get(("parcel", parcel.ref)), now) else "new",
                "ring": parcel.polygon or [],
                "tag": None,
                "href": "",
            }
            for number, parcel in enumerate(now.sites.parcels, start=1)
        ],
        "apiaries": [
            {
                "name": apiary.name or _site_name("apiary", apiary.ref),
                "sub": _about_site(_colonies(apiary.colonies), clocks.get(("apiary", apiary.ref))),
                "lon": apiary.longitude,
                "lat": apiary.latitude,
                "href": "",
            }
            for apiary in placed
        ],
        "radius_m": FLIGHT_RADIUS_M,
    }


def paper(row: Any) -> dict[str, Any]:
    """One paper for the list: name, kind, size and day, its state and what to do with it."""
    kind = MEDIA.get(row.file.media_type, row.file_name.rsplit(".", 1)[-1].upper()) if row.file else ""
    meta = [kind, file_size(row.file.size) if row.file else "", day(row.received_on)]
    return {
        "name": row.title,
        "href": reverse("portal:document", args=[row.case.reference, row.uuid]) if row.file else "",
        "meta": ", ".join(part for part in meta if part),
        "note": row.reason,
        "state": PAPER_STATES[row.state],
        "word": word(row.state, "document state"),
    }


def noncompliance(row: Any, now: Situation) -> dict[str, Any]:
    """One open non-compliance: its number and level, what was found, and whose turn it is."""
    answerable = row.corrected_on is None and not is_answered(row)
    late = row.due_on is not None and row.due_on < now.day
    if row.corrected_on is not None:
        state, said = "review", pgettext("non-compliance", "Corrected, to be closed")
    elif not answerable:
        state, said = "review", pgettext("non-compliance", "Your reply is being checked")
    else:
        state, said = ("late", "") if late else ("you", "")
    address = reverse("portal:noncompliance_reply", args=[now.case.reference, row.number])
    return {
        "name": f"№ {row.number}, {word(row.level, 'level').lower()}",
        "href": address if answerable else "",
        "meta": row.text,
        "note": "",
        "state": state,
        "word": said,
    }


def person_of_body(now: Situation) -> dict[str, str] | None:
    """Who to ask: whoever of the control body looks after the case, else the body itself."""
    body = now.case.control_body
    if body is None:
        return None
    name = now.case.caretaker or body.name
    return {
        "initials": "".join(part[0] for part in name.split()[:2]).upper(),
        "name": name,
        "role": pgettext("contact", "Your control body, %(code)s") % {"code": body.code},
        "phone": body.phone,
        "hours": "",
    }


def _product(product: str, now: Situation) -> dict[str, Any]:
    state, said = _status(product, now)
    entry_state, entry, since = _entry(product, now)
    return {
        "name": word(product, "product"),
        "state": state,
        "word": said,
        "entry_state": entry_state,
        "entry": entry,
        "note": _told_on_day_one(state, since, entry_state),
    }


def _told_on_day_one(state: str, since: date | None, entry_state: str) -> str:
    if entry_state != "watch":
        return ""
    if since is None:
        return gettext("It has not been shown that the EU admits it from Kazakhstan. This is not your fault.")
    told = {"date": day_since(since)}
    if state == "met":
        return (
            gettext(
                "Organic, but the EU does not admit it from Kazakhstan since %(date)s. This is not your fault."
            )
            % told
        )
    return gettext("The EU does not admit it from Kazakhstan since %(date)s. This is not your fault.") % told


def _status(product: str, now: Situation) -> tuple[str, str]:
    checked = now.certificate
    if checked is not None and checked.worth is Worth.SUSPENDED:
        return "late", word("suspended", "step")
    rows = checked.certificate.contents.get("products", []) if checked else []
    listed = next((row for row in rows if row.get("product") == product), None)
    if checked is not None and checked.worth is Worth.VALID and listed is not None:
        return ("met" if listed.get("status") == "organic" else "watch"), word(
            listed.get("status", "organic"), "status"
        )
    if now.case.step in (Step.CONVERTING, Step.DECISION_PENDING):
        return "watch", pgettext("product status", "Not organic yet: in conversion")
    return "todo", pgettext("product status", "Not certified")


def _entry(product: str, now: Situation) -> tuple[str, str, date | None]:
    for row in now.rules:
        if not row.rule.code.startswith("ADMIT-"):
            continue
        for finding in row.findings:
            if finding.subject_ref == product and finding.outcome == "unmet":
                return "watch", pgettext("entry", "Not admitted to the EU"), finding.during.lower
            if product in finding.because.get("refs", []):
                return "watch", pgettext("entry", "Admission to the EU not shown"), None
    return "met", pgettext("entry", "No EU entry ban"), None


def _strip(clock: Clock) -> dict[str, Any]:
    return {
        "name": clock.name or _site_name(clock.kind, clock.ref),
        "area_m2": clock.area_m2,
        "done": clock.months_done,
        "total": clock.months_total,
        "ready_on": clock.ready_on,
    }


def _site_name(kind: str, ref: str) -> str:
    said = gettext("Field %(ref)s") if kind == "parcel" else gettext("Apiary %(ref)s")
    return said % {"ref": ref}


def _from(on: date | None) -> str:
    return gettext("from %(date)s on") % {"date": day_since(on)} if on else "–"


def _is_organic(clock: Clock | None, now: Situation) -> bool:
    """Through its conversion; where no clock is on record, a certificate says so."""
    known = clock is not None and clock.months_total is not None
    return bool(clock and clock.done) if known else now.certificate is not None


def _about_site(size: str, clock: Clock | None) -> str:
    if clock is None or not clock.months_total:
        return size
    return f"{size}, {clock.months_done}/{clock.months_total} {pgettext('unit', 'months')}".lstrip(", ")


def _colonies(count: int | None) -> str:
    return gettext("%(count)s hives") % {"count": num(count)} if count else ""


def _heads(count: int | None) -> str:
    return gettext("%(count)s head") % {"count": num(count)} if count else ""
