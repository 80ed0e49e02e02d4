"""What another value in the law would change: tried on every case, shown to officials, written nowhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from certification.engine.book import Refused
from certification.law import BOOK
from certification.process import Actor
from certification.queries import reference
from certification.queries.cases import cases
from certification.queries.day import today
from certification.queries.impact import Change, Impact, impact
from tracker.office.entry import officials_only
from tracker.office.law_draft_form import DraftForm, rules_with_values
from tracker.office.pages import page
from tracker.templatetags.words import name_of, word

MOST_CASES = 2_000
ROWS_SHOWN = 100


@officials_only
@require_safe
def law_draft(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Choose a rule, try other values from a day on, see who falls out and who comes in."""
    day, count = today(), cases(actor).count()
    context: dict[str, Any] = {
        "rules": rules_with_values(),
        "too_many": count > MOST_CASES,
        "limit": MOST_CASES,
        "count": count,
        "today": day,
        "here": "law_draft",
    }
    code = request.GET.get("rule", "")
    if not code:
        return page(request, actor, "law_draft", context)
    if code not in dict(context["rules"]):
        raise Http404
    tried = "since" in request.GET
    form = DraftForm(BOOK.newest(code), day, request.GET if tried else None)
    context |= {"rule": form.rule, "form": form}
    if not tried or context["too_many"]:
        return page(request, actor, "law_draft", context)
    found = _found(form)
    if found is None:
        return page(request, actor, "law_draft", context, status=400)
    return page(request, actor, "law_draft", context | _shown(found) | {"told": form.told()})


def _found(form: DraftForm) -> Impact | None:
    """The impact of the draft; None where the form has errors, or the book does not take the draft."""
    if not form.is_valid():
        return None
    try:
        return impact([form.draft()], form.cleaned_data["since"])
    except (Refused, LookupError, ValueError):
        form.add_error(None, gettext("The rule cannot be read with these values."))
        return None


def _shown(found: Impact) -> dict[str, Any]:
    regions = {row.iso: name_of(row) for row in reference.regions()}
    moved = [change for change in found.changes if change.falls_out_on or change.comes_in_on]
    moved.sort(key=lambda c: (c.falls_out_on or c.comes_in_on or date.max, c.case, c.ref))
    return {
        "found": found,
        "out": len({change.case for change in moved if change.falls_out_on}),
        "into": len({change.case for change in moved if change.comes_in_on}),
        "otherwise": len(found.changes) - len(moved),
        "sums": [
            {"label": gettext("By region"), "rows": _sums(found.sums("region"), regions)},
            {"label": gettext("By product"), "rows": _sums(found.sums("products"), {})},
        ],
        "changes": [_change(change, regions) for change in moved[:ROWS_SHOWN]],
        "more": max(0, len(moved) - ROWS_SHOWN),
    }


def _sums(sums: dict[str, dict[str, int]], regions: dict[str, str]) -> list[dict[str, Any]]:
    rows = [{"name": regions.get(key) or _products(key), **counts} for key, counts in sums.items()]
    return sorted(rows, key=lambda row: -row["fall_out"] - row["come_in"])


def _change(change: Change, regions: dict[str, str]) -> dict[str, Any]:
    return {
        "case": change.case,
        "region": regions.get(change.region, change.region),
        "products": _products(change.products),
        "what": f"{word(change.kind, 'subject')} {change.ref}",
        "falls_out_on": change.falls_out_on,
        "comes_in_on": change.comes_in_on,
    }


def _products(codes: str) -> str:
    return ", ".join(word(code, "product") for code in codes.split(", ") if code) or "–"
