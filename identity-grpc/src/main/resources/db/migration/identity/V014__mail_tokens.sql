-- When the person proved to receive mail at the account's address; null before.
ALTER TABLE account ADD COLUMN email_verified_at timestamptz;

-- Tokens of links in mails; only the SHA-256 is stored. There is one for each account and purpose: a new one replaces the
-- old. email is the address that the mail went to. A used token is stored until it expires, so that a second click
-- learns that the first one worked.
CREATE TABLE mail_token (
    hash       bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE ON UPDATE CASCADE,
    purpose    text        NOT NULL CHECK (char_length(purpose) <= 40),
    email      text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    UNIQUE (account_id, purpose)
);
CREATE INDEX mail_token_expires_at ON mail_token (expires_at);

-- Requests for a new password that wait for the job which looks for the account. The address is encrypted.
CREATE TABLE reset_request (
    id           uuid        PRIMARY KEY,
    sealed_email bytea       NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX reset_request_requested_at ON reset_request (requested_at);
