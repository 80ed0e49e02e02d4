"""Jobs that gave up are found by an index: whoever watches asks for them every few seconds, among millions of done ones."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("certification", "0007_one_row_says_which_lists_are_complete")]

    operations = [
        AddIndexConcurrently(
            model_name="job",
            index=models.Index(
                condition=models.Q(("state", "dead")), fields=["due_at"], name="job_dead_by_moment"
            ),
        )
    ]
