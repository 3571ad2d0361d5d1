-- Users that were erased, by the SHA-256 of their id, so that what arrives late stores nothing of them (ErasedUsers).
-- counts is the number of erased rows by table, which a repeated erasure returns again.
CREATE TABLE IF NOT EXISTS erased_user (
    digest    bytea       PRIMARY KEY CHECK (octet_length(digest) = 32),
    erased_at timestamptz NOT NULL,
    counts    jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX IF NOT EXISTS erased_user_erased_at ON erased_user (erased_at);
