"""Groups and their internal control, what operators sign, and what control bodies tell of themselves."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification import models as record
from tracker.admin.page import RecordAdmin

SHOWN = 5
UNTOLD = frozenset({"id", "uuid", "version", "producer", "case", "control_body", "note", "ref"})

OF_PRODUCERS = {
    record.Application: (_("Application to a control body"), _("Applications to control bodies")),
    record.Contract: (_("Contract with a control body"), _("Contracts with control bodies")),
    record.GroupProfile: (_("Profile of a group"), _("Profiles of groups")),
    record.GroupCount: (_("Number of members"), _("Numbers of members")),
    record.GroupFile: (_("File of a group"), _("Files of groups")),
    record.GroupNotice: (_("Message of a group"), _("Messages of groups")),
    record.InternalInspector: (_("Internal inspector"), _("Internal inspectors")),
    record.InternalInspection: (_("Internal inspection"), _("Internal inspections")),
    record.MemberYear: (_("Year of a member"), _("Years of members")),
    record.MemberUnit: (_("Unit of a member"), _("Units of members")),
}
OF_CASES = {
    record.Declaration: (_("Signed declaration"), _("Declarations")),
    record.Undertaking: (_("Undertaking"), _("Undertakings")),
    record.ReportedChange: (_("Reported change"), _("Reported changes")),
    record.Subcontractor: (_("Subcontractor"), _("Subcontractors")),
    record.EarlierControl: (_("Earlier control body"), _("Earlier control bodies")),
    record.EarlierWithdrawal: (_("Earlier withdrawal"), _("Earlier withdrawals")),
    record.GroupDeficiency: (_("Deficiency of a group"), _("Deficiencies of groups")),
}
OF_BODIES = {
    record.BodyYear: (_("Year of a control body"), _("Years of control bodies")),
    record.AnimalDerogation: (_("File of a decision on animals"), _("Files of decisions on animals")),
    record.GroupControl: (_("Control of a group"), _("Controls of groups")),
    record.Delegation: (_("Delegated task"), _("Delegated tasks")),
    record.Retention: (_("Keeping of records"), _("Rules on keeping records")),
    record.DossierChange: (_("Change of a technical dossier"), _("Changes of technical dossiers")),
    record.OfisNotification: (_("Notification in OFIS"), _("Notifications in OFIS")),
    record.ControlFileRequest: (_("Request for a control file"), _("Requests for control files")),
    record.SharedSuspicion: (_("Shared suspicion"), _("Shared suspicions")),
    record.PublicListUpdate: (_("Change of a public list"), _("Changes of public lists")),
    record.NotifiedDecision: (_("Notified decision"), _("Notified decisions")),
}

for _owner, _pages in (("producer", OF_PRODUCERS), ("case", OF_CASES), ("control_body", OF_BODIES)):
    # One page per kind of row; they differ in their names and columns only.
    for _model, _names in _pages.items():
        _told = [f.name for f in _model._meta.concrete_fields if f.name not in UNTOLD]
        admin.register(_model)(
            type(
                f"{_model.__name__}Admin",
                (RecordAdmin,),
                {
                    "names": _names,
                    "list_display": (_owner, "ref", *_told[:SHOWN]),
                    "list_select_related": (_owner,),
                    "search_fields": ("ref", "note"),
                },
            )
        )
