-- A role-play belongs to a scenario and reads none of its lines.
ALTER TABLE attempt DROP CONSTRAINT attempt_check4; -- scenario_id is null where scenario_line is
ALTER TABLE attempt
    ADD CONSTRAINT attempt_line_of_scenario CHECK (scenario_line IS NULL OR scenario_id IS NOT NULL),
    ADD CONSTRAINT attempt_role_play_of_scenario CHECK (task_kind <> 3 OR scenario_id IS NOT NULL); -- TASK_KIND_ROLE_PLAY

-- What a role-play would be given by a rubric, and why. Deleted with its attempt.
CREATE TABLE talk_report (
    attempt_id     uuid        PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
    rubric         text        NOT NULL,
    rubric_version integer     NOT NULL CHECK (rubric_version > 0),
    rated_at       timestamptz NOT NULL,
    estimate       bytea,                      -- protobuf, vivavoce.assessment.v1.Estimate; null when too little was said
    report         bytea       NOT NULL        -- protobuf, vivavoce.assessment.v1.TalkReport, without "previous"
);
