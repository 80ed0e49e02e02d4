"""Saying a verb: the question, the check, the confirmation; nothing happens before the second button."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from certification.actions.caretakers import take_over
from certification.errors import Blocked, Conflict, NotFound, Refusal
from certification.process import Actor, Step, transition
from certification.queries import cases as record
from certification.queries.day import today
from tracker.cards.obstacles import told
from tracker.office import things, ways
from tracker.office.act import Act
from tracker.office.act_forms import ActForm
from tracker.office.acts import ACTS
from tracker.office.asked import asked, rows_of
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.office.step_acts import STEP_FORMS
from tracker.refusals import sentence
from tracker.templatetags.rules import cited
from tracker.templatetags.words import name_of, word

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
    thing = things.find(act.about, uuid, case, actor, today()) if uuid else None
    version = (thing or case).version
    parts = _parts(actor, case, act, thing)
    if request.method != "POST":
        form = act.form(initial={"version": version}, case=case)
        return page(request, actor, "question", parts | {"form": form})
    form = act.form(request.POST, case=case)
    if not form.is_valid():
        return page(request, actor, "question", parts | {"form": form}, status=400)
    if request.POST.get("stage") != CHECKED:
        return page(request, actor, "check", parts | {"form": form, "rows": rows_of(form)})
    return _say(request, actor, case, act, form, parts, uuid)


@staff_only
@require_POST
def take(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Put one's name to a case, unless somebody was quicker, and go back to where one was."""
    try:
        take_over(reference, by=actor, seen=request.POST.get("seen", ""))
    except Conflict as refusal:
        messages.error(request, sentence(refusal))
    back = request.headers.get("Referer", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(back if safe else reverse("office:morning"))


def _say(
    request: HttpRequest,
    actor: Actor,
    case: Any,
    act: Act,
    form: ActForm,
    parts: dict[str, Any],
    uuid: UUID | None,
) -> HttpResponse:
    try:
        act.run(case.reference, actor, form.cleaned_data, uuid)
    except NotFound:
        raise
    except Blocked as refusal:
        return asked(
            request, actor, form, parts | {"obstacles": [told(o) for o in refusal.obstacles]}, refusal
        )
    except Refusal as refusal:
        fresh = record.case(case.reference, actor)
        thing = things.find(act.about, uuid, fresh, actor, today()) if uuid else None
        return asked(request, actor, form, parts, refusal, version=(thing or fresh).version)
    messages.success(request, gettext("Done: %(what)s.") % {"what": act.title})
    return HttpResponseRedirect(parts["back"])


def _parts(actor: Actor, case: Any, act: Act, thing: Any) -> dict[str, Any]:
    """What the question and the check tell of the verb and of what it is about."""
    hindered, obstacles = "", []
    if act.name in STEP_FORMS:
        way = transition(act.name)
        if Step(case.step) not in way.sources:
            said = gettext("This is not possible at the step “%(step)s”.")
            hindered = said % {"step": word(case.step, "step")}
        else:
            obstacles = ways.obstacles(case, actor, way, today())
    facts = things.facts_of(act.about, thing) if thing is not None else ways.facts(case, actor, act, today())
    return {
        "kicker": " · ".join((case.reference, name_of(case.producer), name_of(case.producer.region))),
        "title": act.title,
        "effect": act.effect,
        "stops": act.stops,
        "law": [{"text": cited(point), "href": point.url} for point in act.law],
        "hindered": hindered,
        "obstacles": obstacles,
        "facts": facts,
        "back": reverse("office:case", args=[case.reference]),
        "back_label": case.reference,
        "here": "cases",
    }
