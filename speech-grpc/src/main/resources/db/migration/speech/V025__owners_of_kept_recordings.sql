-- The sweep asks identity whether those of whom something is kept still allow it.
CREATE INDEX recording_kept_of_user ON recording (user_id) WHERE state = 'KEPT';
