-- The room of a session whose learner speaks over WebRTC.
CREATE TABLE speaking_room (
    session_id  uuid        PRIMARY KEY REFERENCES speaking_session ON DELETE CASCADE,
    -- The sign-in that asked for the newest token: when it ends, so does the sound. Empty for one whose token has none.
    sign_in_id  text        NOT NULL CHECK (char_length(sign_in_id) <= 40),
    -- The microphone that is heard, since when its sound was asked for, and how often.
    track_id    text        CHECK (char_length(track_id) <= 200),
    asked_at    timestamptz CHECK ((asked_at IS NULL) = (track_id IS NULL)),
    tries       integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
    -- What sends the sound; null until the server of the rooms has said so.
    egress_id   text        CHECK (char_length(egress_id) <= 200)
);
