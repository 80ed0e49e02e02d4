"""The application on one page: products first, because they decide which control bodies can help."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from certification.actions.cases import Product
from certification.queries.cases import control_bodies
from tracker.portal.forms import Form
from tracker.templatetags.words import word

# What can be ticked, by category of Annex I to 2018/848; what is kept is exactly this pair.
OFFERED = (
    ("A", ("wheat", "durum_wheat", "barley", "oats", "rye", "millet", "buckwheat", "maize", "rice")),
    ("A", ("peas", "chickpeas", "lentils", "soya", "linseed", "rapeseed", "sunflower", "safflower")),
    ("A", ("lucerne", "pasture", "apples", "vegetables")),
    ("B", ("honey", "bovine", "equine", "ovine", "caprine", "camel", "poultry")),
    ("D", ("flour", "linseed_oil", "sunflower_oil", "horse_meat", "beef")),
)
SHORT = {
    "A": pgettext_lazy("short category", "plants"),
    "B": pgettext_lazy("short category", "honey and livestock"),
    "C": pgettext_lazy("short category", "algae and fish"),
    "D": pgettext_lazy("short category", "processed food"),
    "E": pgettext_lazy("short category", "feed"),
    "F": pgettext_lazy("short category", "wine"),
    "G": pgettext_lazy("short category", "other products"),
}


class ApplicationForm(Form):
    """Products, control body, declaration; every combination is checked again when it is filed."""

    products = forms.MultipleChoiceField(
        label=_("What do you want certified?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one product")},
    )
    control_body = forms.ChoiceField(
        label=_("Choose a control body"),
        help_text=_("It inspects you and decides on the certificate. You sign a contract with it."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a control body")},
    )
    declared = forms.BooleanField(
        label=_("I declare this"),
        error_messages={"required": _("Without the declaration the application cannot be sent")},
    )

    def __init__(self, *args: Any, named: Sequence[tuple[str, str]] = (), day: date, **values: Any) -> None:
        super().__init__(*args, **values)
        self.bodies = bodies_on(day, frozenset(category for category, _ in named))
        self.fields["products"].choices = product_choices(named)  # type: ignore[attr-defined]
        self.fields["control_body"].choices = [  # type: ignore[attr-defined]
            (body["code"], f"{body['name']}\n{body['about']}") for body in self.bodies
        ]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        body = next((b for b in self.bodies if b["code"] == told.get("control_body")), None)
        wanted = {code.split(":")[0] for code in told.get("products", [])}
        lacking = sorted(wanted - body["categories"]) if body else []
        if lacking:
            self.add_error(
                "control_body",
                gettext("This control body is not recognised for: %(categories)s. Choose another one.")
                % {"categories": ", ".join(word(code, "category").lower() for code in lacking)},
            )
        return told

    def product_groups(self) -> list[tuple[str, list[Any]]]:
        """The boxes to tick by category, in the order of Annex I."""
        boxes = list(self["products"])
        categories = sorted({box.data["value"].split(":")[0] for box in boxes})
        return [
            (word(code, "category"), [b for b in boxes if b.data["value"].startswith(f"{code}:")])
            for code in categories
        ]

    def covered(self) -> list[Product]:
        """The products as the record takes them."""
        return [Product(*code.split(":", 1)) for code in self.cleaned_data["products"]]


def bodies_on(day: date, wanted: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
    """Control bodies recognised for Kazakhstan on that day, those for everything wanted first, then by scope."""
    rows = []
    for body in control_bodies():
        standing = [r for r in body.recognitions.all() if r.country == "KZ" and _stands(r, day)]
        categories = frozenset(row.category for row in standing)
        if categories:
            rows.append(
                {
                    "code": body.code,
                    "name": body.name,
                    "categories": categories,
                    "about": _about(body, categories, wanted),
                }
            )
    return sorted(
        rows, key=lambda row: (not wanted <= row["categories"], -len(row["categories"]), row["name"])
    )


def product_choices(named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What may be ticked, with what the draft names already even if it is not offered."""
    offered = [(category, product) for category, products in OFFERED for product in products]
    extra = [pair for pair in named if pair not in offered]
    return [(f"{category}:{product}", word(product, "product")) for category, product in [*extra, *offered]]


def _about(body: Any, categories: frozenset[str], wanted: frozenset[str]) -> str:
    said = ", ".join(str(SHORT[code]) for code in sorted(categories))
    told = gettext("%(code)s. Recognised for: %(categories)s.") % {"code": body.code, "categories": said}
    if wanted and not wanted <= categories:
        return f"{gettext('Not recognised for everything you named.')} {told}"
    return told


def _stands(row: Any, day: date) -> bool:
    return (row.since is None or row.since <= day) and (row.until is None or day < row.until)


DECLARATION = gettext_lazy(
    "I keep the rules of Regulation (EU) 2018/848, I let the control body onto the farm and into the books, "
    "and what I have written here is true."
)
