-- Mails that wait for their delivery; deleted when they are sent. Token and detail are encrypted with AES-GCM; that key
-- is not in the database.
CREATE TABLE mail (
    id            uuid        PRIMARY KEY,
    account_id    uuid        NOT NULL,
    kind          text        NOT NULL CHECK (char_length(kind) <= 40),
    recipient     text        NOT NULL CHECK (char_length(recipient) BETWEEN 3 AND 254),
    locale        text        NOT NULL CHECK (char_length(locale) <= 35),
    sealed_values bytea       NOT NULL,
    queued_at     timestamptz NOT NULL
);
CREATE INDEX mail_queued_at ON mail (queued_at);
CREATE INDEX mail_account ON mail (account_id);
