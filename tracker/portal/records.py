"""The diary: what was done, the newest first, and one entry more, today's date filled in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from certification.actions.diary import record_entry
from certification.errors import NotFound, Refusal
from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import today
from certification.queries.diary import Written, entries
from certification.queries.sites import sites_of
from tracker.portal.entry import producers_only
from tracker.portal.forms import Form, fresh
from tracker.portal.pages import page
from tracker.portal.record_kinds import KIND_NAMES, KINDS, kinds_for
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.numbers import hectares, num, weight
from tracker.templatetags.words import word

SHOWN = 100


class RecordForm(Form):
    """An entry of one kind; the questions come from record_kinds."""

    def __init__(self, *args: Any, questions: dict[str, forms.Field], **values: Any) -> None:
        super().__init__(*args, **values)
        self.fields |= questions
        self.fields["note"] = forms.CharField(
            label=_("A note in your own words"),
            required=False,
            max_length=500,
            widget=forms.Textarea(attrs={"rows": 2}),
        )

    def told(self) -> dict[str, Any]:
        """What was filled in; what was left out is "not told"."""
        own = {name: self.cleaned_data[name] for name in self.fields if name not in ("token", "version")}
        return {name: value for name, value in own.items() if value not in (None, "")}


@producers_only
@require_safe
def record_list(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The diary, and a button for every kind of entry that concerns this producer."""
    case = record.case(reference, actor)
    sites = sites_of(case, actor)
    context = {
        "kinds": _links(reference, kinds_for(sites)),
        "rows": [_row(written) for written in entries(case.producer_id, actor, limit=SHOWN)],
        "running": case.closed_on is None,
    }
    return page(request, "records", context, case=case, here="records")


@producers_only
@require_http_methods(["GET", "POST"])
def record_add(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse | HttpResponseRedirect:
    """One entry more; sent twice it is one entry."""
    case = record.case(reference, actor)
    sites = sites_of(case, actor)
    code = request.GET.get("kind", "")
    if not code:
        kinds = _links(reference, kinds_for(sites))
        return page(request, "record_kinds", {"kinds": kinds}, case=case, here="records")
    if code not in KINDS:
        raise Http404
    kind = KINDS[code]
    questions = {name: make(sites, actor, case.producer_id) for name, make in kind.fields.items()}
    questions = {name: field for name, field in questions.items() if _has_options(field)}
    initial = fresh(**({kind.day: today()} if kind.day else {}))
    form = RecordForm(request.POST or None, questions=questions, initial=initial)
    if request.method == "POST" and form.is_valid() and _recorded(form, code, case.producer_id, actor):
        messages.success(request, gettext("Written down: %(what)s.") % {"what": KIND_NAMES[code]})
        return HttpResponseRedirect(reverse("portal:records", args=[reference]))
    context = {"form": form, "title": KIND_NAMES[code]}
    return page(
        request, "record_add", context, case=case, here="records", status=422 if form.is_bound else 200
    )


def _recorded(form: RecordForm, code: str, producer_id: int, actor: Actor) -> bool:
    kind, told = KINDS[code], form.told()
    if kind.year and isinstance(told.get(kind.day), date):
        told[kind.year] = told[kind.day].year
    try:
        record_entry(code, told, by=actor, producer_id=producer_id, uuid=form.identity)
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    return True


def _has_options(field: forms.Field) -> bool:
    """A question about a site there is none of is not asked."""
    if not isinstance(field, forms.ChoiceField) or field.required:
        return True
    choices: Any = field.choices
    return len(list(choices)) > 1


def _links(reference: str, codes: list[str]) -> list[dict[str, Any]]:
    address = reverse("portal:record_add", args=[reference])
    return [{"href": f"{address}?kind={code}", "label": KIND_NAMES[code]} for code in codes]


def _row(written: Written) -> dict[str, str]:
    row = written.row
    what = next((v for n in ("crop", "species", "product") if (v := getattr(row, n, ""))), "")
    grams = getattr(row, "quantity_g", None) or getattr(row, "seed_g", None)
    count = getattr(row, "hives", None) or getattr(row, "count", None)
    parts = [
        word(what, "product") if what else "",
        str(written.site) if written.site is not None else "",
        hectares(getattr(row, "area_m2", None)),
        weight(grams),
        num(count) if count else "",
        row.note,
    ]
    return {
        "kind": str(KIND_NAMES[written.kind]),
        "on": said_day(written.on) or str(getattr(row, "year", "") or ""),
        "about": " · ".join(part for part in parts if part),
    }
