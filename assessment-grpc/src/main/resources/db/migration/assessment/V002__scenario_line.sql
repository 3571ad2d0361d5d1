-- The scenario that a read text is a line of, and that line; null for any other text. Rows from before have neither.
ALTER TABLE attempt
    ADD COLUMN scenario_id   uuid,
    ADD COLUMN scenario_line text CHECK (length(scenario_line) BETWEEN 1 AND 2000),
    ADD CHECK ((scenario_id IS NULL) = (scenario_line IS NULL));
-- The progress with scenarios reads scored attempts only.
CREATE INDEX attempt_scenario ON attempt (user_id, scenario_id)
    WHERE purpose = 1 AND scenario_id IS NOT NULL AND overall IS NOT NULL;
