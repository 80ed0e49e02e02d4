"""The site of the reading room: officials of the Ministry and administrators come in, by the common sign-in."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.decorators import secure_admin_login
from django.contrib.auth import logout as sign_out
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from unfold.sites import UnfoldAdminSite

from certification.errors import NotFound
from certification.process import Role
from tracker.access import actor_of
from tracker.admin import rule_book


class Desk(UnfoldAdminSite):
    """Takes only pages made for it: what libraries would register of their own stays out."""

    default_site = "tracker.admin.site.Desk"

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        if getattr(admin_class, "of_this_house", False):
            super().register(model_or_iterable, admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        user = request.user
        if not (user.is_active and user.is_staff):
            return False
        return user.is_superuser or is_official(request)

    def extra_urls(self) -> list[URLPattern]:
        """The rule book, which is code and so has no table."""
        return [
            path("rules/", self.admin_view(rule_book.rules), name="rules"),
            path("rules/<str:code>/", self.admin_view(rule_book.rule), name="rule"),
        ]

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """There is one sign-in page, with lock-out and second step; the admin has none of its own."""
        return cast(HttpResponse, secure_admin_login(super().login)(request, extra_context))

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The form of the side bar signs out of the whole site; a mere visit of this address does not."""
        if request.method == "POST":
            sign_out(request)
        return redirect("account_login")


def is_official(request: HttpRequest) -> bool:
    """Whether the person acts for the Ministry today."""
    try:
        return actor_of(request).role is Role.OFFICIAL
    except NotFound:
        return False
