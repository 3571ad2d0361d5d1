-- Operators page through the runs of all people, the newest first, also those in one state.
CREATE INDEX pipeline_run_of_all ON pipeline_run (created_at DESC, id DESC);
CREATE INDEX pipeline_run_in_state ON pipeline_run (state, created_at DESC, id DESC);

-- The sound that has ended last before it was known what sends it, and whether it has failed.
ALTER TABLE speaking_room
    ADD COLUMN ended_egress_id text CHECK (char_length(ended_egress_id) <= 200),
    ADD COLUMN ended_failed boolean NOT NULL DEFAULT false;
