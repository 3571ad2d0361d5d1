-- A session that is deleted takes the runs with it that began with it.
CREATE INDEX pipeline_run_of_session ON pipeline_run (transcription_id) WHERE is_speech;
