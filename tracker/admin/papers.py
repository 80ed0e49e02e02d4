"""Documents, certificates with their marks, and consignments."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification.models import Certificate, CertificateMark, Consignment, Document, MinistryNotice
from tracker.admin.page import RecordAdmin


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    names = (_("Document"), _("Documents"))
    list_display = ("case", "title", "kind", "state", "received_on", "decided_on")
    list_filter = ("state", "kind")
    list_select_related = ("case",)
    search_fields = ("case__reference", "title")
    date_hierarchy = "received_on"


@admin.register(Certificate)
class CertificateAdmin(RecordAdmin):
    names = (_("Certificate"), _("Certificates"))
    list_display = ("number", "case", "code", "categories", "valid_from", "valid_to", "decided_by")
    list_select_related = ("case",)
    search_fields = ("number", "code", "traces_number", "case__reference")
    date_hierarchy = "valid_from"


@admin.register(CertificateMark)
class CertificateMarkAdmin(RecordAdmin):
    names = (_("Mark on a certificate"), _("Marks on certificates"))
    list_display = ("certificate", "kind", "since", "until", "marked_by", "reason")
    list_filter = ("kind",)
    list_select_related = ("certificate",)
    search_fields = ("certificate__number",)
    date_hierarchy = "since"


@admin.register(MinistryNotice)
class MinistryNoticeAdmin(RecordAdmin):
    names = (_("Notice to the Ministry"), _("Notices to the Ministry"))
    list_display = ("certificate", "case", "decision", "decided_on", "told_on", "told_by")
    list_filter = ("decision", ("told_on", admin.EmptyFieldListFilter))
    list_select_related = ("certificate", "case")
    search_fields = ("certificate__number", "case__reference")
    date_hierarchy = "decided_on"


@admin.register(Consignment)
class ConsignmentAdmin(RecordAdmin):
    names = (_("Consignment"), _("Consignments"))
    list_display = ("ref", "case", "product", "net_g", "state", "planned_entry_on", "entered_on")
    list_filter = ("state", "product")
    list_select_related = ("case",)
    search_fields = ("ref", "case__reference", "product")
