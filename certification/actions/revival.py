"""Reviving a dead job: what gave up after its last attempt is due again, because somebody has mended the cause."""

from __future__ import annotations

from django.db.models.functions import Now

from certification import doorbell
from certification.actions.hold import REGISTRARS, require
from certification.actions.record import recording
from certification.errors import NotFound, Refused
from certification.models import Job
from certification.process import Actor


def revive_job(job_id: int, *, by: Actor) -> Job:
    """Make a dead job due now, with all its attempts anew; NotFound: job_not_found, Refused: job_is_not_dead."""
    require("revive_job", by, REGISTRARS)
    with recording("revive_job", by=by) as record:
        job = Job.objects.select_for_update().filter(pk=job_id).first()
        if job is None:
            raise NotFound("job_not_found")
        if job.state != Job.State.DEAD:
            raise Refused("job_is_not_dead")
        job.state, job.attempts, job.failures = Job.State.DUE, 0, 0
        job.lease_until = job.lease_token = None
        job.save(update_fields=["state", "attempts", "failures", "lease_until", "lease_token"])
        Job.objects.filter(pk=job.pk).update(due_at=Now())
        record.about(job)
        record.note(kind=job.kind, key=job.key)
        doorbell.ring(job.queue)
    return job
