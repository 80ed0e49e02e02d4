"""The menu of the reading room, by nouns."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

GROUPS: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (
        _("Record"),
        "folder_open",
        (
            "certification_case",
            "certification_producer",
            "certification_finding",
            "certification_noncompliance",
            "certification_inspection",
            "certification_sample",
            "certification_document",
            "certification_certificate",
            "certification_consignment",
        ),
    ),
    (
        _("Sites"),
        "landscape",
        (
            "certification_productionunit",
            "certification_parcel",
            "certification_apiary",
            "certification_herd",
            "certification_animal",
            "certification_facility",
            "certification_conversion",
            "certification_retroactiverecognition",
        ),
    ),
    (
        _("Tables officials keep"),
        "table",
        (
            "certification_controlbody",
            "certification_recognition",
            "certification_controlbodysetting",
            "certification_euadmission",
            "certification_euestablishment",
            "certification_cncode",
            "certification_authorisedinput",
            "certification_leguminouscrop",
            "certification_highriskproduct",
            "certification_calendarday",
            "certification_laboratory",
            "certification_region",
            "certification_district",
        ),
    ),
    (
        _("People"),
        "group",
        (
            "tracker_user",
            "tracker_organisation",
            "tracker_membership",
            "tracker_apiclient",
        ),
    ),
    (
        _("Reminders"),
        "notifications",
        (
            "tracker_reminder",
            "tracker_message",
            "tracker_reminderkind",
            "tracker_reminderlead",
            "tracker_quiethours",
            "certification_ministrynotice",
        ),
    ),
    (
        _("What the house did"),
        "history",
        ("certification_event", "certification_job", "certification_sweep", "axes_accessattempt"),
    ),
)


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The groups of the side bar; the rule book stands first, because everything follows from it."""
    office = {"title": _("Office"), "icon": "arrow_back", "link": reverse_lazy("office:morning")}
    book = {"title": _("Rule book"), "icon": "gavel", "link": reverse_lazy("admin:rules")}
    groups: list[dict[str, Any]] = [{"title": "", "items": [office, book]}]
    for title, icon, names in GROUPS:
        items = [
            {"title": NAMES[name], "icon": icon, "link": reverse_lazy(f"admin:{name}_changelist")}
            for name in names
        ]
        groups.append({"title": title, "collapsible": True, "separator": True, "items": items})
    return groups


NAMES: dict[str, Any] = {
    "certification_case": _("Cases"),
    "certification_producer": _("Producers"),
    "certification_finding": _("Findings"),
    "certification_noncompliance": _("Non-compliances"),
    "certification_inspection": _("Inspections"),
    "certification_sample": _("Samples"),
    "certification_document": _("Documents"),
    "certification_certificate": _("Certificates"),
    "certification_consignment": _("Consignments"),
    "certification_productionunit": _("Production units"),
    "certification_parcel": _("Fields"),
    "certification_apiary": _("Apiaries"),
    "certification_herd": _("Herds"),
    "certification_animal": _("Animals"),
    "certification_facility": _("Facilities"),
    "certification_conversion": _("Conversions"),
    "certification_retroactiverecognition": _("Retroactive recognitions"),
    "certification_controlbody": _("Control bodies"),
    "certification_recognition": _("Recognitions"),
    "certification_controlbodysetting": _("Settings of control bodies"),
    "certification_euadmission": _("EU admissions"),
    "certification_euestablishment": _("EU-listed establishments"),
    "certification_cncode": _("CN codes"),
    "certification_authorisedinput": _("Authorised inputs"),
    "certification_leguminouscrop": _("Leguminous crops"),
    "certification_highriskproduct": _("High-risk products"),
    "certification_calendarday": _("Calendar days"),
    "certification_laboratory": _("Laboratories"),
    "certification_region": _("Regions"),
    "certification_district": _("Districts"),
    "tracker_user": _("People"),
    "tracker_organisation": _("Organisations"),
    "tracker_membership": _("Memberships"),
    "tracker_apiclient": _("API clients"),
    "tracker_reminder": _("Reminders"),
    "tracker_message": _("Messages sent"),
    "tracker_reminderkind": _("Kinds of reminders"),
    "tracker_reminderlead": _("Leads of reminders"),
    "tracker_quiethours": _("Quiet hours"),
    "certification_ministrynotice": _("Notices to the Ministry"),
    "certification_event": _("Events"),
    "certification_job": _("Jobs"),
    "certification_sweep": _("Full checks"),
    "axes_accessattempt": _("Wrong passwords"),
}
