-- How a learner reviews; without a row the defaults hold.
CREATE TABLE review_settings (
    user_id             uuid             PRIMARY KEY,
    new_cards_a_day     integer          NOT NULL CHECK (new_cards_a_day BETWEEN 0 AND 100),
    reviews_a_day       integer          NOT NULL CHECK (reviews_a_day BETWEEN 0 AND 1000),
    desired_retention   double precision NOT NULL CHECK (desired_retention BETWEEN 0.8 AND 0.95),
    cards_from_practice boolean          NOT NULL
);

-- A card and where it stands. Words and sounds come from practice, own ones from the learner.
CREATE TABLE review_card (
    id               uuid             PRIMARY KEY,
    user_id          uuid             NOT NULL,
    kind             text             NOT NULL CHECK (kind IN ('MISSED_WORD', 'SOUND', 'OWN')),
    language         text             NOT NULL,     -- BCP 47 tag
    primary_language text             NOT NULL GENERATED ALWAYS AS (lower(split_part(language, '-', 1))) STORED,
    item             text             CHECK (length(item) BETWEEN 1 AND 60), -- the word in lower case, or ARPABET
    ipa              text,                          -- of a sound
    front            text             CHECK (length(front) BETWEEN 1 AND 500),
    back             text             CHECK (length(back) BETWEEN 1 AND 500),
    idempotency_key  uuid,                          -- of a card of the learner's own
    made_of          uuid,                          -- digest of what it was made of, to refuse another use of the key
    created_at       timestamptz      NOT NULL,
    revision         integer          NOT NULL DEFAULT 1,
    suspended        boolean          NOT NULL DEFAULT false,
    state            text             NOT NULL DEFAULT 'NEW'
        CHECK (state IN ('NEW', 'LEARNING', 'REVIEW', 'RELEARNING')),
    step             smallint         NOT NULL DEFAULT 0,
    stability        double precision CHECK (stability > 0),
    difficulty       double precision CHECK (difficulty BETWEEN 1 AND 10),
    due_at           timestamptz,
    rated_at         timestamptz,
    reviews          integer          NOT NULL DEFAULT 0 CHECK (reviews >= 0),
    lapses           integer          NOT NULL DEFAULT 0 CHECK (lapses >= 0),
    CHECK ((kind = 'OWN') = (item IS NULL)),
    CHECK ((kind = 'SOUND') = (ipa IS NOT NULL)),
    CHECK ((kind = 'OWN') = (front IS NOT NULL)),
    CHECK ((kind = 'OWN') = (back IS NOT NULL)),
    CHECK ((kind = 'OWN') = (idempotency_key IS NOT NULL)),
    CHECK ((kind = 'OWN') = (made_of IS NOT NULL)),
    CHECK ((state = 'NEW') = (stability IS NULL)),
    CHECK ((state = 'NEW') = (difficulty IS NULL)),
    CHECK ((state = 'NEW') = (due_at IS NULL)),
    CHECK ((state = 'NEW') = (rated_at IS NULL)),
    UNIQUE (user_id, idempotency_key)
);
-- One card for a word or sound of a language.
CREATE UNIQUE INDEX review_card_item ON review_card (user_id, primary_language, kind, item) WHERE kind <> 'OWN';
CREATE INDEX review_card_newest ON review_card (user_id, created_at DESC, id DESC);
-- The queue.
CREATE INDEX review_card_due ON review_card (user_id, due_at) WHERE NOT suspended AND state <> 'NEW';
CREATE INDEX review_card_new ON review_card (user_id, created_at, id) WHERE NOT suspended AND state = 'NEW';

-- The attempts in which a word or sound was missed. Deleted with its attempt.
CREATE TABLE review_source (
    card_id        uuid        NOT NULL REFERENCES review_card (id) ON DELETE CASCADE,
    attempt_id     uuid        NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    missed_at      timestamptz NOT NULL,
    sentence       text        CHECK (length(sentence) BETWEEN 1 AND 160),
    sentence_start integer,                         -- where the word is, in UTF-16 code units
    sentence_end   integer,
    examples       text[]      NOT NULL,            -- of a sound: words in which it was missed
    PRIMARY KEY (card_id, attempt_id),
    CHECK ((sentence IS NULL) = (sentence_start IS NULL)),
    CHECK ((sentence IS NULL) = (sentence_end IS NULL))
);
CREATE INDEX review_source_newest ON review_source (card_id, missed_at DESC, attempt_id DESC);
CREATE INDEX review_source_attempt ON review_source (attempt_id);

-- The ratings, with how the card stood before, so that the last one can be undone.
CREATE TABLE review (
    id                uuid             PRIMARY KEY,
    number            bigint           GENERATED ALWAYS AS IDENTITY,
    user_id           uuid             NOT NULL,
    card_id           uuid             NOT NULL REFERENCES review_card (id) ON DELETE CASCADE,
    idempotency_key   uuid             NOT NULL,
    rating            text             NOT NULL CHECK (rating IN ('AGAIN', 'HARD', 'GOOD', 'EASY')),
    rated_at          timestamptz      NOT NULL,
    became_leech      boolean          NOT NULL,
    undone_at         timestamptz,
    state_before      text             NOT NULL,
    step_before       smallint         NOT NULL,
    stability_before  double precision,
    difficulty_before double precision,
    due_at_before     timestamptz,
    rated_at_before   timestamptz,
    reviews_before    integer          NOT NULL,
    lapses_before     integer          NOT NULL,
    UNIQUE (user_id, idempotency_key)
);
CREATE INDEX review_last ON review (user_id, number DESC) WHERE undone_at IS NULL;
CREATE INDEX review_day ON review (user_id, rated_at) WHERE undone_at IS NULL;
CREATE INDEX review_card_id ON review (card_id);
