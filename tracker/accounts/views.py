"""Pages around the sign-in: where a person goes next, for whom they act, setting the second step up."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from certification.process import Role
from tracker import people
from tracker.access import CHOSEN, memberships_of
from tracker.accounts import forms
from tracker.accounts.adapter import in_language_of
from tracker.models import User

sign_in = account.LoginView.as_view(template_name="accounts/sign_in.html")
sign_out = account.LogoutView.as_view(template_name="accounts/sign_out.html")
closed = account.AccountInactiveView.as_view(template_name="accounts/closed.html")
password_again = account.ReauthenticateView.as_view(template_name="accounts/password_again.html")
forgotten = account.PasswordResetView.as_view(template_name="accounts/forgotten.html")
forgotten_sent = account.PasswordResetDoneView.as_view(template_name="accounts/forgotten_sent.html")
new_password = account.PasswordResetFromKeyView.as_view(template_name="accounts/new_password.html")
new_password_done = account.PasswordResetFromKeyDoneView.as_view(
    template_name="accounts/new_password_done.html"
)
change_password = account.PasswordChangeView.as_view(template_name="accounts/change_password.html")
code_again = mfa.ReauthenticateView.as_view(template_name="accounts/code_again.html")
recovery_codes = recovery.ViewRecoveryCodesView.as_view(template_name="accounts/recovery_codes.html")
new_recovery_codes = recovery.GenerateRecoveryCodesView.as_view(
    template_name="accounts/new_recovery_codes.html"
)
recovery_file = recovery.DownloadRecoveryCodesView.as_view(template_name="accounts/recovery_codes.txt")


class CodeView(mfa.AuthenticateView):
    """The second step of signing in; a demo prints the code, because its secret is written in the source."""

    template_name = "accounts/code.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.stage.login.user
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"demo": people.is_of_the_demo(user), "demo_code": people.code_now(user)}


class SetUpCodeView(totp.ActivateTOTPView):
    """Enrol an authenticator app; the code just given is the second step of this session."""

    template_name = "accounts/set_up_code.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        people.remember_passed(self.request, self.request.user)
        return response


class MineView(mfa.IndexView):
    """What belongs to the person: password, second step, organisations."""

    template_name = "accounts/mine.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "memberships": [(m, forms.ROLES[m.role]) for m in memberships_of(user)],
            "needs_code": people.needs_code(user),
            "has_code": people.has_code(user),
        }


code = CodeView.as_view()
set_up_code = SetUpCodeView.as_view()
mine = MineView.as_view()


@login_required
@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """Send a person to the door their membership opens; with several, ask first for whom they act."""
    user = request.user
    assert isinstance(user, User)
    memberships = memberships_of(user)
    if not memberships:
        if user.is_staff:
            return redirect("admin:index")
        return render(request, "accounts/no_membership.html", status=403)
    chosen = next((m for m in memberships if m.pk == request.session.get(CHOSEN)), None)
    if chosen is None and len(memberships) > 1:
        return HttpResponseRedirect(in_language_of(user, "accounts:act_for"))
    role = (chosen or memberships[0]).role
    return HttpResponseRedirect(
        in_language_of(user, "portal:cases" if role == Role.PRODUCER else "office:morning")
    )


@login_required
@never_cache
def act_for(request: HttpRequest) -> HttpResponse:
    """Choose the organisation a person acts for from now on; only memberships that hold today are offered."""
    assert isinstance(request.user, User)
    memberships = memberships_of(request.user)
    form = forms.ActFor(request.POST or None, memberships=memberships)
    if request.method == "POST" and form.is_valid():
        request.session[CHOSEN] = form.cleaned_data["membership"]
        return HttpResponseRedirect(_next(request))
    return render(request, "accounts/act_for.html", {"form": form})


def _next(request: HttpRequest) -> str:
    wanted = request.GET.get("next", "")
    mine = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if mine else reverse("accounts:enter")
