"""What the demo tells whoever started it: where to look, whom to sign in as, what to look at first."""

from __future__ import annotations

from tracker.management.demo_people import PASSWORD

# (who, e-mail, password): one sign-in per role of the demo country.
SIGN_INS: list[tuple[str, str, str]] = [
    ("Producer, grain (overdue)", "p02@demo.example", PASSWORD),
    ("Producer, honey", "p20@demo.example", PASSWORD),
    ("Inspector, Control Union", "inspector.149@demo.example", PASSWORD),
    ("Reviewer, Control Union", "reviewer.149@demo.example", PASSWORD),
    ("Manager, Control Union", "manager.149@demo.example", PASSWORD),
    ("Laboratory", "lab-kz-01@demo.example", PASSWORD),
    ("Ministry", "official@demo.example", PASSWORD),
    ("Administrator", "admin@demo.example", PASSWORD),
]
# (what to see, path): in the order a visitor should go.
LOOK_FIRST: list[tuple[str, str]] = [
    ("The morning, by legal date (sign in as the Ministry)", "/kk/office/"),
    ("A case with a late reply (as p02@demo.example)", "/kk/my/"),
    ("Honey: organic, not admitted to the EU (as p20@…)", "/kk/my/"),
    ("What a customs officer sees behind a QR code", "/v/"),
    ("What inspectors' systems may ask", "/api/v1/openapi.json"),
]


def guide(address: str) -> str:
    """The closing words of a start, as lines for a terminal."""
    lines = ["", f"Taza Jol is ready: {address}", ""]
    if SIGN_INS:
        lines += ["Sign in as:"]
        lines += [f"  {who:<28} {email:<34} {password}" for who, email, password in SIGN_INS]
        lines += ["Staff are asked for a code as well; in a demo the page itself shows it.", ""]
    if LOOK_FIRST:
        lines += ["Look first at:"]
        lines += [f"  {what:<52} {address}{path}" for what, path in LOOK_FIRST]
        lines += [""]
    return "\n".join([*lines, "Ctrl-C stops everything. The data stay; FRESH=1 make demo starts over."])
