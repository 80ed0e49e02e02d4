"""What goes in and out about events and webhooks; a signing secret stands in the answer that made it alone."""

from __future__ import annotations

from rest_framework import serializers

from tracker.api.shapes import Strict


class SubjectShape(serializers.Serializer):
    kind = serializers.CharField()
    ref = serializers.CharField(allow_null=True)
    uuid = serializers.UUIDField(allow_null=True)


class TellingDataShape(serializers.Serializer):
    """`seq` is dense over all events; `previous_seq` is the one before it that you may see: a gap shows itself."""

    id = serializers.CharField()
    seq = serializers.IntegerField()
    previous_seq = serializers.IntegerField()
    epoch = serializers.UUIDField()
    legal_day = serializers.DateField()
    case = serializers.CharField(allow_null=True)
    control_body = serializers.CharField(allow_null=True)
    subject = SubjectShape()
    link = serializers.URLField(allow_null=True)


class TellingShape(serializers.Serializer):
    """An event as webhooks tell it and as the feed lists it: references, never contents or names."""

    type = serializers.CharField()
    timestamp = serializers.DateTimeField()
    data = TellingDataShape()  # type: ignore[assignment]  # Standard Webhooks calls it so


class FeedShape(serializers.Serializer):
    """`until` is the number to ask after next: everything of yours up to it has been told."""

    epoch = serializers.UUIDField()
    until = serializers.IntegerField()
    more = serializers.BooleanField()
    events = TellingShape(many=True)


class EndpointIn(Strict):
    url = serializers.CharField(max_length=500)
    note = serializers.CharField(required=False, allow_blank=True, max_length=120, default="")


class EndpointShape(serializers.Serializer):
    uuid = serializers.UUIDField()
    organisation = serializers.CharField(source="organisation.name")
    url = serializers.CharField(help_text="Of another organisation's address the host alone")
    note = serializers.CharField()
    seq = serializers.IntegerField(help_text="The last event that was turned into a delivery, or passed by")
    failures = serializers.IntegerField(help_text="Failed attempts in a row")
    closed_at = serializers.DateTimeField(allow_null=True)
    closed_why = serializers.CharField()
    created_at = serializers.DateTimeField()


class AddedShape(EndpointShape):
    secret = serializers.CharField(allow_null=True, help_text="Shown once: null when the address was there")


class SecretShape(serializers.Serializer):
    secret = serializers.CharField()


class RotateIn(Strict):
    at_once = serializers.BooleanField(default=False)


class NothingIn(Strict):
    """No fields."""


class ReplayIn(Strict):
    after = serializers.IntegerField(min_value=0)


class DeliveryShape(serializers.Serializer):
    uuid = serializers.UUIDField()
    message = serializers.CharField(help_text="The webhook-id, the same on every attempt")
    seq = serializers.IntegerField(help_text="0 for a test")
    state = serializers.CharField()
    attempts = serializers.IntegerField()
    next_at = serializers.DateTimeField(allow_null=True)
    tried_at = serializers.DateTimeField(allow_null=True)
    delivered_at = serializers.DateTimeField(allow_null=True)
    status = serializers.IntegerField(allow_null=True)
    reason = serializers.CharField()
    milliseconds = serializers.IntegerField(allow_null=True)
