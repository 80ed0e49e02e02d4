"""The ledger of reminders to read, and what officials settle about it: kinds, leads, quiet hours."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from tracker.admin.page import Page, RecordAdmin
from tracker.admin.site import is_official
from tracker.models import Message, QuietHours, Reminder, ReminderKind, ReminderLead


@admin.register(Reminder)
class ReminderAdmin(RecordAdmin):
    names = (_("Reminder"), _("Reminders"))
    list_display = (
        "person",
        "case",
        "kind",
        "due_on",
        "days_before",
        "send_on",
        "late",
        "sent_at",
        "moot_at",
    )
    list_filter = ("kind", "late", "escalated", ("sent_at", admin.EmptyFieldListFilter))
    list_select_related = ("person", "case")
    search_fields = ("case__reference", "person__full_name")
    date_hierarchy = "raised_on"


@admin.register(Message)
class MessageAdmin(RecordAdmin):
    names = (_("Message sent"), _("Messages sent"))
    list_display = ("person", "day", "number", "channel", "language", "sealed_at", "sent_at", "moot_at")
    list_filter = ("channel", ("sent_at", admin.EmptyFieldListFilter))
    list_select_related = ("person",)
    search_fields = ("person__full_name",)
    date_hierarchy = "day"


class SettledByOfficials(Page):
    """A setting of this house: officials change it, nobody deletes it."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_official(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_official(request)


@admin.register(ReminderKind)
class ReminderKindAdmin(SettledByOfficials):
    """Which kinds there are follows from the code, so none is added here."""

    names = (_("Kind of reminders"), _("Kinds of reminders"))
    list_display = ("kind", "statutory", "dated_by_law", "term_days", "source")
    readonly_fields = ("kind",)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(ReminderLead)
class ReminderLeadAdmin(SettledByOfficials):
    names = (_("Lead of reminders"), _("Leads of reminders"))
    list_display = ("kind", "audience", "days", "working", "every", "in_use")
    list_filter = ("kind", "audience", "in_use")


@admin.register(QuietHours)
class QuietHoursAdmin(SettledByOfficials):
    names = (_("Quiet hours"), _("Quiet hours"))
    list_display = ("since", "until")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_official(request) and not QuietHours.objects.exists()
