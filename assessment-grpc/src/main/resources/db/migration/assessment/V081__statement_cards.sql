-- A card of a statement holds whether it is true.
ALTER TABLE review_card
    ADD COLUMN truth boolean CHECK (truth IS NULL OR kind = 'QUIZ_QUESTION');
