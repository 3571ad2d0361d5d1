-- A quiz of a learner.
CREATE TABLE quiz (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- What was ordered: vivavoce.assessment.v1.QuizOrder.
    wish            bytea       NOT NULL,
    ordered         integer     NOT NULL CHECK (ordered BETWEEN 1 AND 30),
    state           text        NOT NULL CHECK (state IN ('REQUESTED', 'GENERATING', 'READY', 'FAILED')),
    failure         text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    title           text        NOT NULL DEFAULT '' CHECK (length(title) <= 200),
    language        text        NOT NULL DEFAULT '', -- BCP 47 tag; empty until it is ready
    drafted         integer     NOT NULL DEFAULT 0,
    dropped         integer     NOT NULL DEFAULT 0,
    by_model        integer     NOT NULL DEFAULT 0,
    made            integer     NOT NULL DEFAULT 0,  -- questions that are made and checked
    -- The try of the job that may write: an older one that was taken over changes nothing.
    making_try      integer     NOT NULL DEFAULT 0,
    last_cursor     bigint      NOT NULL DEFAULT 0,  -- of quiz_step; 0 without one
    created_at      timestamptz NOT NULL,
    ready_at        timestamptz CHECK ((ready_at IS NOT NULL) = (state = 'READY')),
    UNIQUE (user_id, idempotency_key)
);
CREATE INDEX quiz_newest ON quiz (user_id, created_at DESC, id DESC);

-- The steps of a quiz, for those who watch it.
CREATE TABLE quiz_step (
    quiz_id uuid        NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    cursor  bigint      NOT NULL CHECK (cursor > 0),
    state   text        NOT NULL,
    failure text,
    made    integer     NOT NULL,
    ordered integer     NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (quiz_id, cursor)
);

-- A question with its key.
CREATE TABLE quiz_question (
    id          uuid    PRIMARY KEY,
    quiz_id     uuid    NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    position    integer NOT NULL CHECK (position BETWEEN 1 AND 30),
    language    text    NOT NULL,
    question    bytea   NOT NULL,                    -- vivavoce.assessment.v1.QuizQuestion
    key         bytea   NOT NULL,                    -- vivavoce.assessment.v1.QuizKey
    explanation text    NOT NULL,
    citation    bytea   NOT NULL,                    -- vivavoce.assessment.v1.QuizCitation
    UNIQUE (quiz_id, position)
);

-- An attempt at a quiz.
CREATE TABLE quiz_attempt (
    id           uuid        PRIMARY KEY,
    quiz_id      uuid        NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    user_id      uuid        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('UNDER_WAY', 'SUBMITTED', 'TIME_UP')),
    started_at   timestamptz NOT NULL,
    ends_at      timestamptz,
    submitted_at timestamptz CHECK ((submitted_at IS NULL) = (state = 'UNDER_WAY'))
);
CREATE UNIQUE INDEX quiz_attempt_under_way ON quiz_attempt (quiz_id) WHERE state = 'UNDER_WAY';
CREATE INDEX quiz_attempt_newest ON quiz_attempt (user_id, started_at DESC, id DESC);
CREATE INDEX quiz_attempt_ends ON quiz_attempt (ends_at) WHERE state = 'UNDER_WAY';
CREATE INDEX quiz_attempt_of_quiz ON quiz_attempt (quiz_id, started_at DESC, id DESC);

-- The newest answer to a question in an attempt, with its mark.
CREATE TABLE quiz_answer (
    attempt_id  uuid             NOT NULL REFERENCES quiz_attempt (id) ON DELETE CASCADE,
    question_id uuid             NOT NULL REFERENCES quiz_question (id) ON DELETE CASCADE,
    number      bigint           NOT NULL CHECK (number > 0), -- chosen by the client
    content     bytea            NOT NULL,           -- vivavoce.assessment.v1.QuizAnswerContent
    saved_at    timestamptz      NOT NULL,
    verdict     text             NOT NULL CHECK (verdict IN ('RIGHT', 'PARTLY', 'WRONG')),
    points      double precision NOT NULL CHECK (points BETWEEN 0 AND 1),
    confidence  double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    marked_by   text             NOT NULL CHECK (marked_by IN ('RULES', 'SPEECH', 'EXAMINER')),
    PRIMARY KEY (attempt_id, question_id)
);
CREATE INDEX quiz_answer_question ON quiz_answer (question_id);

-- An appeal against a mark.
CREATE TABLE quiz_appeal (
    id          uuid        PRIMARY KEY,
    attempt_id  uuid        NOT NULL,
    question_id uuid        NOT NULL,
    user_id     uuid        NOT NULL,
    reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    appealed_at timestamptz NOT NULL,
    verdict     text        CHECK (verdict IN ('RIGHT', 'STANDS')),
    decided_at  timestamptz CHECK ((decided_at IS NULL) = (verdict IS NULL)),
    examiner_id uuid,                                -- who decided; null also when they were erased
    UNIQUE (attempt_id, question_id),
    FOREIGN KEY (attempt_id, question_id) REFERENCES quiz_answer (attempt_id, question_id) ON DELETE CASCADE
);
CREATE INDEX quiz_appeal_waiting ON quiz_appeal (appealed_at, id) WHERE verdict IS NULL;
CREATE INDEX quiz_appeal_user ON quiz_appeal (user_id);
CREATE INDEX quiz_appeal_examiner ON quiz_appeal (examiner_id);

-- Cards of questions that were not answered right. Their item is a digest of the question, so that it is asked once.
ALTER TABLE review_card
    DROP CONSTRAINT review_card_kind_check,
    DROP CONSTRAINT review_card_front_check,
    DROP CONSTRAINT review_card_check2,
    DROP CONSTRAINT review_card_check3,
    ADD COLUMN explanation text CHECK (length(explanation) <= 1000),
    ADD CONSTRAINT review_card_kind_check CHECK (kind IN ('MISSED_WORD', 'SOUND', 'OWN', 'QUIZ_QUESTION')),
    ADD CONSTRAINT review_card_front_check
        CHECK (length(front) BETWEEN 1 AND CASE kind WHEN 'OWN' THEN 500 ELSE 1000 END),
    ADD CONSTRAINT review_card_has_front CHECK ((kind IN ('OWN', 'QUIZ_QUESTION')) = (front IS NOT NULL)),
    ADD CONSTRAINT review_card_has_back CHECK ((kind IN ('OWN', 'QUIZ_QUESTION')) = (back IS NOT NULL)),
    ADD CONSTRAINT review_card_has_explanation CHECK ((kind = 'QUIZ_QUESTION') = (explanation IS NOT NULL));
