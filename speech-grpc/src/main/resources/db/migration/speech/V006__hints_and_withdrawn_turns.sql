-- In practice, a learner sees a line to say next, and takes a turn back.
ALTER TABLE speaking_event
    DROP CONSTRAINT speaking_event_kind_check,
    ADD CONSTRAINT speaking_event_kind_check CHECK (kind IN ('RECOGNIZED', 'SCORED', 'WARNING', 'FINISHED',
        'PHASE_CHANGED', 'TURN_ENDED', 'PARTNER_SPOKE', 'PARTNER_FINISHED', 'HINT_GIVEN', 'TURN_WITHDRAWN'));
