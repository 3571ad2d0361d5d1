-- The erasure of a person in all services, and its receipt. The id is random: it is the receipt's id. user_id becomes
-- null as soon as every service has processed the erasure.
CREATE TABLE erasure (
    id           uuid        PRIMARY KEY,
    user_id      uuid        UNIQUE,
    requested_at timestamptz NOT NULL,
    completed_at timestamptz,
    expires_at   timestamptz NOT NULL CHECK (expires_at > requested_at)
);
CREATE INDEX erasure_expires_at ON erasure (expires_at);

-- A service has answered.
CREATE TABLE erasure_answer (
    erasure_id  uuid        NOT NULL REFERENCES erasure ON DELETE CASCADE,
    service     text        NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (erasure_id, service)
);

-- A place of a service: with what was erased there, or why something is kept.
CREATE TABLE erasure_place (
    erasure_id   uuid   NOT NULL,
    service      text   NOT NULL,
    position     integer NOT NULL,
    place        text   NOT NULL,
    category     text,
    erased       bigint CHECK (erased >= 0),
    reason       text,
    kept_seconds bigint CHECK (kept_seconds >= 0),
    PRIMARY KEY (erasure_id, service, position),
    FOREIGN KEY (erasure_id, service) REFERENCES erasure_answer (erasure_id, service) ON DELETE CASCADE,
    CHECK (num_nulls(category, erased) IN (0, 2)),
    CHECK (num_nulls(reason, kept_seconds) IN (0, 2)),
    CHECK ((category IS NULL) <> (reason IS NULL))
);
