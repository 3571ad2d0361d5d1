-- Operators page through the runs of all people, the newest first, also those in one state.
CREATE INDEX pipeline_run_of_all ON pipeline_run (created_at DESC, id DESC);
CREATE INDEX pipeline_run_in_state ON pipeline_run (state, created_at DESC, id DESC);
