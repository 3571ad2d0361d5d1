-- A family of refresh tokens: one sign-in on one device.
CREATE TABLE session (
    id         uuid        PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    began_at   timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL CHECK (ends_at > began_at),
    ended_at   timestamptz
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_ends_at ON session (ends_at);

-- Only the SHA-256 of a token is stored. A spent token is stored as long as its session, so that a second use is
-- detected. parent is the token that was exchanged for this one; null for the first of a session. A token is exchanged
-- once, and again if the response was lost. exchanges counts the exchanges; exchange is the number of the parent's
-- exchange that issued this token. siblings counts further tokens that were issued within the grace period.
CREATE TABLE refresh_token (
    hash       bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
    session_id uuid        NOT NULL REFERENCES session ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    spent_at   timestamptz,
    siblings   integer     NOT NULL DEFAULT 0,
    exchanges  integer     NOT NULL DEFAULT 0,
    parent     bytea       REFERENCES refresh_token ON DELETE CASCADE,
    exchange   integer     NOT NULL DEFAULT 0
);
CREATE INDEX refresh_token_parent ON refresh_token (parent);
CREATE INDEX refresh_token_session ON refresh_token (session_id);
