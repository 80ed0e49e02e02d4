"""However a file is spoilt, a producer is on record whole or not at all, and nothing raises."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from certification.actions.dossiers import import_dossiers
from certification.models import Case, Event, Producer
from certification.process import SYSTEM
from tests.certification.dossiers.conftest import DOSSIER, file_of

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=12),
    st.sampled_from(["", "\x00", "\ud800", "2026-02-30", "F1", "KZ-BIO-149", "0" * 300, 10**40, 1e-300]),
    st.dates().map(str),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
UNHURRIED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in places(item, (*path, key)))]


def spoilt(place: tuple[Any, ...], how: str, value: Any) -> Any:
    document = copy.deepcopy(DOSSIER)
    if not place:
        return value
    target: Any = document
    for key in place[:-1]:
        target = target[key]
    if how == "replace":
        target[place[-1]] = value
    elif how == "remove":
        del target[place[-1]]
    elif isinstance(target, list):
        target.append(copy.deepcopy(target[place[-1]]))
    else:
        target[str(value)[:10]] = copy.deepcopy(target[place[-1]])
    return document


def whole_or_not_at_all(data: bytes) -> None:
    with transaction.atomic():
        events = Event.objects.count()
        result = import_dossiers(data, by=SYSTEM)
        created = [outcome for outcome in result.outcomes if outcome.state == "created"]
        assert Producer.objects.count() == len(created)
        assert Event.objects.count() - events == len(created)
        if not created:
            assert Case.objects.count() == 0
            assert result.problems or not result.outcomes
        else:
            assert {o.state for o in import_dossiers(data, by=SYSTEM).outcomes} == {"unchanged"}
        transaction.set_rollback(True)


@pytest.mark.usefixtures("codes")
@UNHURRIED
@given(st.sampled_from(places(DOSSIER)), st.sampled_from(["replace", "remove", "double"]), VALUES)
def test_a_spoilt_dossier_never_half_writes(place: tuple[Any, ...], how: str, value: Any) -> None:
    whole_or_not_at_all(file_of(spoilt(place, how, value)))


@pytest.mark.usefixtures("codes")
@UNHURRIED
@given(st.data())
def test_a_damaged_file_never_half_writes(data: st.DataObject) -> None:
    whole = json.dumps(json.loads(file_of(DOSSIER)), indent=1).encode()
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    whole_or_not_at_all(whole[:start] + data.draw(st.binary(max_size=8)) + whole[start + length :])
