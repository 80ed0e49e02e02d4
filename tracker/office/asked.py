"""Answers of a question: shown before they are confirmed, and kept when the record refuses them."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, QueryDict

from certification.errors import Invalid, Refusal
from certification.process import Actor
from tracker.office.act_forms import ActForm
from tracker.office.pages import page
from tracker.refusals import sentence
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.house import label_of

STATUS = {"conflict": 409, "blocked": 409, "invalid": 400, "no_room": 507}
REFUSED = 403


def asked(
    request: HttpRequest,
    actor: Actor,
    form: ActForm,
    parts: dict[str, Any],
    refusal: Refusal,
    *,
    version: int | None = None,
) -> HttpResponse:
    """Back to the question with what was typed; the next try is made on the record as it is now."""
    more = [str(sentence(refusal))]
    field = refusal.field if isinstance(refusal, Invalid) else ""
    if field in form.fields:
        form.add_error(field, more.pop())
    if version is not None:
        answers = cast(QueryDict, form.data).copy()
        answers["version"] = str(version)
        form.data = answers
    status = STATUS.get(refusal.kind, REFUSED)
    return page(request, actor, "question", parts | {"form": form, "more": more}, status=status)


def rows_of(form: ActForm) -> list[dict[str, Any]]:
    """What was answered, in the words of the questions; what was left empty is left out."""
    rows = []
    for field in form.shown:
        value = form.cleaned_data.get(field.name)
        if value not in (None, "", []):
            choices = dict(getattr(field.field, "choices", []))
            rows.append({"label": field.label, "value": _said(value, choices), "change": ""})
    return rows


def _said(value: Any, choices: dict[Any, Any]) -> Any:
    if isinstance(value, date):
        return said_day(value)
    if isinstance(value, list):
        return ", ".join(str(choices.get(one, one)) for one in value)
    return label_of(str(choices[value])) if value in choices else value
