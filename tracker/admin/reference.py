"""Reference tables and control bodies, kept by officials through the verbs of the record."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from certification.actions import reference
from certification.models import (
    AuthorisedInput,
    CalendarDay,
    CnCode,
    ControlBody,
    ControlBodySetting,
    District,
    EuAdmission,
    EuEstablishment,
    HighRiskProduct,
    Laboratory,
    LeguminousCrop,
    Recognition,
    Region,
)
from certification.process import Actor
from tracker.admin.verb_form import KeptAdmin, VerbForm


class KeepForm(VerbForm):
    """Adds or corrects one row by its key."""

    def say(self, told: dict[str, Any], by: Actor) -> Model:
        key = {name: getattr(self.instance, name) for name in KEYS[self._meta.model]}
        KEEP[self._meta.model]([told | key], by=by)
        row: Model = self._meta.model._base_manager.get(**key)
        return row


KEEP: dict[Any, Any] = {
    Region: reference.keep_regions,
    District: reference.keep_districts,
    CalendarDay: reference.keep_calendar_days,
    ControlBody: reference.keep_control_bodies,
    Laboratory: reference.keep_laboratories,
    CnCode: reference.keep_cn_codes,
    AuthorisedInput: reference.keep_authorised_inputs,
    LeguminousCrop: reference.keep_leguminous_crops,
    EuEstablishment: reference.keep_establishments,
}
KEYS: dict[Any, tuple[str, ...]] = {
    Region: ("iso",),
    District: ("kato",),
    CalendarDay: ("place", "day"),
    ControlBody: ("code",),
    Laboratory: ("code",),
    CnCode: ("code", "since"),
    AuthorisedInput: ("part", "name", "country", "since"),
    LeguminousCrop: ("name",),
    EuEstablishment: ("country", "number", "product", "since"),
}


class RecognitionForm(VerbForm):
    def say(self, told: dict[str, Any], by: Actor) -> Model:
        if self.instance.pk:
            return reference.end_recognition(
                self.instance.pk, until=told["until"], source=told["source"], by=by
            )
        return reference.recognise(**told | {"control_body": told["control_body"].code}, by=by)


class EuAdmissionForm(VerbForm):
    def say(self, told: dict[str, Any], by: Actor) -> Model:
        if self.instance.pk:
            return reference.end_admission(
                self.instance.pk, until=told["until"], source=told["source"], by=by
            )
        return reference.admit(**told, by=by)


class HighRiskForm(VerbForm):
    def say(self, told: dict[str, Any], by: Actor) -> Model:
        if self.instance.pk:
            return reference.end_high_risk(
                self.instance.pk, until=told["until"], source=told["source"], by=by
            )
        return reference.list_high_risk(**told, by=by)


class SettingForm(VerbForm):
    def say(self, told: dict[str, Any], by: Actor) -> Model:
        if self.instance.pk:
            return reference.end_setting(self.instance.pk, until=told["until"], source=told["source"], by=by)
        return reference.set_for_control_body(**told | {"control_body": told["control_body"].code}, by=by)


@admin.register(Region)
class RegionAdmin(KeptAdmin):
    names = (_("Region"), _("Regions"))
    form = KeepForm
    key = ("iso",)
    list_display = ("iso", "kato", "name_kk", "name_ru", "name_en")
    search_fields = ("iso", "kato", "name_kk", "name_ru", "name_en")


@admin.register(District)
class DistrictAdmin(KeptAdmin):
    names = (_("District"), _("Districts"))
    form = KeepForm
    key = ("kato",)
    list_display = ("kato", "name_kk", "name_ru", "region", "since", "until")
    list_filter = ("region",)
    list_select_related = ("region",)
    search_fields = ("kato", "name_kk", "name_ru")


@admin.register(CalendarDay)
class CalendarDayAdmin(KeptAdmin):
    names = (_("Calendar day"), _("Calendar days"))
    form = KeepForm
    key = ("place", "day")
    list_display = ("day", "place", "working", "name_kk", "name_ru", "source")
    list_filter = ("place", "working")
    date_hierarchy = "day"


@admin.register(ControlBody)
class ControlBodyAdmin(KeptAdmin):
    names = (_("Control body"), _("Control bodies"))
    form = KeepForm
    key = ("code",)
    list_display = ("code", "name", "country", "phone", "email")
    search_fields = ("code", "name")


@admin.register(Laboratory)
class LaboratoryAdmin(KeptAdmin):
    names = (_("Laboratory"), _("Laboratories"))
    form = KeepForm
    key = ("code",)
    list_display = ("code", "name", "country", "iso17025", "ilac_signatory")
    search_fields = ("code", "name")


@admin.register(CnCode)
class CnCodeAdmin(KeptAdmin):
    names = (_("CN code"), _("CN codes"))
    form = KeepForm
    key = ("code", "since")
    list_display = ("code", "product", "category", "name", "since", "until", "source")
    list_filter = ("category",)
    search_fields = ("code", "product", "name")


@admin.register(AuthorisedInput)
class AuthorisedInputAdmin(KeptAdmin):
    names = (_("Authorised input"), _("Authorised inputs"))
    form = KeepForm
    key = ("part", "name", "country", "since")
    list_display = ("part", "name", "country", "since", "until", "source")
    list_filter = ("part",)
    search_fields = ("name",)


@admin.register(LeguminousCrop)
class LeguminousCropAdmin(KeptAdmin):
    names = (_("Leguminous crop"), _("Leguminous crops"))
    form = KeepForm
    key = ("name",)
    list_display = ("name", "latin_name", "source")
    search_fields = ("name", "latin_name")


@admin.register(EuEstablishment)
class EuEstablishmentAdmin(KeptAdmin):
    names = (_("EU-listed establishment"), _("EU-listed establishments"))
    form = KeepForm
    key = ("country", "number", "product", "since")
    list_display = ("number", "name", "country", "product", "since", "until", "source")
    list_filter = ("product", "country")
    search_fields = ("number", "name")


@admin.register(Recognition)
class RecognitionAdmin(KeptAdmin):
    names = (_("Recognition"), _("Recognitions"))
    form = RecognitionForm
    ends_only = True
    list_display = ("control_body", "country", "category", "since", "until", "source")
    list_filter = ("category", "country", "control_body")
    list_select_related = ("control_body",)
    search_fields = ("control_body__code", "control_body__name")


@admin.register(EuAdmission)
class EuAdmissionAdmin(KeptAdmin):
    names = (_("EU admission"), _("EU admissions"))
    form = EuAdmissionForm
    ends_only = True
    list_display = ("country", "product", "eu_list", "since", "until", "source")
    list_filter = ("eu_list", "product")


@admin.register(HighRiskProduct)
class HighRiskProductAdmin(KeptAdmin):
    names = (_("High-risk product"), _("High-risk products"))
    form = HighRiskForm
    ends_only = True
    list_display = ("country", "product", "cn_code", "consignment_percent", "since", "until", "source")
    list_filter = ("country", "product")


@admin.register(ControlBodySetting)
class ControlBodySettingAdmin(KeptAdmin):
    names = (_("Setting of a control body"), _("Settings of control bodies"))
    form = SettingForm
    ends_only = True
    list_display = ("control_body", "name", "about", "value", "unit", "since", "until")
    list_filter = ("control_body", "name")
    list_select_related = ("control_body",)
    search_fields = ("name", "control_body__code")
