-- Names and rare words that may well be said, in free speech; empty for all sessions before.
ALTER TABLE speaking_session ADD COLUMN hotwords text[] NOT NULL DEFAULT '{}';
