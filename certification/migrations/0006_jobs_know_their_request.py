"""A job and an event carry the id of the request that caused them, so that the logs of all three can be read together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("certification", "0005_jobs_are_found_by_order")]

    operations = [
        migrations.AddField(
            model_name="job",
            name="request_id",
            field=models.CharField(blank=True, db_default="", default="", max_length=64),
        ),
        migrations.AddField(
            model_name="event",
            name="request_id",
            field=models.CharField(blank=True, db_default="", default="", max_length=64),
        ),
    ]
