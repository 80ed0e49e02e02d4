"""Saying a verb: the question, the check, the confirmation; nothing happens before the second button."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from certification.actions.caretakers import take_over
from certification.errors import Blocked, Invalid, NotFound, Refusal
from certification.process import Actor, Step, transition
from certification.queries import cases as record
from certification.queries.day import today
from certification.queries.obstacles import Obstacle, obstacles_to
from tracker.office.act import Act
from tracker.office.act_forms import ActForm
from tracker.office.acts import ACTS
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.office.step_acts import STEP_FORMS
from tracker.refusals import sentence
from tracker.templatetags.dates import day_since
from tracker.templatetags.rules import title_of_code
from tracker.templatetags.words import word

CHECKED = "checked"


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def do(
    request: HttpRequest, actor: Actor, reference: str, verb: str, uuid: UUID | None = None
) -> HttpResponse:
    """Ask, check and say one verb of a case; a verb that is not this actor's to say does not exist."""
    case = record.case(reference, actor)
    act = ACTS.get(verb)
    if act is None or actor.role not in act.roles or (act.about != "") != (uuid is not None):
        raise Http404
    if request.method != "POST":
        return _question(request, actor, case, act, act.form(initial={"version": case.version}))
    form = act.form(request.POST)
    if not form.is_valid():
        return _question(request, actor, case, act, form, status=400)
    if request.POST.get("stage") != CHECKED:
        return page(request, actor, "check", _parts(actor, case, act) | {"form": form, "rows": _rows(form)})
    return _say(request, actor, case, act, form, uuid)


@staff_only
@require_POST
def take(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Put one's name to a case and go back to where one was."""
    take_over(reference, by=actor)
    back = request.headers.get("Referer", "")
    home = reverse("office:morning")
    return HttpResponseRedirect(back if f"//{request.get_host()}/" in back else home)


def obstacle_sentences(obstacles: Any) -> list[str]:
    """What stands in the way and what would clear it, a sentence each."""
    return [_obstacle(obstacle) for obstacle in obstacles]


def _say(
    request: HttpRequest, actor: Actor, case: Any, act: Act, form: ActForm, uuid: UUID | None
) -> HttpResponse:
    try:
        act.run(case.reference, actor, form.cleaned_data, uuid)
    except NotFound:
        raise
    except Blocked as refusal:
        more = [str(sentence(refusal)), *obstacle_sentences(refusal.obstacles)]
        return _question(request, actor, case, act, form, more=more, status=409)
    except Refusal as refusal:
        return _refused(request, actor, case, act, form, refusal)
    messages.success(request, gettext("Done: %(what)s.") % {"what": act.title})
    return HttpResponseRedirect(reverse("office:case", args=[case.reference]))


def _refused(
    request: HttpRequest, actor: Actor, case: Any, act: Act, form: ActForm, refusal: Refusal
) -> HttpResponse:
    """Back to the question with what was typed; the next try is made on the case as it is now."""
    field = getattr(refusal, "field", "")
    more = [str(sentence(refusal))]
    if isinstance(refusal, Invalid) and field in form.fields:
        form.add_error(field, more.pop())
    form.data = form.data.copy()
    form.data["version"] = str(record.case(case.reference, actor).version)
    status = {"conflict": 409, "invalid": 400}.get(refusal.kind, 403)
    return _question(request, actor, case, act, form, more=more, status=status)


def _question(
    request: HttpRequest,
    actor: Actor,
    case: Any,
    act: Act,
    form: ActForm,
    *,
    more: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = _parts(actor, case, act) | {"form": form, "more": more or []}
    return page(request, actor, "question", context, status=status)


def _parts(actor: Actor, case: Any, act: Act) -> dict[str, Any]:
    possible, obstacles = True, ()
    if act.name in STEP_FORMS:
        way = transition(act.name)
        possible = Step(case.step) in way.sources
        obstacles = obstacles_to(case, way, today()) if possible else ()
    return {
        "case": case,
        "act": act,
        "possible": possible,
        "step": word(case.step, "step"),
        "obstacles": obstacle_sentences(obstacles),
        "back": reverse("office:case", args=[case.reference]),
    }


def _obstacle(obstacle: Obstacle) -> str:
    if obstacle.code != "finding":
        return str(sentence(obstacle))
    title = title_of_code(obstacle.rule)
    if obstacle.clears_on is None:
        return title
    return gettext("%(rule)s It clears by itself: met from %(date)s on.") % {
        "rule": title,
        "date": day_since(obstacle.clears_on),
    }


def _rows(form: ActForm) -> list[dict[str, Any]]:
    rows = []
    for field in form.shown:
        value = form.cleaned_data.get(field.name)
        choices = dict(getattr(field.field, "choices", []))
        if value not in (None, ""):
            rows.append({"label": field.label, "value": choices.get(value, value), "change": ""})
    return rows
