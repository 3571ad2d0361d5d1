-- A talk of a learner about documents.
CREATE TABLE chat (
    id              uuid PRIMARY KEY,
    user_id         uuid        NOT NULL,
    idempotency_key uuid        NOT NULL,
    -- The documents that it was begun with, to know a repeat by. Those that were deleted since name nothing.
    begun_with      uuid[]      NOT NULL,
    title           text        CHECK (char_length(title) BETWEEN 1 AND 100),
    messages        integer     NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    last_message_at timestamptz NOT NULL,
    UNIQUE (user_id, idempotency_key)
);

CREATE INDEX chat_of_user ON chat (user_id, last_message_at DESC, id DESC);

-- The documents that a chat is about.
CREATE TABLE chat_document (
    chat_id     uuid    NOT NULL REFERENCES chat ON DELETE CASCADE,
    document_id uuid    NOT NULL REFERENCES document ON DELETE CASCADE,
    position    integer NOT NULL,
    PRIMARY KEY (chat_id, document_id)
);

CREATE INDEX chat_document_of_document ON chat_document (document_id);

-- A message of the learner, and how far its reply is. The job that makes the reply has the id of the message.
CREATE TABLE chat_message (
    id              uuid PRIMARY KEY,
    chat_id         uuid        NOT NULL REFERENCES chat ON DELETE CASCADE,
    idempotency_key uuid        NOT NULL,
    text            text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
    sent_at         timestamptz NOT NULL,
    state           text        NOT NULL
        CHECK (state IN ('QUEUED', 'SEARCHING', 'WRITING', 'COMPLETED', 'STOPPED', 'FAILED')),
    method          text        CHECK (method IN ('QUOTED', 'WRITTEN', 'NOT_FOUND')),
    quoted_reason   text,
    -- The try of the job that may write: an older one that was taken over changes nothing.
    reply_try       integer     NOT NULL DEFAULT 0,
    -- The number of the last row of chat_step.
    last_cursor     bigint      NOT NULL DEFAULT 0,
    UNIQUE (chat_id, idempotency_key)
);

CREATE INDEX chat_message_of_chat ON chat_message (chat_id, sent_at DESC, id DESC);
-- One reply at a time.
CREATE UNIQUE INDEX chat_message_unanswered ON chat_message (chat_id) WHERE state IN ('QUEUED', 'SEARCHING', 'WRITING');

-- A sentence of a reply. A quote has no text of its own: its citation has it, and goes with the document.
CREATE TABLE chat_part (
    message_id uuid    NOT NULL REFERENCES chat_message ON DELETE CASCADE,
    index      integer NOT NULL,
    method     text    NOT NULL CHECK (method IN ('QUOTED', 'WRITTEN')),
    text       text    CHECK ((text IS NULL) = (method = 'QUOTED')),
    PRIMARY KEY (message_id, index)
);

-- A place of a document that says what a part says.
CREATE TABLE chat_citation (
    message_id  uuid    NOT NULL,
    part        integer NOT NULL,
    index       integer NOT NULL,
    document_id uuid    NOT NULL REFERENCES document ON DELETE CASCADE,
    page        integer NOT NULL,
    start_at    integer NOT NULL,
    end_at      integer NOT NULL,
    quote       text    NOT NULL,
    PRIMARY KEY (message_id, part, index),
    FOREIGN KEY (message_id, part) REFERENCES chat_part ON DELETE CASCADE
);

CREATE INDEX chat_citation_of_document ON chat_citation (document_id);

-- The steps of a reply, for those who watch it.
CREATE TABLE chat_step (
    message_id    uuid        NOT NULL REFERENCES chat_message ON DELETE CASCADE,
    cursor        bigint      NOT NULL CHECK (cursor > 0),
    state         text        NOT NULL,
    method        text,
    quoted_reason text,
    -- The part that it adds; null when it adds none.
    part          integer,
    restarted     boolean     NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (message_id, cursor)
);
