-- A recording that was made without a line and submitted whole. The session that it becomes has the same id.
CREATE TABLE submission (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- SHA-256 of what was announced: a repeat of the key announces the same.
    announced       bytea       NOT NULL CHECK (octet_length(announced) = 32),
    -- vivavoce.speech.v1.Task; null once it has ended.
    task            bytea       CHECK ((task IS NULL) = (ended_at IS NOT NULL)),
    keeping         text        NOT NULL CHECK (keeping IN ('AS_DECIDED', 'KEEP', 'DO_NOT_KEEP')),
    recorded_at     timestamptz NOT NULL,
    size_bytes      bigint      NOT NULL CHECK (size_bytes > 0),
    state           text        NOT NULL
        CHECK (state IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    failure         text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    -- The try of the job that may write: an older one that was taken over changes nothing.
    work_try        integer     NOT NULL DEFAULT 0,
    -- In 16 kHz samples; 0 until it is known.
    length_samples  bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    ended_at        timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'FAILED', 'CANCELLED'))),
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX submission_unfinished ON submission (state, changed_at) WHERE ended_at IS NULL;
CREATE INDEX submission_ended ON submission (ended_at) WHERE ended_at IS NOT NULL;

-- Recordings to look after, as transcription_file does for its files.
CREATE TABLE submission_file (
    submission_id uuid        PRIMARY KEY,
    sweep_at      timestamptz NOT NULL
);

CREATE INDEX submission_file_sweep_at ON submission_file (sweep_at);

-- Whether the session is a submitted recording: the job of the submission alone speaks in it and ends it.
ALTER TABLE speaking_session ADD COLUMN is_submitted boolean NOT NULL DEFAULT false;
