"""The questions of each verb of the office; errors are ours and stay on the page, nothing is preselected."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from certification.queries.cases import control_bodies
from certification.queries.laboratories import laboratories
from tracker.templatetags.word_lists import INSPECTION_RESULT, LEVEL, SAMPLE_RESULT, VISIT
from tracker.templatetags.words import word

DAY_FORMATS = ["%Y-%m-%d", "%d.%m.%Y"]
PLANTS = "A"


class ActForm(forms.Form):
    """A form of the office: no browser bubbles; `version` of the case travels with it."""

    use_required_attribute = False

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, case: Any = None, **values: Any) -> None:
        super().__init__(*args, **values)
        self.suit(case)

    def suit(self, case: Any) -> None:
        """Fill choices that depend on the case; most forms have none."""

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields people see, in order."""
        return self.visible_fields()


class Day(forms.DateField):
    """A day, picked or typed."""

    def __init__(self, **values: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "short"})
        super().__init__(widget=widget, input_formats=DAY_FORMATS, **values)


class Words(forms.CharField):
    """A few lines of text."""

    def __init__(self, **values: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000, **values)


def pick(words: Any, **values: Any) -> forms.ChoiceField:
    """One of several codes in words, none preselected."""
    return forms.ChoiceField(choices=list(words.items()), widget=forms.RadioSelect, **values)


YES_NO = {"yes": pgettext_lazy("answer", "Yes"), "no": pgettext_lazy("answer", "No")}


class Nothing(ActForm):
    """A verb that needs no words."""


class Reason(ActForm):
    reason = Words(label=_("Reason"), help_text=_("The producer reads this word for word."))


class Papers(ActForm):
    text = Words(label=_("What is missing"), help_text=_("One thing per line."))
    due_on = Day(label=_("Until which day"))


class Notified(ActForm):
    told_on = Day(label=_("Day on which the Ministry was told"))


class Contract(ActForm):
    signed_on = Day(label=_("Day of the signature"))
    declaration_received_on = Day(
        label=_("Day on which the signed declaration arrived"),
        help_text=_("Conversion can start on this day at the earliest (2021/1698, Article 10(1))."),
        required=False,
    )


class Grant(ActForm):
    valid_from = Day(label=_("Valid from"), help_text=_("Left empty: from today."), required=False)
    in_conversion = forms.MultipleChoiceField(
        label=_("Products certified as in conversion"),
        help_text=_("All others are certified as organic. Honey and meat are never in conversion."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    note = Words(label=_("Note for the record"), required=False)

    def suit(self, case: Any) -> None:
        """Only plants can be sold as in conversion (2018/848, Article 10(4))."""
        plants = [row.product for row in case.products.all() if row.category == PLANTS] if case else []
        if plants:
            choice = self.fields["in_conversion"]
            assert isinstance(choice, forms.MultipleChoiceField)
            choice.choices = [(code, word(code, "product")) for code in plants]
        else:
            del self.fields["in_conversion"]


class Transfer(ActForm):
    to_control_body = forms.ChoiceField(label=_("The new control body"), widget=forms.RadioSelect)

    def suit(self, case: Any) -> None:
        choice = self.fields["to_control_body"]
        assert isinstance(choice, forms.ChoiceField)
        here = case.control_body_id if case else None
        choice.choices = [(b.code, f"{b.name}\n{b.code}") for b in control_bodies() if b.pk != here]


class Plan(ActForm):
    kind = pick(VISIT, label=_("Kind of inspection"))
    announced = pick(YES_NO, label=_("Is the producer told in advance?"))
    planned_since = Day(label=_("First possible day"))
    planned_until = Day(label=_("Last possible day"), required=False)
    inspector_name = forms.CharField(label=_("Inspector"), max_length=160, required=False)


class Report(ActForm):
    inspected_on = Day(label=_("Day of the visit"))
    physical = pick(YES_NO, label=_("Was it a physical inspection on the spot?"))
    result = pick(INSPECTION_RESULT, label=_("Result"))
    summary = Words(label=_("What was seen"))


class Shortfall(ActForm):
    level = pick(LEVEL, label=_("Level, after Annex IV of 2021/1698"))
    text = Words(label=_("What does not comply"))
    due_on = Day(label=_("Correct until"))


class Sampled(ActForm):
    matrix = forms.CharField(label=_("What was sampled"), max_length=80)
    taken_on = Day(label=_("Day of sampling"))
    laboratory = forms.ChoiceField(label=_("Laboratory"), required=False)

    def suit(self, case: Any) -> None:
        choice = self.fields["laboratory"]
        assert isinstance(choice, forms.ChoiceField)
        rows = [(row.code, f"{row.name}, {row.code}") for row in laboratories()]
        choice.choices = [("", pgettext("laboratory", "not chosen yet")), *rows]


class Measured(ActForm):
    result = pick(SAMPLE_RESULT, label=_("Result"))
    substance = forms.CharField(label=_("Substance"), max_length=80, required=False)
    value_mg_kg = forms.DecimalField(
        label=_("Value, mg/kg"), max_digits=12, decimal_places=3, min_value=0, required=False, localize=True
    )
    reported_on = Day(label=_("Day of the laboratory report"))


class Question(ActForm):
    text = Words(label=_("What do you ask for?"))
    due_on = Day(label=_("Until which day"))


class Confirmed(ActForm):
    confirmed_on = Day(label=_("Day of the written confirmation"))


class Answered(ActForm):
    text = Words(label=_("Answer"), required=False)


class Settled(ActForm):
    note = Words(label=_("What the investigation showed"), help_text=_("It stays in the record."))
