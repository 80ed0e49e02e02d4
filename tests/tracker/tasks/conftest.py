"""Jobs as the tests of the queues need them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from certification.actions import jobs


@pytest.fixture
def claimed(db: None) -> Callable[[], list[str]]:
    """The keys of everything that is due in the queue db, in the order in which it is claimed; all stay leased."""

    def claim_all() -> list[str]:
        keys = []
        while (job := jobs.claim("db", worker="test")) is not None:
            keys.append(job.key)
        return keys

    return claim_all
