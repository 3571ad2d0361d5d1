-- The learner's level, by which the partner of a role-play in practice mode speaks; null when it is not known.
ALTER TABLE speaking_session
    ADD COLUMN learner_level text CHECK (learner_level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2'));

-- How the partner of a role-play sounds, by its scenario version: kept, so that the voice is the same after a lost line.
-- Null for other tasks, and for role-plays that are older than these columns.
ALTER TABLE speaking_session
    ADD COLUMN partner_gender text CHECK (partner_gender IN ('FEMALE', 'MALE')), -- null for any, too
    ADD COLUMN partner_age    text CHECK (partner_age IN ('CHILD', 'ADULT', 'OLDER')),
    ADD COLUMN partner_accent text CHECK (char_length(partner_accent) <= 35),
    ADD COLUMN partner_pace   text CHECK (partner_pace IN ('SLOW', 'NORMAL', 'FAST'));
