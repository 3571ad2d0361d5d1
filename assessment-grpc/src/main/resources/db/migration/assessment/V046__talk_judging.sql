-- Which process has a language model judge a talk now, so that it is paid once. Deleted with its report's insertion, and
-- with its attempt.
CREATE TABLE talk_judging (
    attempt_id uuid        PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
    lease      uuid        NOT NULL, -- of the process
    ends_at    timestamptz NOT NULL  -- others may begin then
);
