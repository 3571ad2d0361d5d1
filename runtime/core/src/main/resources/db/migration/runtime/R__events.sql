-- Events of this service for others, in the order of their commits (Outbox).
CREATE TABLE IF NOT EXISTS outbox (
    cursor     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid        NOT NULL UNIQUE,
    event_type text        NOT NULL,
    user_id    uuid,
    -- What the event is about, such as a session; its events can be deleted by it.
    subject_id uuid,
    version    integer     NOT NULL CHECK (version > 0),
    payload    bytea       NOT NULL,
    created_at timestamptz NOT NULL
);
-- The trace in which the event was published, as a traceparent (W3C Trace Context); empty without one.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS trace text NOT NULL DEFAULT '';
CREATE INDEX IF NOT EXISTS outbox_user ON outbox (user_id);
CREATE INDEX IF NOT EXISTS outbox_subject ON outbox (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS outbox_created ON outbox (created_at);

-- The cursor up to which other services have processed these events. Events that a service has not processed are
-- stored for it; delete its row by hand when it will never follow again.
CREATE TABLE IF NOT EXISTS outbox_follower (
    follower text        PRIMARY KEY,
    cursor   bigint      NOT NULL,
    followed_at  timestamptz NOT NULL
);

-- The cursor up to which this service has processed the events of another (EventFollower).
CREATE TABLE IF NOT EXISTS event_cursor (
    source text   PRIMARY KEY,
    cursor bigint NOT NULL
);

-- The replica that follows a source (EventLease). The epoch grows with each owner.
CREATE TABLE IF NOT EXISTS event_lease (
    source     text        PRIMARY KEY,
    owner      uuid        NOT NULL,
    epoch      bigint      NOT NULL,
    renewed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

-- Ids of processed events: a repeated delivery changes nothing.
CREATE TABLE IF NOT EXISTS event_taken (
    event_id uuid        PRIMARY KEY,
    taken_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS event_taken_at ON event_taken (taken_at);

-- Events that could not be processed after several tries, stored for a replay.
CREATE TABLE IF NOT EXISTS event_dead_letter (
    event_id   uuid        PRIMARY KEY,
    source     text        NOT NULL,
    user_id    uuid,
    subject_id uuid,
    event      bytea       NOT NULL,
    reason     text        NOT NULL,
    dead_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS event_dead_letter_user ON event_dead_letter (user_id);
CREATE INDEX IF NOT EXISTS event_dead_letter_subject ON event_dead_letter (subject_id) WHERE subject_id IS NOT NULL;
