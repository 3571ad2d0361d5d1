-- A run may begin with a speaking session. Then transcription_id is the id of the session.
ALTER TABLE pipeline_run ADD COLUMN is_speech boolean NOT NULL DEFAULT false
    CHECK (NOT is_speech OR transcription_id IS NOT NULL);
