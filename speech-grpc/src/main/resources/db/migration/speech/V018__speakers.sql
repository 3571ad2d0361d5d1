-- Who speaks in a recorded file, on request. Speakers have the numbers from 1 in the order of their first words, which are
-- their places in the arrays. Of the voices themselves nothing is stored.
ALTER TABLE transcription
    ADD COLUMN speaker_labels boolean NOT NULL DEFAULT false,
    -- How they were told apart; null until then, and where that was not possible.
    ADD COLUMN speaker_origin text CHECK (speaker_origin IN ('ESTIMATE', 'ENGINE')),
    -- The name that the learner has given; empty without one.
    ADD COLUMN speaker_names text[] NOT NULL DEFAULT '{}'
        CHECK (cardinality(speaker_names) = 0 OR speaker_origin IS NOT NULL),
    -- How long each speaks, in milliseconds.
    ADD COLUMN speaker_spoken int[] NOT NULL DEFAULT '{}'
        CHECK (cardinality(speaker_spoken) = cardinality(speaker_names));

-- The number of its speaker; 0 when nobody has told speakers apart.
ALTER TABLE transcript_part ADD COLUMN speaker integer NOT NULL DEFAULT 0 CHECK (speaker >= 0);
