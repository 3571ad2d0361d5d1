-- The plans are files now (plans/*.properties).
--
-- Why a user has a plan other than 'free': assigned by an administrator, a service or an event, or paid for. A user may
-- have one of each; the larger one counts.
CREATE TABLE plan_grant (
    user_id      uuid        NOT NULL,
    source       text        NOT NULL CHECK (source IN ('ASSIGNED', 'SUBSCRIPTION')),
    plan_id      text        NOT NULL,
    plan_version integer     CHECK (plan_version > 0),       -- null: the newest
    -- What was paid for, as Stripe tells it; null: calendar months in UTC.
    paid_from    timestamptz,
    paid_until   timestamptz,
    ends_at      timestamptz,                                -- null: until it is taken away
    reason       text        CHECK (length(reason) BETWEEN 1 AND 500),
    granted_at   timestamptz NOT NULL,
    PRIMARY KEY (user_id, source),
    CHECK ((source = 'SUBSCRIPTION') = (paid_from IS NOT NULL)),
    CHECK ((paid_from IS NULL) = (paid_until IS NULL)),
    CHECK (paid_until > paid_from)
);
INSERT INTO plan_grant (user_id, source, plan_id, granted_at)
    SELECT user_id, 'ASSIGNED', plan_id, assigned_at FROM user_plan;
DROP TABLE user_plan;
DROP TABLE plan;

-- A user's settled speech time of one period, named by its start. A lock on the row orders the reservations of that
-- period. The period of a user who pays nothing is a calendar month in UTC; a paid one begins when Stripe says.
ALTER TABLE speech_reservation DROP CONSTRAINT speech_reservation_user_id_month_fkey;
ALTER TABLE speech_month DROP CONSTRAINT speech_month_month_check;
ALTER TABLE speech_month ALTER COLUMN month TYPE timestamptz USING month::timestamp AT TIME ZONE 'UTC';
ALTER TABLE speech_month RENAME COLUMN month TO period_start;
ALTER TABLE speech_month RENAME TO speech_period;
ALTER TABLE speech_reservation ALTER COLUMN month TYPE timestamptz USING month::timestamp AT TIME ZONE 'UTC';
ALTER TABLE speech_reservation RENAME COLUMN month TO period_start;
ALTER TABLE speech_reservation
    ADD FOREIGN KEY (user_id, period_start) REFERENCES speech_period (user_id, period_start);

-- The most that a plan gave in the period, and the longest session of the plan with which a session began: a session
-- that runs keeps them when the plan changes or the period ends.
ALTER TABLE speech_period ADD COLUMN limit_ns bigint NOT NULL DEFAULT 0 CHECK (limit_ns >= 0);
ALTER TABLE speech_reservation ADD COLUMN longest_ns bigint NOT NULL DEFAULT 0 CHECK (longest_ns >= 0);
