"""The morning: what is late and what is due this week, by legal date, with the one thing to do beside each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime, now
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from certification.process import CONTROL_BODY, Actor, Role
from certification.queries import reference, workload
from certification.queries.deadlines import Deadline
from certification.queries.workload import QueueRow
from tracker.office.acts import ACTS
from tracker.office.as_of import AsOf, as_of
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.deadlines import deadline_title
from tracker.templatetags.durations import duration
from tracker.templatetags.event_words import event_words
from tracker.templatetags.words import name_of

ROWS_SHOWN = 40
# Which verb settles what the control body is late with.
VERB_OF = {"inspection": "report", "request": "answer_request", "rule": "plan_visit"}
NIGHT = timedelta(days=1)
CHANGES_SHOWN = 8
ICONS = {
    "honey": "hive",
    "bovine": "meat",
    "equine": "meat",
    "ovine": "meat",
    "caprine": "meat",
    "camel": "meat",
}


@staff_only
@require_safe
def morning(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The queue with its numbers, the night check, the map, what waits for a decision, this week's visits."""
    at = as_of(request)
    day = at.day
    owner = request.GET.get("owner", "all")
    region = request.GET.get("region", "")
    everything = workload.morning(actor, day, known=at.known)
    shown = (
        everything
        if owner == "all" and not region
        else workload.morning(actor, day, caretaker=_caretaker(owner, actor), region=region, known=at.known)
    )
    weeks = workload.weeks(actor, day, at.known)
    calm = workload.next_due(actor, day, at.known) if not everything.late and not everything.soon else None
    context = {
        "today": day,
        "night": _night(at),
        "tiles": _tiles(weeks, at),
        "queue": _queue(actor, everything, shown, owner, region, at) | {"calm_until": _calm(calm)},
        "region": region,
        "regions": _regions(everything.late_by_region, at),
        "changes": _changes(actor, at),
        "weeks": [("", week.ours, week.theirs) for week in weeks],
        "last_week": weeks[-1],
        "decisions": workload.awaiting_decision(actor, at.past_day)[:8],
        "visits": workload.visits_between(actor, day, day + timedelta(days=7), day)[:8],
    }
    return page(request, actor, "morning", context, here="morning", late=len(everything.late), at=at)


def _calm(on: date | None) -> str:
    return gettext("Next deadline: %(date)s.") % {"date": said_day(on)} if on else ""


def queue_row(row: QueueRow, actor: Actor, at: AsOf) -> dict[str, Any]:
    """One row of the queue, as components/queue_row.html takes it."""
    case, deadline = row.case, row.deadline
    products = [product.product for product in case.products.all()]
    mine = actor.role in CONTROL_BODY and not at.elsewhere
    return {
        "due": deadline.due_on,
        "icon": next((ICONS[p] for p in products if p in ICONS), "wheat"),
        "name": name_of(case.producer),
        "href": reverse("office:case", args=[case.reference]) + at.query,
        "reference": case.reference,
        "region": name_of(case.producer.region),
        "need": deadline_title(deadline),
        "turn": turn(deadline),
        "owner": case.caretaker,
        "take": reverse("office:take", args=[case.reference]) if mine and case.closed_on is None else "",
        "actions": [] if at.elsewhere else _actions(case.reference, deadline, actor),
        "risk": None,
    }


def turn(deadline: Deadline) -> str:
    """Whose turn it is."""
    if deadline.asked_of == workload.PRODUCER:
        return gettext("the producer’s turn")
    return gettext("the control body’s turn")


def _actions(reference: str, deadline: Deadline, actor: Actor) -> list[dict[str, Any]]:
    """The one verb that settles this deadline, where this actor may say it."""
    name = VERB_OF.get(
        deadline.kind if "uuid" not in deadline.params else deadline.identity.split(":")[0], ""
    )
    if actor.role is Role.OFFICIAL:
        name = "ask_body"
    elif deadline.asked_of == workload.PRODUCER:
        return []
    if not name or actor.role not in ACTS[name].roles:
        return []
    about = [deadline.params["uuid"]] if ACTS[name].about else []
    href = reverse("office:do_about" if about else "office:do", args=[reference, name, *about])
    return [{"href": href, "label": ACTS[name].title}]


def _caretaker(owner: str, actor: Actor) -> str | None:
    return {"mine": actor.name, "none": ""}.get(owner)


def _queue(actor: Actor, everything: Any, shown: Any, owner: str, region: str, at: AsOf) -> dict[str, Any]:
    rows = [*everything.late, *everything.soon]
    counts = {
        "all": len(rows),
        "mine": sum(row.case.caretaker == actor.name for row in rows),
        "none": sum(not row.case.caretaker for row in rows),
    }
    names = {
        "all": pgettext("queue", "All"),
        "mine": pgettext("queue", "Mine"),
        "none": pgettext("queue", "No owner"),
    }
    tabs = [
        {
            "href": f"?owner={key}" + (f"&region={region}" if region else "") + at.more,
            "label": names[key],
            "count": counts[key] if not region else None,
            "current": key == owner,
        }
        for key in names
        if key != "mine" or actor.role in CONTROL_BODY
    ]
    groups = [
        _group(gettext("Late: %(count)s"), shown.late, actor, at),
        _group(gettext("Due this week: %(count)s"), shown.soon, actor, at),
    ]
    return {
        "tabs": tabs,
        "order": gettext("Order: the day it was due"),
        "groups": [group for group in groups if group["rows"]],
        "full": None,
        "no_risk": True,
    }


def _group(label: str, rows: Iterable[QueueRow], actor: Actor, at: AsOf) -> dict[str, Any]:
    found = list(rows)
    return {
        "label": label % {"count": len(found)},
        "rows": [queue_row(row, actor, at) for row in found[:ROWS_SHOWN]],
    }


def _changes(actor: Actor, at: AsOf) -> list[dict[str, Any]]:
    """What was done in the last twenty-four hours, the most frequent first."""
    counts = Counter[str]()
    since = (at.past_end or now()) - NIGHT
    for verb, count in workload.changes_since(actor, since, at.past_end).items():
        counts[event_words(verb)] += count
    return [{"count": count, "what": what} for what, count in counts.most_common(CHANGES_SHOWN)]


def _night(at: AsOf) -> dict[str, Any] | None:
    sweep = workload.last_sweep(at.past_end)
    if sweep is None:
        return None
    return {
        "finished": f"{localtime(sweep.finished_at):%H:%M}" if sweep.finished_at else "",
        "started": f"{localtime(sweep.started_at):%H:%M}",
        "took": duration(((sweep.finished_at or now()) - sweep.started_at).total_seconds()),
        "differences": len(sweep.failures),
        "total": sweep.cases,
        "checked": sweep.checked,
        "same": sweep.checked - sweep.changed_cases,
        "changed": sweep.changed_cases,
        "waiting": sweep.waiting,
        "waiting_note": gettext("They changed meanwhile and are judged on their own.")
        if sweep.waiting
        else "",
    }


def _tiles(weeks: list[workload.Week], at: AsOf) -> list[dict[str, Any]]:
    home, decisions = (reverse(f"office:{name}") + at.query for name in ("morning", "decisions"))
    told = (
        (gettext("Late"), [week.late for week in weeks], "late", home),
        (gettext("Due this week"), [week.soon for week in weeks], "", home),
        (gettext("Waiting for a decision"), [week.pending for week in weeks], "", decisions),
        (gettext("Open serious non-compliances"), [week.serious for week in weeks], "late", home),
    )
    return [_tile(label, values, state if values[-1] else "", href) for label, values, state, href in told]


def _tile(label: str, values: list[int], state: str, href: str) -> dict[str, Any]:
    return {
        "label": label,
        "now": values[-1],
        "before": values[-2],
        "values": values,
        "state": state,
        "href": href,
    }


def _regions(late: dict[str, int], at: AsOf) -> list[dict[str, Any]]:
    rows = [
        {
            "iso": region.iso,
            "name": name_of(region),
            "value": late.get(region.iso, 0),
            "href": f"{reverse('office:morning')}?region={region.iso}{at.more}",
        }
        for region in reference.regions()
    ]
    return sorted(rows, key=lambda row: -row["value"])
