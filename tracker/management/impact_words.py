"""The impact of a draft, in words and as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from certification.queries.impact import Change, Impact
from tracker.templatetags import word_lists as words


def plain(found: Impact) -> dict[str, Any]:
    """For machines; days are ISO texts."""
    return {
        "on": found.day,
        "rules": list(found.rules),
        "cases_judged": found.cases,
        "by_region": found.sums("region"),
        "by_product": found.sums("products"),
        "changes": [_plain(change) for change in found.changes],
    }


def _plain(change: Change) -> dict[str, Any]:
    return {
        "case": change.case,
        "region": change.region,
        "products": change.products,
        "rule": change.rule,
        "subject": {"kind": change.kind, "ref": change.ref},
        "before": change.before,
        "after": change.after,
        "falls_out_on": change.falls_out_on,
        "comes_in_on": change.comes_in_on,
    }


def said(found: Impact) -> Iterator[str]:
    """Line by line: sums by region and product, then everyone whom it touches."""
    yield _("%(cases)s cases judged; %(changes)s subjects change.") % {
        "cases": found.cases,
        "changes": len(found.changes),
    }
    for by in ("region", "products"):
        for key, sums in found.sums(by).items():
            yield _("%(what)s: %(out)s fall out, %(into)s come in") % {
                "what": key,
                "out": sums["fall_out"],
                "into": sums["come_in"],
            }
    for change in found.changes:
        yield f"{change.case} {words.SUBJECT.get(change.kind, change.kind)} {change.ref} {change.rule}: {_days(change)}"


def _days(change: Change) -> str:
    parts = []
    if change.falls_out_on is not None:
        parts.append(_("falls out on %(day)s") % {"day": change.falls_out_on})
    if change.comes_in_on is not None:
        parts.append(_("comes in on %(day)s") % {"day": change.comes_in_on})
    return ", ".join(parts) or _("is judged otherwise, but nothing falls out or comes in")
