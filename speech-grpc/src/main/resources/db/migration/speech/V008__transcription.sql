-- The text of a learner's recorded file. The file is the object recorded-files/ID until the transcription has ended.
CREATE TABLE transcription (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- The name that is shown. No file is ever named by it.
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    size_bytes      bigint      NOT NULL CHECK (size_bytes > 0),
    state           text        NOT NULL
        CHECK (state IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    failure         text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    language        text        NOT NULL DEFAULT 'en-US',
    vocabulary      text[]      NOT NULL DEFAULT '{}',
    -- How many days after its end the text is kept.
    keep_days       integer     NOT NULL DEFAULT 30 CHECK (keep_days BETWEEN 1 AND 365),
    -- The try of the job that may write: an older one that was taken over changes nothing.
    work_try        integer     NOT NULL DEFAULT 0,
    -- In 16 kHz samples; 0 until it is known.
    length_samples  bigint      NOT NULL DEFAULT 0,
    -- Up to where the sound is recognised: everything before it is in the parts.
    done_samples    bigint      NOT NULL DEFAULT 0,
    cut_off         boolean     NOT NULL DEFAULT false,
    parts           integer     NOT NULL DEFAULT 0,
    words           integer     NOT NULL DEFAULT 0,
    -- The recogniser; empty until it has begun.
    engine          text        NOT NULL DEFAULT '',
    -- The number of the last row of transcription_step; 0 without one.
    last_cursor     bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    ended_at        timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'FAILED', 'CANCELLED'))),
    expires_at      timestamptz CHECK ((expires_at IS NOT NULL) = (ended_at IS NOT NULL)),
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX transcription_of_user ON transcription (user_id, created_at DESC, id DESC);
CREATE INDEX transcription_unfinished ON transcription (state, changed_at)
    WHERE state IN ('AWAITING_UPLOAD', 'QUEUED', 'RUNNING');
CREATE INDEX transcription_expiry ON transcription (expires_at) WHERE expires_at IS NOT NULL;

-- The durable steps of a transcription, for those who watch it.
CREATE TABLE transcription_step (
    transcription_id uuid        NOT NULL REFERENCES transcription ON DELETE CASCADE,
    cursor           bigint      NOT NULL CHECK (cursor > 0),
    state            text        NOT NULL,
    failure          text,
    done_samples     bigint      NOT NULL,
    length_samples   bigint      NOT NULL,
    parts            integer     NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (transcription_id, cursor)
);

-- What was said between two pauses. Text, times and confidence of each word have the same place in the arrays.
CREATE TABLE transcript_part (
    transcription_id uuid    NOT NULL REFERENCES transcription ON DELETE CASCADE,
    index            integer NOT NULL CHECK (index >= 0),
    begins_paragraph boolean NOT NULL,
    words            text[]  NOT NULL CHECK (cardinality(words) > 0),
    -- In milliseconds from the start of the sound.
    starts           int[]   NOT NULL CHECK (cardinality(starts) = cardinality(words)),
    ends             int[]   NOT NULL CHECK (cardinality(ends) = cardinality(words)),
    confidences      real[]  NOT NULL CHECK (cardinality(confidences) = cardinality(words)),
    PRIMARY KEY (transcription_id, index)
);

-- Objects to look after: an address for their upload may still work, or they could not be deleted. After that time the
-- object is deleted unless its transcription needs it. An id without its transcription names nobody.
CREATE TABLE transcription_file (
    transcription_id uuid        PRIMARY KEY,
    sweep_at         timestamptz NOT NULL
);

CREATE INDEX transcription_file_sweep_at ON transcription_file (sweep_at);
