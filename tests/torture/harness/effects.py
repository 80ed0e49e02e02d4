"""The log of effects: written by triggers where nothing is unique, else the keys under test would hide repeats.

What was true, then not, then true again is found again rightly: a finding is told apart from those like it that were
retired before it. One that still stands, or was retired only to be written again, counts as doubled.
"""

WATCH = """
CREATE TABLE effect (what text NOT NULL, which text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());

CREATE FUNCTION job_was_done() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('job', NEW.kind || ' ' || NEW.key); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER UPDATE OF state ON certification_job FOR EACH ROW
  WHEN (NEW.state = 'done') EXECUTE FUNCTION job_was_done();

CREATE FUNCTION finding_was_opened() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('finding', concat_ws(' ', NEW.case_id, NEW.rule, NEW.subject_kind,
     NEW.subject_id, NEW.during, NEW.because, 'again', (SELECT count(*) FROM certification_finding f
       WHERE f.case_id IS NOT DISTINCT FROM NEW.case_id AND f.rule = NEW.rule AND f.during = NEW.during
         AND f.subject_kind = NEW.subject_kind AND f.subject_id = NEW.subject_id AND f.because = NEW.because
         AND f.retired_at < NEW.recorded_at))); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER INSERT ON certification_finding FOR EACH ROW EXECUTE FUNCTION finding_was_opened();

CREATE FUNCTION verb_was_said() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('event', concat_ws(' ', NEW.verb, NEW.subject_kind, NEW.subject_id));
     RETURN NEW; END $$;
CREATE TRIGGER watch AFTER INSERT ON certification_event FOR EACH ROW EXECUTE FUNCTION verb_was_said();

CREATE FUNCTION row_was_written() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES (TG_ARGV[0], NEW.uuid::text); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER INSERT ON certification_inspection FOR EACH ROW
  EXECUTE FUNCTION row_was_written('inspection');
CREATE TRIGGER watch AFTER INSERT ON certification_noncompliance FOR EACH ROW
  EXECUTE FUNCTION row_was_written('noncompliance');
CREATE TRIGGER watch AFTER INSERT ON certification_sample FOR EACH ROW EXECUTE FUNCTION row_was_written('sample');
CREATE TRIGGER watch AFTER INSERT ON certification_document FOR EACH ROW
  EXECUTE FUNCTION row_was_written('document');

CREATE FUNCTION reminder_was_raised() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('raised', concat_ws(' ', NEW.person_id, NEW.case_id, NEW.deadline, NEW.due_on,
     NEW.days_before)); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER INSERT ON tracker_reminder FOR EACH ROW EXECUTE FUNCTION reminder_was_raised();

CREATE FUNCTION event_is_told() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('told', concat_ws(' ', NEW.endpoint_id, NEW.event_id)); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER INSERT ON tracker_webhookdelivery FOR EACH ROW EXECUTE FUNCTION event_is_told();

CREATE FUNCTION reminder_was_sent() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('sent', NEW.id::text); RETURN NEW; END $$;
CREATE TRIGGER watch_sent AFTER UPDATE OF sent_at ON tracker_reminder FOR EACH ROW
  WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION reminder_was_sent();
"""
TWICE = "SELECT what, which, count(*) FROM effect GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY 1, 2"
