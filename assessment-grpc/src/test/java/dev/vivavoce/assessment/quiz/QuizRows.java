package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.quiz.order.Feedback;
import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.runtime.data.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The quizzes of many learners, for tests of what queries read.
public final class QuizRows {
    /// One of the learners.
    public static final UUID LEARNER = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); // md5 of 1
    /// As many as a learner can have.
    public static final int QUIZZES = 200;
    /// How many are under way among those of all learners, of which half have a job that was given up.
    public static final int UNDER_WAY = 20;
    /// When the newest quiz was made, and its time passed.
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static final QuizWish WISH =
            new QuizWish(new QuizSource.WeakWords(""), 2, Difficulty.EASY, List.of(), Feedback.AT_END, null);

    private QuizRows() {}

    /// 100 learners with 200 quizzes each, an hour apart, of two questions. Each quiz has two attempts, with both
    /// questions answered. Every tenth attempt has an appeal, of which every tenth waits; every second quiz has a
    /// link, and every second one is a copy.
    public static void fill(Database database) {
        database.run(db -> {
            db.createUpdate("""
                            CREATE TEMPORARY TABLE made AS
                            SELECT md5(u || '-' || n)::uuid AS id, md5(u::text)::uuid AS user_id, u, n,
                                   (u - 1) * 200 + n AS number,
                                   timestamptz '2026-11-20 10:00Z' - n * interval '1 hour' AS at
                            FROM generate_series(1, 100) AS u, generate_series(0, 199) AS n
                            """).execute();
            db.createUpdate("""
                            INSERT INTO quiz (id, user_id, idempotency_key, wish, ordered, state, made, created_at,
                                ready_at)
                            SELECT id, user_id, id, :wish, 2, CASE WHEN number < 20 THEN 'GENERATING' ELSE 'READY' END,
                                2, at, CASE WHEN number >= 20 THEN at END
                            FROM made
                            """).bind("wish", QuizWishMapping.stored(WISH)).execute();
            db.execute("""
                    INSERT INTO job (type, id, state, due_at, ended_at)
                    SELECT 'make-quiz', id, CASE WHEN number < 10 THEN 'FAILED' ELSE 'SUCCEEDED' END, at, at FROM made
                    """);
            db.execute("INSERT INTO quiz_step SELECT id, 1, 'READY', NULL, 2, 2, at FROM made");
            db.execute("""
                    INSERT INTO quiz_question
                    SELECT md5(id || '-' || p)::uuid, id, p, 'en', '', '', '', '' FROM made, generate_series(1, 2) AS p
                    """);
            db.execute("""
                    INSERT INTO quiz_attempt
                    SELECT md5(id || '-' || a)::uuid, id, user_id,
                        CASE WHEN a = 2 AND number < 10 THEN 'UNDER_WAY' ELSE 'SUBMITTED' END, at, at,
                        CASE WHEN a = 1 OR number >= 10 THEN at END
                    FROM made, generate_series(1, 2) AS a
                    """);
            db.execute("""
                    INSERT INTO quiz_answer
                    SELECT md5(id || '-' || a)::uuid, md5(id || '-' || p)::uuid, 1, '', at, 'RIGHT', 1, 1, 'RULES'
                    FROM made, generate_series(1, 2) AS a, generate_series(1, 2) AS p
                    """);
            db.execute("""
                    INSERT INTO quiz_appeal (id, attempt_id, question_id, user_id, reason, appealed_at, verdict, decided_at)
                    SELECT id, md5(id || '-1')::uuid, md5(id || '-1')::uuid, user_id, 'why', at,
                        CASE WHEN number % 50 <> 0 THEN 'RIGHT' END, CASE WHEN number % 50 <> 0 THEN at END
                    FROM made WHERE number % 5 = 0
                    """);
            db.execute("""
                    INSERT INTO quiz_link
                    SELECT id, user_id, sha256(convert_to(id::text, 'UTF8')), at,
                        at + CASE WHEN number < 20 THEN interval '1 second' ELSE interval '30 days' END
                    FROM made WHERE n % 2 = 0
                    """);
            db.execute("""
                    INSERT INTO quiz_copy
                    SELECT id, user_id, md5((u % 100 + 1) || '-' || n)::uuid, md5((u % 100 + 1)::text)::uuid
                    FROM made WHERE n % 2 = 1
                    """);
            db.execute("DROP TABLE made");
        });
        database.run(db -> db.execute("ANALYZE"));
    }
}
