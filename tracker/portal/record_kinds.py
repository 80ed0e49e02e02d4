"""What the diary asks, kind by kind; which kinds concern a producer follows from the sites there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from certification.process import Actor
from certification.queries.sites import Sites, animals_of
from tracker.portal.forms import Day, Hectares, Kilograms, Whole
from tracker.templatetags.product_names import PRODUCT
from tracker.templatetags.word_lists import STATUS
from tracker.templatetags.words import word

KIND_NAMES = {
    "sowing": pgettext_lazy("diary", "Sowing"),
    "harvest": pgettext_lazy("diary", "Harvest"),
    "seed_lot": pgettext_lazy("diary", "Seed"),
    "input_use": pgettext_lazy("diary", "Fertiliser or other input"),
    "feeding": pgettext_lazy("diary", "Feeding"),
    "treatment": pgettext_lazy("diary", "Treatment"),
    "move": pgettext_lazy("diary", "Move of hives"),
    "queen_renewal": pgettext_lazy("diary", "Queens or swarms"),
    "extraction": pgettext_lazy("diary", "Honey extraction"),
    "purchase": pgettext_lazy("diary", "Purchase"),
    "sale": pgettext_lazy("diary", "Sale"),
}
INPUT_KINDS = {
    "manure": pgettext_lazy("input", "Manure"),
    "fertiliser": pgettext_lazy("input", "Fertiliser"),
    "soil_conditioner": pgettext_lazy("input", "Soil conditioner"),
    "plant_protection": pgettext_lazy("input", "Plant protection"),
    "storage_pest_control": pgettext_lazy("input", "Against pests in the store"),
    "seed_dressing": pgettext_lazy("input", "Seed dressing"),
    "cleaning": pgettext_lazy("input", "Cleaning agent"),
    "other": pgettext_lazy("input", "Other"),
}
TREATMENTS = {
    "allopathic": pgettext_lazy("treatment", "Medicine (synthetic)"),
    "vaccine": pgettext_lazy("treatment", "Vaccine"),
    "parasite": pgettext_lazy("treatment", "Against parasites"),
    "eradication": pgettext_lazy("treatment", "State eradication scheme"),
    "other": pgettext_lazy("treatment", "Other"),
}
UNITS = {"days": pgettext_lazy("unit of time", "days"), "hours": pgettext_lazy("unit of time", "hours")}
CROPS = [
    code
    for code in PRODUCT
    if code
    not in {
        "grain", "meat", "honey", "honey_in_jars", "comb_honey", "beeswax", "flour", "wheat_flour", "bran",
        "linseed_oil", "sunflower_oil", "fodder", "bovine", "beef", "veal", "equine", "horse_meat", "ovine",
        "lamb", "mutton", "caprine", "goat_meat", "porcine", "pork", "camel", "camel_meat", "poultry_meat",
        "cattle", "horses", "sheep", "goats", "pigs", "camels", "poultry", "wool", "raw_hides",
    }
]  # fmt: skip
NOT_TOLD = ("", "–")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry: what it asks, which day it is about, which year follows from that day, what it needs."""

    fields: Mapping[str, Callable[[Sites, Actor, int], forms.Field]]
    day: str = ""
    year: str = ""
    needs: tuple[str, ...] = ()


def _sites(name: str, label: Any, *, required: bool = True) -> Callable[[Sites, Actor, int], forms.Field]:
    plural = {"parcel": "parcels", "apiary": "apiaries", "herd": "herds"}[name]

    def field(sites: Sites, actor: Actor, producer: int) -> forms.Field:
        rows = [(row.pk, _site_name(row)) for row in getattr(sites, plural)]
        return forms.TypedChoiceField(
            label=label,
            choices=[NOT_TOLD, *rows],
            coerce=int,
            empty_value=None,
            required=required,
            error_messages={"required": _("Choose one")},
        )

    return field


def _animal(sites: Sites, actor: Actor, producer: int) -> forms.Field:
    rows = [
        (row.pk, f"{row.ref}, {word(row.herd.species, 'species')}") for row in animals_of(producer, actor)
    ]
    return forms.TypedChoiceField(
        label=_("Animal"), choices=[NOT_TOLD, *rows], coerce=int, empty_value=None, required=False
    )


def _site_name(row: Any) -> str:
    species = getattr(row, "species", "")
    return f"{word(species, 'species')}, {row.ref}" if species else row.name or row.ref


def _a(make: Callable[..., forms.Field], **values: Any) -> Callable[[Sites, Actor, int], forms.Field]:
    return lambda sites, actor, producer: make(**values)


def _one_of(words: Mapping[str, Any], label: Any, *, required: bool = False) -> Any:
    return _a(
        forms.TypedChoiceField,
        label=label,
        choices=[NOT_TOLD, *words.items()],
        required=required,
        empty_value=None,
        error_messages={"required": _("Choose one")},
    )


def _text(label: Any, *, required: bool = False, most: int = 120) -> Any:
    return _a(forms.CharField, label=label, required=required, max_length=most)


def _crop(label: Any) -> Any:
    return _one_of({code: PRODUCT[code] for code in CROPS}, label, required=True)


def _weight(label: Any) -> Any:
    return _a(Kilograms, label=label, required=False)


KINDS: dict[str, Kind] = {
    "sowing": Kind(
        {
            "sown_on": _a(Day, label=_("Day of sowing")),
            "parcel": _sites("parcel", _("Field")),
            "crop": _crop(_("Crop")),
            "area_m2": _a(Hectares, label=_("Area, ha"), required=False),
            "seed_g": _weight(_("Seed, kg")),
        },
        day="sown_on",
        year="season",
        needs=("parcels",),
    ),
    "harvest": Kind(
        {
            "harvested_on": _a(Day, label=_("Day of harvest")),
            "parcel": _sites("parcel", _("Field"), required=False),
            "crop": _crop(_("Crop")),
            "quantity_g": _weight(_("Weight, kg")),
            "crop_ingredients": _a(Whole, label=_("How many crops are in it?"), required=False),
        },
        day="harvested_on",
        year="year",
        needs=("parcels",),
    ),
    "seed_lot": Kind(
        {
            "species": _crop(_("Crop")),
            "variety": _text(_("Variety"), most=60),
            "quantity_g": _weight(_("Weight, kg")),
            "status": _one_of(STATUS, _("What is it?")),
        },
        needs=("parcels",),
    ),
    "input_use": Kind(
        {
            "applied_on": _a(Day, label=_("Day")),
            "kind": _one_of(INPUT_KINDS, _("What was used?"), required=True),
            "product": _text(_("Name of the product"), required=True),
            "parcel": _sites("parcel", _("Field"), required=False),
            "amount": _text(_("Amount"), most=60),
        },
        day="applied_on",
        needs=("parcels",),
    ),
    "feeding": Kind(
        {
            "fed_on": _a(Day, label=_("Day")),
            "herd": _sites("herd", _("Herd"), required=False),
            "apiary": _sites("apiary", _("Apiary"), required=False),
            "product": _text(_("Feed"), required=True),
            "status": _one_of(STATUS, _("What is it?")),
            "quantity_g": _weight(_("Weight, kg")),
        },
        day="fed_on",
        needs=("herds", "apiaries"),
    ),
    "treatment": Kind(
        {
            "started_on": _a(Day, label=_("Day of the first dose")),
            "animal": _animal,
            "apiary": _sites("apiary", _("Apiary"), required=False),
            "kind": _one_of(TREATMENTS, _("What was it?"), required=True),
            "product": _text(_("Name of the product"), required=True),
            "disease": _text(_("Against what?")),
            "last_dose_on": _a(Day, label=_("Day of the last dose"), required=False),
            "withdrawal": _a(Whole, label=_("Waiting period on the label"), required=False),
            "withdrawal_unit": _one_of(UNITS, _("Counted in")),
        },
        day="started_on",
        needs=("herds", "apiaries"),
    ),
    "move": Kind(
        {
            "moved_on": _a(Day, label=_("Day")),
            "apiary": _sites("apiary", _("Apiary")),
            "hives": _a(Whole, label=_("How many hives?"), required=False),
        },
        day="moved_on",
        needs=("apiaries",),
    ),
    "queen_renewal": Kind(
        {
            "brought_on": _a(Day, label=_("Day")),
            "apiary": _sites("apiary", _("Apiary")),
            "count": _a(Whole, label=_("How many queens or swarms?")),
            "status": _one_of(STATUS, _("What is it?")),
        },
        day="brought_on",
        needs=("apiaries",),
    ),
    "extraction": Kind(
        {
            "extracted_on": _a(Day, label=_("Day")),
            "apiary": _sites("apiary", _("Apiary")),
            "quantity_g": _weight(_("Weight, kg")),
        },
        day="extracted_on",
        year="year",
        needs=("apiaries",),
    ),
    "purchase": Kind(
        {
            "bought_on": _a(Day, label=_("Day")),
            "product": _text(_("What was bought?"), required=True),
            "supplier": _text(_("From whom?"), most=160),
            "status": _one_of(STATUS, _("What is it?")),
            "quantity_g": _weight(_("Weight, kg")),
        },
        day="bought_on",
    ),
    "sale": Kind(
        {
            "sold_on": _a(Day, label=_("Day")),
            "product": _one_of(PRODUCT, _("Product"), required=True),
            "claim": _one_of(STATUS, _("Sold as what?"), required=True),
            "buyer": _text(_("To whom?"), most=160),
            "quantity_g": _weight(_("Weight, kg")),
        },
        day="sold_on",
        year="year",
    ),
}


def kinds_for(sites: Sites) -> list[str]:
    """The kinds that concern a producer with these sites: a grain farm is not asked about hives."""
    return [
        code for code, kind in KINDS.items() if not kind.needs or any(getattr(sites, n) for n in kind.needs)
    ]
