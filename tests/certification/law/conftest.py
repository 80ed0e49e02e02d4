"""The reference tables a worked case is judged against."""

import pytest

from certification.actions.seeding import seed_reference
from certification.process import SYSTEM


@pytest.fixture
def seeded(db):
    """The tables as a fresh installation has them."""
    seed_reference(by=SYSTEM)
