-- A sound that a voice has made of a text. Audio with the same text and voicing has the same sound. The file is the
-- object generated-audio/ID once it is made.
CREATE TABLE generated_sound (
    id              uuid             PRIMARY KEY,
    -- SHA-256 of the text, how it is spoken, and, of a text that may name somebody, whose it is.
    cache_key       bytea            NOT NULL,
    -- Null when learners may share it.
    owner_id        uuid,
    voice_id        text             NOT NULL,
    rate            double precision NOT NULL,
    pitch           double precision NOT NULL,
    format          text             NOT NULL CHECK (format IN ('MP3', 'OGG_OPUS', 'WAV')),
    state           text             NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    failure         text             CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    -- The try of the job that may write: an older one that was taken over changes nothing.
    work_try        integer          NOT NULL DEFAULT 0,
    done_paragraphs integer          NOT NULL DEFAULT 0,
    -- 0 until it has begun.
    paragraphs      integer          NOT NULL DEFAULT 0,
    -- In 16 kHz samples; 0 until it is made.
    length_samples  bigint           NOT NULL DEFAULT 0,
    size_bytes      bigint           NOT NULL DEFAULT 0,
    -- The words as they are said. Text and times of each word have the same place in the arrays.
    words           text[]           NOT NULL DEFAULT '{}',
    -- In milliseconds from the start of the sound.
    starts          int[]            NOT NULL DEFAULT '{}' CHECK (cardinality(starts) = cardinality(words)),
    ends            int[]            NOT NULL DEFAULT '{}' CHECK (cardinality(ends) = cardinality(words)),
    -- The number of its last durable step.
    last_cursor     bigint           NOT NULL DEFAULT 1,
    created_at      timestamptz      NOT NULL,
    changed_at      timestamptz      NOT NULL,
    ended_at        timestamptz      CHECK ((ended_at IS NOT NULL) = (state IN ('COMPLETED', 'FAILED')))
);

CREATE INDEX generated_sound_cached ON generated_sound (cache_key, created_at DESC) WHERE state <> 'FAILED';
CREATE INDEX generated_sound_unfinished ON generated_sound (changed_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX generated_sound_of_owner ON generated_sound (owner_id) WHERE owner_id IS NOT NULL;

-- A learner's text as it is spoken.
CREATE TABLE generated_audio (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- The name that is shown. No file is ever named by it.
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    content         text        NOT NULL,
    is_ssml         boolean     NOT NULL,
    sound_id        uuid        NOT NULL REFERENCES generated_sound,
    from_cache      boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX generated_audio_of_user ON generated_audio (user_id, created_at DESC, id DESC);
CREATE INDEX generated_audio_of_sound ON generated_audio (sound_id);
CREATE INDEX generated_audio_expiry ON generated_audio (expires_at);

-- Objects to look after: one may be written while its sound is deleted, or could not be deleted. After that time the
-- object is deleted unless there is its sound. An id without its sound names nobody.
CREATE TABLE generated_sound_file (
    sound_id uuid        PRIMARY KEY,
    sweep_at timestamptz NOT NULL
);

CREATE INDEX generated_sound_file_sweep_at ON generated_sound_file (sweep_at);
