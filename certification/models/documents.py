"""Documents: what was handed in, and the file behind it, stored by its SHA-256."""

from django.db import models

from certification.models.cases import Case, Request
from certification.models.fields import ClientMade, Versioned
from certification.models.visibility import VisibleRows


class StoredFile(models.Model):
    """Bytes on disk under the name of their SHA-256 (hex); size in bytes."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="stored_file_has_bytes", condition=models.Q(size__gt=0)),
        ]

    def __str__(self) -> str:
        return self.sha256


class Document(ClientMade, Versioned):
    """A paper of a case: received, then accepted or sent back with a reason."""

    class State(models.TextChoices):
        RECEIVED = "received"
        ACCEPTED = "accepted"
        RETURNED = "returned"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="documents", null=True, blank=True
    )
    file_name = models.CharField(max_length=200, blank=True)
    request = models.ForeignKey(
        Request, on_delete=models.PROTECT, related_name="documents", null=True, blank=True
    )
    rule = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    reason = models.CharField(max_length=300, blank=True)
    received_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    handed_in_by = models.CharField(max_length=160)

    objects = VisibleRows["Document"].as_manager()

    class Meta:
        ordering = ["case", "-received_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="a_returned_document_says_why",
                condition=~models.Q(state="returned") | ~models.Q(reason=""),
            )
        ]

    def __str__(self) -> str:
        return self.title
