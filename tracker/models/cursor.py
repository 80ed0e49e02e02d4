"""How far a reader of the event feed has read; the numbers of the feed are dense, so nothing is skipped."""

from django.db import models


class Cursor(models.Model):
    """`seq` is the last event number this reader has dealt with."""

    name = models.CharField(max_length=40, primary_key=True)
    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} {self.seq}"
