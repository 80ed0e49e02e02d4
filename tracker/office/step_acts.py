"""The steps of the process as the office says them: one form and one action each, straight from the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import pgettext_lazy

from certification.actions import steps
from certification.law.acts import R2021_1698
from certification.process import TRANSITIONS
from tracker.office import act_forms as ask
from tracker.office.act import Act, Run, Told, items_of
from tracker.templatetags.word_lists import VERB


def _same(verb: Callable[..., Any]) -> Run:
    return lambda case, by, told, _id: verb(case, by=by, version=told["version"])


def _granted(told: Told) -> Told:
    return {
        "version": told["version"],
        "valid_from": told["valid_from"],
        "in_conversion": told.get("in_conversion", []),
        "note": told["note"],
    }


STEP_FORMS: dict[str, tuple[type[ask.ActForm], Run]] = {
    "request_documents": (
        ask.Papers,
        lambda case, by, t, _id: steps.request_documents(case, items_of(t), by=by, version=t["version"]),
    ),
    "sign_contract": (
        ask.Contract,
        lambda case, by, t, _id: steps.sign_contract(
            case,
            by=by,
            version=t["version"],
            signed_on=t["signed_on"],
            declaration_received_on=t["declaration_received_on"],
        ),
    ),
    "return_plan": (
        ask.Papers,
        lambda case, by, t, _id: steps.return_plan(case, items_of(t), by=by, version=t["version"]),
    ),
    "ask_for_internal_control": (ask.Nothing, _same(steps.ask_for_internal_control)),
    "accept_plan": (ask.Nothing, _same(steps.accept_plan)),
    "propose_decision": (ask.Nothing, _same(steps.propose_decision)),
    "grant": (ask.Grant, lambda case, by, t, _id: steps.grant(case, by=by, **_granted(t))),
    "renew": (ask.Grant, lambda case, by, t, _id: steps.renew(case, by=by, **_granted(t))),
    "suspend": (
        ask.Reason,
        lambda case, by, t, _id: steps.suspend(case, t["reason"], by=by, version=t["version"]),
    ),
    "reinstate": (ask.Nothing, _same(steps.reinstate)),
    "withdraw": (
        ask.Reason,
        lambda case, by, t, _id: steps.withdraw(case, t["reason"], by=by, version=t["version"]),
    ),
    "refuse": (
        ask.Reason,
        lambda case, by, t, _id: steps.refuse(case, t["reason"], by=by, version=t["version"]),
    ),
    "transfer": (
        ask.Transfer,
        lambda case, by, t, _id: steps.transfer(case, t["to_control_body"], by=by, version=t["version"]),
    ),
}
STOPPING = frozenset({"suspend", "withdraw", "refuse"})

EFFECTS = {
    "request_documents": pgettext_lazy(
        "effect", "The producer is asked for each line and reminded of the day."
    ),
    "sign_contract": pgettext_lazy("effect", "The producer is under your control from now on."),
    "return_plan": pgettext_lazy("effect", "The plan goes back to the producer with what is missing."),
    "ask_for_internal_control": pgettext_lazy("effect", "The group sets up its internal control system."),
    "accept_plan": pgettext_lazy("effect", "The plan counts; conversion goes on."),
    "propose_decision": pgettext_lazy("effect", "A reviewer who did not inspect decides."),
    "grant": pgettext_lazy("effect", "A certificate is issued; the public check shows it at once."),
    "renew": pgettext_lazy("effect", "A new certificate follows the present one."),
    "suspend": pgettext_lazy(
        "effect", "From today nothing may be sold as organic; the QR page shows it at once."
    ),
    "reinstate": pgettext_lazy("effect", "The certificate counts again from today."),
    "withdraw": pgettext_lazy("effect", "The certificate ends for good and the case closes."),
    "refuse": pgettext_lazy("effect", "The case closes without a certificate."),
    "transfer": pgettext_lazy(
        "effect", "A new case follows with the other body; you hand over the control file."
    ),
}

MEASURES = (R2021_1698.at("Article 23(4)"), R2021_1698.at("Annex IV"))
LAW = {
    "sign_contract": (R2021_1698.at("Article 10(1)"),),
    "suspend": MEASURES,
    "withdraw": MEASURES,
    "transfer": (R2021_1698.at("Article 21(5)"),),
}

STEP_ACTS: tuple[Act, ...] = tuple(
    Act(
        t.verb,
        VERB[t.verb],
        EFFECTS[t.verb],
        *STEP_FORMS[t.verb],
        t.roles,
        stops=t.verb in STOPPING,
        law=LAW.get(t.verb, ()),
    )
    for t in TRANSITIONS
    if t.verb in STEP_FORMS
)
