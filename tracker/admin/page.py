"""The two kinds of pages of the reading room: records, which nobody edits here, and tables officials keep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from unfold.admin import ModelAdmin

from certification.models.visibility import VisibleRows
from tracker.access import actor_of
from tracker.admin import codes

# Restricted personal data: never shown whole, not even to those who may see the row.
MASKED = frozenset({"iin"})
# Machinery of forms and of sorting, which tells a reader nothing.
LEFT_OUT = frozenset({"version", "sort_key"})


class Page(ModelAdmin):
    """What every page of this site shares: names in three languages, rows the reader may see, no deleting."""

    of_this_house = True
    names: tuple[Any, Any]
    compressed_fields = True
    list_per_page = 50
    show_full_result_count = False
    actions: Sequence[Any] = ()

    def __init__(self, model: type[Model], site: Any) -> None:
        # Models carry no texts of the doors, so the site names them and their fields for its readers.
        model._meta.verbose_name, model._meta.verbose_name_plural = self.names
        for field in model._meta.get_fields():
            if isinstance(field, Field):
                field.verbose_name = pgettext_lazy("field", field.name.replace("_", " "))
        super().__init__(model, site)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: Any = self.model._default_manager.all()
        if isinstance(rows, VisibleRows) and not request.user.is_superuser:
            rows = rows.visible_to(actor_of(request))
        ordering = self.get_ordering(request)
        found: QuerySet[Any] = rows.order_by(*ordering) if ordering else rows
        return found

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return self.in_words(super().get_list_display(request))

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Options of a filter are words too."""
        spoken = super().get_list_filter(request)
        return [
            codes.list_filter(self.model, one)
            if isinstance(one, str) and codes.list_of(self.model, one)
            else one
            for one in spoken
        ]

    def in_words(self, names: Sequence[Any]) -> list[Any]:
        """The names of fields, those that hold a code replaced by a column that says it."""
        return [
            codes.column(self.model, one) if isinstance(one, str) and codes.list_of(self.model, one) else one
            for one in names
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(self.admin_site.has_permission(request))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(self.admin_site.has_permission(request))


class RecordAdmin(Page):
    """A noun of the record: searched and read here, changed by its verbs in the office alone."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        fields = [f.name for f in self.opts.concrete_fields if f.name not in LEFT_OUT]
        shown = [f"masked_{name}" if name in MASKED else name for name in fields]
        return self.in_words(["in_the_office", *shown] if self._has_case() else shown)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self.get_fields(request, obj)

    @admin.display(description=_("Case in the office"))
    def in_the_office(self, obj: Any) -> SafeString | str:
        """The verbs are said there, so the record points to them."""
        case = obj if self.opts.model_name == "case" else obj.case
        if case is None:
            return "–"
        return format_html(
            '<a class="text-primary-600" href="{}">{}</a>',
            reverse("office:case", args=[case.reference]),
            case.reference,
        )

    @admin.display(description=_("IIN"))
    def masked_iin(self, obj: Any) -> str:
        return masked(obj.iin)

    def _has_case(self) -> bool:
        return self.opts.model_name == "case" or any(f.name == "case" for f in self.opts.concrete_fields)


def masked(iin: str) -> str:
    """An IIN as it may be shown: the birth date and the last two digits."""
    return f"{iin[:6]}••••{iin[-2:]}" if iin else "–"
