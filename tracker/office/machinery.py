"""The machinery, for the Ministry: what is waiting, who works, how the night's check went, and what gave up."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from certification.actions.revival import revive_job
from certification.errors import Refusal
from certification.process import Actor
from certification.queries import machinery as work
from tracker.office.entry import officials_only
from tracker.office.pages import page
from tracker.queues import AT_ONCE
from tracker.refusals import sentence
from tracker.tasks.figures import Machinery, figures
from tracker.templatetags.words import word

CHECKS_SHOWN = 7
ERROR_LETTERS = 300


@officials_only
@require_safe
def machinery(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Everything that works behind the pages, as it stands at this moment."""
    now = figures()
    context = {
        "queues": _queues(now),
        "silent": now.silent,
        "signs": [sign for sign in now.signs if not sign.silent],
        "clock": now.heard["beat"],
        "sweep": now.sweep,
        "share": _share(now),
        "checks": [_check(one) for one in work.sweeps(CHECKS_SHOWN)],
        "dead": [_dead(job) for job in work.dead_jobs()],
        "dead_count": now.dead,
        "late": now.reminders_late,
        "head": now.feed_head,
        "well": not (now.silent or now.dead or now.reminders_late or (now.sweep and now.sweep.differences)),
    }
    return page(request, actor, "machinery", context, here="machinery")


@officials_only
@require_POST
def try_again(request: HttpRequest, actor: Actor, job: int) -> HttpResponse:
    """Make a job that gave up due again."""
    try:
        revived = revive_job(job, by=actor)
        what = f"{word(revived.kind, 'job')} {revived.key}"
        messages.success(request, gettext("It is due again: %(what)s.") % {"what": what})
    except Refusal as refusal:
        messages.error(request, sentence(refusal))
    return HttpResponseRedirect(reverse("office:machinery"))


def _queues(now: Machinery) -> list[dict[str, Any]]:
    return [
        {"state": state, "sign": now.heard[state.queue], "at_once": AT_ONCE[state.queue]}
        for state in now.queues
    ]


def _share(now: Machinery) -> int:
    """How far the newest full check is, in hundredths."""
    if now.sweep is None or not now.sweep.cases:
        return 0
    return min(100 * now.sweep.checked // now.sweep.cases, 100)


def _check(sweep: Any) -> dict[str, Any]:
    ended = sweep.finished_at
    return {
        "sweep": sweep,
        "seconds": (ended - sweep.started_at).total_seconds() if ended else None,
        "differing": [failure["reference"] for failure in sweep.failures],
    }


def _dead(job: Any) -> dict[str, Any]:
    return {"job": job, "error": job.last_error[:ERROR_LETTERS]}
