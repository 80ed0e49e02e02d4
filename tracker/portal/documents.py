"""Papers of a case: their state, handing one in, and getting one back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from certification.actions.documents import hand_in
from certification.errors import NotFound, Refusal
from certification.law import BOOK
from certification.process import Actor
from certification.queries import cases as record
from certification.queries.files import path_of
from tracker.portal.case_parts import paper
from tracker.portal.entry import producers_only
from tracker.portal.forms import Form, Paper, fresh
from tracker.portal.pages import page
from tracker.templatetags.rules import title_of_code
from tracker.templatetags.word_lists import DOCUMENT_KIND

HANDED_IN, REFUSED, NO_ROOM = 302, 422, 507
ORDER = {"returned": 0, "received": 1, "accepted": 2}


class PaperForm(Form):
    """One paper: what it is, what it is called, and the file."""

    kind = forms.ChoiceField(label=_("What kind of paper is it?"), choices=list(DOCUMENT_KIND.items()))
    title = forms.CharField(
        label=_("What do you call it?"),
        help_text=_("For example: land deed, field 3."),
        max_length=200,
        error_messages={"required": _("Name the document.")},
    )
    file = Paper(
        label=_("Photo or document"),
        help_text=_("PDF, photo, DOCX or XLSX, up to 20 MB. If the connection drops, send it again."),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty.")},
    )


@producers_only
@require_safe
def document_list(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Every paper, those sent back first, and what is still asked for."""
    case = record.case(reference, actor)
    rows = sorted(record.documents(reference, actor), key=lambda row: ORDER[row.state])
    asked = [r for r in record.requests(reference, actor) if r.asked_of == "producer"]
    context = {"papers": [paper(row) for row in rows], "asked": asked}
    return page(request, "documents", context, case=case, here="documents")


@producers_only
@require_http_methods(["GET", "POST"])
def document_add(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse | HttpResponseRedirect:
    """Hand one paper in, for what was asked or for a rule where `for` says so."""
    case = record.case(reference, actor)
    wanted = _wanted(request.GET.get("for", ""), reference, actor)
    context: dict[str, Any] = {"wanted": wanted}
    if request.method != "POST":
        context["form"] = PaperForm(initial=fresh(kind="photo", title=wanted.get("title", "")[:200]))
        return page(request, "document_add", context, case=case, here="documents")
    form = PaperForm(request.POST, request.FILES)
    status = _handed_in(form, reference, actor, wanted) if form.is_valid() else REFUSED
    if status == HANDED_IN:
        messages.success(request, gettext("The paper has been handed in. The control body looks at it."))
        return HttpResponseRedirect(reverse("portal:documents", args=[reference]))
    context["form"] = form
    return page(request, "document_add", context, case=case, here="documents", status=status)


@producers_only
@require_safe
def document(request: HttpRequest, actor: Actor, reference: str, uuid: UUID) -> FileResponse:
    """The bytes of one paper of the case, always as a download of the type they were found to be."""
    row = record.document(uuid, actor)
    if row.case.reference != reference or row.file is None:
        raise Http404
    path = path_of(row.file.sha256)
    if not path.is_file():
        raise Http404
    answer = FileResponse(
        path.open("rb"), as_attachment=True, filename=row.file_name, content_type=row.file.media_type
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _handed_in(form: PaperForm, reference: str, actor: Actor, wanted: dict[str, Any]) -> int:
    told = form.cleaned_data
    try:
        hand_in(
            reference,
            by=actor,
            kind=told["kind"],
            title=told["title"],
            content=told["file"],
            file_name=told["file"].name,
            request=wanted.get("request"),
            rule=wanted.get("rule", ""),
            uuid=form.identity,
        )
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal)
        return NO_ROOM if refusal.kind == "no_room" else REFUSED
    return HANDED_IN


def _wanted(told: str, reference: str, actor: Actor) -> dict[str, Any]:
    """What the paper is for: an open request by its id, or a rule by its code; nothing for anything else."""
    if told in BOOK.codes:
        return {"rule": told, "title": "", "text": title_of_code(told)}
    for row in record.requests(reference, actor):
        if str(row.uuid) == told and row.asked_of == "producer":
            return {"request": row.uuid, "title": row.text, "text": row.text, "due": row.due_on}
    return {}
