-- The notes of a document.
CREATE TABLE notes (
    document_id    uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    state          text        NOT NULL CHECK (state IN ('QUEUED', 'GENERATING', 'READY', 'FAILED')),
    failure        text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    -- The key of the last request.
    last_key       uuid        NOT NULL,
    -- The job that makes them; another one for each request.
    generation_id  uuid        NOT NULL UNIQUE,
    -- The try of the job that may write: an older one that was taken over changes nothing.
    generation_try integer     NOT NULL DEFAULT 0,
    parts_done     integer     NOT NULL DEFAULT 0,
    part_count     integer     NOT NULL DEFAULT 0,
    -- The number of the current row of note_version; 0 without one.
    revision       integer     NOT NULL DEFAULT 0,
    -- The number of the last row of note_step.
    last_cursor    bigint      NOT NULL DEFAULT 0,
    changed_at     timestamptz NOT NULL
);

CREATE INDEX notes_unmade ON notes (changed_at) WHERE state IN ('QUEUED', 'GENERATING');

-- What notes said after each change.
CREATE TABLE note_version (
    document_id uuid        NOT NULL REFERENCES notes ON DELETE CASCADE,
    revision    integer     NOT NULL CHECK (revision > 0),
    change      text        NOT NULL CHECK (change IN ('GENERATED', 'EDITED', 'RESTORED')),
    method      text        NOT NULL CHECK (method IN ('EXTRACTED', 'WRITTEN')),
    -- JSON.
    content     text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (document_id, revision)
);

-- The durable steps of the last generation, for those who watch it.
CREATE TABLE note_step (
    document_id uuid        NOT NULL REFERENCES notes ON DELETE CASCADE,
    cursor      bigint      NOT NULL CHECK (cursor > 0),
    state       text        NOT NULL,
    failure     text,
    parts_done  integer     NOT NULL,
    part_count  integer     NOT NULL,
    revision    integer     NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (document_id, cursor)
);
