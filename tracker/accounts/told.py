"""How a person is told: channel, language, telephone, and whether courtesy comes too."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy
from django.views.decorators.cache import never_cache

from tracker.accounts.adapter import in_language_of
from tracker.models import User

CHANNELS = {
    User.Channel.EMAIL: _("By e-mail"),
    User.Channel.MESSENGER: _("By SMS or messenger: only that there is a task, with a link"),
    User.Channel.PORTAL: _("Only here, under Messages"),
}
# As E.164 writes a number: a plus, then 8 to 15 digits.
NUMBER = re.compile(r"\+[1-9][0-9]{7,14}\Z")


class HowIAmTold(forms.ModelForm):
    """What a person chooses about their reminders; those of legal deadlines cannot be switched off."""

    use_required_attribute = False

    class Meta:
        model = User
        fields = ("channel", "phone", "language", "courtesy")
        labels = {
            "channel": _("How shall we tell you?"),
            "phone": _("Telephone"),
            "language": pgettext_lazy("of letters", "Language"),
            "courtesy": _("Also remind me of what the law does not ask for"),
        }
        help_texts = {
            "phone": _("With the country code: +7 and ten digits."),
            "courtesy": _("Reminders of legal deadlines always come."),
        }
        widgets = {"channel": forms.RadioSelect, "phone": forms.TextInput(attrs={"inputmode": "tel"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        refused = set() if _has_messages(self.instance) else {User.Channel.PORTAL}
        if settings.GATEWAY_URL == "none":
            refused.add(User.Channel.MESSENGER)
        offered = [c for c in CHANNELS if c not in refused]
        channel = self.fields["channel"]
        assert isinstance(channel, forms.TypedChoiceField)
        channel.choices = [(c.value, CHANNELS[c]) for c in offered]

    def clean_phone(self) -> str:
        """Spaces, brackets and dashes are how people write a number, and no part of it."""
        number = re.sub(r"[\s()\-–]", "", self.cleaned_data["phone"])
        if number and not NUMBER.match(number):
            raise forms.ValidationError(
                _("Enter the number with its country code, such as +7 701 234 56 78.")
            )
        return number

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("channel") == User.Channel.MESSENGER and not told.get("phone") and "phone" in told:
            self.add_error("phone", _("A telephone is needed for that."))
        return told


def _has_messages(person: User) -> bool:
    """Only producers have the page Messages: told there alone, anybody else would never be told."""
    return person.memberships.filter(organisation__producer__isnull=False).exists()


@login_required
@never_cache
def told(request: HttpRequest) -> HttpResponse:
    """Choose how one is told; saved, it goes back to the account, in the language just chosen."""
    person = request.user
    assert isinstance(person, User)
    form = HowIAmTold(request.POST or None, instance=User.objects.get(pk=person.pk))
    if request.method == "POST" and form.is_valid():
        saved = User.objects.get(pk=person.pk)
        chosen = {name: form.cleaned_data[name] for name in HowIAmTold.Meta.fields}
        User.objects.filter(pk=person.pk).update(**chosen)
        saved.language = chosen["language"]
        with override(saved.language):
            return HttpResponseRedirect(in_language_of(saved, "accounts:mine"))
    return render(request, "accounts/told.html", {"form": form})
