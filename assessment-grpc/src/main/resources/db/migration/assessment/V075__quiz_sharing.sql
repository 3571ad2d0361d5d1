-- The link of a quiz that its owner shares inside a team.
CREATE TABLE quiz_link (
    quiz_id    uuid        PRIMARY KEY REFERENCES quiz (id) ON DELETE CASCADE,
    user_id    uuid        NOT NULL,           -- the owner of the quiz
    token_hash bytea       NOT NULL UNIQUE,    -- SHA-256 of the secret
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > made_at)
);
CREATE INDEX quiz_link_user ON quiz_link (user_id);
CREATE INDEX quiz_link_expires ON quiz_link (expires_at);

-- Where a quiz comes from that is a copy of another person's.
CREATE TABLE quiz_copy (
    quiz_id   uuid PRIMARY KEY REFERENCES quiz (id) ON DELETE CASCADE,
    user_id   uuid NOT NULL,                   -- who has the copy
    source_id uuid NOT NULL,                   -- the quiz that was shared, which can be deleted since
    owner_id  uuid,                            -- who has shared it; null when they were erased
    UNIQUE (user_id, source_id)
);
CREATE INDEX quiz_copy_source ON quiz_copy (source_id);
CREATE INDEX quiz_copy_owner ON quiz_copy (owner_id);

-- When the learner has seen the verdict; null before.
ALTER TABLE quiz_appeal ADD COLUMN seen_at timestamptz;
