-- The quizzes that are being made, which are few: those whose job was given up are looked for every five minutes.
CREATE INDEX quiz_under_way ON quiz (created_at) WHERE state IN ('REQUESTED', 'GENERATING');

-- Lists of the bank by state; the review is one of them.
CREATE INDEX bank_question_state ON bank_question (state, changed_at DESC, id DESC);
DROP INDEX bank_question_review;
-- Exports, oldest first.
CREATE INDEX bank_question_oldest ON bank_question (created_at, id);
