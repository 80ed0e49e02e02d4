"""A code of a control body names its country: the three digits alone are not a safe key."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0011_samples_say_who_analysed_them"),
    ]

    operations = [
        migrations.AlterField(
            model_name="consignment",
            name="coi_body",
            field=models.CharField(
                blank=True,
                help_text="Full code of the control body that issued the COI, box 1.",
                max_length=12,
                validators=[django.core.validators.RegexValidator("^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$")],
            ),
        ),
        migrations.AlterField(
            model_name="consignmentstep",
            name="body_code",
            field=models.CharField(
                blank=True,
                help_text="Full code of that operator's control body; empty for the producer itself: the body of the case.",
                max_length=12,
                validators=[django.core.validators.RegexValidator("^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$")],
            ),
        ),
    ]
