-- Two sentences on the result of an attempt, by a language model. Deleted with its attempt.
CREATE TABLE attempt_feedback (
    attempt_id        uuid        NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    language          text        NOT NULL, -- of the sentences: en, es, ar
    strength_sentence text,                 -- null when what the model wrote must not be shown
    next_sentence     text,
    written_at        timestamptz NOT NULL,
    PRIMARY KEY (attempt_id, language),
    CHECK ((strength_sentence IS NULL) = (next_sentence IS NULL))
);
