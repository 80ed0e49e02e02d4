"""Who does which kind of job; a handler finishes its job inside the transaction that holds the effect."""

from collections.abc import Callable

from django.db import transaction

from certification.actions import jobs
from certification.actions.compliance import handle_judge
from certification.actions.sweeping import BODIES_JOB, SHARD_JOB, handle_bodies, handle_shard
from tracker.reminders.plan import handle_plan, plan_later
from tracker.reminders.send import handle_remind
from tracker.webhooks.closing import LETTER, handle_letter
from tracker.webhooks.queueing import KIND as WEBHOOK
from tracker.webhooks.send import handle_webhook

Handler = Callable[[jobs.Claim], None]
# A job that is done by being finished: what the way of a job costs is measured with it.
NOTHING = "nothing"


def judge(job: jobs.Claim) -> None:
    """Judges a case and leaves the planning of its reminders, both or neither."""
    with transaction.atomic():
        handle_judge(job)
        plan_later({f"plan:{job.key}": [job.payload["case"]]})


HANDLERS: dict[str, Handler] = {
    NOTHING: jobs.finish,
    "judge": judge,
    "plan_reminders": handle_plan,
    "remind": handle_remind,
    SHARD_JOB: handle_shard,
    BODIES_JOB: handle_bodies,
    WEBHOOK: handle_webhook,
    LETTER: handle_letter,
}
