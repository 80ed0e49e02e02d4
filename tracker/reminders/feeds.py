"""Calendar feeds: a secret address per person and case, read by calendar programs that cannot sign in."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import translation

from certification.models import Case
from certification.process import Role
from certification.queries.day import now_and_today
from tracker import mail
from tracker.access import actor_from
from tracker.models import CalendarFeed, Membership, User
from tracker.reminders.icalendar import calendar_of
from tracker.reminders.terms import deadlines_and_terms

TOKEN_BYTES = 32


def open_feed(person: User, reference: str) -> CalendarFeed:
    """A new address for this person and case; the one before it opens nothing any more."""
    with transaction.atomic():
        # Two clicks at once wait for each other here.
        User.objects.select_for_update(no_key=True).get(pk=person.pk)
        revoke_feed(person, reference)
        return CalendarFeed.objects.create(
            person=person,
            case=Case.objects.get(reference=reference),
            token=secrets.token_urlsafe(TOKEN_BYTES),
            created_at=Now(),
        )


def revoke_feed(person: User, reference: str) -> None:
    """From now on the address opens nothing; said twice it changes nothing."""
    rows = CalendarFeed.objects.filter(person=person, case__reference=reference, revoked_at=None)
    rows.update(revoked_at=Now())


def feed_link(person: User, reference: str) -> str:
    """The address that is open for this person and case, or nothing."""
    feed = CalendarFeed.objects.filter(person=person, case__reference=reference, revoked_at=None).first()
    return mail.link(reverse("public:feed", args=[feed.token])) if feed else ""


def calendar_behind(token: str) -> str | None:
    """The calendar behind an address, in its owner's language; None where there is nothing to read.

    What it holds is what the owner may see at this moment: who has left reads nothing.
    """
    rows = CalendarFeed.objects.filter(token=token, revoked_at=None, person__is_active=True)
    feed = rows.select_related("person", "case").first()
    if feed is None:
        return None
    moment, day = now_and_today()
    memberships = feed.person.memberships.filter(Q(until=None) | Q(until__gt=day), since__lte=day)
    for membership in memberships.select_related("organisation").order_by("pk"):
        if _concerns(membership, feed.case):
            return _calendar(feed, membership, moment)
    return None


def _concerns(membership: Membership, case: Case) -> bool:
    own = membership.organisation
    if own.producer_id is not None:
        return own.producer_id == case.producer_id
    return own.control_body_id is not None and own.control_body_id == case.control_body_id


def _calendar(feed: CalendarFeed, membership: Membership, moment: datetime) -> str:
    _, day = now_and_today()
    role, person = Role(membership.role), feed.person
    actor = actor_from(membership.organisation, role, kind="person", id=str(person.pk), name=str(person))
    with translation.override(person.language):
        page = reverse("portal:case" if role is Role.PRODUCER else "office:case", args=[feed.case.reference])
        found = deadlines_and_terms([feed.case_id], actor, day)
        return calendar_of(found, feed.case.reference, mail.link(page), moment)
