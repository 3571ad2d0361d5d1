-- The export of a person's data, at most one for each person. The archive is the object exports/<id>.zip; length and
-- expires_at are set when it is ready.
CREATE TABLE data_export (
    id              uuid        PRIMARY KEY,
    account_id      uuid        NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
    idempotency_key uuid        NOT NULL,
    requested_at    timestamptz NOT NULL,
    length          bigint      CHECK (length > 0),
    expires_at      timestamptz,
    CHECK ((length IS NULL) = (expires_at IS NULL))
);
CREATE INDEX data_export_expires_at ON data_export (expires_at);

-- Its steps, numbered from 1 without gaps; the last one is its state.
CREATE TABLE data_export_step (
    export_id uuid             NOT NULL REFERENCES data_export ON DELETE CASCADE,
    seq       bigint           NOT NULL CHECK (seq > 0),
    state     text             NOT NULL CHECK (state IN ('RUNNING', 'READY', 'FAILED')),
    progress  double precision NOT NULL CHECK (progress BETWEEN 0 AND 1),
    PRIMARY KEY (export_id, seq)
);
