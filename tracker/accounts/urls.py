"""Addresses of signing in; allauth's own names stay, because it asks for them, and doors use `accounts:`."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView

from tracker.accounts import told, views

# What other doors may link to.
doors = [
    path("enter/", views.enter, name="enter"),
    path("act-for/", views.act_for, name="act_for"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("account/", views.mine, name="mine"),
    path("account/reminders/", told.told, name="told"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((doors, "accounts"))),
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-in/closed/", views.closed, name="account_inactive"),
    path("sign-in/code/", views.code, name="mfa_authenticate"),
    path("sign-in/again/", views.password_again, name="account_reauthenticate"),
    path("sign-in/again/code/", views.code_again, name="mfa_reauthenticate"),
    path("sign-out/", views.sign_out, name="account_logout"),
    path("password/", views.forgotten, name="account_reset_password"),
    path("password/sent/", views.forgotten_sent, name="account_reset_password_done"),
    path("password/done/", views.new_password_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.new_password,
        name="account_reset_password_from_key",
    ),
    path("account/", views.mine, name="mfa_index"),
    path("account/password/", views.change_password, name="account_change_password"),
    path("account/code/", views.set_up_code, name="mfa_activate_totp"),
    # allauth comes here when a second step stands already; switching it off is not offered.
    path(
        "account/code/off/",
        RedirectView.as_view(pattern_name="mfa_index"),
        name="mfa_deactivate_totp",
    ),
    path("account/recovery/", views.recovery_codes, name="mfa_view_recovery_codes"),
    path("account/recovery/new/", views.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/recovery/codes.txt", views.recovery_file, name="mfa_download_recovery_codes"),
]
