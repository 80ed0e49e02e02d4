"""The steps a producer may take: what may stand in the way first, then one button that confirms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from certification.actions import steps
from certification.errors import Blocked, NotFound, Refusal
from certification.process import Actor, Role, Step, Transition, transitions_from
from certification.queries import cases as record
from certification.queries.day import today
from certification.queries.obstacles import Obstacle, obstacles_to
from tracker.cards.obstacles import told
from tracker.portal.entry import producers_only
from tracker.portal.forms import Form, fresh
from tracker.portal.pages import page
from tracker.templatetags.words import word

# What each step means for the producer; said before it is taken.
MEANS = {
    "submit": pgettext_lazy("means", "The application goes to the control body you have chosen."),
    "provide_documents": pgettext_lazy(
        "means",
        "You say that every paper asked for has been handed in. The control body goes on with your case.",
    ),
    "submit_plan": pgettext_lazy(
        "means", "You say that the organic plan is complete. The control body examines it."
    ),
    "leave": pgettext_lazy(
        "means",
        "The case is closed and the certificate ends today. From today nothing may be sold as organic. "
        "This cannot be undone.",
    ),
}
TAKES_A_REASON = frozenset({"leave"})


class StepForm(Form):
    """The version that was looked at; for leaving, a reason as well."""

    reason = forms.CharField(
        label=_("The reason, if you want to say it"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, verb: str, **values: Any) -> None:
        super().__init__(*args, **values)
        if verb not in TAKES_A_REASON:
            del self.fields["reason"]


@producers_only
@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, actor: Actor, reference: str, verb: str) -> HttpResponse | HttpResponseRedirect:
    """Check and confirm one step; what stands in the way is named, with what would clear it."""
    case = record.case(reference, actor)
    way = _way(case, verb)
    if way is None:
        return _taken_already(request, case, verb)
    form = StepForm(request.POST or None, verb=verb, initial=fresh(version=case.version))
    found = obstacles_to(case, way, today())
    if request.method == "POST" and form.is_valid():
        try:
            note = form.cleaned_data.get("reason", "")
            steps.take_step(reference, verb, by=actor, version=form.cleaned_data["version"], note=note)
        except NotFound:
            raise
        except Blocked as blocked:
            found = blocked.obstacles
        except Refusal as refusal:
            form.refuse(refusal, version=case.version)
        else:
            messages.success(request, gettext("Done: %(what)s.") % {"what": verb_name(verb)})
            return HttpResponseRedirect(reverse("portal:case", args=[reference]))
    context = {
        "verb": verb,
        "title": verb_name(verb),
        "means": MEANS.get(verb, ""),
        "obstacles": [_shown(obstacle, reference) for obstacle in found],
        "form": form,
        "stops": verb == "leave",
    }
    return page(request, "do", context, case=case, here="case", status=409 if form.is_bound else 200)


def verb_name(verb: str) -> str:
    """What the button says; leaving is not signing out."""
    return gettext("Leave certification") if verb == "leave" else word(verb, "verb")


def _way(case: Any, verb: str) -> Transition | None:
    ways = transitions_from(Step(case.step), Role.PRODUCER)
    return next((way for way in ways if way.verb == verb), None)


def _taken_already(request: HttpRequest, case: Any, verb: str) -> HttpResponseRedirect:
    """The same form sent twice: the step was taken by the first, so the second leads to the same place."""
    if verb not in MEANS or request.method != "POST":
        raise Http404
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))


def _shown(obstacle: Obstacle, reference: str) -> dict[str, str]:
    """What stands in the way, what would clear it, and where."""
    said = told(obstacle)
    address = {
        "request_open": reverse("portal:documents", args=[reference]),
        "control_body_missing": reverse("portal:apply_draft", args=[reference]),
        "products_missing": reverse("portal:apply_draft", args=[reference]),
    }
    if said.rule:
        href = reverse("portal:finding", args=[reference, said.rule])
    else:
        href = address.get(said.code, "")
    return {"text": said.text, "clears": said.clears, "href": href}
