-- One speaking session: its task, who owns its audio now, how far that is settled, and in the end its result.
CREATE TABLE speaking_session (
    id                     uuid        PRIMARY KEY,
    user_id                uuid        NOT NULL,
    idempotency_key        uuid        NOT NULL,
    kind                   text        NOT NULL CHECK (kind IN ('READ_ALOUD', 'FREE')),
    purpose                text        NOT NULL
        CHECK (purpose IN ('ATTEMPT', 'DRILL', 'PLACEMENT', 'REVIEW', 'QUIZ_ANSWER')),
    language               text        NOT NULL,
    -- READ_ALOUD
    reference_text         text,
    scenario_id            uuid,
    -- The version of the request, 0 for the latest; and the one that the session keeps.
    asked_scenario_version integer,
    scenario_version       integer,
    -- DRILL: the session of the attempt whose word is repeated, and the index of the word in its result.
    drilled_attempt_id     uuid        REFERENCES speaking_session (id),
    drilled_word_index     integer     CHECK (drilled_word_index >= 0),
    -- FREE
    topic                  text,
    -- What billing last answered: the audio reserved in total, the longest audio as things are, and until when.
    reserved_samples       bigint      NOT NULL DEFAULT 0 CHECK (reserved_samples >= 0),
    audio_limit_samples    bigint      NOT NULL CHECK (audio_limit_samples > 0),
    reserved_until         timestamptz,
    state                  text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'FINISHED')),
    created_at             timestamptz NOT NULL,
    finished_at            timestamptz,
    -- vivavoce.speech.v1.Result
    result                 bytea,
    -- Raised by each stream that takes the session: only the newest may write.
    epoch                  bigint      NOT NULL DEFAULT 0,
    -- The replica whose stream owns it, and when that was last seen; null when no stream is open.
    owner                  uuid,
    owner_seen_at          timestamptz,
    -- When a replica stopped that had received audio and not settled it; null once a stream has the session again.
    drained_at             timestamptz,
    -- The replica that keeps audio of it in memory that the log does not cover, and when it last said so; null while a
    -- stream has the session, and when nobody keeps any.
    kept_by                uuid,
    kept_at                timestamptz,
    -- The last audio message that any stream received, as of the end of that stream.
    received_sequence      bigint      NOT NULL DEFAULT 0,
    last_cursor            bigint      NOT NULL DEFAULT 0,
    -- Null before the first stream; the same for all of them.
    sample_rate_hertz      integer,
    -- Everything before this 16 kHz sample is covered by the log.
    settled_sample         bigint      NOT NULL DEFAULT 0,
    -- The last audio message the log covers whole, and the input sample that the next one begins with.
    settled_sequence       bigint      NOT NULL DEFAULT 0,
    settled_input          bigint      NOT NULL DEFAULT 0,
    -- How many utterances have their final text, and how many their scores.
    recognized             integer     NOT NULL DEFAULT 0,
    scored                 integer     NOT NULL DEFAULT 0,
    -- The first word of the reference text that is still to be read.
    reference_word         integer     NOT NULL DEFAULT 0,
    limit_warned           boolean     NOT NULL DEFAULT false,
    UNIQUE (user_id, idempotency_key),
    CHECK ((kind = 'READ_ALOUD') = (reference_text IS NOT NULL)),
    CHECK ((kind = 'FREE') = (topic IS NOT NULL)),
    CHECK (kind = 'READ_ALOUD' OR scenario_id IS NULL),
    CHECK ((purpose = 'DRILL') = (drilled_attempt_id IS NOT NULL)),
    CHECK ((purpose = 'DRILL') = (drilled_word_index IS NOT NULL)),
    CHECK (purpose <> 'DRILL' OR (kind = 'READ_ALOUD' AND scenario_id IS NULL)),
    CHECK ((scenario_id IS NULL) = (scenario_version IS NULL)),
    CHECK ((scenario_id IS NULL) = (asked_scenario_version IS NULL)),
    CHECK ((state = 'FINISHED') = (result IS NOT NULL)),
    CHECK ((state = 'FINISHED') = (finished_at IS NOT NULL))
);
CREATE INDEX speaking_session_of_user ON speaking_session (user_id, created_at DESC, id DESC);
CREATE INDEX speaking_session_drills ON speaking_session (drilled_attempt_id) WHERE drilled_attempt_id IS NOT NULL;
CREATE INDEX speaking_session_kept ON speaking_session (kept_by) WHERE kept_by IS NOT NULL;
CREATE INDEX speaking_session_open ON speaking_session ((coalesce(owner_seen_at, created_at))) WHERE state = 'OPEN';

-- The ids of sessions that were deleted, so that a late event about one is known for what it is. Holds nothing else.
CREATE TABLE speaking_session_deleted (
    id           uuid PRIMARY KEY,
    -- The session that a drill was deleted with; otherwise the id itself.
    deleted_with uuid NOT NULL
);
CREATE INDEX speaking_session_deleted_with ON speaking_session_deleted (deleted_with);

-- The log: what happened in a session, numbered from 1 without gaps.
CREATE TABLE speaking_event (
    session_id uuid    NOT NULL REFERENCES speaking_session ON DELETE CASCADE,
    seq        bigint  NOT NULL CHECK (seq > 0),
    kind       text    NOT NULL CHECK (kind IN ('RECOGNIZED', 'SCORED', 'WARNING', 'FINISHED')),
    -- From 1; null where an event belongs to none.
    utterance  integer,
    -- vivavoce.speech.v1.SpeakingEvent without its cursor
    message    bytea   NOT NULL,
    -- SCORED: the utterance as the scorer gave it (JSON), from which the result is made.
    scored     text,
    PRIMARY KEY (session_id, seq),
    CHECK ((kind = 'SCORED') = (scored IS NOT NULL))
);
-- What a crash left half done is done again, but never told twice.
CREATE UNIQUE INDEX speaking_event_once ON speaking_event (session_id, utterance, kind)
    WHERE kind IN ('RECOGNIZED', 'SCORED');
CREATE UNIQUE INDEX speaking_event_finished_once ON speaking_event (session_id) WHERE kind = 'FINISHED';

-- What opens the audio of a session, once.
CREATE TABLE speaking_ticket (
    -- SHA-256 of its value, which is kept nowhere.
    hash       bytea       PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES speaking_session ON DELETE CASCADE,
    -- Whether it takes over from an older stream.
    resume     boolean     NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX speaking_ticket_expired ON speaking_ticket (expires_at);
CREATE INDEX speaking_ticket_of_session ON speaking_ticket (session_id);
