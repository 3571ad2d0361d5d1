-- A person's named chain of steps. Its present version is the last one.
CREATE TABLE pipeline (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    version         integer     NOT NULL CHECK (version >= 1),
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX pipeline_of_user ON pipeline (user_id, created_at DESC, id DESC);

-- A step of a version. A stored version is never changed.
CREATE TABLE pipeline_step (
    pipeline_id     uuid             NOT NULL REFERENCES pipeline ON DELETE CASCADE,
    version         integer          NOT NULL CHECK (version >= 1),
    position        integer          NOT NULL CHECK (position BETWEEN 0 AND 7),
    kind            text             NOT NULL CHECK (kind IN ('RECOGNITION', 'MODEL', 'SYNTHESIS')),
    time_limit_ms   bigint           NOT NULL CHECK (time_limit_ms BETWEEN 1000 AND 3600000),
    tries           integer          NOT NULL CHECK (tries BETWEEN 1 AND 3),
    fall_back       text             NOT NULL CHECK (fall_back IN ('NONE', 'TEXT', 'PASS_ON', 'VOICE')),
    -- The text, or the id of the voice.
    fall_back_value text             NOT NULL DEFAULT '',
    language        text             CHECK ((language IS NOT NULL) = (kind = 'RECOGNITION')),
    vocabulary      text[]           CHECK ((vocabulary IS NOT NULL) = (kind = 'RECOGNITION')),
    instruction     text             CHECK ((instruction IS NOT NULL) = (kind = 'MODEL')),
    -- Empty for the first voice.
    voice_id        text             CHECK ((voice_id IS NOT NULL) = (kind = 'SYNTHESIS')),
    rate            double precision CHECK ((rate IS NOT NULL) = (kind = 'SYNTHESIS')),
    pitch           double precision CHECK ((pitch IS NOT NULL) = (kind = 'SYNTHESIS')),
    format          text             CHECK ((format IS NOT NULL) = (kind = 'SYNTHESIS')),
    PRIMARY KEY (pipeline_id, version, position)
);

-- A run of a version.
CREATE TABLE pipeline_run (
    id               uuid        PRIMARY KEY,
    user_id          uuid        NOT NULL,
    idempotency_key  uuid        NOT NULL,
    pipeline_id      uuid        NOT NULL REFERENCES pipeline ON DELETE CASCADE,
    version          integer     NOT NULL,
    -- One of the two is what it began with.
    input_text       text,
    transcription_id uuid,
    state            text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    failure          text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    -- The number of its last change.
    last_cursor      bigint      NOT NULL DEFAULT 1,
    created_at       timestamptz NOT NULL,
    ended_at         timestamptz CHECK ((ended_at IS NOT NULL) = (state <> 'RUNNING')),
    expires_at       timestamptz NOT NULL,
    UNIQUE (user_id, idempotency_key),
    CHECK ((input_text IS NULL) <> (transcription_id IS NULL))
);

CREATE INDEX pipeline_run_of_user ON pipeline_run (user_id, created_at DESC, id DESC);
CREATE INDEX pipeline_run_of_pipeline ON pipeline_run (pipeline_id, created_at DESC, id DESC);
CREATE INDEX pipeline_run_expiry ON pipeline_run (expires_at);

-- An attempt of a step. Its row is written before its work begins, so that a process that takes over knows of it.
CREATE TABLE pipeline_attempt (
    id            uuid        PRIMARY KEY,
    run_id        uuid        NOT NULL REFERENCES pipeline_run ON DELETE CASCADE,
    position      integer     NOT NULL,
    number        integer     NOT NULL CHECK (number >= 1),
    by_fall_back  boolean     NOT NULL,
    may_be_paid   boolean     NOT NULL DEFAULT false,
    repeats_paid  boolean     NOT NULL,
    state         text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    failure       text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    due_at        timestamptz NOT NULL,
    started_at    timestamptz,
    deadline_at   timestamptz,
    ended_at      timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'FAILED', 'CANCELLED'))),
    -- The text that it has given.
    output        text,
    -- The transcription or the generated audio that does its work.
    followed_id   uuid,
    engine        text        NOT NULL DEFAULT '',
    input_tokens  integer     NOT NULL DEFAULT 0,
    output_tokens integer     NOT NULL DEFAULT 0,
    characters    integer     NOT NULL DEFAULT 0,
    audio_ms      bigint      NOT NULL DEFAULT 0,
    -- Null when it is not known.
    cost_micros   bigint,
    UNIQUE (run_id, position, number)
);

CREATE INDEX pipeline_attempt_open ON pipeline_attempt (due_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX pipeline_attempt_following ON pipeline_attempt (followed_id) WHERE state = 'RUNNING';
