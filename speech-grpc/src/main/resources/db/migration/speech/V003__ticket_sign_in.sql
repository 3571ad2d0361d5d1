-- The sign-in that asked for the ticket: when it ends, so does the stream. Empty for one whose token has none.
ALTER TABLE speaking_ticket ADD COLUMN sign_in_id text NOT NULL DEFAULT '' CHECK (char_length(sign_in_id) <= 40);
