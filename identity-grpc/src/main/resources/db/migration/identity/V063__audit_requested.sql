-- An act of an administrator in another service is in the log as soon as it is asked for, before its end is known.
ALTER TABLE audit_pending DROP CONSTRAINT audit_pending_outcome_check;
ALTER TABLE audit_pending ADD CONSTRAINT audit_pending_outcome_check
    CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'REQUESTED'));
