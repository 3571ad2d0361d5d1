-- For how many people a plan was bought, its owner among them.
ALTER TABLE plan_grant ADD COLUMN seats integer NOT NULL DEFAULT 1 CHECK (seats > 0);

-- The seats that an owner has given to others, or keeps for whoever has a link. What a seat gives is what its owner's
-- plan_grant says at that moment, so nothing has to be copied when a team pays, does not pay, or ends.
CREATE TABLE seat (
    id          uuid        PRIMARY KEY,
    owner_id    uuid        NOT NULL,
    plan_id     text        NOT NULL,
    email       text        NOT NULL CHECK (length(email) BETWEEN 3 AND 254),   -- as its owner wrote it
    email_key   text        NOT NULL,                                           -- for comparison
    token_hash  bytea       NOT NULL UNIQUE,
    invited_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    member_id   uuid        UNIQUE,                                             -- null until somebody accepts
    accepted_at timestamptz,
    UNIQUE (owner_id, email_key),
    CHECK ((member_id IS NULL) = (accepted_at IS NULL)),
    CHECK (member_id <> owner_id)
);
CREATE INDEX seat_waiting ON seat (expires_at) WHERE member_id IS NULL;
