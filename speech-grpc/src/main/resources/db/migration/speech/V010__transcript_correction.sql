-- What a learner says was really said in a part: its words with a space between them. The recognised words stay as they are.
ALTER TABLE transcript_part
    ADD COLUMN corrected text CHECK (char_length(corrected) BETWEEN 1 AND 5000),
    -- How often the correction has changed, so that two windows do not overwrite each other.
    ADD COLUMN revision integer NOT NULL DEFAULT 0;

-- The sum of the revisions of its parts.
ALTER TABLE transcription ADD COLUMN text_revision integer NOT NULL DEFAULT 0;
