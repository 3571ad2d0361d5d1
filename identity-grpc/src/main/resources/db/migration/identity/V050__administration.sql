-- Accounts that cannot be used. reason is what the administrator wrote for the person.
CREATE TABLE suspension (
    account_id   uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    reason       text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    suspended_at timestamptz NOT NULL,
    suspended_by uuid        REFERENCES account ON DELETE SET NULL
);
CREATE INDEX suspension_suspended_by ON suspension (suspended_by);

-- What administrators did lately, so that a repeated request is recognised before it asks for a code that is used by now.
-- detail is the role or the reason; empty for RESTORE.
CREATE TABLE administrative_act (
    administrator_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    idempotency_key  uuid        NOT NULL,
    account_id       uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    act              text        NOT NULL CHECK (act IN ('GRANT', 'REVOKE', 'SUSPEND', 'RESTORE')),
    detail           text        NOT NULL CHECK (char_length(detail) <= 500),
    done_at          timestamptz NOT NULL,
    PRIMARY KEY (administrator_id, idempotency_key)
);
CREATE INDEX administrative_act_account ON administrative_act (account_id);
CREATE INDEX administrative_act_done_at ON administrative_act (done_at);

-- A session gets another id when its access tokens have to end and it goes on.
ALTER TABLE refresh_token DROP CONSTRAINT refresh_token_session_id_fkey;
ALTER TABLE refresh_token ADD CONSTRAINT refresh_token_session_id_fkey
    FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE ON UPDATE CASCADE;

-- Administrators read accounts in the order of their creation, or search by the start of name or address.
CREATE INDEX account_created_at ON account (created_at DESC, id DESC) WHERE guest_until IS NULL;
CREATE INDEX account_name_start ON account (lower(display_name) text_pattern_ops) WHERE guest_until IS NULL;
CREATE INDEX account_email_start ON account (email_key text_pattern_ops) WHERE guest_until IS NULL;
