"""The questions of the sign-in pages, in words of our own; nothing forbids pasting, nothing asks a puzzle."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from tracker import people
from tracker.models import Membership, User

EMAIL, PASSWORD, CODE = _("E-mail"), _("Password"), _("Code")
NEW, AGAIN = _("New password"), _("New password again")
CODE_HINT = _("Six digits from your authenticator app, or one of your recovery codes.")


class Plain:
    """Errors are ours to show, and a placeholder is no label."""

    use_required_attribute = False
    fields: dict[str, forms.Field]

    def plain(self, **labels: Any) -> None:
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = labels.get(name, field.label)
            field.help_text = ""


class SignIn(Plain, account.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plain(login=EMAIL, password=PASSWORD)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class Again(Plain, account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plain(password=PASSWORD)


class Forgotten(Plain, account.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plain(email=EMAIL)


class NewPassword(Plain, account.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plain(password1=NEW, password2=AGAIN)
        self.fields["password1"].help_text = password_hint()


class ChangePassword(Plain, account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plain(oldpassword=_("The password you have now"), password1=NEW, password2=AGAIN)
        self.fields["password1"].help_text = password_hint()


class OneTimeCode(Plain):
    """A code counts once, for as long as it would be accepted."""

    user: User
    cleaned_data: dict[str, Any]

    def code_field(self) -> None:
        self.plain(code=CODE)
        field = self.fields["code"]
        field.help_text = CODE_HINT
        field.widget.attrs.update({"inputmode": "numeric", "autofocus": True})

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        if not people.spend(self.user, "".join(code.split())):
            raise get_adapter().validation_error("incorrect_code")
        return code


class Code(OneTimeCode, mfa.AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code_field()


class CodeAgain(OneTimeCode, mfa.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code_field()


class FirstCode(OneTimeCode, totp.ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code_field()
        self.fields["code"].help_text = _("Six digits the app shows now.")


class ActFor(forms.Form):
    """For which of their organisations a person acts from now on."""

    use_required_attribute = False
    membership = forms.TypedChoiceField(
        label=_("For whom do you act?"), coerce=int, widget=forms.RadioSelect, choices=()
    )

    def __init__(self, *args: Any, memberships: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(m.pk, f"{m.organisation.name}\n{ROLES[m.role]}") for m in memberships]
        field = self.fields["membership"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = choices


ROLES = {
    "producer": _("As the producer"),
    "inspector": _("As an inspector"),
    "reviewer": _("As a reviewer"),
    "manager": _("As a manager"),
    "laboratory": _("As the laboratory"),
    "official": _("As an official"),
}
SHORTEST = 10


def password_hint() -> str:
    """What a password must be, in one sentence."""
    return ngettext(
        "At least %(count)d sign, and not an easy one. A few words together are good.",
        "At least %(count)d signs, and not an easy one. A few words together are good.",
        SHORTEST,
    ) % {"count": SHORTEST}
