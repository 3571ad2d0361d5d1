-- Which plans a user was given without paying, and when; plan_grant has only the one that applies.
CREATE TABLE plan_assignment (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id     uuid        NOT NULL,
    plan_id     text        NOT NULL,                        -- the plan of everybody: what was given was taken away
    ends_at     timestamptz,                                 -- null: until another plan is assigned
    reason      text        CHECK (char_length(reason) BETWEEN 1 AND 500),
    assigned_at timestamptz NOT NULL
);
CREATE INDEX plan_assignment_user ON plan_assignment (user_id, assigned_at);
