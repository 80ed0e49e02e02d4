"""The reply form: what was done, a paper, a word to the inspector; checked once before it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.portal.forms import Form, Paper

NOTHING = "nothing"
EVIDENCE = "evidence-"
WITHOUT_A_RULE = (
    ("corrected", pgettext_lazy("reply", "Corrected")),
    ("partly", pgettext_lazy("reply", "Partly corrected")),
)
NOT_YET = (NOTHING, pgettext_lazy("reply", "Nothing has been done yet"))


class ReplyForm(Form):
    """One choice is needed; the paper and the words are not. `paper` is the paper sent with an earlier round."""

    choice = forms.ChoiceField(
        label=_("Choose one"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you did")},
    )
    file = Paper(
        label=_("Photo or document"),
        required=False,
        help_text=_("A photo is fine too. If the connection drops, send it again."),
    )
    text = forms.CharField(
        label=_("A note to the inspector"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    paper = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, choices: Sequence[tuple[str, Any]], **values: Any) -> None:
        super().__init__(*args, **values)
        self.fields["choice"].choices = [*choices, NOT_YET]  # type: ignore[attr-defined]

    def said(self) -> str:
        """The words of the choice that was made."""
        chosen = self.cleaned_data.get("choice")
        labels = dict(self.fields["choice"].choices)  # type: ignore[attr-defined]
        return str(labels.get(chosen, ""))


class AnswerForm(Form):
    """An answer to a question: words, a paper, or both."""

    text = forms.CharField(
        label=_("Your answer"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 5})
    )
    file = Paper(
        label=_("Photo or document"),
        required=False,
        help_text=_("A photo is fine too. If the connection drops, send it again."),
    )
    paper = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not (told.get("text") or told.get("file") or told.get("paper")):
            self.add_error("text", _("Write an answer or add a document."))
        return told


def choices_of_evidence(lines: Sequence[str]) -> list[tuple[str, str]]:
    """What is enough, as the choices of a reply."""
    return [(f"{EVIDENCE}{number}", line) for number, line in enumerate(lines, start=1)]
