"""What the house did: events with their seals, jobs, sweeps, signs of life, wrong passwords."""

from __future__ import annotations

from typing import Any

from axes.models import AccessAttempt
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from certification.actions.revival import revive_job
from certification.errors import Refusal
from certification.models import Event, Job, Sweep, WorkerBeat
from tracker.access import actor_of
from tracker.admin.page import RecordAdmin
from tracker.admin.site import is_official
from tracker.refusals import sentence


@admin.register(Event)
class EventAdmin(RecordAdmin):
    names = (_("Event"), _("Events"))
    list_display = ("number", "verb", "case", "subject_ref", "who", "at", "legal_day")
    list_filter = ("verb", "subject_kind")
    list_select_related = ("case", "seal")
    search_fields = ("case__reference", "subject_ref", "verb")
    date_hierarchy = "at"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [*super().get_fields(request, obj), "number", "seal_hash"]

    @admin.display(description=_("Number in the chain"))
    def number(self, obj: Event) -> str:
        return str(obj.seal.seq) if hasattr(obj, "seal") else "–"

    @admin.display(description=_("Seal"))
    def seal_hash(self, obj: Event) -> str:
        return obj.seal.hash if hasattr(obj, "seal") else "–"

    @admin.display(description=_("Who"))
    def who(self, obj: Event) -> str:
        return str(obj.actor.get("name", ""))


@admin.register(Job)
class JobAdmin(RecordAdmin):
    names = (_("Job"), _("Jobs"))
    list_display = ("kind", "key", "queue", "state", "attempts", "due_at", "last_error")
    list_filter = ("state", "queue", "kind")
    search_fields = ("key", "last_error")
    date_hierarchy = "created_at"
    actions = ("try_again",)

    def has_revive_permission(self, request: HttpRequest) -> bool:
        return is_official(request)

    @admin.action(description=_("Try dead jobs again"), permissions=["revive"])
    def try_again(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        revived = 0
        for job in jobs.filter(state=Job.State.DEAD):
            try:
                revive_job(job.pk, by=actor_of(request))
                revived += 1
            except Refusal as refusal:
                messages.error(request, f"{job}: {sentence(refusal)}")
        said = ngettext("%(count)d job is due again.", "%(count)d jobs are due again.", revived)
        messages.success(request, said % {"count": revived})


@admin.register(Sweep)
class SweepAdmin(RecordAdmin):
    names = (_("Full check"), _("Full checks"))
    list_display = ("started_at", "finished_at", "legal_day", "cases", "checked", "waiting", "changed_cases")
    date_hierarchy = "started_at"


@admin.register(WorkerBeat)
class WorkerBeatAdmin(RecordAdmin):
    names = (_("Sign of life"), _("Signs of life"))
    list_display = ("name", "role", "pid", "at")
    list_filter = ("role",)


@admin.register(AccessAttempt)
class AccessAttemptAdmin(RecordAdmin):
    names = (_("Wrong password"), _("Wrong passwords"))
    list_display = ("username", "ip_address", "failures_since_start", "attempt_time", "path_info")
    search_fields = ("username", "ip_address")
    date_hierarchy = "attempt_time"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """What was posted may hold anything, so it is not shown."""
        return ["username", "ip_address", "user_agent", "path_info", "attempt_time", "failures_since_start"]
