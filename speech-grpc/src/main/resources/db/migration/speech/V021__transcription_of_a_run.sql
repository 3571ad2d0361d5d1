-- The run of a pipeline that has queued it, as long as nobody else has asked for it: it goes with that run. Null for what a
-- person has queued, and for what was queued before.
ALTER TABLE transcription ADD COLUMN queued_by_run uuid;
