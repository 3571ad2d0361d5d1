-- How many units are paid for: the seats of a plan for several people.
ALTER TABLE subscription ADD COLUMN quantity bigint NOT NULL DEFAULT 1;
-- What was chosen for the time after the period, as Stripe's schedule has it; null: it goes on as it is.
ALTER TABLE subscription ADD COLUMN next_plan_id text;
ALTER TABLE subscription ADD COLUMN next_paid_each text CHECK (next_paid_each IN ('MONTH', 'YEAR'));
ALTER TABLE subscription ADD COLUMN next_quantity bigint;
ALTER TABLE subscription ADD COLUMN next_at timestamptz;
ALTER TABLE subscription ADD CHECK ((next_plan_id IS NULL) = (next_at IS NULL)
    AND (next_plan_id IS NULL) = (next_paid_each IS NULL) AND (next_plan_id IS NULL) = (next_quantity IS NULL));
