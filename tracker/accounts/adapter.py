"""What allauth asks of this house: nobody signs up by themselves, words and letters of our own, secrets encrypted."""

from __future__ import annotations

import base64
import hashlib
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import get_random_string
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _

from tracker import mail
from tracker.models import User

FRESH_SECONDS = 15 * 60
LETTER_NUMBERS = "0123456789"


class Accounts(DefaultAccountAdapter):
    """Sign-in by e-mail and password; sign-up is closed, people are entered by officials."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("E-mail or password is not right. Check both and try again."),
        "too_many_login_attempts": _("Too many wrong attempts. Wait a few minutes, then try again."),
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
        "incorrect_code": _("This code is not right, or it was used already. Enter the newest one."),
        "rate_limited": _("Too many wrong attempts. Wait a few minutes, then try again."),
        "invalid_password_reset": _("This link was used already or is too old."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """The pages say what happened themselves; greetings only push the work down."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return in_language_of(request.user, "accounts:enter")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_login")

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """From here on addresses without a language (the admin) speak the person's."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The password is asked again for what guards the account, unless it was given a moment ago."""
        records = get_authentication_records(self.request, self.request.user)
        return not any(time.time() - record["at"] < FRESH_SECONDS for record in records)

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        number = int(get_random_string(12, LETTER_NUMBERS))
        with translation.override(user.language):
            path = reverse(
                "account_reset_password_from_key", kwargs={"uidb36": context["uid"], "key": context["key"]}
            )
            mail.send(
                to=email,
                subject=str(_("A new password for Taza Jol")),
                text=render_to_string("accounts/mail/password_reset.txt", {"address": mail.link(path)}),
                name=mail.message_id("password", number),
                language=user.language,
            )


class Codes(DefaultMFAAdapter):
    """Authenticator secrets are kept encrypted; staff cannot switch their second step off."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": Accounts.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        return keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return keys().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        return False


def in_language_of(user: Any, name: str) -> str:
    """An address in the person's own language."""
    language = user.language if isinstance(user, User) else translation.get_language()
    with translation.override(language):
        return reverse(name)


def keys() -> MultiFernet:
    """Keys made from SECRET_KEY and from the keys before it, so that changing it locks nobody out."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"authenticator" + force_bytes(secret)).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
