-- The age bracket of a person, as they said it.
CREATE TABLE age_bracket (
    account_id uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    bracket    text        NOT NULL CHECK (bracket IN ('UNDER_16', 'FROM_16')),
    set_at     timestamptz NOT NULL
);

-- Every decision about a purpose, with the version of the text. Rows are added, and deleted with the account alone.
CREATE TABLE consent (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    purpose    text        NOT NULL CHECK (purpose IN ('THIRD_PARTIES', 'EXAMINERS', 'KEPT_AUDIO')),
    version    integer     NOT NULL CHECK (version >= 1),
    given      boolean     NOT NULL,
    decided_at timestamptz NOT NULL
);
CREATE INDEX consent_newest ON consent (account_id, purpose, id DESC);

CREATE FUNCTION keep_consent() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'a decision stays as it is: add another one';
END
$$;

CREATE TRIGGER keep_consent
    BEFORE UPDATE ON consent
    FOR EACH ROW
    EXECUTE FUNCTION keep_consent();
