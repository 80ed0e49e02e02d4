"""Events are append-only, and each is numbered and chained by the database when its transaction commits."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION certification_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON certification_event
    FOR EACH ROW EXECUTE FUNCTION certification_refuse_change();
CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON certification_event
    FOR EACH STATEMENT EXECUTE FUNCTION certification_refuse_change();
CREATE TRIGGER seal_is_never_changed BEFORE UPDATE OR DELETE ON certification_eventseal
    FOR EACH ROW EXECUTE FUNCTION certification_refuse_change();
CREATE TRIGGER seal_is_never_truncated BEFORE TRUNCATE ON certification_eventseal
    FOR EACH STATEMENT EXECUTE FUNCTION certification_refuse_change();
"""

SEAL = """
INSERT INTO certification_sealhead (id, seq, hash, epoch) VALUES (1, 0, repeat('0', 64), gen_random_uuid());

CREATE FUNCTION certification_seal_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    head certification_sealhead%ROWTYPE;
    chained text;
BEGIN
    -- The head row is locked from here to the end of COMMIT only: no verb holds it while it works.
    SELECT * INTO STRICT head FROM certification_sealhead WHERE id = 1 FOR UPDATE;
    chained := encode(sha256(convert_to(head.hash || ' ' || (head.seq + 1)::text || ' ' || NEW.body, 'UTF8')), 'hex');
    INSERT INTO certification_eventseal (seq, event_id, prev_hash, hash)
        VALUES (head.seq + 1, NEW.id, head.hash, chained);
    UPDATE certification_sealhead SET seq = head.seq + 1, hash = chained WHERE id = 1;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER event_is_sealed AFTER INSERT ON certification_event
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION certification_seal_event();
"""

UNSEAL = """
DROP TRIGGER event_is_sealed ON certification_event;
DROP FUNCTION certification_seal_event();
DELETE FROM certification_sealhead;
"""

ALLOW = """
DROP TRIGGER seal_is_never_truncated ON certification_eventseal;
DROP TRIGGER seal_is_never_changed ON certification_eventseal;
DROP TRIGGER event_is_never_truncated ON certification_event;
DROP TRIGGER event_is_never_changed ON certification_event;
DROP FUNCTION certification_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("certification", "0001_initial")]

    operations = [migrations.RunSQL(REFUSE, ALLOW), migrations.RunSQL(SEAL, UNSEAL)]
