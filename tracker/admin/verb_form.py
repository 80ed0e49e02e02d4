"""Forms of the tables officials keep: saving one is saying a verb of the record, so its refusals are form errors.

A form knows the row as it was shown. Of two officials who correct one row at once the second is told, not obeyed.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django.db.models import Model
from django.forms import CharField, HiddenInput, ModelForm
from django.http import HttpRequest

from certification.errors import Conflict, Invalid, Refusal
from certification.process import Actor
from tracker.access import actor_of
from tracker.admin.page import Page
from tracker.admin.site import is_official
from tracker.refusals import sentence


class VerbForm(ModelForm):
    """Says its verb as the last step of validation: only the record knows whether it agrees, and it says so once."""

    request: HttpRequest
    seen = CharField(widget=HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["seen"]
        else:
            self.fields["seen"].initial = digest_of(self.instance)

    def say(self, told: dict[str, Any], by: Actor) -> Model:
        """Say the verb with the cleaned values; the row as it stands then."""
        raise NotImplementedError

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        told = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        try:
            self._require_unchanged()
            self.instance = self.say(told, actor_of(self.request))
        except Refusal as refusal:
            field = refusal.field if isinstance(refusal, Invalid) and refusal.field in self.fields else None
            self.add_error(field, sentence(refusal))

    def _require_unchanged(self) -> None:
        """Hold the row and compare it with what was shown; the page that stands behind it is one transaction."""
        if "seen" in self.fields:
            rows = self._meta.model._base_manager.select_for_update()
            if digest_of(rows.get(pk=self.instance.pk)) != self.cleaned_data["seen"]:
                raise Conflict("row_has_changed")

    def save(self, commit: bool = True) -> Any:
        """The verb has written the row already."""
        setattr(self, "save_m2m", _nothing_more)  # noqa: B010
        return self.instance


class KeptAdmin(Page):
    """A table of facts for everybody: officials add and correct through verbs, nothing is ever deleted.

    `ends_only`: a standing row only gets its last day, because what was the law on a day stays answerable.
    """

    form: type[VerbForm]
    key: tuple[str, ...] = ()
    ends_only: bool = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_official(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_official(request)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"request": request})

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        kept = [f.name for f in self.opts.concrete_fields if f.name not in {"id", "version"}]
        return [*kept, "seen"] if obj is not None else kept

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        if obj is None:
            return ()
        if self.ends_only:
            return tuple(
                name for name in self.get_fields(request, obj) if name not in {"until", "source", "seen"}
            )
        return self.key

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """The verb of the form has written it."""


def digest_of(row: Model) -> str:
    """What a row says, as one short text: another text means that somebody has changed it."""
    said = [str(field.value_from_object(row)) for field in row._meta.concrete_fields]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:24]


def _nothing_more() -> None:
    """The admin asks for rows of many-to-many fields; these tables have none."""
