-- API keys; only the SHA-256 of the secret is stored. A revoked key is deleted. scopes is the claim of its tokens, such as
-- "results:read speech:write".
CREATE TABLE api_key (
    id              uuid        PRIMARY KEY,
    account_id      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    idempotency_key uuid        NOT NULL,
    hash            bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    scopes          text        NOT NULL CHECK (char_length(scopes) BETWEEN 1 AND 200),
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL CHECK (expires_at > created_at),
    last_used_on    date,
    UNIQUE (account_id, idempotency_key)
);
CREATE INDEX api_key_expires_at ON api_key (expires_at);
