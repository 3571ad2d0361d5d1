-- Keys that sign access tokens. The private part is encrypted with AES-GCM; that key is not in the database.
CREATE TABLE signing_key (
    id             text        PRIMARY KEY,
    public_jwk     text        NOT NULL,
    sealed_private bytea       NOT NULL,
    created_at     timestamptz NOT NULL,
    used_from      timestamptz NOT NULL UNIQUE
);
