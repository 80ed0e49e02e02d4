"""People, organisations, memberships and machines: entered by administrators, ended, never deleted."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from tracker.admin.page import Page
from tracker.models import ApiClient, Membership, Organisation, User


class PeopleAdmin(Page):
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_superuser)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_superuser)


@admin.register(User)
class UserAdmin(PeopleAdmin):
    """No password is set here: a new person asks for one by mail on the sign-in page."""

    names = (_("Person"), _("People"))
    fields = (
        "email",
        "full_name",
        "phone",
        "language",
        "channel",
        "courtesy",
        "is_active",
        "is_staff",
        "is_superuser",
    )
    list_display = ("full_name", "email", "language", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff", "language")
    search_fields = ("full_name", "email", "phone")
    actions = ("forget_code",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.email = obj.email.strip().lower()
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def has_forget_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    @admin.action(description=_("Forget the code, so that it is set up anew"), permissions=["forget"])
    def forget_code(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """For a lost telephone: the password stays, the next sign-in asks to set a code up."""
        count = people.count()
        Authenticator.objects.filter(user__in=people).delete()
        said = ngettext(
            "The code of %(count)d person is forgotten.",
            "The codes of %(count)d people are forgotten.",
            count,
        )
        messages.success(request, said % {"count": count})


@admin.register(Organisation)
class OrganisationAdmin(PeopleAdmin):
    names = (_("Organisation"), _("Organisations"))
    list_display = ("name", "kind")
    list_filter = ("kind",)
    search_fields = ("name",)
    autocomplete_fields = ("control_body", "producer", "laboratory")


@admin.register(Membership)
class MembershipAdmin(PeopleAdmin):
    names = (_("Membership"), _("Memberships"))
    list_display = ("user", "organisation", "role", "since", "until")
    list_filter = ("role", ("until", admin.EmptyFieldListFilter))
    list_select_related = ("user", "organisation")
    search_fields = ("user__full_name", "user__email", "organisation__name")
    autocomplete_fields = ("user", "organisation")


@admin.register(ApiClient)
class ApiClientAdmin(PeopleAdmin):
    """Ended here; made where its secret can be told once."""

    names = (_("API client"), _("API clients"))
    list_display = ("organisation", "role", "ended_at")
    list_filter = ("role",)
    list_select_related = ("organisation",)
    fields = ("application", "organisation", "role", "ended_at")
    readonly_fields = ("application", "organisation", "role")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
