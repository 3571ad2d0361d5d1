-- An account that began with a provider has an address and no password, until its owner sets one.
ALTER TABLE account DROP CONSTRAINT account_check1;
ALTER TABLE account ADD CONSTRAINT account_credentials CHECK (
    num_nulls(email, email_key) = CASE WHEN guest_until IS NULL THEN 0 ELSE 2 END
    AND (guest_until IS NULL OR password_hash IS NULL));

-- People at providers who can sign in to an account. issuer and subject identify the person; email is what the provider said
-- when they were linked, and is shown only.
CREATE TABLE provider_link (
    id           uuid        PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE ON UPDATE CASCADE,
    issuer       text        NOT NULL CHECK (char_length(issuer) BETWEEN 1 AND 2000),
    subject      text        NOT NULL CHECK (char_length(subject) BETWEEN 1 AND 255),
    email        text        NOT NULL CHECK (char_length(email) <= 254),
    linked_at    timestamptz NOT NULL,
    last_used_at timestamptz,
    UNIQUE (issuer, subject),
    UNIQUE (account_id, issuer)
);

-- Visits to providers that were begun, for one answer within minutes. Nonce and PKCE verifier are derived from the state, of
-- which only the SHA-256 is stored. account_id is who links a provider; null for a sign-in.
CREATE TABLE provider_visit (
    hash         bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
    browser_hash bytea       NOT NULL CHECK (octet_length(browser_hash) = 32),
    account_id   uuid        REFERENCES account ON DELETE CASCADE,
    provider     text        NOT NULL CHECK (char_length(provider) <= 30),
    return_to    text        NOT NULL CHECK (char_length(return_to) <= 200),
    locale       text        NOT NULL CHECK (char_length(locale) <= 35),
    time_zone    text        NOT NULL CHECK (char_length(time_zone) <= 64),
    expires_at   timestamptz NOT NULL
);
CREATE INDEX provider_visit_account ON provider_visit (account_id);
CREATE INDEX provider_visit_expires_at ON provider_visit (expires_at);
