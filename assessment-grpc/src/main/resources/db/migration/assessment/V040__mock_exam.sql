-- A mock exam: a warm-up and two role-plays. How far it is follows from its parts, their sessions and the clock; its end is
-- stored with the next change after it.
CREATE TABLE mock_exam (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    language        text        NOT NULL,           -- as asked for: BCP 47 tag or its beginning
    profession      text        NOT NULL CHECK (profession IN ('EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY')),
    started_at      timestamptz NOT NULL,
    continued_at    timestamptz NOT NULL,           -- when a part was last begun, skipped or opened again
    ended_at        timestamptz,
    ending          text        CHECK (ending IN ('COMPLETE', 'ABANDONED', 'EXPIRED')),
    UNIQUE (user_id, idempotency_key),
    CHECK ((ended_at IS NULL) = (ending IS NULL))
);
-- One exam under way for each learner.
CREATE UNIQUE INDEX mock_exam_open ON mock_exam (user_id) WHERE ended_at IS NULL;
CREATE INDEX mock_exam_newest ON mock_exam (user_id, started_at DESC, id DESC);

-- The parts of an exam. The warm-up has a topic, a role-play a scenario.
CREATE TABLE mock_exam_part (
    exam_id          uuid     NOT NULL REFERENCES mock_exam (id) ON DELETE CASCADE,
    kind             text     NOT NULL CHECK (kind IN ('WARM_UP', 'FIRST_ROLE_PLAY', 'SECOND_ROLE_PLAY')),
    language         text     NOT NULL,             -- BCP 47 tag of the spoken language
    topic            text     CHECK (length(topic) BETWEEN 1 AND 200),
    scenario_id      uuid,
    scenario_version integer  CHECK (scenario_version > 0),
    session_key      uuid     NOT NULL,             -- the idempotency key of its session
    tries            smallint NOT NULL DEFAULT 1 CHECK (tries IN (1, 2)),
    skipped_at       timestamptz,
    PRIMARY KEY (exam_id, kind),
    CHECK ((kind = 'WARM_UP') = (topic IS NOT NULL)),
    CHECK ((kind = 'WARM_UP') = (scenario_id IS NULL)),
    CHECK ((scenario_id IS NULL) = (scenario_version IS NULL)),
    CHECK (kind = 'WARM_UP' OR skipped_at IS NULL)
);

-- The sessions of parts. A session is in one exam at most, also after the part was opened again for another one.
CREATE TABLE mock_exam_session (
    session_id uuid        PRIMARY KEY,
    exam_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    try        smallint    NOT NULL,
    begun_at   timestamptz NOT NULL,
    UNIQUE (exam_id, kind, try),
    FOREIGN KEY (exam_id, kind) REFERENCES mock_exam_part (exam_id, kind) ON DELETE CASCADE
);

-- What the two talks would be given together. Deleted with either talk; it is then made of the other one alone.
CREATE TABLE mock_exam_report (
    exam_id           uuid        PRIMARY KEY REFERENCES mock_exam (id) ON DELETE CASCADE,
    first_attempt_id  uuid        REFERENCES attempt (id) ON DELETE CASCADE,   -- null when that talk was deleted before
    second_attempt_id uuid        REFERENCES attempt (id) ON DELETE CASCADE,
    rubric            text        NOT NULL,
    rubric_version    integer     NOT NULL CHECK (rubric_version > 0),
    made_at           timestamptz NOT NULL,
    estimate          bytea       NOT NULL,      -- protobuf, vivavoce.assessment.v1.Estimate
    report            bytea       NOT NULL       -- protobuf, vivavoce.assessment.v1.MockExamReport
);
CREATE INDEX mock_exam_report_first ON mock_exam_report (first_attempt_id);
CREATE INDEX mock_exam_report_second ON mock_exam_report (second_attempt_id);
