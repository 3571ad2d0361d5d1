-- A learner goes on seeing when an examiner listened, also when that examiner is erased: the row stays without the examiner,
-- and goes with its recording.
ALTER TABLE recording_hearing ALTER COLUMN examiner_id DROP NOT NULL;
-- The release before keeps this: the reference was there, and it deletes hearings before their recording.
ALTER TABLE recording_hearing
    DROP CONSTRAINT recording_hearing_session_id_fkey,
    ADD CONSTRAINT recording_hearing_session_id_fkey FOREIGN KEY (session_id) REFERENCES recording ON DELETE CASCADE;
