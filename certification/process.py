"""The whole process on one page: which verb leads from which step to which, who may say it, what stands in the way."""

from dataclasses import dataclass
from enum import StrEnum

from certification.engine.rule import Gate


class Step(StrEnum):
    """Where a case stands; everything else one sees is computed from records and dates."""

    DRAFT = "draft"
    APPLIED = "applied"
    DOCUMENTS_REQUESTED = "documents_requested"
    CONTRACTED = "contracted"
    PLAN_REVIEW = "plan_review"
    GROUP_SETUP = "group_setup"
    CONVERTING = "converting"
    DECISION_PENDING = "decision_pending"
    CERTIFIED = "certified"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    LEFT = "left"
    TRANSFERRED = "transferred"


class Role(StrEnum):
    """What a person does here; the control body's reviewer decides, never the inspector who reported."""

    PRODUCER = "producer"
    INSPECTOR = "inspector"
    REVIEWER = "reviewer"
    MANAGER = "manager"
    LABORATORY = "laboratory"
    OFFICIAL = "official"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, kept by value in the record; the two ids say whose cases this actor may see."""

    kind: str
    id: str
    name: str
    organisation: str
    role: Role
    producer_id: int | None = None
    control_body_id: int | None = None
    laboratory_id: int | None = None

    def by_value(self) -> dict[str, str]:
        """The form in which events keep an actor: plain text that outlives every table."""
        return {
            "kind": self.kind,
            "id": self.id,
            "name": self.name,
            "organisation": self.organisation,
            "role": self.role.value,
        }


SYSTEM = Actor(kind="system", id="system", name="Taza Jol", organisation="", role=Role.SYSTEM)

CLOSED = frozenset({Step.WITHDRAWN, Step.REFUSED, Step.LEFT, Step.TRANSFERRED})
CONTROL_BODY = frozenset({Role.INSPECTOR, Role.REVIEWER, Role.MANAGER})


@dataclass(frozen=True, slots=True)
class Transition:
    """One verb: from where, to where, by whom; `blocked_by` gates must be open, `other_than` parts two persons.

    `needs` names conditions of the record that are not findings (a report, a result, an answer); each is
    checked in `queries/obstacles.py` under the same name.
    """

    verb: str
    sources: frozenset[Step]
    target: Step
    roles: frozenset[Role]
    blocked_by: tuple[Gate, ...] = ()
    needs: tuple[str, ...] = ()
    other_than: str | None = None
    groups_only: bool = False


def _step(
    verb: str,
    sources: tuple[Step, ...],
    target: Step,
    roles: frozenset[Role] | Role,
    blocked_by: tuple[Gate, ...] = (),
    needs: tuple[str, ...] = (),
    other_than: str | None = None,
    groups_only: bool = False,
) -> Transition:
    allowed = frozenset({roles}) if isinstance(roles, Role) else roles
    return Transition(verb, frozenset(sources), target, allowed, blocked_by, needs, other_than, groups_only)


S = Step
OFFICE_OF_THE_BODY = frozenset({Role.REVIEWER, Role.MANAGER})
REVIEWER = Role.REVIEWER
PRODUCER = Role.PRODUCER
RUNNING = (S.CONTRACTED, S.PLAN_REVIEW, S.GROUP_SETUP, S.CONVERTING, S.DECISION_PENDING)
OPEN = (S.DRAFT, S.APPLIED, S.DOCUMENTS_REQUESTED, *RUNNING, S.CERTIFIED, S.SUSPENDED)
RECOGNISED = (Gate.CERTIFY,)
BEFORE_A_DECISION = ("physical_inspection", "sample_results", "serious_noncompliances_closed")

TRANSITIONS: tuple[Transition, ...] = (
    _step("submit", (S.DRAFT,), S.APPLIED, PRODUCER, needs=("control_body_chosen", "products_named")),
    _step("request_documents", (S.APPLIED,), S.DOCUMENTS_REQUESTED, OFFICE_OF_THE_BODY),
    _step("provide_documents", (S.DOCUMENTS_REQUESTED,), S.APPLIED, PRODUCER, needs=("requests_answered",)),
    _step("sign_contract", (S.APPLIED,), S.CONTRACTED, OFFICE_OF_THE_BODY),
    _step("submit_plan", (S.CONTRACTED,), S.PLAN_REVIEW, PRODUCER, needs=("requests_answered",)),
    _step("return_plan", (S.PLAN_REVIEW, S.GROUP_SETUP), S.CONTRACTED, OFFICE_OF_THE_BODY),
    _step("ask_for_internal_control", (S.PLAN_REVIEW,), S.GROUP_SETUP, OFFICE_OF_THE_BODY, groups_only=True),
    _step(
        "accept_plan",
        (S.PLAN_REVIEW, S.GROUP_SETUP),
        S.CONVERTING,
        OFFICE_OF_THE_BODY,
        needs=("body_recognised",),
    ),
    _step(
        "propose_decision", (S.CONVERTING,), S.DECISION_PENDING, CONTROL_BODY, needs=("physical_inspection",)
    ),
    _step(
        "grant",
        (S.DECISION_PENDING,),
        S.CERTIFIED,
        REVIEWER,
        RECOGNISED,
        BEFORE_A_DECISION,
        other_than="report",
    ),
    _step("renew", (S.CERTIFIED,), S.CERTIFIED, REVIEWER, RECOGNISED, BEFORE_A_DECISION, other_than="report"),
    _step("suspend", (S.CERTIFIED,), S.SUSPENDED, REVIEWER, other_than="report"),
    _step(
        "reinstate",
        (S.SUSPENDED,),
        S.CERTIFIED,
        REVIEWER,
        RECOGNISED,
        ("serious_noncompliances_closed",),
        other_than="report",
    ),
    _step("withdraw", (S.CERTIFIED, S.SUSPENDED), S.WITHDRAWN, REVIEWER, other_than="report"),
    _step("refuse", (S.APPLIED, S.DOCUMENTS_REQUESTED, *RUNNING), S.REFUSED, REVIEWER, other_than="report"),
    _step("leave", OPEN, S.LEFT, PRODUCER),
    _step("transfer", (*RUNNING, S.CERTIFIED), S.TRANSFERRED, OFFICE_OF_THE_BODY),
)


MOST_ARROWS = 3


def transition(verb: str) -> Transition:
    """The transition of that verb; KeyError if the process knows no such verb."""
    return _BY_VERB[verb]


def transitions_from(step: Step, role: Role) -> tuple[Transition, ...]:
    """What this role may say at this step, in the order of the table."""
    return tuple(t for t in TRANSITIONS if step in t.sources and role in t.roles)


_BY_VERB = {t.verb: t for t in TRANSITIONS}


def diagram() -> str:
    """The table as a Mermaid state diagram for the README; a verb said at many steps is one arrow from them all."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for t in TRANSITIONS:
        names = [source.value for source in Step if source in t.sources]
        sources = names if len(names) <= MOST_ARROWS else [f"many_{t.verb}"]
        for source in sources:
            arrows.setdefault((source, t.target.value), []).append(t.verb)
    many = {t.verb: t for t in TRANSITIONS if len(t.sources) > MOST_ARROWS}
    boxes = [
        f'    state "{" / ".join(s.value for s in Step if s in t.sources)}" as many_{verb}'
        for verb, t in many.items()
    ]
    lines = [f"    {source} --> {target}: {', '.join(verbs)}" for (source, target), verbs in arrows.items()]
    return "\n".join(["stateDiagram-v2", "    [*] --> draft", *lines, *boxes])
