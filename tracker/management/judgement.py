"""An assessment in words and as plain values, for the command that judges one case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from certification.engine.rule import Axis, Gate, Outcome
from certification.queries.explain import Assessment, Opening, Reason
from tracker.templatetags import word_lists as words
from tracker.templatetags.rules import cited, rule_evidence, rule_title, rule_why

GRAVITY = (Outcome.UNMET, Outcome.UNPROVEN, Outcome.REFERRED)


def said(reference: str, found: Assessment) -> Iterator[str]:
    """Line by line: how many rules hold, the gates of the case, then axis by axis what does not hold and why."""
    counts = ", ".join(f"{words.OUTCOME[name]}: {count}" for name, count in sorted(found.outcomes.items()))
    yield f"{reference} · {found.day}"
    yield counts or pgettext("judge", "Nothing is judged on this day.")
    for gate, openings in groupby(found.openings, key=lambda opening: opening.gate):
        yield from _gate(gate, list(openings))
    for axis, reasons in groupby(
        _ordered(found.reasons), key=lambda reason: reason.explanation.rule.gate.axis
    ):
        yield from ("", str(words.AXIS[axis.value]))
        for reason in reasons:
            yield from _reason(reason)


def plain(reference: str, found: Assessment) -> dict[str, Any]:
    """The same for machines; days are ISO texts, codes are not translated, titles are."""
    return {
        "case": reference,
        "on": found.day,
        "outcomes": dict(found.outcomes),
        "gates": [
            {
                "gate": o.gate.value,
                "axis": o.gate.axis.value,
                "subject": {"kind": o.kind, "id": o.id, "ref": o.ref},
                "open": o.open,
                "opens_on": o.opens_on,
            }
            for o in found.openings
        ],
        "reasons": [_plain_reason(reason) for reason in _ordered(found.reasons)],
        "stored_findings_agree": not found.stored,
    }


def _ordered(reasons: tuple[Reason, ...]) -> list[Reason]:
    axes = list(Axis)
    return sorted(
        reasons,
        key=lambda r: (
            axes.index(r.explanation.rule.gate.axis),
            GRAVITY.index(r.outcome),
            r.explanation.rule.code,
            r.kind,
            r.ref,
        ),
    )


def _gate(gate: Gate, openings: list[Opening]) -> Iterator[str]:
    """How many subjects may pass, and each that may not with the day it may."""
    passing = sum(opening.open for opening in openings)
    yield pgettext("gate", "%(gate)s: open for %(open)s of %(all)s") % {
        "gate": words.GATE[gate.value],
        "open": passing,
        "all": len(openings),
    }
    for opening in (o for o in openings if not o.open):
        opens = pgettext("gate", "no day is known") if opening.opens_on is None else str(opening.opens_on)
        yield f"  {words.SUBJECT[opening.kind]} {opening.ref}: {opens}"


def _reason(reason: Reason) -> Iterator[str]:
    why = reason.explanation
    subject, outcome = words.SUBJECT[reason.kind], words.OUTCOME[reason.outcome.value]
    yield f"  {why.rule.code} · {subject} {reason.ref} · {outcome} · {_days(reason)}"
    yield f"    {rule_title(why.rule)}"
    yield f"    {rule_why(why.rule)}"
    yield f"    {cited(why.citation)}"
    for value in why.law:
        yield f"      {value.says}: {value.value} {value.unit} ({cited(value.citation)})"
    for fact in (*([why.event] if why.event else []), *why.facts):
        yield f"      {fact.says}: {_value(fact.value)}"
    yield "    " + _("Enough is any of: %(things)s") % {"things": "; ".join(rule_evidence(why.rule))}
    if why.clears_on is not None:
        yield "    " + _("First day without it: %(day)s") % {"day": why.clears_on}


def _plain_reason(reason: Reason) -> dict[str, Any]:
    why = reason.explanation
    return {
        "axis": why.rule.gate.axis.value,
        "gate": why.rule.gate.value,
        "rule": why.rule.code,
        "version": why.rule.since,
        "title": rule_title(why.rule),
        "outcome": reason.outcome.value,
        "subject": {"kind": reason.kind, "id": reason.id, "ref": reason.ref},
        "since": reason.since,
        "until": reason.until,
        "clears_on": why.clears_on,
        "citation": str(why.citation),
        "link": why.citation.url,
        "event": None if why.event is None else {why.event.name: why.event.value},
        "facts": {fact.name: fact.value for fact in why.facts},
        "law": [
            {"code": v.code, "value": v.value, "unit": v.unit, "since": v.since, "citation": str(v.citation)}
            for v in why.law
        ],
        "evidence": rule_evidence(why.rule),
    }


def _days(reason: Reason) -> str:
    return f"{reason.since or '…'} – {reason.until or '…'}"


def _value(value: Any) -> str:
    if value is None:
        return pgettext("fact", "not told")
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value) or pgettext("fact", "none")
    if isinstance(value, dict):
        return f"{_edge(value['since'])} – {_edge(value['until'])}"
    if isinstance(value, bool):
        return pgettext("fact", "yes") if value else pgettext("fact", "no")
    return str(value)


def _edge(day: date | None) -> str:
    return "…" if day is None else str(day)
