-- A role-play that its learner has given to examiners. Deleted with its attempt.
CREATE TABLE examination (
    id               uuid        PRIMARY KEY,
    attempt_id       uuid        NOT NULL UNIQUE REFERENCES attempt (id) ON DELETE CASCADE,
    state            text        NOT NULL
                                 CHECK (state IN ('WAITING', 'RATED_ONCE', 'ADJUDICATION', 'COMPLETE', 'WITHDRAWN')),
    rubric           text        NOT NULL,
    rubric_version   integer     NOT NULL CHECK (rubric_version > 0),
    scenario_id      uuid        NOT NULL,
    scenario_version integer     NOT NULL,
    words            integer     NOT NULL CHECK (words >= 0),
    requested_at     timestamptz NOT NULL,
    completed_at     timestamptz,
    outcome          bytea,                      -- protobuf, vivavoce.assessment.v1.ExaminersRating
    CHECK ((state = 'COMPLETE') = (completed_at IS NOT NULL)),
    CHECK ((state = 'COMPLETE') = (outcome IS NOT NULL))
);
-- The examiners' queue, what has waited longest first.
CREATE INDEX examination_queue ON examination (requested_at, id)
    WHERE state IN ('WAITING', 'RATED_ONCE', 'ADJUDICATION');
-- The newest complete ones, for the figures of agreement.
CREATE INDEX examination_newest ON examination (completed_at DESC, id DESC) WHERE state = 'COMPLETE';
-- The export.
CREATE INDEX examination_complete ON examination (id) WHERE state = 'COMPLETE';

-- The place of a rater: 1 and 2 rate blind, 3 decides. An examiner has one place at most. A place without a rating is a
-- claim, and free again after claimed_until. An erased examiner's rating stays without a name.
CREATE TABLE examination_rating (
    examination_id uuid        NOT NULL REFERENCES examination (id) ON DELETE CASCADE,
    seat           smallint    NOT NULL CHECK (seat BETWEEN 1 AND 3),
    examiner_id    uuid,
    claimed_until  timestamptz NOT NULL,
    rated_at       timestamptz,
    rating         bytea,                        -- protobuf, vivavoce.assessment.v1.ExaminerRating
    PRIMARY KEY (examination_id, seat),
    UNIQUE (examination_id, examiner_id),
    CHECK ((rated_at IS NULL) = (rating IS NULL))
);
CREATE INDEX examination_rating_examiner ON examination_rating (examiner_id);

-- The bands once more, one a row, so that agreement is a sum in the database. Seat 0 is the machine.
CREATE TABLE examination_band (
    examination_id uuid     NOT NULL REFERENCES examination (id) ON DELETE CASCADE,
    seat           smallint NOT NULL CHECK (seat BETWEEN 0 AND 3),
    criterion      text     NOT NULL,
    band           integer  NOT NULL CHECK (band >= 0),
    PRIMARY KEY (examination_id, seat, criterion)
);
