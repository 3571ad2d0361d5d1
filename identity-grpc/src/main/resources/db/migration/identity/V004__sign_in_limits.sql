-- Attempts to sign in, by account and address. Keys are HMACs, which reveal neither address nor email.
-- full_at is when the rate is full again (the theoretical arrival time of the generic cell rate algorithm).
CREATE TABLE sign_in_limit (
    key     bytea       PRIMARY KEY CHECK (octet_length(key) = 32),
    full_at timestamptz NOT NULL
);
CREATE INDEX sign_in_limit_full_at ON sign_in_limit (full_at);

-- Addresses from which an account has signed in lately. The limit by account does not apply to them.
CREATE TABLE known_address (
    key   bytea       PRIMARY KEY CHECK (octet_length(key) = 32),
    until timestamptz NOT NULL
);
CREATE INDEX known_address_until ON known_address (until);
