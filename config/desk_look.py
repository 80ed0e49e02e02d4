"""How the admin looks: the colours of the portal, languages, and its menu by nouns."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static

UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "Taza Jol",
    "SITE_HEADER": "Taza Jol",
    "SITE_SYMBOL": "inventory_2",
    "SITE_URL": "/",
    "THEME": "light",
    "BORDER_RADIUS": "8px",
    "SHOW_LANGUAGES": True,
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "SHOW_BACK_BUTTON": True,
    "STYLES": [lambda request: static("tracker/desk.css")],
    "COLORS": {
        "primary": {
            "50": "#eef4f4",
            "100": "#dcebea",
            "200": "#b9d6d5",
            "300": "#8dbaba",
            "400": "#5b9a9c",
            "500": "#2b7a7f",
            "600": "#0d6168",
            "700": "#0b4549",
            "800": "#08363a",
            "900": "#062a2d",
            "950": "#041b1d",
        }
    },
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": False,
        "navigation": "tracker.admin.menu.navigation",
    },
}
