-- A question of the bank.
CREATE TABLE bank_question (
    id                 uuid        PRIMARY KEY,
    revision           bigint      NOT NULL CHECK (revision > 0),
    state              text        NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    content            bytea       NOT NULL,         -- vivavoce.assessment.v1.BankQuestionContent
    -- SHA-256 of the content: the same question is not imported twice.
    digest             bytea       NOT NULL,
    -- Copied from the content, to be filtered by.
    kind               text        NOT NULL,
    difficulty         text        NOT NULL,
    language           text        NOT NULL,         -- BCP 47 tag
    tags               text[]      NOT NULL CHECK (cardinality(tags) <= 10),
    wording            text        NOT NULL,         -- all texts, to be searched
    search             tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', wording)) STORED,
    review_comment     text        NOT NULL DEFAULT '' CHECK (length(review_comment) <= 1000),
    reviewed_at        timestamptz,
    created_at         timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL,
    author_id          uuid,                         -- null when they were erased
    idempotency_key    uuid,
    create_fingerprint bytea,
    UNIQUE (author_id, idempotency_key)
);
CREATE INDEX bank_question_newest ON bank_question (changed_at DESC, id DESC);
CREATE INDEX bank_question_author ON bank_question (author_id, changed_at DESC, id DESC);
CREATE INDEX bank_question_review ON bank_question (changed_at DESC, id DESC) WHERE state = 'IN_REVIEW';
CREATE INDEX bank_question_published ON bank_question (difficulty, language) WHERE state = 'PUBLISHED';
CREATE INDEX bank_question_digest ON bank_question (digest);
CREATE INDEX bank_question_search ON bank_question USING gin (search);
CREATE INDEX bank_question_tags ON bank_question USING gin (tags);

-- Who has changed a question of another person's: they do not review it.
CREATE TABLE bank_question_editor (
    question_id uuid NOT NULL REFERENCES bank_question (id) ON DELETE CASCADE,
    user_id     uuid NOT NULL,
    PRIMARY KEY (question_id, user_id)
);
CREATE INDEX bank_question_editor_user ON bank_question_editor (user_id);

-- The query of a web search. The last word is matched as a prefix, because the author may still be typing.
CREATE FUNCTION bank_search_for(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN right(websearch_to_tsquery('simple', words)::text, 1) = ''''
            THEN (websearch_to_tsquery('simple', words)::text || ':*')::tsquery
        ELSE websearch_to_tsquery('simple', words)
    END;

-- What has at least one of the words of a text.
CREATE FUNCTION bank_any_word_of(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN replace(plainto_tsquery('simple', words)::text, '&', '|')::tsquery;
