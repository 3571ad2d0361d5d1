-- Characters that a voice has spoken for a person, until billing has counted them. The sound and its text may be deleted
-- before that, so the row outlives them.
CREATE TABLE spoken_characters (
    sound_id   uuid    PRIMARY KEY,
    -- Who asked for the sound first.
    user_id    uuid    NOT NULL,
    characters integer NOT NULL CHECK (characters > 0)
);

CREATE INDEX spoken_characters_of_user ON spoken_characters (user_id);
