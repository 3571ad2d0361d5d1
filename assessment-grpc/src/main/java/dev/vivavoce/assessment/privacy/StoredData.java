package dev.vivavoce.assessment.privacy;

import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.util.List;

/// What assessment stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String OF_USER = "attempt_id IN (SELECT id FROM attempt WHERE user_id = :userId)";

    private static final String OF_EXAM = "exam_id IN (SELECT id FROM mock_exam WHERE user_id = :userId)";

    private static final String OF_CARD = "card_id IN (SELECT id FROM review_card WHERE user_id = :userId)";

    private static final String OF_QUIZ = "quiz_id IN (SELECT id FROM quiz WHERE user_id = :userId)";

    private static final String OF_QUIZ_ATTEMPT = "attempt_id IN (SELECT id FROM quiz_attempt WHERE user_id = :userId)";

    public static final DataRegistry REGISTRY = RuntimeTables.withAdministration(DataRegistry.of("assessment")
            .table(Table.of(
                            "attempt_word",
                            "the words of an attempt, with occurrences and scores",
                            "as sums, the attempt's user alone",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .exporting("attempt_id text occurrences score_sum"))
            .table(Table.of(
                            "attempt_sound",
                            "the sounds of an attempt, with occurrences and scores",
                            "as sums, the attempt's user alone",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .exporting("attempt_id arpabet heard ipa occurrences score_sum"))
            .table(Table.of(
                            "talk_report",
                            "reports of role-plays and free talks: estimate, bands, quotes of what was said",
                            "the attempt's user; of a role-play, an examiner who has claimed it, without a name and a band",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .exporting("attempt_id rubric rubric_version rated_at")
                    .exporting("estimate", StoredMessages::estimate)
                    .exporting("report", StoredMessages::report))
            .table(Table.of(
                            "talk_judging",
                            "which process has a language model judge a talk now",
                            "this service alone",
                            "until the report is stored, or as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .leavingOut("attempt_id lease ends_at"))
            .table(Table.of(
                            "attempt_feedback",
                            "two sentences on a result, by a language model, in the language of the screens",
                            "the attempt's user alone",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .exporting("attempt_id language strength_sentence next_sentence written_at"))
            .table(Table.of(
                            "feedback_writing",
                            "that a language model is writing the sentences now",
                            "this service alone",
                            "until they are stored, or as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .leavingOut("attempt_id language ends_at"))
            .table(Table.of(
                            "examination_band",
                            "bands of examiners and of the machine, by talk and criterion",
                            "as sums, examiners and administrators",
                            "as long as the attempt",
                            new Erasure.Deleted(
                                    Category.RESULTS,
                                    "examination_id IN (SELECT id FROM examination WHERE %s)".formatted(OF_USER)))
                    .exporting("examination_id seat criterion band"))
            .table(Table.of(
                            "examination_rating",
                            "who rates a talk, and what they gave and wrote; an examiner's and a learner's",
                            "its examiner; an examiner who decides between two, without names",
                            "as long as the attempt; until withdrawn, while the examination is not complete",
                            new Erasure.Cleared(
                                    Category.RESULTS,
                                    "examiner_id = :userId OR examination_id IN (SELECT id FROM examination WHERE %s)"
                                            .formatted(OF_USER),
                                    List.of("examiner_id")))
                    .exporting("examination_id seat claimed_until rated_at")
                    .exporting("rating", StoredMessages::examinerRating)
                    .leavingOut("examiner_id"))
            .table(Table.of(
                            "examination",
                            "talks that a learner has given to examiners, and what examiners came to",
                            "the attempt's user; examiners without a name, while the learner allows it",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_USER))
                    .exporting("id attempt_id state rubric rubric_version scenario_id scenario_version words")
                    .exporting("requested_at completed_at")
                    .exporting("outcome", StoredMessages::examinersRating))
            .table(Table.of(
                            "mock_exam_report",
                            "what the two talks of a mock exam would be given together: estimate and bands",
                            "the exam's user alone",
                            "as long as both talks, then until it is made anew of the other one",
                            new Erasure.Deleted(Category.RESULTS, OF_EXAM))
                    .exporting("exam_id first_attempt_id second_attempt_id rubric rubric_version made_at")
                    .exporting("estimate", StoredMessages::estimate)
                    .exporting("report", StoredMessages::mockExamReport))
            .table(Table.of(
                            "mock_exam_session",
                            "ids of the sessions that were parts of mock exams, and when they were begun",
                            "the exam's user alone",
                            "as long as the account; after the talk was deleted the id names nothing",
                            new Erasure.Deleted(Category.RESULTS, OF_EXAM))
                    .exporting("session_id exam_id kind try begun_at"))
            .table(Table.of(
                            "mock_exam_part",
                            "the parts of mock exams: topic or scenario",
                            "the exam's user alone",
                            "as long as the account",
                            new Erasure.Deleted(Category.RESULTS, OF_EXAM))
                    .exporting("exam_id kind language topic scenario_id scenario_version tries skipped_at")
                    .leavingOut("session_key"))
            .table(Table.of(
                            "mock_exam",
                            "mock exams: language, profession, when they were started and ended",
                            "its user alone",
                            "as long as the account",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id language profession started_at continued_at ended_at ending")
                    .leavingOut("user_id idempotency_key"))
            .table(Table.of(
                            "review_source",
                            "attempts in which the word or sound of a card was missed, with the sentence",
                            "the card's user alone",
                            "as long as card and attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_CARD))
                    .exporting("card_id attempt_id missed_at sentence sentence_start sentence_end examples"))
            .table(Table.of(
                            "review",
                            "ratings of cards, with how the card stood before",
                            "its user alone",
                            "as long as the card",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id number card_id rating rated_at became_leech undone_at state_before step_before")
                    .exporting("stability_before difficulty_before due_at_before rated_at_before reviews_before")
                    .exporting("lapses_before")
                    .leavingOut("user_id idempotency_key"))
            .table(Table.of(
                            "review_card",
                            "cards to review: missed words, sounds and questions, the learner's own texts, and how well they are known",
                            "its user alone",
                            "until deleted, or as long as the account; of practice and never rated, as long as the attempts",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id kind language item ipa front back explanation truth created_at revision")
                    .exporting("suspended state step stability")
                    .exporting("difficulty due_at rated_at reviews lapses")
                    .leavingOut("user_id primary_language idempotency_key made_of"))
            .table(Table.of(
                            "review_settings",
                            "how a learner reviews",
                            "its user alone",
                            "as long as the account",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("new_cards_a_day reviews_a_day desired_retention cards_from_practice")
                    .leavingOut("user_id"))
            .table(Table.of(
                            "quiz_appeal",
                            "appeals against marks: the reason, and an examiner's verdict",
                            "the quiz's user; examiners, without a name, while it waits",
                            "as long as the answer",
                            new Erasure.Cleared(
                                    Category.RESULTS,
                                    "examiner_id = :userId OR user_id = :userId",
                                    List.of("examiner_id"),
                                    "user_id = :userId"))
                    .exporting("id attempt_id question_id reason appealed_at verdict decided_at seen_at")
                    .leavingOut("user_id examiner_id"))
            .table(Table.of(
                            "quiz_answer",
                            "answers to questions of quizzes, with their marks",
                            "the quiz's user; an examiner, of an answer that was appealed for",
                            "as long as the attempt",
                            new Erasure.Deleted(Category.RESULTS, OF_QUIZ_ATTEMPT))
                    .exporting("attempt_id question_id number saved_at verdict points confidence marked_by")
                    .exporting("content", StoredMessages::quizAnswer))
            .table(Table.of(
                            "quiz_attempt",
                            "attempts at quizzes: when they began and ended",
                            "its user alone",
                            "as long as the quiz",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id quiz_id state started_at ends_at submitted_at")
                    .leavingOut("user_id"))
            .table(Table.of(
                            "quiz_question",
                            "questions of quizzes with key, explanation and a quote of the source",
                            "the quiz's user; an examiner, of one that was appealed for",
                            "as long as the quiz, also when its document is deleted",
                            new Erasure.Deleted(Category.RESULTS, OF_QUIZ))
                    .exporting("id quiz_id position language explanation")
                    .exporting("question", StoredMessages::quizQuestion)
                    .exporting("key", StoredMessages::quizKey)
                    .exporting("citation", StoredMessages::quizCitation))
            .table(Table.of(
                            "quiz_step",
                            "the steps in which a quiz was made",
                            "the quiz's user alone",
                            "as long as the quiz",
                            new Erasure.Deleted(Category.RESULTS, OF_QUIZ))
                    .leavingOut("quiz_id cursor state failure made ordered at"))
            .table(Table.of(
                            "quiz_link",
                            "links by which quizzes are shared inside a team; of the secret, only a hash",
                            "the quiz's user; who has the link and is in the team learns of it",
                            "until revoked or replaced, at most 30 days, or as long as the quiz",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("quiz_id made_at expires_at")
                    .leavingOut("user_id token_hash"))
            .table(Table.of(
                            "quiz_copy",
                            "which quizzes are copies, and of whose",
                            "the copy's user; whose quiz it was sees how many copies there are",
                            "as long as the copy",
                            new Erasure.Cleared(
                                    Category.RESULTS, "owner_id = :userId OR user_id = :userId", List.of("owner_id")))
                    .leavingOut("quiz_id user_id source_id owner_id"))
            .table(Table.of(
                            "quiz",
                            "quizzes: what was ordered, the title, what was made",
                            "its user alone",
                            "until deleted, or as long as the account",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id ordered state failure title language drafted dropped by_model made")
                    .exporting("created_at ready_at")
                    .exporting("wish", StoredMessages::quizOrder)
                    .leavingOut("user_id idempotency_key making_try last_cursor"))
            .table(Table.of(
                            "bank_question_editor",
                            "administrators who have changed a question of another author's: they do not review it",
                            "this service alone",
                            "as long as the question",
                            new Erasure.Deleted(Category.AUTHORSHIP, "user_id = :userId"))
                    .leavingOut("question_id user_id"))
            .table(Table.of(
                            "bank_question",
                            "questions of the bank with key and explanation, and who has written them",
                            "authors and administrators, without the author's name; drafts that were never reviewed:"
                                    + " their author and administrators; learners, copies of published ones",
                            "until deleted, or as long as the product",
                            new Erasure.Cleared(
                                    Category.AUTHORSHIP,
                                    "author_id = :userId",
                                    List.of("author_id", "idempotency_key", "create_fingerprint")))
                    .exporting("id state review_comment reviewed_at created_at changed_at")
                    .exporting("content", StoredMessages::bankQuestion)
                    .leavingOut("author_id idempotency_key create_fingerprint revision digest kind difficulty language")
                    .leavingOut("tags wording search"))
            .table(Table.of(
                            "attempt",
                            "finished sessions: task, text of what was said, scores",
                            "its user alone",
                            "until deleted, or as long as the account; for reviews and quizzes 30 days, or as long as a card tells of it",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .exporting("id started_at finished_at language overall correct speech_ns drilled_attempt_id")
                    .exporting("drilled_word_index scenario_id scenario_line")
                    .exporting("task", StoredMessages::task)
                    .exporting("result", StoredMessages::result)
                    .exporting("said_word", StoredMessages::word)
                    .leavingOut("user_id task_kind purpose primary_language"))
            .table(Table.of(
                            "merged_guest",
                            "which account the attempts of a guest belong to, for sessions whose events arrive late",
                            "this service alone",
                            "60 days, by a daily job",
                            new Erasure.Deleted(Category.RESULTS, "user_id = :userId"))
                    .leavingOut("guest_id user_id merged_at"))
            .table(Table.withoutPersonalData(
                    "attempt_known",
                    "ids of sessions that were added, so that nothing deleted comes back",
                    "this service alone",
                    "always: without its attempt an id names nobody",
                    "id"))
            .event("attempt.deleted", "ids of the attempt and its user")
            .event("quiz.requested", "ids of the quiz and its user; the number of questions")
            .event("quiz.generated", "ids of the quiz and its user; the number of questions")
            .event("quiz.submitted", "ids of the attempt, its quiz and its user; the grade"));

    private StoredData() {}
}
