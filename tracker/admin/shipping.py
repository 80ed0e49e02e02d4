"""What hangs on a consignment: its lots and steps, checks, boxes, papers, extracts, replacements."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification import models as record
from tracker.admin.page import RecordAdmin


class ShippingAdmin(RecordAdmin):
    list_select_related = ("consignment",)
    search_fields = ("ref", "note", "consignment__ref", "case__reference")


PAGES = {
    record.ConsignmentLot: (
        (_("Part of a consignment"), _("Parts of consignments")),
        ("lot", "harvest", "extraction", "animal", "quantity_g"),
    ),
    record.ConsignmentStep: (
        (_("Step of a consignment"), _("Steps of consignments")),
        ("kind", "done_on", "country", "operator", "body_code"),
    ),
    record.ConsignmentCheck: (
        (_("Check of a consignment"), _("Checks of consignments")),
        ("kind", "checked_on", "balance_fits", "sample_taken"),
    ),
    record.CoiBox: ((_("Box of a COI"), _("Boxes of COIs")), ("box", "value", "filled_on")),
    record.CoiDocument: ((_("Paper of a COI"), _("Papers of COIs")), ("kind", "title", "uploaded_on")),
    record.CoiExtract: (
        (_("Extract of a COI"), _("Extracts of COIs")),
        ("batch", "quantity_g", "endorsed_on"),
    ),
    record.CoiReplacement: (
        (_("Replacement of a COI"), _("Replacements of COIs")),
        ("replaces", "made_on", "in_traces", "clerical"),
    ),
}

for _model, (_names, _shown) in PAGES.items():
    # One page per kind of row; they differ in their names and columns only.
    admin.register(_model)(
        type(
            f"{_model.__name__}Admin",
            (ShippingAdmin,),
            {"names": _names, "list_display": ("consignment", "ref", *_shown)},
        )
    )
