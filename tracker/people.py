"""People and their second step: who needs a code to sign in, enrolling a secret, the code of this moment in a demo."""

from __future__ import annotations

import time

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest

from certification.process import Role
from tracker.access import memberships_of
from tracker.models import User

PERIOD_SECONDS = 30
# One period to each side is accepted, for telephones whose clocks are a little off.
TOLERANCE = 1
SPENT_SECONDS = PERIOD_SECONDS * (2 * TOLERANCE + 1)

# Written here for everybody to see, and enrolled by the demo country alone.
DEMO_SECRET = "TAZAJOLDEMOTAZAJOLDEMOTAZAJOLDEM"


def needs_code(user: User) -> bool:
    """Whether this person must pass a second step: whoever may enter the admin or acts for others than a producer."""
    return bool(user.is_staff) or any(m.role != Role.PRODUCER for m in memberships_of(user))


def has_code(user: User) -> bool:
    """Whether the person has enrolled an authenticator app."""
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


@transaction.atomic
def enrol_totp(user: User, secret: str) -> None:
    """Give the person this secret (base32), with fresh recovery codes, unless it has one already."""
    if not has_code(user):
        TOTP.activate(user, secret)
        RecoveryCodes.activate(user)


def code_now(user: User) -> str | None:
    """The next code this person may use, in a demo and for the demo's own secret alone; else None."""
    if not is_of_the_demo(user):
        return None
    now = int(time.time()) // PERIOD_SECONDS
    for counter in (now, now + 1, now - 1):
        code: str = format_hotp_value(hotp_value(DEMO_SECRET, counter))
        if cache.get(_spent(user, code)) is None:
            return code
    return None


def is_of_the_demo(user: User) -> bool:
    """Whether this is a demo and the person's secret is the one written here; it guards nothing then."""
    row = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    return settings.DEMO and row is not None and decrypt(row.data["secret"]) == DEMO_SECRET


def spend(user: User, code: str) -> bool:
    """Mark a code as used for as long as it would be accepted (shorter in a demo); False if it was used before."""
    seconds = PERIOD_SECONDS if is_of_the_demo(user) else SPENT_SECONDS
    return bool(cache.add(_spent(user, code), 1, timeout=seconds))


def code_was_passed(request: HttpRequest) -> bool:
    """Whether this session has passed the second step for the person it belongs to."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def remember_passed(request: HttpRequest, user: User) -> None:
    """Note in the session that this person has passed the second step."""
    record_authentication(request, user, "mfa", type="totp")


def _spent(user: User, code: str) -> str:
    return f"code-spent:{user.pk}:{code}"
