"""People, their organisations, the reminders they get and the clients that speak for a control body."""

from tracker.models.client import ApiClient
from tracker.models.cursor import Cursor
from tracker.models.membership import Membership
from tracker.models.organisation import Organisation
from tracker.models.reminder import Reminder
from tracker.models.user import User

__all__ = ["ApiClient", "Cursor", "Membership", "Organisation", "Reminder", "User"]
