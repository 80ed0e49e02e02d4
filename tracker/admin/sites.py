"""Sites of producers: parcels, apiaries, herds with their animals, facilities, and conversions on them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification.models import (
    Animal,
    Apiary,
    Conversion,
    Facility,
    Herd,
    Parcel,
    ProductionUnit,
    RetroactiveRecognition,
)
from tracker.admin.page import RecordAdmin


class SiteAdmin(RecordAdmin):
    list_select_related = ("producer",)
    search_fields = ("ref", "name", "producer__name_kk", "producer__name_ru")


@admin.register(ProductionUnit)
class ProductionUnitAdmin(SiteAdmin):
    names = (_("Production unit"), _("Production units"))
    list_display = ("producer", "ref", "name", "kind", "exempt_as", "since", "until")
    list_filter = ("kind",)


@admin.register(Parcel)
class ParcelAdmin(SiteAdmin):
    names = (_("Field"), _("Fields"))
    list_display = ("producer", "ref", "name", "cadastral_no", "area_m2", "land_use", "since", "until")
    list_filter = ("land_use", "told_status")


@admin.register(Apiary)
class ApiaryAdmin(SiteAdmin):
    names = (_("Apiary"), _("Apiaries"))
    list_display = ("producer", "ref", "name", "colonies", "mobile", "since", "until")
    list_filter = ("mobile",)


@admin.register(Herd)
class HerdAdmin(SiteAdmin):
    names = (_("Herd"), _("Herds"))
    list_display = ("producer", "ref", "name", "species", "breed", "heads", "since", "until")
    list_filter = ("species",)


@admin.register(Facility)
class FacilityAdmin(SiteAdmin):
    names = (_("Facility"), _("Facilities"))
    list_display = ("producer", "ref", "name", "kind", "capacity", "since", "until")
    list_filter = ("kind",)


@admin.register(Animal)
class AnimalAdmin(RecordAdmin):
    names = (_("Animal"), _("Animals"))
    list_display = ("herd", "ref", "born_on", "entered_on", "organic_since", "slaughtered_on")
    list_select_related = ("herd",)
    search_fields = ("ref", "herd__ref", "herd__producer__name_kk")


@admin.register(Conversion)
class ConversionAdmin(RecordAdmin):
    names = (_("Conversion"), _("Conversions"))
    list_display = ("producer", "kind", "parcel", "apiary", "herd", "started_on", "confirmed_on", "ended_on")
    list_filter = ("kind", ("confirmed_on", admin.EmptyFieldListFilter))
    list_select_related = ("producer", "parcel", "apiary", "herd")
    search_fields = ("producer__name_kk", "parcel__ref", "apiary__ref", "herd__ref")
    date_hierarchy = "started_on"


@admin.register(RetroactiveRecognition)
class RetroactiveRecognitionAdmin(RecordAdmin):
    names = (_("Retroactive recognition"), _("Retroactive recognitions"))
    list_display = ("case", "parcel", "basis", "untreated_from_on", "untreated_until_on", "final_report_on")
    list_filter = ("basis",)
    list_select_related = ("case", "parcel")
    search_fields = ("case__reference", "parcel__ref")
