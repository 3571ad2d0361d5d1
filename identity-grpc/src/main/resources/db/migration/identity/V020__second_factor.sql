-- The secret of an account's authenticator app (RFC 6238), encrypted. The factor is on once a first code has confirmed it.
CREATE TABLE totp (
    account_id    uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    sealed_secret bytea NOT NULL,
    begun_at      timestamptz NOT NULL,
    confirmed_at  timestamptz,
    -- The time step of the newest code that was accepted; none up to it is accepted again.
    last_step     bigint NOT NULL
);

-- HMACs of the recovery codes that are not used yet.
CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES totp ON DELETE CASCADE,
    hash       bytea NOT NULL,
    PRIMARY KEY (account_id, hash)
);

-- Sign-ins with the right password that wait for the second factor; without the factor there is none.
CREATE TABLE sign_in_challenge (
    hash       bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES totp ON DELETE CASCADE,
    wrong      int NOT NULL DEFAULT 0 CHECK (wrong >= 0),
    expires_at timestamptz NOT NULL
);
CREATE INDEX ON sign_in_challenge (account_id);
CREATE INDEX ON sign_in_challenge (expires_at);
