-- Tries to sign in, by account and address. Keys are HMACs: neither address nor e-mail can be read from them.
-- full_at is when all earlier tries are forgotten (the theoretical arrival time of the generic cell rate algorithm).
CREATE TABLE sign_in_limit (
    key     bytea       PRIMARY KEY CHECK (octet_length(key) = 32),
    full_at timestamptz NOT NULL
);
CREATE INDEX sign_in_limit_full_at ON sign_in_limit (full_at);

-- Addresses from which an account has signed in lately: tries of strangers do not count against them.
CREATE TABLE known_address (
    key   bytea       PRIMARY KEY CHECK (octet_length(key) = 32),
    until timestamptz NOT NULL
);
CREATE INDEX known_address_until ON known_address (until);
