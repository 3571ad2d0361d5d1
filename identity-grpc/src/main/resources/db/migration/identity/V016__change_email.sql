-- The session that asked for a change of the address: it goes on when the others end.
ALTER TABLE mail_token ADD COLUMN session_id uuid;
