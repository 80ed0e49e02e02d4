"""Every verb the office can say, by name."""

from tracker.office.act import Act
from tracker.office.record_acts import RECORD_ACTS
from tracker.office.step_acts import STEP_ACTS

ACTS: dict[str, Act] = {act.name: act for act in (*STEP_ACTS, *RECORD_ACTS)}
