-- The script of a version's partner. It is beside the version and not in it, because lists and batches read versions, and
-- a script is ten times as long.
CREATE TABLE scenario_script (
    scenario_id uuid NOT NULL,
    -- 0 for the script that was saved for the draft. Without such a row the draft has the script of the latest version.
    version     integer NOT NULL,
    -- YAML; empty where the version has no partner on purpose. A published version without a row is older than this table.
    script      text NOT NULL CHECK (char_length(script) <= 200000),
    PRIMARY KEY (scenario_id, version),
    FOREIGN KEY (scenario_id, version) REFERENCES scenario_version ON DELETE CASCADE
);

-- A talk keeps the partner it began with, so the script of a published version is never changed or deleted.
CREATE FUNCTION keep_published_script() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the script of version % of scenario % is published and stays', OLD.version, OLD.scenario_id;
END
$$;

CREATE TRIGGER keep_published_script
    BEFORE UPDATE OR DELETE ON scenario_script
    FOR EACH ROW WHEN (OLD.version > 0)
    EXECUTE FUNCTION keep_published_script();

-- When the draft or its script was saved, or a version was published. The default serves a build that does not know it.
ALTER TABLE scenario ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

UPDATE scenario SET changed_at = greatest(
    created_at, (SELECT max(published_at) FROM scenario_version WHERE scenario_id = scenario.id));

CREATE INDEX scenario_by_change ON scenario (changed_at, id);
CREATE INDEX scenario_by_author ON scenario (created_by, changed_at, id);
