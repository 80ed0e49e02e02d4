"""One rule of a case as a card: what, why, the law, what is enough, which sites it is about, when it clears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext

from certification.engine.rule import Axis, Outcome
from certification.queries.standing import RuleStanding
from tracker.templatetags.dates import day_since
from tracker.templatetags.rules import cited, rule_evidence, rule_title, rule_why
from tracker.templatetags.words import word

SHOWN_PLACES = 6


def card(row: RuleStanding, *, state: str, said: str = "", opened: bool = False) -> dict[str, Any]:
    """The card as components/rule.html takes it, without anything to do; `said` replaces the usual word."""
    rule = row.rule
    return {
        "code": rule.code,
        "state": state,
        "word": said,
        "title": rule_title(rule),
        "about": about(row),
        "why": rule_why(rule),
        "enough": rule_evidence(rule),
        "law": [{"text": cited(rule.law), "href": rule.law.url}],
        "open": opened,
        "checked_on": rule.checked_on,
        "action": None,
    }


def under_axes(cards: list[dict[str, Any]], rules: list[RuleStanding]) -> list[dict[str, Any]]:
    """The cards under the three questions: the products, the control, the way into the EU."""
    axis_of = {row.rule.code: row.rule.gate.axis for row in rules}
    groups = [
        {"name": word(axis.value, "axis"), "cards": [c for c in cards if axis_of[c["code"]] is axis]}
        for axis in Axis
    ]
    return [group for group in groups if group["cards"]]


def only_advises(row: RuleStanding) -> bool:
    """Whether it stops no step and nothing is known against it: worth telling, not worth a card."""
    return row.rule.advises and row.outcome in (Outcome.UNPROVEN, Outcome.REFERRED)


def also(rows: Iterable[RuleStanding], address: Callable[[str], str]) -> dict[str, Any] | None:
    """The rules that only advise as one folded list, by what they are about; `address` of a code is where its line
    leads. None where there are none."""
    by_subject: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        if only_advises(row):
            line = {"title": rule_title(row.rule), "href": address(row.rule.code)}
            by_subject[row.rule.of.kind].append(line)
    if not by_subject:
        return None
    groups = [{"name": capfirst(word(kind, "subject")), "rows": found} for kind, found in by_subject.items()]
    return {"count": sum(map(len, by_subject.values())), "groups": groups}


def titles_met(rules: list[RuleStanding]) -> list[str]:
    """The titles of what is met, in the order of the book."""
    return [rule_title(row.rule) for row in rules if row.outcome is Outcome.MET]


def about(row: RuleStanding) -> str:
    """Which sites or products stand open, and from when to when."""
    if not row.findings:
        return ""
    places = ", ".join(dict.fromkeys(_places(row)))
    since = _since(row)
    told = []
    if row.outcome is Outcome.UNPROVEN:
        told.append(gettext("We have not been told everything about this: %(places)s.") % {"places": places})
    else:
        told.append(gettext("This is about: %(places)s.") % {"places": places})
    if row.clears_by_itself and row.clears_on is not None:
        told.append(
            gettext("It clears by itself: met from %(date)s on.") % {"date": day_since(row.clears_on)}
        )
    elif row.rule.gate.axis is Axis.ADMISSION and since is not None:
        told.append(gettext("Since %(date)s.") % {"date": day_since(since)})
    return " ".join(told)


def _since(row: RuleStanding) -> date | None:
    first: date | None = row.findings[0].during.lower
    return first


def _places(row: RuleStanding) -> list[str]:
    named = []
    for finding in row.findings:
        told = finding.because.get("subjects", {})
        if finding.subject_kind == "case_product" or "case_product" in told:
            named += [word(ref, "product") for ref in finding.because.get("refs") or [finding.subject_ref]]
        elif told:
            named += [f"{word(kind, 'subject')} – {count}" for kind, count in told.items() if count]
        else:
            named.append(f"{word(finding.subject_kind, 'subject')} {finding.subject_ref}".strip())
    return named[:SHOWN_PLACES] + (["…"] if len(named) > SHOWN_PLACES else [])
