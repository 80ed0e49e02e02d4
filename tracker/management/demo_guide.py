"""What the demo tells whoever started it: where to look, whom to sign in as, what to look at first."""

from __future__ import annotations

# (who, e-mail, password): one sign-in per role of the demo country.
SIGN_INS: list[tuple[str, str, str]] = []
# (what to see, path): in the order a visitor should go.
LOOK_FIRST: list[tuple[str, str]] = []


def guide(address: str) -> str:
    """The closing words of a start, as lines for a terminal."""
    lines = ["", f"Taza Jol is ready: {address}", ""]
    if SIGN_INS:
        lines += ["Sign in as:"]
        lines += [f"  {who:<28} {email:<34} {password}" for who, email, password in SIGN_INS]
        lines += [""]
    if LOOK_FIRST:
        lines += ["Look first at:"]
        lines += [f"  {what:<52} {address}{path}" for what, path in LOOK_FIRST]
        lines += [""]
    return "\n".join([*lines, "Ctrl-C stops everything. The data stay; FRESH=1 make demo starts over."])
