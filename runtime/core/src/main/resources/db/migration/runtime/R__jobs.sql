-- The time of each job (Jobs). The library db-scheduler owns this table and its columns; a row is deleted when its
-- job ends.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- The progress and outcome of each job. Recurring jobs have no row here.
CREATE TABLE IF NOT EXISTS job (
    type     text             NOT NULL,
    id       uuid             NOT NULL,
    state    text             NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    tries    integer          NOT NULL DEFAULT 0,
    progress double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    failure  text,
    due_at   timestamptz      NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (type, id),
    CHECK ((ended_at IS NOT NULL) = (state IN ('SUCCEEDED', 'FAILED')))
);
-- The trace in which the job was scheduled, as a traceparent (W3C Trace Context); empty without one.
ALTER TABLE job ADD COLUMN IF NOT EXISTS trace text NOT NULL DEFAULT '';
CREATE INDEX IF NOT EXISTS job_ended_at ON job (ended_at);
