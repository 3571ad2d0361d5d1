-- What was said for reviews and for questions of quizzes is deleted after its time, the oldest first.
CREATE INDEX attempt_answer ON attempt (finished_at) WHERE purpose IN (4, 5);
