-- The guardian of a person under 16. hash is the SHA-256 of the token of the link, which asks, confirms, refuses and
-- withdraws. withdrawn_at is set when the guardian refuses, too. locale is the language of mails to the guardian.
CREATE TABLE guardian (
    account_id   uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    email        text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    locale       text        NOT NULL CHECK (char_length(locale) <= 35),
    hash         bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    asked_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    withdrawn_at timestamptz
);
CREATE INDEX guardian_asked_at ON guardian (asked_at);
