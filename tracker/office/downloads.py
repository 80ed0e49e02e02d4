"""Files of a case, streamed only to who may see them."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import certificates
from certification.queries.cases import document
from certification.queries.day import now_and_today
from certification.queries.files import path_of
from tracker.office.entry import staff_only
from tracker.papers.extract import certificate_extract


@staff_only
@require_safe
def paper(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponseBase:
    """One document as it was handed in; never shown inside a page of ours."""
    row = document(uuid, actor)
    if row.file is None:
        raise Http404
    stored = path_of(row.file.sha256).open("rb")
    return FileResponse(
        stored, as_attachment=True, filename=row.file_name or str(row.uuid), content_type=row.file.media_type
    )


@staff_only
@require_safe
def extract(request: HttpRequest, actor: Actor, number: str) -> HttpResponse:
    """The printed extract of a certificate as it stands now."""
    moment, day = now_and_today()
    pdf = certificate_extract(certificates.by_number(number, actor, day), at=moment)
    name = {"Content-Disposition": f'inline; filename="{number}.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=name)
