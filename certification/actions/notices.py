"""Informing the Ministry of decisions on certificates (Law of Kazakhstan No 89-VIII, Article 12(4))."""

from __future__ import annotations

from datetime import date

from certification.actions import hold
from certification.actions.record import locked_case, recording
from certification.errors import Invalid, Refused
from certification.models import MinistryNotice
from certification.process import Actor


def inform_ministry(case: str, *, told_on: date, by: Actor) -> int:
    """Record that the Ministry was told of every decision on this case's certificates up to `told_on`; how many.

    A closed case too: a withdrawal closes it. Refuses not_for_your_role, day_in_the_future, nothing_to_notify.
    """
    with recording("inform_ministry", by=by) as record:
        hold.require("inform_ministry", by, hold.OFFICE)
        record.case = locked_case(case, by=by)
        if told_on > record.day:
            raise Invalid("day_in_the_future", field="told_on", day=told_on)
        open_ones = MinistryNotice.objects.filter(case=record.case, told_on=None, decided_on__lte=told_on)
        told = open_ones.update(told_on=told_on, told_by=by.name[:160])
        if told == 0:
            raise Refused("nothing_to_notify")
        record.note(told_on=told_on, decisions=told)
    return told
