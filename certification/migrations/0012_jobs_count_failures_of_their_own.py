"""A job that was killed, or lost its line, waits no longer for it: only failures of its own make its pauses grow."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("certification", "0011_samples_say_who_analysed_them")]

    operations = [
        migrations.AddField(
            model_name="job", name="failures", field=models.PositiveIntegerField(db_default=0, default=0)
        )
    ]
