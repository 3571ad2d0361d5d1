-- The key of a person, by which the audio of their kept recordings is encrypted. Without it the audio cannot be read.
CREATE TABLE recording_key (
    user_id      uuid        PRIMARY KEY,
    -- The key of the deployment that encrypts it: a name of SPEECH_RECORDING_KEYS.
    wrapping_key text        NOT NULL,
    wrapped      bytea       NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX recording_key_wrapping ON recording_key (wrapping_key, user_id);

-- A kept recording. Its session may be deleted before it; its audio is then deleted, too.
CREATE TABLE recording (
    session_id uuid        PRIMARY KEY,
    user_id    uuid        NOT NULL,
    -- DELETED: nobody can read it any more; the row goes when its pieces have gone.
    state      text        NOT NULL CHECK (state IN ('KEPT', 'NOT_KEPT', 'DELETED')),
    problem    text        CHECK (problem IN ('STORE_FAILED', 'CONSENT_WITHDRAWN', 'CONSENT_UNKNOWN')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CHECK ((state = 'NOT_KEPT') = (problem IS NOT NULL))
);
CREATE INDEX recording_of_user ON recording (user_id);
CREATE INDEX recording_expiry ON recording (expires_at);
CREATE INDEX recording_leaving ON recording (state) WHERE state <> 'KEPT';

-- A part of a recording: one encrypted object of the store. Its row is there before the object, so that none is lost.
CREATE TABLE recording_piece (
    id           uuid    PRIMARY KEY,
    session_id   uuid    NOT NULL REFERENCES recording,
    -- In 16 kHz samples from the start of the audio. Pieces of two streams may overlap; where they do, they are equal.
    first_sample bigint  NOT NULL CHECK (first_sample >= 0),
    samples      integer NOT NULL CHECK (samples > 0),
    -- The size of the object.
    bytes        integer NOT NULL CHECK (bytes > 0),
    -- Whether the object is complete.
    is_stored    boolean NOT NULL DEFAULT false
);
CREATE INDEX recording_piece_of_session ON recording_piece (session_id, first_sample);

-- When an examiner got a recording to hear.
CREATE TABLE recording_hearing (
    id          uuid        PRIMARY KEY,
    session_id  uuid        NOT NULL REFERENCES recording,
    examiner_id uuid        NOT NULL,
    heard_at    timestamptz NOT NULL
);
CREATE INDEX recording_hearing_of_session ON recording_hearing (session_id, heard_at);
CREATE INDEX recording_hearing_of_examiner ON recording_hearing (examiner_id);
