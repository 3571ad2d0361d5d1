-- A learner's document. Its file is the object documents/ID.
CREATE TABLE document (
    id              uuid PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- The name that is shown. No file is ever named by it.
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    type            text        NOT NULL CHECK (type IN ('PDF', 'DOCX', 'TEXT', 'MARKDOWN')),
    size_bytes      bigint      NOT NULL CHECK (size_bytes > 0),
    -- SHA-256 of the file as the client has announced it; null when it has not.
    sha256          bytea       CHECK (length(sha256) = 32),
    state           text        NOT NULL
        CHECK (state IN ('AWAITING_UPLOAD', 'UPLOADED', 'PROCESSING', 'COMPLETED', 'FAILED')),
    failure         text        CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
    -- Whether the file counts as stored: not any more when the document has failed for good.
    file_kept       boolean     NOT NULL DEFAULT true,
    -- The job that reads it; another one for each retry. Null until the upload is completed.
    reading_id      uuid        UNIQUE CHECK ((reading_id IS NULL) = (state = 'AWAITING_UPLOAD')),
    -- The try of the job that may write: an older one that was taken over changes nothing.
    reading_try     integer     NOT NULL DEFAULT 0,
    pages_read      integer     NOT NULL DEFAULT 0,
    page_count      integer     NOT NULL DEFAULT 0,
    image_pages     integer     NOT NULL DEFAULT 0,
    words           integer     NOT NULL DEFAULT 0,
    passages        integer     NOT NULL DEFAULT 0,
    -- The tag of its language; empty while it is not known.
    language        text        NOT NULL DEFAULT '',
    -- The number of the last row of document_step; 0 without one.
    last_cursor     bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    completed_at    timestamptz CHECK ((completed_at IS NOT NULL) = (state = 'COMPLETED')),
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX document_of_user ON document (user_id, created_at DESC, id DESC);
CREATE INDEX document_unread ON document (state, changed_at) WHERE state IN ('AWAITING_UPLOAD', 'UPLOADED', 'PROCESSING');

-- The durable steps of a document, for those who watch it.
CREATE TABLE document_step (
    document_id uuid        NOT NULL REFERENCES document ON DELETE CASCADE,
    cursor      bigint      NOT NULL CHECK (cursor > 0),
    state       text        NOT NULL,
    failure     text,
    pages_read  integer     NOT NULL,
    page_count  integer     NOT NULL,
    passages    integer     NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (document_id, cursor)
);

-- The text of a page. The blocks are parts of it: kind, level, start and end of each have the same place in the arrays.
CREATE TABLE document_page (
    document_id  uuid    NOT NULL REFERENCES document ON DELETE CASCADE,
    number       integer NOT NULL CHECK (number > 0),
    kind         text    NOT NULL CHECK (kind IN ('TEXT', 'RECOGNISED', 'IMAGE', 'BLANK')),
    text         text    NOT NULL,
    block_kinds  text[]  NOT NULL,
    block_levels int[]   NOT NULL CHECK (cardinality(block_levels) = cardinality(block_kinds)),
    block_starts int[]   NOT NULL CHECK (cardinality(block_starts) = cardinality(block_kinds)),
    block_ends   int[]   NOT NULL CHECK (cardinality(block_ends) = cardinality(block_kinds)),
    PRIMARY KEY (document_id, number)
);

-- A part of a document under a heading.
CREATE TABLE document_section (
    document_id uuid    NOT NULL REFERENCES document ON DELETE CASCADE,
    index       integer NOT NULL,
    level       integer NOT NULL,
    title       text    NOT NULL,
    page        integer NOT NULL,
    start_at    integer NOT NULL,
    PRIMARY KEY (document_id, index)
);

-- A part of a page that is found and cited.
CREATE TABLE document_passage (
    id          uuid PRIMARY KEY,
    document_id uuid    NOT NULL REFERENCES document ON DELETE CASCADE,
    index       integer NOT NULL,
    page        integer NOT NULL,
    start_at    integer NOT NULL,
    end_at      integer NOT NULL,
    -- Exactly that part of the page's text.
    text        text    NOT NULL,
    -- The heading of its section; empty without one.
    section     text    NOT NULL,
    -- Its meaning, 384 numbers of four bytes each, the lowest byte first; null where the language has none.
    vector      bytea   CHECK (length(vector) = 1536),
    UNIQUE (document_id, index)
);

-- Objects to look after: an address for their upload may still work, or they could not be deleted. After that time the
-- object is deleted unless its document exists. An id without its document names nobody.
CREATE TABLE document_object (
    document_id uuid PRIMARY KEY,
    sweep_at    timestamptz NOT NULL
);

CREATE INDEX document_object_sweep_at ON document_object (sweep_at);
