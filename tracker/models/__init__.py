"""People, their organisations, the reminders they get, clients that speak for them and webhooks that tell them."""

from tracker.models.calendar_feed import CalendarFeed
from tracker.models.client import ApiClient
from tracker.models.cursor import Cursor
from tracker.models.membership import Membership
from tracker.models.organisation import Organisation
from tracker.models.reminder import Message, Reminder
from tracker.models.reminder_lead import QuietHours, ReminderKind, ReminderLead
from tracker.models.user import User
from tracker.models.webhook import WebhookDelivery, WebhookEndpoint, WebhookSecret

__all__ = [
    "ApiClient",
    "CalendarFeed",
    "Cursor",
    "Membership",
    "Message",
    "Organisation",
    "QuietHours",
    "Reminder",
    "ReminderKind",
    "ReminderLead",
    "User",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookSecret",
]
