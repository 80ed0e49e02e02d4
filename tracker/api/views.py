"""What inspectors, control bodies and laboratories read and say from their own systems, often after days offline."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from certification.actions import inspections as reporting
from certification.actions import samples as sampling
from certification.actions.noncompliances import Shortcoming
from certification.actions.samples import Taken
from certification.queries import cases as case_queries
from certification.queries import certificates as certificate_queries
from certification.queries import standing, visits
from certification.queries.day import today
from tracker.api.clients import ClientAuthentication, HasScope, actor
from tracker.api.pages import page_of
from tracker.api.parsing import StrictJSONParser
from tracker.api.problems import handle
from tracker.api.shapes import (
    CaseShape,
    CertificateShape,
    FindingShape,
    InspectionShape,
    ProblemShape,
    ReportIn,
    ResultIn,
    SampleShape,
)

READ_CASES, READ_VISITS = "cases:read", "inspections:read"
WRITE_VISITS, WRITE_SAMPLES = "inspections:write", "samples:write"
PROBLEM = OpenApiResponse(ProblemShape, description="A problem document (RFC 9457)")
CURSOR = OpenApiParameter("cursor", str, description="The cursor of the previous page")


def answers(*codes: int, **ok: Any) -> dict[Any, Any]:
    """The responses of an operation: its own, and problem documents for the codes it can refuse with."""
    found: dict[Any, Any] = {int(code[1:]): shape for code, shape in ok.items()}
    return {**found, **{(code, "application/problem+json"): PROBLEM for code in (401, 403, *codes)}}


class Door(APIView):
    """What every view of the API shares; `scopes` names the scope a token needs, by method."""

    authentication_classes = [ClientAuthentication]
    permission_classes = [HasScope]
    parser_classes = [StrictJSONParser]
    scopes: ClassVar[dict[str, str]] = {"GET": READ_CASES}

    def get_exception_handler(self) -> Any:
        """Problems, whatever the settings of other doors say."""
        return handle


class Cases(Door):
    """Cases the client may see."""

    @extend_schema(
        operation_id="cases_list",
        parameters=[CURSOR, OpenApiParameter("step", str), OpenApiParameter("q", str)],
        responses=answers(400, s200=CaseShape(many=True)),
    )
    def get(self, request: Request) -> Response:
        """Cases by reference, a hundred a page; `step` and `q` (reference, name, BIN) narrow the list."""
        sought, step = _text(request, "q"), _text(request, "step")
        if sought:
            found = case_queries.find(actor(request), sought)
            return Response({"next": None, "results": CaseShape(found, many=True).data})
        rows = case_queries.cases(actor(request))
        return Response(page_of(rows.filter(step=step) if step else rows, "reference", request, CaseShape))


class Case(Door):
    """One case."""

    @extend_schema(operation_id="case_read", responses=answers(404, s200=CaseShape))
    def get(self, request: Request, reference: str) -> Response:
        """One case by its reference; 404 when it is not there or not yours."""
        return Response(CaseShape(case_queries.case(reference, actor(request))).data)


class Findings(Door):
    """What the rules say of a case."""

    @extend_schema(
        operation_id="case_findings",
        parameters=[OpenApiParameter("on", str, description="A day, YYYY-MM-DD; today when left out")],
        responses=answers(400, 404, s200=FindingShape(many=True)),
    )
    def get(self, request: Request, reference: str) -> Response:
        """Rules that are not met on a day, the gravest first."""
        who = actor(request)
        found = standing.rules_of(case_queries.case(reference, who), who, _day(request, "on"))
        rows = [_finding(row) for row in found if row.findings]
        return Response({"results": FindingShape(rows, many=True).data})


class Visits(Door):
    """Visits of the client's cases."""

    scopes: ClassVar[dict[str, str]] = {"GET": READ_VISITS}

    @extend_schema(
        operation_id="inspections_list",
        parameters=[
            CURSOR,
            OpenApiParameter("inspector", str, description="Visits of this inspector id"),
            OpenApiParameter("open", bool, description="true: only visits that have not been reported"),
        ],
        responses=answers(400, s200=InspectionShape(many=True)),
    )
    def get(self, request: Request) -> Response:
        """My inspections, planned and done, a hundred a page."""
        rows = visits.visits(actor(request), today())
        if inspector := _text(request, "inspector"):
            rows = rows.filter(inspector_id=inspector)
        if _text(request, "open") == "true":
            rows = rows.filter(reported_at__isnull=True)
        return Response(page_of(rows, "pk", request, InspectionShape))


class Visit(Door):
    """One visit."""

    scopes: ClassVar[dict[str, str]] = {"GET": READ_VISITS}

    @extend_schema(operation_id="inspection_read", responses=answers(404, s200=InspectionShape))
    def get(self, request: Request, uuid: UUID) -> Response:
        """One visit by its id."""
        return Response(InspectionShape(visits.visit(uuid, actor(request), today())).data)


class Report(Door):
    """The report of a visit."""

    scopes: ClassVar[dict[str, str]] = {"PUT": WRITE_VISITS, "GET": WRITE_VISITS}

    @extend_schema(
        operation_id="inspection_report",
        request=ReportIn,
        responses=answers(400, 404, 409, s200=InspectionShape, s201=InspectionShape),
    )
    def put(self, request: Request, uuid: UUID) -> Response:
        """Report a visit under an id your device made; the same report again answers 200 and changes nothing.

        Other content under the same id is refused with 409 and nothing is overwritten.
        """
        told = valid(ReportIn, request)
        before = _reported(uuid, request)
        row = reporting.report(
            told["case"],
            uuid,
            by=actor(request),
            inspected_on=told["inspected_on"],
            physical=told["physical"],
            result=told["result"],
            kind=told["kind"],
            announced=told["announced"],
            summary=told["summary"],
            report=told["answers"],
            shortcomings=[Shortcoming(**dict(row)) for row in told["noncompliances"]],
            taken=[Taken(**dict(row)) for row in told["samples"]],
        )
        code = status.HTTP_200_OK if before else status.HTTP_201_CREATED
        return Response(InspectionShape(row).data, status=code)


class Result(Door):
    """The result of a sample."""

    scopes: ClassVar[dict[str, str]] = {"PUT": WRITE_SAMPLES, "GET": WRITE_SAMPLES}

    @extend_schema(
        operation_id="sample_result", request=ResultIn, responses=answers(400, 404, 409, s200=SampleShape)
    )
    def put(self, request: Request, uuid: UUID) -> Response:
        """Report the one result of a sample; the same result again changes nothing, another one is refused."""
        told = valid(ResultIn, request)
        value = told["value_mg_kg"]
        row = sampling.report_result(
            uuid,
            by=actor(request),
            result=told["result"],
            substance=told["substance"],
            value_ug_kg=None if value is None else int(value * Decimal(1000)),
            reported_on=told["reported_on"],
        )
        return Response(SampleShape(row).data)


class Certificate(Door):
    """One certificate."""

    @extend_schema(operation_id="certificate_read", responses=answers(404, s200=CertificateShape))
    def get(self, request: Request, number: str) -> Response:
        """A certificate by its number, with what it is worth today."""
        return Response(CertificateShape(certificate_queries.by_number(number, actor(request), today())).data)


def _finding(row: standing.RuleStanding) -> dict[str, Any]:
    rule = row.rule
    since = [f.during.lower for f in row.findings]
    return {
        "rule": rule.code,
        "title": pgettext(f"{rule.code} title", rule.title),
        "law": str(rule.law),
        "axis": rule.gate.axis.value,
        "gate": rule.gate.value,
        "outcome": row.outcome.value,
        "subjects": [f.subject_ref for f in row.findings],
        "since": None if None in since else min(since),
        "clears_on": row.clears_on,
    }


def valid(shape: Any, request: Request) -> dict[str, Any]:
    """What was sent, read by a shape; a problem document names every value that cannot be recorded."""
    read = shape(data=request.data)
    read.is_valid(raise_exception=True)
    found: dict[str, Any] = read.validated_data
    return found


def _reported(uuid: UUID, request: Request) -> bool:
    found = visits.visits(actor(request), today()).filter(uuid=uuid).first()
    return found is not None and found.reported_at is not None


def _text(request: Request, name: str) -> str:
    value = request.query_params.get(name, "").strip()
    if "\0" in value:
        raise ValidationError({name: _("A NUL character cannot be searched for.")}, code="invalid")
    return value


def _day(request: Request, name: str) -> Any:
    value = _text(request, name)
    try:
        day = parse_date(value) if value else today()
    except ValueError:
        day = None
    if day is None:
        raise ValidationError({name: _("A day is written YYYY-MM-DD.")}, code="invalid")
    return day
