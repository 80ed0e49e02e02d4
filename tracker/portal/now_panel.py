"""The now panel and the line of eight steps: where I am, what is late, what is next."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, pgettext, pgettext_lazy

from certification.process import CLOSED, Role, Step, transitions_from
from certification.queries.deadlines import Deadline
from certification.queries.path import Place
from tracker.cards.road import line, months_left
from tracker.portal.situation import Situation
from tracker.portal.standing_cards import cards
from tracker.templatetags.dates import months
from tracker.templatetags.deadlines import deadline_consequence, deadline_title
from tracker.templatetags.words import word

NEAR_DAYS = 60
NEVER_NEXT = frozenset({"leave"})
PAPER_REQUESTS = frozenset({"missing_documents", "organic_plan", "organic_plan_corrections", "ics_manual"})

# What happens meanwhile, by step: whose turn it is, so that nobody wonders.
MEANWHILE = {
    "draft": pgettext_lazy("meanwhile", "The application has not been sent yet."),
    "applied": pgettext_lazy("meanwhile", "The control body checks your application."),
    "documents_requested": pgettext_lazy("meanwhile", "The control body waits for your papers."),
    "contracted": pgettext_lazy("meanwhile", "The contract is signed. Now the organic plan is due."),
    "plan_review": pgettext_lazy("meanwhile", "The control body checks your organic plan."),
    "group_setup": pgettext_lazy("meanwhile", "The internal control of the group is being set up."),
    "decision_pending": pgettext_lazy("meanwhile", "Everything is in. The control body decides."),
    "certified": pgettext_lazy("meanwhile", "The certificate is issued. Each consignment needs its own COI."),
    "suspended": pgettext_lazy("meanwhile", "Nothing may be sold as organic until this is lifted."),
    "withdrawn": pgettext_lazy("meanwhile", "The case is closed."),
    "refused": pgettext_lazy("meanwhile", "The case is closed."),
    "left": pgettext_lazy("meanwhile", "You have left. The case is closed."),
    "transferred": pgettext_lazy("meanwhile", "The case goes on with another control body."),
}


def now_of(now: Situation) -> dict[str, Any]:
    """The now panel as components/now.html takes it."""
    late = next((d for d in now.mine if d.due_on < now.day), None)
    ours = now.ours
    return {
        "here": _here(now),
        "late": _task(late, now) if late else None,
        "next": _next(now, late),
        "ours": {"due": ours.due_on} if ours else None,
    }


def line_of(now: Situation) -> list[dict[str, Any]]:
    """The line of eight steps; days ahead are estimates and show the month alone."""
    return line(now.road, now.case.step, now.clocks)


def address_of(deadline: Deadline, now: Situation) -> tuple[str, str]:
    """Where a deadline is dealt with, and the word on the button; two empty texts where nothing can be done."""
    case = now.case.reference
    if deadline.kind == "noncompliance":
        number = deadline.params.get("number")
        return reverse("portal:noncompliance_reply", args=[case, number]), gettext("Reply")
    if deadline.identity.startswith("request:"):
        return _request_address(deadline, now)
    if deadline.kind == "certificate_expires":
        return reverse("portal:certificate", args=[case]), gettext("See the certificate")
    if deadline.kind == "inspection":
        return reverse("portal:inspections", args=[case]), gettext("See the visit")
    if deadline.kind == "rule" and deadline.asked_of == "producer":
        return reverse("portal:finding_reply", args=[case, deadline.params["rule"]]), gettext("Reply")
    return "", ""


def _here(now: Situation) -> dict[str, Any]:
    at = next((i for i, s in enumerate(now.road, start=1) if s.place is Place.NOW), None)
    done = sum(s.place is Place.DONE for s in now.road)
    name = word(now.case.step, "step")
    return {"name": name, "number": at or done, "total": len(now.road), "note": _meanwhile(now)}


def _meanwhile(now: Situation) -> str:
    if now.case.step != Step.CONVERTING:
        return str(MEANWHILE[now.case.step])
    left = months_left(now.clocks)
    if left:
        done = max(clock.months_done for clock in now.clocks)
        return gettext("%(done)s done, %(left)s to go.") % {"done": months(done), "left": months(left)}
    if any(clock.done for clock in now.clocks):
        return gettext("The conversion period is over. The last check and the decision come next.")
    return gettext("The conversion period runs.")


def _task(deadline: Deadline, now: Situation) -> dict[str, Any]:
    href, action = address_of(deadline, now)
    text = deadline.text if deadline.kind != "certificate_expires" else ""
    notes = [_sentence(text), deadline_consequence(deadline, now.day)]
    return {
        "due": deadline.due_on,
        "title": deadline_title(deadline),
        "note": " ".join(note for note in notes if note),
        "href": href,
        "action": action,
    }


def _next(now: Situation, late: Deadline | None) -> dict[str, Any] | None:
    if Step(now.case.step) in CLOSED:
        return None
    waiting = [d for d in now.mine if d is not late and d.due_on >= now.day]
    near = next((d for d in waiting if d.days_left(now.day) <= NEAR_DAYS), None)
    if now.case.step == Step.DRAFT:
        return _step_of_mine(now)
    if near is not None:
        return _task(near, now)
    return _step_of_mine(now) or _rule_of_mine(now) or (_task(waiting[0], now) if waiting else _nothing())


def _step_of_mine(now: Situation) -> dict[str, Any] | None:
    ways = [t for t in transitions_from(Step(now.case.step), Role.PRODUCER) if t.verb not in NEVER_NEXT]
    if not ways:
        return None
    verb = ways[0].verb
    if verb == "submit":
        href = reverse("portal:apply_draft", args=[now.case.reference])
        note = gettext("Compare the control bodies, choose one and send the application.")
        return _thing(gettext("Finish the application"), note, href, gettext("Go on"))
    href = reverse("portal:do", args=[now.case.reference, verb])
    note = gettext("Check first what may stand in the way, then confirm.")
    return _thing(word(verb, "verb"), note, href, gettext("Check and confirm"))


def _rule_of_mine(now: Situation) -> dict[str, Any] | None:
    shown, _ = cards(now)
    first = next((card for card in shown if card["state"] == "you" and card["action"]), None)
    if first is None:
        return None
    asked = gettext("Show that this rule is met")
    note = " ".join(part for part in (first["title"], first["about"]) if part)
    return _thing(asked, note, first["action"]["href"], first["action"]["label"])


def _nothing() -> dict[str, Any]:
    return _thing(
        gettext("Nothing for you to do today"), gettext("We write to you when something is due."), "", ""
    )


def _thing(title: str, note: str, href: str, action: str) -> dict[str, Any]:
    return {"due": None, "title": title, "note": note, "href": href, "action": action}


def _request_address(deadline: Deadline, now: Situation) -> tuple[str, str]:
    row = next((r for r in now.requests if r.pk == deadline.params.get("id")), None)
    if row is None or row.asked_of != "producer":
        return "", ""
    case = now.case.reference
    if row.kind in PAPER_REQUESTS:
        address = reverse("portal:document_add", args=[case])
        return f"{address}?for={row.uuid}", pgettext("button", "Upload the paper")
    return reverse("portal:request_reply", args=[case, row.uuid]), gettext("Answer")


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?…" else f"{text}."
