"""Inspections and samples."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification.models import Inspection, Sample
from tracker.admin.page import RecordAdmin


@admin.register(Inspection)
class InspectionAdmin(RecordAdmin):
    names = (_("Inspection"), _("Inspections"))
    list_display = ("case", "kind", "announced", "planned_since", "inspected_on", "inspector_name", "result")
    list_filter = ("kind", "announced", "result")
    list_select_related = ("case",)
    search_fields = ("case__reference", "inspector_name")
    date_hierarchy = "inspected_on"


@admin.register(Sample)
class SampleAdmin(RecordAdmin):
    names = (_("Sample"), _("Samples"))
    list_display = ("case", "matrix", "taken_on", "laboratory", "result", "substance", "reported_on")
    list_filter = ("result", "laboratory")
    list_select_related = ("case", "laboratory")
    search_fields = ("case__reference", "matrix", "substance")
    date_hierarchy = "taken_on"
