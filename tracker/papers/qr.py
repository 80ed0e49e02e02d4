"""The QR code of a paper: the address in capitals, which packs tighter and reads better on poor prints."""

import io

import segno
from django.conf import settings
from django.urls import reverse

DARK = "#0b4549"


def check_address(code: str) -> str:
    """Where a certificate is checked, as printed under the QR code."""
    return settings.PUBLIC_URL.rstrip("/") + reverse("public:check", args=[code])


def qr_svg(address: str) -> str:
    """An SVG of the address, level Q: a quarter of it may be dirty or torn."""
    drawn = io.BytesIO()
    segno.make(address.upper(), error="q", micro=False).save(
        drawn, kind="svg", border=0, dark=DARK, xmldecl=False
    )
    return drawn.getvalue().decode()
