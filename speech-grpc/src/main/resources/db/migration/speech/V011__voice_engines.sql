-- The voice that has spoken a sound: another than voice_id when the engine of that one failed. Null until it is made.
ALTER TABLE generated_sound ADD COLUMN spoken_by text;
UPDATE generated_sound SET spoken_by = voice_id WHERE state = 'COMPLETED';
