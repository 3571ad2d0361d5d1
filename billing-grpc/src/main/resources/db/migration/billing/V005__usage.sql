-- What services have done for users beside live speech. A row is what was done once; it counts in the period in which it
-- was recorded.
CREATE TABLE usage_record (
    idempotency_key uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    feature         text        NOT NULL,
    amount          bigint      NOT NULL CHECK (amount > 0),    -- in units of the feature
    period_start    timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL
);
CREATE INDEX usage_record_period ON usage_record (user_id, feature, period_start) INCLUDE (amount);
CREATE INDEX usage_record_day ON usage_record (user_id, recorded_at);

-- Live speech by day.
CREATE INDEX speech_reservation_day ON speech_reservation (user_id, reserved_at);
