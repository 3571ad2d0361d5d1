-- A drill moves with its attempt.
ALTER TABLE attempt DROP CONSTRAINT attempt_drilled_attempt_id_user_id_fkey;
ALTER TABLE attempt ADD FOREIGN KEY (drilled_attempt_id, user_id) REFERENCES attempt (id, user_id)
    ON DELETE CASCADE ON UPDATE CASCADE;

-- Guests whose attempts belong to an account, so that a session whose event arrives late is added to the account.
CREATE TABLE merged_guest (
    guest_id  uuid        PRIMARY KEY,
    user_id   uuid        NOT NULL,
    merged_at timestamptz NOT NULL
);
CREATE INDEX merged_guest_user ON merged_guest (user_id);
CREATE INDEX merged_guest_merged_at ON merged_guest (merged_at);
