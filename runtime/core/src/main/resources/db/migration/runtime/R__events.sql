-- Events of this service, told to others, in the order of their commits (Outbox).
CREATE TABLE IF NOT EXISTS outbox (
    cursor     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid        NOT NULL UNIQUE,
    event_type text        NOT NULL,
    user_id    uuid,
    version    integer     NOT NULL CHECK (version > 0),
    payload    bytea       NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS outbox_user ON outbox (user_id);
CREATE INDEX IF NOT EXISTS outbox_created ON outbox (created_at);

-- How far others have taken these events. A service that will never follow again is to be deleted here by hand: what it
-- has not taken is kept for it.
CREATE TABLE IF NOT EXISTS outbox_follower (
    follower text        PRIMARY KEY,
    cursor   bigint      NOT NULL,
    told_at  timestamptz NOT NULL
);

-- How far this service has followed the events of another (EventFollower).
CREATE TABLE IF NOT EXISTS event_cursor (
    source text   PRIMARY KEY,
    cursor bigint NOT NULL
);

-- Events already taken: a repeated delivery changes nothing.
CREATE TABLE IF NOT EXISTS event_taken (
    event_id uuid        PRIMARY KEY,
    taken_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS event_taken_at ON event_taken (taken_at);

-- Events that could not be taken after several tries, kept to be replayed.
CREATE TABLE IF NOT EXISTS event_dead_letter (
    event_id uuid        PRIMARY KEY,
    source   text        NOT NULL,
    event    bytea       NOT NULL,
    reason   text        NOT NULL,
    dead_at  timestamptz NOT NULL DEFAULT now()
);
