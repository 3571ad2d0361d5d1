-- Every session that was ever added. A row without one in `attempt` was deleted and is never added again.
CREATE TABLE attempt_known (
    id uuid PRIMARY KEY
);

-- One finished speaking session. Task and result are stored whole, as read from speech (protobuf,
-- vivavoce.speech.v1.Task and Result); columns beside them hold what is searched or summed up.
CREATE TABLE attempt (
    id               uuid             PRIMARY KEY REFERENCES attempt_known (id),
    user_id          uuid             NOT NULL,
    started_at       timestamptz      NOT NULL,
    finished_at      timestamptz      NOT NULL,
    task_kind        smallint         NOT NULL,           -- the number in vivavoce.speech.v1.TaskKind
    purpose          smallint         NOT NULL CHECK (purpose > 0), -- the number in vivavoce.speech.v1.Purpose
    language         text             NOT NULL,           -- BCP 47 tag
    primary_language text             NOT NULL GENERATED ALWAYS AS (lower(split_part(language, '-', 1))) STORED,
    overall          double precision CHECK (overall BETWEEN 0 AND 100),   -- null without speech
    correct          boolean          CHECK ((correct IS NULL) = (overall IS NULL)),
    speech_ns        bigint           NOT NULL CHECK (speech_ns >= 0),
    task             bytea            NOT NULL,
    result           bytea            NOT NULL,
    -- A drill: the attempt whose word is repeated, the index of the word in the result of that attempt, and the word as
    -- it was said in the drill (protobuf, vivavoce.speech.v1.Word; null when it was not heard).
    drilled_attempt_id uuid,
    drilled_word_index integer        CHECK (drilled_word_index >= 0),
    said_word        bytea,
    UNIQUE (id, user_id),
    -- A drill belongs to an attempt of the same user and is deleted with it.
    FOREIGN KEY (drilled_attempt_id, user_id) REFERENCES attempt (id, user_id) ON DELETE CASCADE,
    CHECK ((purpose = 2) = (drilled_attempt_id IS NOT NULL)), -- PURPOSE_DRILL
    CHECK ((purpose = 2) = (drilled_word_index IS NOT NULL)),
    CHECK (purpose = 2 OR said_word IS NULL)
);
-- Lists and statistics read PURPOSE_ATTEMPT only.
CREATE INDEX attempt_newest ON attempt (user_id, finished_at DESC, id DESC) WHERE purpose = 1;
CREATE INDEX attempt_language_newest ON attempt (user_id, primary_language, finished_at DESC, id DESC)
    WHERE purpose = 1;
CREATE INDEX attempt_kind_newest ON attempt (user_id, task_kind, finished_at DESC, id DESC) WHERE purpose = 1;
CREATE INDEX attempt_drills ON attempt (drilled_attempt_id, finished_at DESC, id DESC)
    WHERE drilled_attempt_id IS NOT NULL;

-- The words of an attempt, each once, with its number of occurrences and the sum of its scores; an omission scores
-- 0.
CREATE TABLE attempt_word (
    attempt_id  uuid             NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    text        text             NOT NULL,                -- lower case
    occurrences integer          NOT NULL CHECK (occurrences > 0),
    score_sum   double precision NOT NULL,
    PRIMARY KEY (attempt_id, text) INCLUDE (occurrences, score_sum)
);

-- The sounds of an attempt: expected (ARPABET, IPA) and heard, with the number of occurrences and the sum of
-- scores.
CREATE TABLE attempt_sound (
    attempt_id  uuid             NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    arpabet     text             NOT NULL,
    heard       text             NOT NULL,
    ipa         text             NOT NULL,
    occurrences integer          NOT NULL CHECK (occurrences > 0),
    score_sum   double precision NOT NULL,
    PRIMARY KEY (attempt_id, arpabet, heard) INCLUDE (ipa, occurrences, score_sum)
);

-- Users that identity has erased, so that a late event stores nothing of them.
CREATE TABLE erased_user (
    user_id uuid PRIMARY KEY
);
