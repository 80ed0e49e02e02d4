"""What goes in and out: weights as decimal strings with their unit, days as ISO dates, unknown fields refused."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from certification.process import Step

KINDS = ("initial", "annual", "additional", "follow_up")
RESULTS = ("clean", "minor", "major", "critical")


class Strict(serializers.Serializer):
    """A shape that refuses fields it does not know: a typo must not be silently lost."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict):
            unknown = sorted(set(data) - set(self.fields))
            if unknown:
                raise serializers.ValidationError(
                    {
                        name: serializers.ErrorDetail(_("This field is not known here."), code="unknown")
                        for name in unknown
                    }
                )
        return super().to_internal_value(data)


class ProductShape(serializers.Serializer):
    category = serializers.CharField()
    product = serializers.CharField()
    cn_code = serializers.CharField()


class ProducerShape(serializers.Serializer):
    ref = serializers.CharField()
    name_kk = serializers.CharField()
    name_ru = serializers.CharField()
    name_en = serializers.CharField()
    legal_form = serializers.CharField()
    is_group = serializers.BooleanField()
    region = serializers.CharField(source="region_id")
    district = serializers.CharField(source="district_id", allow_null=True)


class CaseShape(serializers.Serializer):
    reference = serializers.CharField()
    step = serializers.ChoiceField(choices=[step.value for step in Step])
    step_since = serializers.DateField()
    opened_on = serializers.DateField()
    closed_on = serializers.DateField(allow_null=True)
    control_body = serializers.CharField(source="control_body.code", allow_null=True, default=None)
    producer = ProducerShape()
    products = ProductShape(source="products.all", many=True)
    version = serializers.IntegerField()


class FindingShape(serializers.Serializer):
    rule = serializers.CharField()
    title = serializers.CharField()
    law = serializers.CharField()
    axis = serializers.CharField()
    gate = serializers.CharField()
    outcome = serializers.CharField()
    subjects = serializers.ListField(child=serializers.CharField())
    since = serializers.DateField(allow_null=True)
    clears_on = serializers.DateField(allow_null=True)


class InspectionShape(serializers.Serializer):
    uuid = serializers.UUIDField()
    case = serializers.CharField(source="case.reference")
    producer = serializers.CharField(source="case.producer.name_kk")
    region = serializers.CharField(source="case.producer.region_id")
    kind = serializers.ChoiceField(choices=KINDS)
    announced = serializers.BooleanField(allow_null=True)
    physical = serializers.BooleanField(allow_null=True)
    planned_since = serializers.DateField(allow_null=True)
    planned_until = serializers.DateField(allow_null=True)
    inspected_on = serializers.DateField(allow_null=True)
    inspector_id = serializers.CharField()
    inspector_name = serializers.CharField()
    result = serializers.ChoiceField(choices=RESULTS, allow_null=True)
    reported_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()


class NonComplianceIn(Strict):
    uuid = serializers.UUIDField()
    level = serializers.ChoiceField(choices=RESULTS[1:])
    text = serializers.CharField(max_length=4000)
    due_on = serializers.DateField(required=False, allow_null=True)
    rule = serializers.CharField(required=False, allow_blank=True, max_length=40)


class SampleIn(Strict):
    uuid = serializers.UUIDField()
    matrix = serializers.CharField(max_length=80)
    taken_on = serializers.DateField()
    laboratory = serializers.CharField(required=False, allow_blank=True, max_length=20)
    analysis = serializers.CharField(required=False, allow_blank=True, max_length=120)


class ReportIn(Strict):
    """A report of one visit; `case` is its reference, the id in the address is made by the inspector's device."""

    case = serializers.CharField(max_length=14)
    kind = serializers.ChoiceField(choices=KINDS, default="annual")
    announced = serializers.BooleanField(required=False, allow_null=True, default=None)
    inspected_on = serializers.DateField()
    physical = serializers.BooleanField()
    result = serializers.ChoiceField(choices=RESULTS)
    summary = serializers.CharField(required=False, allow_blank=True, max_length=20000, default="")
    answers = serializers.DictField(required=False, default=dict)
    noncompliances = NonComplianceIn(many=True, required=False, default=list)
    samples = SampleIn(many=True, required=False, default=list)


class ResultIn(Strict):
    """A laboratory's one result; `value_mg_kg` is a decimal string in milligrams per kilogram."""

    result = serializers.ChoiceField(choices=("not_detected", "detected"))
    substance = serializers.CharField(required=False, allow_blank=True, max_length=80, default="")
    value_mg_kg = serializers.DecimalField(
        required=False, allow_null=True, default=None, max_digits=12, decimal_places=3, min_value=0
    )
    reported_on = serializers.DateField()


class SampleShape(serializers.Serializer):
    uuid = serializers.UUIDField()
    case = serializers.CharField(source="case.reference")
    matrix = serializers.CharField()
    taken_on = serializers.DateField()
    laboratory = serializers.CharField(source="laboratory.code", allow_null=True, default=None)
    result = serializers.CharField(allow_null=True)
    substance = serializers.CharField()
    value_mg_kg = serializers.SerializerMethodField()
    reported_on = serializers.DateField(allow_null=True)

    def get_value_mg_kg(self, row: Any) -> str | None:
        """Micrograms as recorded, said in milligrams with three places."""
        return None if row.value_ug_kg is None else f"{row.value_ug_kg // 1000}.{row.value_ug_kg % 1000:03d}"


class CertificateShape(serializers.Serializer):
    number = serializers.CharField(source="certificate.number")
    code = serializers.CharField(source="certificate.code")
    case = serializers.CharField(source="certificate.case.reference")
    worth = serializers.CharField()
    since = serializers.DateField()
    valid_from = serializers.DateField(source="certificate.valid_from")
    valid_to = serializers.DateField(source="certificate.valid_to")
    products = serializers.JSONField(source="certificate.contents.products")


class ProblemShape(serializers.Serializer):
    """RFC 9457, with the stable `code` clients decide by."""

    type = serializers.URLField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    code = serializers.CharField()
    detail = serializers.CharField()
    instance = serializers.CharField()
    errors = serializers.ListField(child=serializers.DictField())  # type: ignore[assignment]  # RFC 9457 calls it so
