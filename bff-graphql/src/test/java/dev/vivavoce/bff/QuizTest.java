package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.GetQuizAnalysisResponse;
import dev.vivavoce.assessment.v1.ListAppealsResponse;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizAnswer;
import dev.vivavoce.assessment.v1.QuizAppealVerdict;
import dev.vivavoce.assessment.v1.QuizAttempt;
import dev.vivavoce.assessment.v1.QuizAttemptState;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizDocuments;
import dev.vivavoce.assessment.v1.QuizFeedback;
import dev.vivavoce.assessment.v1.QuizMark;
import dev.vivavoce.assessment.v1.QuizMarker;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizVerdict;
import dev.vivavoce.assessment.v1.SaveAnswerResponse;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeQuizzes;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Purpose;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quizzes, through the graph.
class QuizTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void without_quizzes() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
        edge.content().calls.reset();
    }

    private static FakeQuizzes quizzes() {
        return edge.assessment().quizzes;
    }

    private static QuizOrder order(String... documentIds) {
        var order = QuizOrder.newBuilder()
                .setNumber(8)
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
                .setFeedback(QuizFeedback.QUIZ_FEEDBACK_AT_END)
                .setTimeLimit(Durations.fromMinutes(10));
        order.setDocuments(QuizDocuments.newBuilder().addAllDocumentIds(List.of(documentIds)));
        return order.build();
    }

    private static String global(Quiz quiz) {
        return GlobalId.of("Quiz", quiz.getId());
    }

    private static String global(QuizAttempt attempt) {
        return GlobalId.of("QuizAttempt", attempt.getId());
    }

    private String document(String name) {
        return edge.content().documents.add(ana.id(), name);
    }

    private Answer save(QuizAttempt attempt, String number, String answer) {
        return ana.ask("""
                mutation { saveQuizAnswer(input: {attemptId: "%s", questionId: "%s", number: %s, answer: {%s}}) {
                  answer { content { option text ordering } number mark { verdict } }
                  errors { __typename ... on QuizAnswerSuperseded { answer { number } }
                           ... on QuizAnswerMarked { answer { mark { verdict } } }
                           ... on QuizAttemptEnded { attempt { state } } } } }
                """.formatted(global(attempt), FakeQuizzes.QUESTION, number, answer));
    }

    @Test
    void a_page_of_quizzes_with_their_documents_is_two_calls() {
        var one = document("one.pdf");
        var two = document("two.pdf");
        for (int i = 0; i < 10; i++)
            quizzes().add(order(one, two, UUID.randomUUID().toString()));
        var answer = ana.ask("""
                { quizzes(first: 10) { totalCount nodes { id title source number timeLimit figures { shown dropped }
                                                          documents { name } scenario { title } } } }
                """);
        assertThat(answer.at("/quizzes/totalCount").asInt()).isEqualTo(10);
        var first = answer.at("/quizzes/nodes/0");
        assertThat(first.at("/source").asString()).isEqualTo("DOCUMENTS");
        assertThat(first.at("/timeLimit").asInt()).isEqualTo(600_000);
        assertThat(first.at("/figures/shown").asInt()).isEqualTo(8);
        assertThat(first.at("/documents/0/name").asString()).isEqualTo("one.pdf");
        assertThat(first.at("/documents").size()).as("without the deleted one").isEqualTo(2);
        assertThat(edge.assessment().calls.of("ListQuizzes")).isEqualTo(1);
        assertThat(edge.content().calls.of("BatchGetDocuments")).isEqualTo(1);
    }

    @Test
    void an_order_reaches_the_service_as_it_was_given() {
        var document = GlobalId.of("Document", document("one.pdf"));
        var key = UUID.randomUUID();
        var answer = ana.ask("""
                mutation { createQuiz(input: {idempotencyKey: "%s", source: {documentIds: ["%s"]}, number: 5,
                    difficulty: HARD, kinds: [GAP, ORDER], feedback: AT_ONCE, timeLimit: 60000}) {
                  quiz { id documents { id } kinds feedback } errors { __typename } } }
                """.formatted(key, document));
        assertThat(answer.at("/createQuiz/errors").size()).isZero();
        assertThat(answer.at("/createQuiz/quiz/documents/0/id").asString()).isEqualTo(document);
        var created = quizzes().lastCreated;
        assertThat(created.getIdempotencyKey()).isEqualTo(key.toString());
        assertThat(created.getOrder().getKindsList())
                .containsExactly(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP, QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER);
        assertThat(created.getOrder().getTimeLimit()).isEqualTo(Durations.fromMinutes(1));
        assertThat(created.getOrder().getDifficulty()).isEqualTo(QuizDifficulty.QUIZ_DIFFICULTY_HARD);
    }

    @Test
    void a_quiz_of_notes_has_the_documents_of_the_notes() {
        var document = GlobalId.of("Document", document("one.pdf"));
        var answer = ana.ask("""
                mutation { createQuiz(input: {idempotencyKey: "%s", source: {notesOf: ["%s"]}, number: 5,
                    difficulty: HARD, feedback: AT_ONCE}) {
                  quiz { source documents { id } } errors { __typename } } }
                """.formatted(UUID.randomUUID(), document));
        assertThat(answer.at("/createQuiz/errors").size()).isZero();
        assertThat(answer.at("/createQuiz/quiz/source").asString()).isEqualTo("NOTES");
        assertThat(answer.at("/createQuiz/quiz/documents/0/id").asString()).isEqualTo(document);
        assertThat(quizzes().lastCreated.getOrder().getNotes().getDocumentIdsList())
                .containsExactly(GlobalId.local("Document", document));
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY_QUIZZES, TooManyQuizzes", "TOO_MANY_UNDER_WAY, TooManyQuizzesUnderWay"})
    void an_order_that_is_too_much_is_refused_by_type(String reason, String type) {
        quizzes().refusal = Failure.exhausted(reason, "too many");
        var answer = ana.ask("""
                mutation { createQuiz(input: {idempotencyKey: "%s", source: {weakWords: {}}, number: 5,
                    difficulty: EASY, feedback: AT_END}) { quiz { id } errors { __typename } } }
                """.formatted(UUID.randomUUID()));
        assertThat(answer.at("/createQuiz/errors/0/__typename").asString()).isEqualTo(type);
    }

    @Test
    void attempts_come_with_their_questions_and_quizzes_in_three_calls_and_without_keys() {
        var quiz = quizzes().add(order());
        for (int i = 0; i < 15; i++) quizzes().attempt(quiz);
        var answer = ana.ask("""
                { quizAttempts(first: 15) { nodes { id state quiz { title }
                    items { question { id prompt options kind } answer { content { text } mark { verdict } } } } } }
                """);
        var first = answer.at("/quizAttempts/nodes/0");
        assertThat(first.at("/quiz/title").asString()).isEqualTo("Leaflet.pdf");
        assertThat(first.at("/items/0/question/options/1").asString()).isEqualTo("towel");
        assertThat(first.at("/items/0/answer/content").isNull()).isTrue();
        assertThat(first.at("/items/0/answer/mark").isNull()).isTrue();
        assertThat(edge.assessment().calls.of("ListQuizAttempts")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("BatchGetQuizAttempts")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("BatchGetQuizzes")).isEqualTo(1);
    }

    @Test
    void a_mark_shows_the_key_and_where_it_is_said() {
        var document = document("one.pdf");
        var attempt = quizzes().attempt(quizzes().add(order(document)));
        quizzes().answer = answered(mark(document));
        var mark = ana.ask("""
                        { quizAttempt(id: "%s") { items { answer { mark { verdict points confidence markedBy explanation
                            key { option texts } citation { document { name } page span { start end } quote } } } } } }
                        """.formatted(global(attempt))).at("/quizAttempt/items/0/answer/mark");
        assertThat(mark.at("/verdict").asString()).isEqualTo("WRONG");
        assertThat(mark.at("/markedBy").asString()).isEqualTo("RULES");
        assertThat(mark.at("/key/option").asInt()).isZero();
        assertThat(mark.at("/key/texts").isNull()).isTrue();
        assertThat(mark.at("/citation/document/name").asString()).isEqualTo("one.pdf");
        assertThat(mark.at("/citation/span/end").asInt()).isEqualTo(19);
    }

    private static QuizMark mark(String documentId) {
        var mark = QuizMark.newBuilder()
                .setVerdict(QuizVerdict.QUIZ_VERDICT_WRONG)
                .setConfidence(1)
                .setMarkedBy(QuizMarker.QUIZ_MARKER_RULES)
                .setExplanation("A splint is a rigid support.");
        mark.getKeyBuilder().setOption(0);
        mark.getCitationBuilder()
                .setDocumentId(documentId)
                .setPassageId(new UUID(1, 1).toString())
                .setPage(2)
                .setStart(4)
                .setEnd(19)
                .setQuote("a rigid support");
        return mark.build();
    }

    private static QuizAnswer answered(QuizMark mark) {
        var answer = QuizAnswer.newBuilder()
                .setQuestionId(FakeQuizzes.QUESTION)
                .setNumber(7)
                .setSavedAt(Timestamps.fromSeconds(1_795_000_050))
                .setMark(mark);
        answer.getContentBuilder().setOption(1);
        return answer.build();
    }

    @Test
    void an_answer_is_saved_or_its_refusal_has_a_type() {
        var attempt = quizzes().attempt(quizzes().add(order()));
        var stored = answered(mark(""));
        quizzes().saved = SaveAnswerResponse.newBuilder()
                .setSaved(stored.toBuilder().clearMark())
                .build();
        var saved = save(attempt, "1795000050000", "ordering: [1, 0]").at("/saveQuizAnswer/answer");
        assertThat(saved.at("/content/option").asInt()).isEqualTo(1);
        assertThat(saved.at("/mark").isNull()).isTrue();
        assertThat(quizzes().lastSaved.getNumber()).isEqualTo(1_795_000_050_000L);
        assertThat(quizzes().lastSaved.getContent().getOrdering().getOptionsList())
                .containsExactly(1, 0);
        quizzes().saved = SaveAnswerResponse.newBuilder().setSuperseded(stored).build();
        var superseded = save(attempt, "6", "option: 0").at("/saveQuizAnswer/errors/0");
        assertThat(superseded.at("/__typename").asString()).isEqualTo("QuizAnswerSuperseded");
        assertThat(superseded.at("/answer/number").asInt()).isEqualTo(7);
        quizzes().saved = SaveAnswerResponse.newBuilder().setMarked(stored).build();
        assertThat(save(attempt, "8", "option: 0")
                        .at("/saveQuizAnswer/errors/0/answer/mark/verdict")
                        .asString())
                .isEqualTo("WRONG");
        quizzes().saved = SaveAnswerResponse.newBuilder()
                .setEnded(attempt.toBuilder().setState(QuizAttemptState.QUIZ_ATTEMPT_STATE_TIME_UP))
                .build();
        assertThat(save(attempt, "8", "option: 0")
                        .at("/saveQuizAnswer/errors/0/attempt/state")
                        .asString())
                .isEqualTo("TIME_UP");
        assertThat(save(attempt, "1.5", "option: 0")
                        .at("/saveQuizAnswer/errors/0/__typename")
                        .asString())
                .isEqualTo("InvalidInput");
        quizzes().refusal = Failure.notFound("QUESTION_UNKNOWN", "unknown");
        assertThat(save(attempt, "9", "option: 0")
                        .at("/saveQuizAnswer/errors/0/__typename")
                        .asString())
                .isEqualTo("QuizAttemptUnknown");
    }

    @Test
    void a_quiz_is_started_submitted_and_deleted() {
        var quiz = quizzes().add(order());
        var attempt = quizzes().attempt(quiz);
        var started = ana.ask("""
                mutation { startQuizAttempt(input: {quizId: "%s"}) { attempt { id result { grade } } errors { __typename } } }
                """.formatted(global(quiz)));
        assertThat(started.at("/startQuizAttempt/attempt/id").asString()).isEqualTo(global(attempt));
        assertThat(started.at("/startQuizAttempt/attempt/result").isNull()).isTrue();
        var submitted = ana.ask("""
                mutation { submitQuizAttempt(input: {attemptId: "%s"}) { attempt { result { grade right } } errors { __typename } } }
                """.formatted(global(attempt)));
        assertThat(submitted.at("/submitQuizAttempt/attempt/result/grade").asInt())
                .isEqualTo(100);
        var delete = "mutation { deleteQuiz(input: {quizId: \"%s\"}) { deletedQuizId errors { __typename } } }"
                .formatted(global(quiz));
        assertThat(ana.ask(delete).at("/deleteQuiz/deletedQuizId").asString()).isEqualTo(global(quiz));
        assertThat(ana.ask(delete).at("/deleteQuiz/errors/0/__typename").asString())
                .isEqualTo("QuizUnknown");
        quizzes().refusal = Failure.precondition("QUIZ_NOT_READY", "not ready");
        assertThat(ana.ask("mutation { startQuizAttempt(input: {quizId: \"%s\"}) { errors { __typename } } }"
                                .formatted(global(quiz)))
                        .at("/startQuizAttempt/errors/0/__typename")
                        .asString())
                .isEqualTo("QuizNotReady");
    }

    @Test
    void an_appeal_goes_to_an_examiner_and_back() {
        var attempt = quizzes().attempt(quizzes().add(order()));
        var stored = answered(mark("")).toBuilder();
        stored.getAppealBuilder().setReason("My book says so.").setAppealedAt(Timestamps.fromSeconds(1_795_000_200));
        quizzes().answer = stored.build();
        var appealed = ana.ask("""
                mutation { appealQuizAnswer(input: {attemptId: "%s", questionId: "%s", reason: "My book says so."}) {
                  answer { appeal { reason verdict decidedAt } } errors { __typename } } }
                """.formatted(global(attempt), FakeQuizzes.QUESTION));
        var state = appealed.at("/appealQuizAnswer/answer/appeal");
        assertThat(state.at("/reason").asString()).isEqualTo("My book says so.");
        assertThat(state.at("/verdict").isNull()).isTrue();
        var appeals = ListAppealsResponse.newBuilder().setTotalSize(1);
        appeals.addAppealsBuilder()
                .setId(new UUID(3, 3).toString())
                .setQuestion(QuizQuestion.newBuilder()
                        .setId(FakeQuizzes.QUESTION)
                        .setKindValue(3)
                        .setDifficultyValue(1))
                .setMark(mark(""))
                .setReason("My book says so.")
                .setAppealedAt(Timestamps.fromSeconds(1_795_000_200));
        quizzes().appeals = appeals.build();
        var examiner = edge.examiner("Eva");
        assertThat(examiner.ask("{ quizAppeals { nodes { id reason question { kind } mark { key { option } } } } }")
                        .at("/quizAppeals/nodes/0/question/kind")
                        .asString())
                .isEqualTo("SHORT_ANSWER");
        var decided = examiner.ask("""
                mutation { decideQuizAppeal(input: {appealId: "%s", verdict: RIGHT, acceptAlso: true}) {
                  answersCorrected errors { __typename } } }
                """.formatted(new UUID(3, 3)));
        assertThat(decided.at("/decideQuizAppeal/answersCorrected").asInt()).isEqualTo(2);
        assertThat(quizzes().lastDecided.getVerdict()).isEqualTo(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_RIGHT);
        quizzes().refusal = Failure.precondition("APPEAL_DECIDED", "decided");
        assertThat(examiner.ask("""
                        mutation { decideQuizAppeal(input: {appealId: "%s", verdict: STANDS, acceptAlso: false}) {
                          errors { __typename } } }
                        """.formatted(new UUID(3, 3)))
                        .at("/decideQuizAppeal/errors/0/__typename")
                        .asString())
                .isEqualTo("QuizAppealDecided");
    }

    @Test
    void an_analysis_tells_what_is_not_known_yet() {
        var quiz = quizzes().add(order());
        var analysis = GetQuizAnalysisResponse.newBuilder().setAttempts(2);
        analysis.addItemsBuilder()
                .setQuestion(QuizQuestion.newBuilder()
                        .setId(FakeQuizzes.QUESTION)
                        .setKindValue(1)
                        .setDifficultyValue(1))
                .setFacility(0.5)
                .addChosen(1)
                .addChosen(0)
                .setTooFewAnswers(true);
        quizzes().analysis = analysis.build();
        var query =
                "{ quizAnalysis(quizId: \"%s\") { attempts items { facility discrimination chosen hasTooFewAnswers } } }"
                        .formatted(global(quiz));
        var item = ana.ask(query).at("/quizAnalysis/items/0");
        assertThat(item.at("/discrimination").isNull()).isTrue();
        assertThat(item.at("/hasTooFewAnswers").asBoolean()).isTrue();
        quizzes().refusal = Failure.notFound("QUIZ_UNKNOWN", "unknown");
        assertThat(ana.ask(query).at("/quizAnalysis").isNull()).isTrue();
    }

    @Test
    void a_session_can_be_an_answer_to_a_quiz() {
        var started = ana.ask("""
                mutation { startSpeaking(input: {idempotencyKey: "%s", task: {readAloud: {
                    language: "en-GB", text: "Good morning.", isQuizAnswer: true}}}) { session { id } errors { __typename } } }
                """.formatted(UUID.randomUUID()));
        var id = started.at("/startSpeaking/session/id").asString();
        assertThat(edge.speech().task(GlobalId.local("SpeakingSession", id)).getPurpose())
                .isEqualTo(Purpose.PURPOSE_QUIZ_ANSWER);
    }
}
