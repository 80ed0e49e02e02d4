"""A person's role in an organisation, from a day until a day; access follows from this and nothing else."""

from django.db import models

from certification.process import Role
from tracker.models.organisation import Organisation
from tracker.models.user import User

ROLES = [(role.value, role.value) for role in Role if role is not Role.SYSTEM]


class Membership(models.Model):
    """Half-open: it holds from `since` until the day before `until`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=12, choices=ROLES)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["user", "since"]
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                condition=models.Q(until__isnull=True),
                name="one_open_membership_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.role} {self.organisation}"
