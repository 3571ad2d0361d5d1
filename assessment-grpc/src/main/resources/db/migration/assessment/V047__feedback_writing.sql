-- Which process has a language model write feedback now, so that it is paid once. Deleted when it has answered, and with the
-- attempt.
CREATE TABLE feedback_writing (
    attempt_id uuid        NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    language   text        NOT NULL,
    ends_at    timestamptz NOT NULL, -- others may ask then
    PRIMARY KEY (attempt_id, language)
);
