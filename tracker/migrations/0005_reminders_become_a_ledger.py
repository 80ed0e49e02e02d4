"""One row for each obligation, person and lead; messages carry them, officials settle the leads, calendars read feeds."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FEW = "The ledger holds the few thousand reminders of a house that has just opened: it takes moments."
LOCKS = {
    "index": FEW,
    "drop index": FEW,
    "constraint": FEW,
    "rows": FEW,
    "default goes": "A planner of the old code fails on the new column, and its job is done again by the new one.",
}


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0010_the_ministry_is_informed"),
        ("tracker", "0004_webhooks"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.CharField(max_length=64, unique=True)),
                ("created_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "channel",
                    models.CharField(choices=[("email", "Email"), ("messenger", "Messenger")], max_length=10),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")], max_length=2
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("sealed_at", models.DateTimeField(blank=True, null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("moot_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-day", "-id"],
            },
        ),
        migrations.CreateModel(
            name="QuietHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.TimeField()),
                ("until", models.TimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ReminderKind",
            fields=[
                ("kind", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("statutory", models.BooleanField(default=True)),
                ("dated_by_law", models.BooleanField(default=False)),
                ("term_days", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("source", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["kind"],
            },
        ),
        migrations.CreateModel(
            name="ReminderLead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[("asked", "Asked"), ("supervisor", "Supervisor"), ("ministry", "Ministry")],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("days", models.SmallIntegerField()),
                ("working", models.BooleanField(default=False)),
                ("every", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("in_use", models.BooleanField(default=True)),
            ],
            options={
                "ordering": ["kind", "audience", "-days"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="reminder",
            name="a_reminder_is_raised_once",
        ),
        migrations.RemoveIndex(
            model_name="reminder",
            name="reminder_to_be_sent",
        ),
        migrations.AddField(
            model_name="reminder",
            name="escalated",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="reminder",
            name="exact",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="reminder",
            name="late",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="reminder",
            name="send_on",
            field=models.DateField(default="2026-01-01"),
            preserve_default=False,
        ),
        # What was raised before fell on the day it was raised; its job named the reminder, a message is named now.
        migrations.RunSQL(
            "UPDATE tracker_reminder SET send_on = raised_on",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            "UPDATE certification_job SET state = 'cancelled', done_at = clock_timestamp()"
            " WHERE kind = 'remind' AND state = 'due' AND starts_with(key, 'remind:')",
            migrations.RunSQL.noop,
        ),
        migrations.AddField(
            model_name="reminder",
            name="statutory",
            field=models.BooleanField(db_default=True, default=True),
        ),
        migrations.AddField(
            model_name="user",
            name="courtesy",
            field=models.BooleanField(
                db_default=True, default=True, help_text="Reminders the law does not ask for are sent too."
            ),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="case",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reminders",
                to="certification.case",
            ),
        ),
        migrations.AlterField(
            model_name="user",
            name="channel",
            field=models.CharField(
                choices=[("email", "Email"), ("messenger", "Messenger"), ("portal", "Portal")],
                default="email",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="calendarfeed",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="certification.case"
            ),
        ),
        migrations.AddField(
            model_name="calendarfeed",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="calendar_feeds",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="messages",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reminder",
            name="message",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reminders",
                to="tracker.message",
            ),
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(
                condition=models.Q(
                    ("message__isnull", True), ("moot_at__isnull", True), ("sent_at__isnull", True)
                ),
                fields=["person"],
                name="reminder_waits_for_a_message",
            ),
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(
                condition=models.Q(("message__isnull", False)),
                fields=["message"],
                name="reminder_in_a_message",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                fields=("case", "person", "deadline", "due_on", "days_before"),
                name="a_reminder_is_raised_once",
            ),
        ),
        migrations.AddField(
            model_name="reminderlead",
            name="kind",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="leads", to="tracker.reminderkind"
            ),
        ),
        migrations.AddConstraint(
            model_name="calendarfeed",
            constraint=models.UniqueConstraint(
                condition=models.Q(("revoked_at__isnull", True)),
                fields=("person", "case"),
                name="one_open_feed_of_a_case",
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("moot_at__isnull", True), ("sent_at__isnull", True)),
                fields=["created_at"],
                name="message_to_be_sent",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(
                fields=("person", "day", "number"), name="a_message_of_a_day_is_written_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminderlead",
            constraint=models.UniqueConstraint(
                fields=("kind", "audience", "days"), name="a_lead_of_a_kind_is_given_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminderlead",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("every__isnull", True),
                    models.Q(("days__lt", 0), ("every__gt", 0), ("working", False)),
                    _connector="OR",
                ),
                name="a_lead_repeats_only_while_late",
            ),
        ),
    ]
