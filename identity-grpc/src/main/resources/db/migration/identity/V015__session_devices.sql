-- The browser and system of a sign-in, and when its tokens were last renewed.
ALTER TABLE session ADD COLUMN device text NOT NULL DEFAULT '' CHECK (char_length(device) <= 60);
ALTER TABLE session ADD COLUMN last_used_at timestamptz;
UPDATE session SET last_used_at = began_at;
ALTER TABLE session ALTER COLUMN last_used_at SET NOT NULL;

-- Sessions that have ended, until their last access token has expired. Apart from session, so that a session which is
-- deleted with its account is listed, too. Ids only.
CREATE TABLE ended_session (
    id       uuid        PRIMARY KEY,
    ended_at timestamptz NOT NULL
);
CREATE INDEX ended_session_ended_at ON ended_session (ended_at, id);
