"""Cases and people of new reminders are checked once per statement instead of once per row and key.

A nightly plan inserts rows by the hundred thousand for a few thousand cases; two row checks for each took as long as
writing it. What the keys promised stays promised: a reminder names a case and a person that are there, what is named
cannot go, and whoever comes at the same moment waits for the other (FOR KEY SHARE, as the checks of a key do).
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

CHECK = """
CREATE FUNCTION tracker_reminder_names_what_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM certification_case WHERE id IN (SELECT case_id FROM raised) ORDER BY id FOR KEY SHARE;
    PERFORM FROM tracker_user WHERE id IN (SELECT person_id FROM raised) ORDER BY id FOR KEY SHARE;
    IF EXISTS (SELECT FROM raised AS r WHERE NOT EXISTS (SELECT FROM certification_case AS c WHERE c.id = r.case_id)
                                          OR NOT EXISTS (SELECT FROM tracker_user AS u WHERE u.id = r.person_id)) THEN
        RAISE EXCEPTION 'a reminder names a case or a person that is not there' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tracker_reminder_is_about_it_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case and person of a reminder never change' USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION tracker_reminder_holds_its_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gone JOIN tracker_reminder AS r ON r.case_id = gone.id) THEN
        RAISE EXCEPTION 'a case that reminders name cannot go' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tracker_reminder_holds_its_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gone JOIN tracker_reminder AS r ON r.person_id = gone.id) THEN
        RAISE EXCEPTION 'a person whom reminders name cannot go' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER reminder_names_what_is_there AFTER INSERT ON tracker_reminder REFERENCING NEW TABLE AS raised
    FOR EACH STATEMENT EXECUTE FUNCTION tracker_reminder_names_what_is_there();
CREATE TRIGGER reminder_is_about_it_for_ever BEFORE UPDATE OF case_id, person_id ON tracker_reminder
    FOR EACH ROW WHEN (OLD.case_id <> NEW.case_id OR OLD.person_id <> NEW.person_id)
    EXECUTE FUNCTION tracker_reminder_is_about_it_for_ever();
CREATE TRIGGER reminder_holds_its_case AFTER DELETE ON certification_case REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tracker_reminder_holds_its_case();
CREATE TRIGGER reminder_holds_its_person AFTER DELETE ON tracker_user REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tracker_reminder_holds_its_person();
"""
UNCHECK = """
DROP TRIGGER reminder_names_what_is_there ON tracker_reminder;
DROP TRIGGER reminder_is_about_it_for_ever ON tracker_reminder;
DROP TRIGGER reminder_holds_its_case ON certification_case;
DROP TRIGGER reminder_holds_its_person ON tracker_user;
DROP FUNCTION tracker_reminder_names_what_is_there();
DROP FUNCTION tracker_reminder_is_about_it_for_ever();
DROP FUNCTION tracker_reminder_holds_its_case();
DROP FUNCTION tracker_reminder_holds_its_person();
"""


class Migration(migrations.Migration):
    dependencies = [("tracker", "0006_leads_are_seeded")]

    # The keys go first: they want the tables for themselves, and a stronger lock after a weaker one is a deadlock.
    operations = [
        migrations.AlterField(
            "reminder",
            "case",
            models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reminders",
                to="certification.case",
            ),
        ),
        migrations.AlterField(
            "reminder",
            "person",
            models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reminders",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunSQL(CHECK, UNCHECK),
    ]
