"""Jobs that keep an order find the one before them by an index, made while the queue goes on working."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("certification", "0004_reference_tables_are_seeded")]

    operations = [
        AddIndexConcurrently(
            model_name="job",
            index=models.Index(
                condition=models.Q(("state", "due"), models.Q(("ordering_key", ""), _negated=True)),
                fields=["ordering_key", "id"],
                name="job_due_by_order",
            ),
        )
    ]
