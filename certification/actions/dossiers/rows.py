"""Puts records into the record: adds what is new, corrects what changed, keeps what may not be edited."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import Model


class Rows:
    """What one import did, row by row; `kept` names what the file says otherwise but the record keeps."""

    def __init__(self) -> None:
        self.created: Counter[str] = Counter()
        self.updated: Counter[str] = Counter()
        self.kept: list[str] = []

    @property
    def changed(self) -> bool:
        """Whether there is anything to record at all."""
        return bool(self.created or self.updated)

    def put(self, model: Any, identity: dict[str, Any], values: dict[str, Any], **only_new: Any) -> Any:
        """The row of that identity with these values; a standing row keeps what is in `only_new`."""
        row = model._base_manager.filter(**identity).first()
        if row is None:
            return self.add(model, **{**identity, **values, **only_new})
        differing = {name: value for name, value in values.items() if getattr(row, name) != value}
        if differing:
            self._correct(row, differing)
        return row

    def keep(
        self, model: Any, identity: dict[str, Any], values: dict[str, Any], place: str, **only_new: Any
    ) -> Any:
        """The row of that identity; a standing one is never edited, where the file differs that is said."""
        row = model._base_manager.filter(**identity).first()
        if row is None:
            return self.add(model, **{**identity, **values, **only_new})
        self.kept += [f"{place}.{name}" for name, value in values.items() if getattr(row, name) != value]
        return row

    def link(self, row: Any, name: str, others: list[Any]) -> None:
        """The row names exactly these others."""
        before = set(getattr(row, name).values_list("pk", flat=True))
        if before != {other.pk for other in others}:
            getattr(row, name).set(others)
            if not self.created[row._meta.model_name]:
                self.updated[row._meta.model_name] += 1

    def add(self, model: Any, **values: Any) -> Any:
        """A new row."""
        self.created[model._meta.model_name] += 1
        return model._base_manager.create(**values)

    def _correct(self, row: Model, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(row, name, value)
        if hasattr(row, "version"):
            row.version += 1
        row.save()
        self.updated[row._meta.model_name or ""] += 1
