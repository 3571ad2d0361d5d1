-- The plans. Durations are in nanoseconds, the exact unit of the contract.
CREATE TABLE plan (
    id                 text    PRIMARY KEY,
    name               text    NOT NULL,
    position           integer NOT NULL UNIQUE,              -- cheapest first
    listed             boolean NOT NULL,                     -- false: for demonstrations and benches
    speech_a_month_ns  bigint  NOT NULL CHECK (speech_a_month_ns > 0),
    longest_session_ns bigint  NOT NULL CHECK (longest_session_ns > 0)
);

INSERT INTO plan (id, name, position, listed, speech_a_month_ns, longest_session_ns) VALUES
    ('free', 'Free',          1, true,  60    * 60 * 1000000000::bigint, 10  * 60 * 1000000000::bigint),
    ('pro',  'Pro',           2, true,  1200  * 60 * 1000000000::bigint, 30  * 60 * 1000000000::bigint),
    ('demo', 'Demonstration', 3, false, 60000 * 60 * 1000000000::bigint, 120 * 60 * 1000000000::bigint),
    -- Three sentences: speech lets a guest start three sessions.
    ('guest', 'Guest',        4, false,           60 * 1000000000::bigint,            20 * 1000000000::bigint);

-- A user's plan; a user without a row is on 'free'.
CREATE TABLE user_plan (
    user_id     uuid        PRIMARY KEY,
    plan_id     text        NOT NULL REFERENCES plan (id),
    assigned_at timestamptz NOT NULL
);

-- A user's settled speech time of one calendar month in UTC; `month` is its first day. A lock on the row orders the
-- reservations of that month.
CREATE TABLE speech_month (
    user_id uuid   NOT NULL,
    month   date   NOT NULL CHECK (extract(day FROM month) = 1),
    used_ns bigint NOT NULL DEFAULT 0 CHECK (used_ns >= 0),
    PRIMARY KEY (user_id, month)
);

-- Speech time reserved for one session, in the month of its first audio. It counts as reserved until it is settled
-- or `expires_at` has passed, whichever comes first. `granted_ns` and `expires_at` grow while the session runs.
CREATE TABLE speech_reservation (
    session_id  uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    month       date        NOT NULL,
    granted_ns  bigint      NOT NULL CHECK (granted_ns >= 0),
    reserved_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    settled_at  timestamptz,
    used_ns     bigint      CHECK (used_ns >= 0),
    CHECK ((settled_at IS NULL) = (used_ns IS NULL)),
    FOREIGN KEY (user_id, month) REFERENCES speech_month (user_id, month)
);
CREATE INDEX speech_reservation_user ON speech_reservation (user_id, month);
CREATE INDEX speech_reservation_open ON speech_reservation (user_id, month, expires_at) INCLUDE (granted_ns)
    WHERE settled_at IS NULL;

-- Users that identity has erased, so that a late event stores nothing of them.
CREATE TABLE erased_user (
    user_id uuid PRIMARY KEY
);
