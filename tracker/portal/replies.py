"""The flow every reply goes through: fill in, check, send; each round keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext, pgettext

from certification.actions import documents
from certification.actions.once import new_id
from certification.errors import Conflict, NotFound, Refusal
from certification.process import Actor
from tracker.portal.forms import Form, fresh
from tracker.portal.pages import page
from tracker.templatetags.words import word

STATUS = {"conflict": 409, "no_room": 507}


@dataclass(frozen=True)
class Reply:
    """One thing to reply to: its words, its form, and what sends the reply."""

    case: Any
    kicker: str
    title: str
    asked: str
    back: str
    version: int
    form: Callable[..., Form]
    send: Callable[[Form, UUID | None], object]
    card: dict[str, Any] | None = None
    paper_kind: str = "other"
    paper_of: dict[str, Any] = field(default_factory=dict)


def answered(request: HttpRequest, actor: Actor, reply: Reply) -> HttpResponse | HttpResponseRedirect:
    """Show the form, check it, or send the reply and go back."""
    if request.method != "POST":
        return _show(request, reply, reply.form(initial=fresh(version=reply.version)))
    form = reply.form(request.POST, request.FILES)
    if "change" in request.POST:
        return _show(request, reply, reply.form(initial=request.POST.dict()))
    if not form.is_valid():
        return _show(request, reply, form, status=422)
    if form.cleaned_data["version"] != reply.version:
        return _changed(request, reply, form)
    try:
        paper = _paper(form, actor, reply)
        if "send" not in request.POST:
            return _check(request, actor, reply, form, paper)
        reply.send(form, paper)
    except NotFound:
        raise
    except Refusal as refusal:
        return _refused(request, reply, form, refusal)
    messages.success(request, gettext("Your reply has been sent. The control body answers you here."))
    return HttpResponseRedirect(reply.back)


def _paper(form: Form, actor: Actor, reply: Reply) -> UUID | None:
    """The paper of the reply, handed in on the first round, so that a dropped connection does not lose it."""
    sent = form.cleaned_data.get("file")
    if not sent:
        return form.cleaned_data.get("paper")
    row = documents.hand_in(
        reply.case.reference,
        by=actor,
        kind=reply.paper_kind,
        title=reply.kicker or reply.title,
        content=sent,
        file_name=sent.name,
        uuid=new_id(),
        answers=False,
        **reply.paper_of,
    )
    return row.uuid


def _check(request: HttpRequest, actor: Actor, reply: Reply, form: Form, paper: UUID | None) -> HttpResponse:
    told = form.cleaned_data
    said = getattr(form, "said", str)()
    rows = [(pgettext("reply", "What was done"), said)] if said else []
    rows.append((gettext("Photo or document"), gettext("Uploaded") if paper else "–"))
    rows.append((pgettext("reply", "Your words"), told.get("text") or "–"))
    kept = {"choice": told.get("choice", ""), "text": told.get("text", ""), "paper": paper or ""}
    kept |= {"token": told.get("token") or new_id(), "version": reply.version}
    context = {
        "reply": reply,
        "rows": [{"label": label, "value": value, "change": ""} for label, value in rows],
        "kept": kept,
    }
    return page(request, "reply_check", context, case=reply.case, here="case")


def _show(request: HttpRequest, reply: Reply, form: Form, status: int = 200) -> HttpResponse:
    context = {"reply": reply, "form": form, "uploaded": bool(form["paper"].value())}
    return page(request, "reply", context, case=reply.case, here="case", status=status)


def _changed(request: HttpRequest, reply: Reply, form: Form) -> HttpResponse:
    """Somebody was quicker: say so, keep what was typed, and carry the version that stands now."""
    return _refused(request, reply, form, Conflict("row_has_changed", current=reply.version))


def _refused(request: HttpRequest, reply: Reply, form: Form, refusal: Refusal) -> HttpResponse:
    form.refuse(refusal, version=reply.version)
    return _show(request, reply, form, status=STATUS.get(refusal.kind, 422))


def level_of(noncompliance: Any) -> str:
    """«№ 2, болмашы»: the number and how grave it is."""
    return f"№ {noncompliance.number}, {word(noncompliance.level, 'level').lower()}"
