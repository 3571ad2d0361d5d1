-- The engines that recognise a session, in their order, as it began; empty for the platform's own, which alone scores.
ALTER TABLE speaking_session ADD COLUMN recognizers text NOT NULL DEFAULT '';
