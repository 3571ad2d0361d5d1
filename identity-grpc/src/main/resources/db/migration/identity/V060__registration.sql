-- Registrations that wait for the link of their mail. Each has its own link: a later one of the same address does not replace
-- an earlier one. hash is the SHA-256 of the token; null until the job has found that the address has no account. id becomes
-- the id of the account, unless a guest becomes it.
CREATE TABLE pending_registration (
    id            uuid        PRIMARY KEY,
    guest_id      uuid        REFERENCES account ON DELETE CASCADE,
    email         text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    email_key     text        NOT NULL,
    password_hash text        NOT NULL,
    display_name  text        NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 80),
    locale        text        NOT NULL CHECK (char_length(locale) <= 35),
    time_zone     text        NOT NULL CHECK (char_length(time_zone) <= 64),
    age_bracket   text        CHECK (age_bracket IN ('UNDER_16', 'FROM_16')),
    hash          bytea       UNIQUE CHECK (octet_length(hash) = 32),
    requested_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > requested_at)
);
CREATE INDEX pending_registration_email ON pending_registration (email_key);
CREATE INDEX pending_registration_guest ON pending_registration (guest_id);
CREATE INDEX pending_registration_expires_at ON pending_registration (expires_at);
