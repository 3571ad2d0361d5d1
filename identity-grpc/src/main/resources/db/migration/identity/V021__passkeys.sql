-- Passkeys of people (WebAuthn): the public parts.
CREATE TABLE passkey (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    credential_id bytea NOT NULL UNIQUE CHECK (length(credential_id) <= 1023),
    -- COSE (RFC 9052).
    public_key    bytea NOT NULL,
    -- How often the authenticator says that it has signed; 0 for one that does not count.
    sign_count    bigint NOT NULL CHECK (sign_count >= 0),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz
);
CREATE INDEX ON passkey (account_id);

-- What a browser was asked to sign, for one answer within minutes.
CREATE TABLE passkey_ceremony (
    hash       bytea PRIMARY KEY,
    -- Who adds a passkey; null when a passkey is asked for, because it says itself whose it is.
    account_id uuid REFERENCES account ON DELETE CASCADE,
    request    text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX ON passkey_ceremony (account_id);
CREATE INDEX ON passkey_ceremony (expires_at);
