-- A person's account. email_key is the address for comparison: case folded, the domain in ASCII.
CREATE TABLE account (
    id                uuid        PRIMARY KEY,
    email             text        NOT NULL CHECK (char_length(email) BETWEEN 3 AND 254),
    email_key         text        NOT NULL UNIQUE,
    password_hash     text        NOT NULL,
    display_name      text        NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 80),
    locale            text        NOT NULL CHECK (char_length(locale) <= 35),
    time_zone         text        NOT NULL CHECK (char_length(time_zone) BETWEEN 1 AND 64),
    learning_language text        NOT NULL CHECK (char_length(learning_language) <= 35),
    created_at        timestamptz NOT NULL
);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('LEARNER', 'AUTHOR', 'EXAMINER', 'ADMIN')),
    PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_role ON account_role (role);
