-- How the partner sounds. The defaults mean any voice; they serve older versions, and a build that does not know them.
ALTER TABLE scenario_version
    ADD COLUMN voice_gender text NOT NULL DEFAULT 'ANY' CHECK (voice_gender IN ('ANY', 'FEMALE', 'MALE')),
    ADD COLUMN voice_age    text NOT NULL DEFAULT 'ADULT' CHECK (voice_age IN ('CHILD', 'ADULT', 'OLDER')),
    ADD COLUMN voice_accent text NOT NULL DEFAULT '' CHECK (char_length(voice_accent) <= 35),
    ADD COLUMN voice_pace   text NOT NULL DEFAULT 'NORMAL' CHECK (voice_pace IN ('SLOW', 'NORMAL', 'FAST'));
