-- Why administrators have seen the platform as a person does. The audit log names the row as the target of its entry.
CREATE TABLE account_view (
    id               uuid        PRIMARY KEY,
    account_id       uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    administrator_id uuid        REFERENCES account ON DELETE SET NULL,
    reason           text        NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    begun_at         timestamptz NOT NULL
);
CREATE INDEX account_view_account ON account_view (account_id);
CREATE INDEX account_view_administrator ON account_view (administrator_id);
CREATE INDEX account_view_begun_at ON account_view (begun_at);
