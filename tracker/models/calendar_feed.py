"""A secret address under which a calendar program reads the dates of one case, until it is revoked."""

from django.db import models

from certification.models import Case
from tracker.models.user import User


class CalendarFeed(models.Model):
    """Whoever knows the token reads what the person may see at that moment; a revoked one opens nothing."""

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="calendar_feeds")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    token = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "case"],
                condition=models.Q(revoked_at__isnull=True),
                name="one_open_feed_of_a_case",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.case}"
