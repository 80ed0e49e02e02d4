"""Readers of the event feed keep their place; reminders to be sent are found by an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tracker", "0002_api_clients")]

    operations = [
        migrations.CreateModel(
            name="Cursor",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(
                condition=models.Q(("moot_at__isnull", True), ("sent_at__isnull", True)),
                fields=["raised_at"],
                name="reminder_to_be_sent",
            ),
        ),
    ]
