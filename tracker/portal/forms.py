"""Fields and forms of the portal: errors are ours and stay on the page, weights and areas become integers."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from certification.actions.once import new_id
from certification.errors import Refusal
from tracker.refusals import sentence

DAY_FORMATS = ["%Y-%m-%d", "%d.%m.%Y"]
PHOTO = "image/*,application/pdf,.docx,.xlsx"


class Form(forms.Form):
    """A form of ours: no browser bubbles, and a hidden identity that makes sending it twice harmless."""

    use_required_attribute = False

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields people see, in order."""
        return self.visible_fields()

    @property
    def identity(self) -> UUID:
        """The identity the form was given; a form without one is one of its own."""
        return self.cleaned_data.get("token") or new_id()

    def refuse(self, refusal: Refusal, *, version: int | None = None) -> None:
        """Say a refusal at its field, or above the form; carry the version that stands now, keep the rest."""
        field = getattr(refusal, "field", "")
        self.add_error(field if field in self.fields else None, sentence(refusal))
        if version is not None and isinstance(self.data, QueryDict):
            typed = self.data.copy()
            typed["version"] = str(version)
            self.data = typed


def fresh(**values: Any) -> dict[str, Any]:
    """What a form starts with: an identity of its own, and the values given."""
    return {"token": new_id(), **values}


class Day(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "short"})

    def __init__(self, **values: Any) -> None:
        super().__init__(input_formats=DAY_FORMATS, **values)


class Whole(forms.IntegerField):
    """A whole number that is not negative."""

    def __init__(self, **values: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "short"})
        super().__init__(min_value=0, widget=widget, **values)


class Measured(forms.CharField):
    """A number as people write it (1 234,5), kept as a whole number of the small unit."""

    small_units = 1

    def __init__(self, **values: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "short", "autocomplete": "off"})
        super().__init__(max_length=20, widget=widget, **values)

    def clean(self, value: Any) -> int | None:
        text = "".join(str(super().clean(value)).split()).replace(",", ".")
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise forms.ValidationError(_("Write a number, for example 12,5.")) from None
        if not number.is_finite() or number < 0 or number > 10_000_000:
            raise forms.ValidationError(_("Write a number, for example 12,5."))
        return int((number * self.small_units).to_integral_value(ROUND_HALF_UP))


class Kilograms(Measured):
    """Kilograms, kept as grams."""

    small_units = 1_000


class Hectares(Measured):
    """Hectares, kept as square metres."""

    small_units = 10_000


class Paper(forms.FileField):
    """A photo or a paper; photos are made small before they are sent where JavaScript runs."""

    widget = forms.FileInput(attrs={"accept": PHOTO, "data-shrink": ""})
