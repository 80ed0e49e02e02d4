"""Cases and what follows from them: products, steps, requests, findings, non-compliances, answers."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification.models import (
    Answer,
    Case,
    CaseProduct,
    CaseStep,
    CertificateChange,
    CertificateProduct,
    Finding,
    Investigation,
    NonCompliance,
    Request,
)
from tracker.admin.page import RecordAdmin


@admin.register(Case)
class CaseAdmin(RecordAdmin):
    names = (_("Case"), _("Cases"))
    list_display = ("reference", "producer", "control_body", "step", "step_since", "in_the_office")
    list_filter = ("step", "control_body")
    list_select_related = ("producer", "control_body")
    search_fields = ("reference", "producer__name_kk", "producer__name_ru", "producer__name_en")
    date_hierarchy = "opened_on"


@admin.register(CaseProduct)
class CaseProductAdmin(RecordAdmin):
    names = (_("Product of a case"), _("Products of cases"))
    list_display = ("case", "category", "product", "cn_code", "since", "until")
    list_filter = ("category",)
    list_select_related = ("case",)
    search_fields = ("case__reference", "product")


@admin.register(CaseStep)
class CaseStepAdmin(RecordAdmin):
    names = (_("Step of a case"), _("Steps of cases"))
    list_display = ("case", "step", "verb", "since", "until", "reason")
    list_filter = ("step",)
    list_select_related = ("case",)
    search_fields = ("case__reference",)
    date_hierarchy = "since"


@admin.register(Request)
class RequestAdmin(RecordAdmin):
    names = (_("Request"), _("Requests"))
    list_display = ("case", "kind", "asked_of", "asked_on", "due_on", "answered_on")
    list_filter = ("kind", "asked_of")
    list_select_related = ("case",)
    search_fields = ("case__reference", "text")
    date_hierarchy = "asked_on"


@admin.register(Finding)
class FindingAdmin(RecordAdmin):
    names = (_("Finding"), _("Findings"))
    list_display = ("case", "rule", "outcome", "subject_ref", "during", "retired_at")
    list_filter = ("outcome", "rule", ("retired_at", admin.EmptyFieldListFilter))
    list_select_related = ("case",)
    search_fields = ("case__reference", "rule", "subject_ref")
    date_hierarchy = "recorded_at"


@admin.register(NonCompliance)
class NonComplianceAdmin(RecordAdmin):
    names = (_("Non-compliance"), _("Non-compliances"))
    list_display = ("case", "number", "level", "established_on", "due_on", "corrected_on", "closed_on")
    list_filter = ("level", ("closed_on", admin.EmptyFieldListFilter))
    list_select_related = ("case",)
    search_fields = ("case__reference", "text")
    date_hierarchy = "established_on"


@admin.register(Answer)
class AnswerAdmin(RecordAdmin):
    names = (_("Answer"), _("Answers"))
    list_display = ("case", "noncompliance", "rule", "answered_on", "answered_by", "accepted")
    list_filter = ("accepted",)
    list_select_related = ("case", "noncompliance")
    search_fields = ("case__reference", "rule")
    date_hierarchy = "answered_on"


@admin.register(Investigation)
class InvestigationAdmin(RecordAdmin):
    names = (_("Investigation"), _("Investigations"))
    list_display = ("case", "ref", "received_on", "started_on", "concluded_on", "integrity_affected")
    list_filter = ("integrity_affected", "concluded")
    list_select_related = ("case",)
    search_fields = ("case__reference", "ref")
    date_hierarchy = "received_on"


@admin.register(CertificateChange)
class CertificateChangeAdmin(RecordAdmin):
    names = (_("Change of a certificate's data"), _("Changes of certificates' data"))
    list_display = ("case", "certificate_number", "what", "changed_on", "certificate_updated_on")
    list_select_related = ("case",)
    search_fields = ("case__reference", "certificate_number", "what")
    date_hierarchy = "changed_on"


@admin.register(CertificateProduct)
class CertificateProductAdmin(RecordAdmin):
    names = (_("Product on a certificate"), _("Products on certificates"))
    list_display = ("certificate", "category", "product", "cn_code", "status")
    list_filter = ("category", "status")
    list_select_related = ("certificate",)
    search_fields = ("certificate__number", "product")
