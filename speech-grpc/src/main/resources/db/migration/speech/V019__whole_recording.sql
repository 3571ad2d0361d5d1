-- Whether the language of a file is or was to be detected; then it is empty until it is known.
ALTER TABLE transcription ADD COLUMN language_detected boolean NOT NULL DEFAULT false;
-- Since when an engine has had the recording as a whole; null while none has it.
ALTER TABLE transcription ADD COLUMN at_engine_since timestamptz;

ALTER TABLE transcription_step ADD COLUMN language text NOT NULL DEFAULT '';
ALTER TABLE transcription_step ADD COLUMN at_engine_since timestamptz;

-- Whether such an engine may have something of the recording, so that the file is looked after until it has not.
ALTER TABLE transcription_file ADD COLUMN at_engine boolean NOT NULL DEFAULT false;
CREATE INDEX transcription_file_at_engine ON transcription_file (sweep_at) WHERE at_engine;
