-- ROLE_PLAY: a talk with the partner of a scenario, and how strictly it runs.
ALTER TABLE speaking_session
    ADD COLUMN role_play_mode text CHECK (role_play_mode IN ('PRACTICE', 'EXAM')),
    DROP CONSTRAINT speaking_session_kind_check,
    ADD CONSTRAINT speaking_session_kind_check CHECK (kind IN ('READ_ALOUD', 'FREE', 'ROLE_PLAY')),
    -- Free speech has no scenario.
    DROP CONSTRAINT speaking_session_check2,
    ADD CONSTRAINT speaking_session_scenario_check CHECK (kind <> 'FREE' OR scenario_id IS NULL),
    ADD CONSTRAINT speaking_session_role_play_check CHECK ((kind = 'ROLE_PLAY') = (role_play_mode IS NOT NULL)),
    ADD CONSTRAINT speaking_session_partner_check CHECK (kind <> 'ROLE_PLAY' OR scenario_id IS NOT NULL);
-- What happens in a talk.
ALTER TABLE speaking_event
    DROP CONSTRAINT speaking_event_kind_check,
    ADD CONSTRAINT speaking_event_kind_check CHECK (kind IN ('RECOGNIZED', 'SCORED', 'WARNING', 'FINISHED',
        'PHASE_CHANGED', 'TURN_ENDED', 'PARTNER_SPOKE', 'PARTNER_FINISHED'));
