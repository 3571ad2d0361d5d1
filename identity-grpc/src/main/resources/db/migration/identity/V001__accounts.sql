-- A person's account, or a guest, which has no address, password and name, and is erased after guest_until. email_key is
-- the address for comparison: case folded, the domain in ASCII.
CREATE TABLE account (
    id                uuid        PRIMARY KEY,
    email             text        CHECK (char_length(email) BETWEEN 3 AND 254),
    email_key         text        UNIQUE,
    password_hash     text,
    display_name      text        NOT NULL CHECK (char_length(display_name) <= 80),
    locale            text        NOT NULL CHECK (char_length(locale) <= 35),
    time_zone         text        NOT NULL CHECK (char_length(time_zone) BETWEEN 1 AND 64),
    learning_language text        NOT NULL CHECK (char_length(learning_language) <= 35),
    created_at        timestamptz NOT NULL,
    guest_until       timestamptz,
    first_language    text        NOT NULL DEFAULT '' CHECK (char_length(first_language) <= 35),
    goal              text        CHECK (goal IN ('EXAM', 'WORK', 'EVERYDAY')),
    exam_day          date        CHECK (exam_day IS NULL OR goal = 'EXAM'),
    level             text        CHECK (level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    CHECK (num_nulls(email, email_key, password_hash) = CASE WHEN guest_until IS NULL THEN 0 ELSE 3 END),
    CHECK ((display_name = '') = (guest_until IS NOT NULL))
);
CREATE INDEX account_guest_until ON account (guest_until) WHERE guest_until IS NOT NULL;

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE ON UPDATE CASCADE,
    role       text NOT NULL CHECK (role IN ('GUEST', 'LEARNER', 'AUTHOR', 'EXAMINER', 'ADMIN')),
    PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_role ON account_role (role);
