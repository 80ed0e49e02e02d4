"""Forms of the tables officials keep: saving one is saying a verb of the record, so its refusals are form errors."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest

from certification.errors import Invalid, Refusal
from certification.process import Actor
from tracker.access import actor_of
from tracker.admin.page import Page
from tracker.admin.site import is_official
from tracker.refusals import sentence


class VerbForm(ModelForm):
    """Says its verb as the last step of validation: only the record knows whether it agrees, and it says so once."""

    request: HttpRequest

    def say(self, told: dict[str, Any], by: Actor) -> Model:
        """Say the verb with the cleaned values; the row as it stands then."""
        raise NotImplementedError

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            self.instance = self.say(self.cleaned_data, actor_of(self.request))
        except Refusal as refusal:
            field = refusal.field if isinstance(refusal, Invalid) and refusal.field in self.fields else None
            self.add_error(field, sentence(refusal))

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
        return [f.name for f in self.opts.concrete_fields if f.name not in {"id", "version"}]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        if obj is None:
            return ()
        if self.ends_only:
            return tuple(name for name in self.get_fields(request, obj) if name not in {"until", "source"})
        return self.key

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """The verb of the form has written it."""


def _nothing_more() -> None:
    """The admin asks for rows of many-to-many fields; these tables have none."""
