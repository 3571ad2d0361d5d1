-- FREE: names and rare words that are likely to be said.
ALTER TABLE speaking_session
    ADD COLUMN hotwords text[],
    ADD CHECK ((kind = 'FREE') = (hotwords IS NOT NULL));
