-- What people used beyond the plan that they pay for, to be reported to Stripe's meters. A row is reported once.
CREATE TABLE meter_report (
    id            uuid        PRIMARY KEY,                   -- of the job that sends it, and the identifier at Stripe
    user_id       uuid        NOT NULL,
    feature       text        NOT NULL CHECK (length(feature) BETWEEN 1 AND 100),
    period_start  timestamptz NOT NULL,
    event_name    text        NOT NULL CHECK (length(event_name) BETWEEN 1 AND 100),
    amount        bigint      NOT NULL CHECK (amount > 0),   -- in units of the feature
    at            timestamptz NOT NULL,                      -- when it was used
    state         text        NOT NULL CHECK (state IN ('STORED', 'DONE', 'FAILED')),
    -- When it was sent first. Stripe forgets an identifier after a day, so it is not sent again after that.
    first_sent_at timestamptz,
    failure       text        CHECK (length(failure) BETWEEN 1 AND 100),
    ended_at      timestamptz,
    CHECK ((state = 'STORED') = (ended_at IS NULL)),
    CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX meter_report_period ON meter_report (user_id, feature, period_start) INCLUDE (amount);
CREATE INDEX meter_report_open ON meter_report (at, id) WHERE state = 'STORED';
CREATE INDEX meter_report_at ON meter_report (at);
