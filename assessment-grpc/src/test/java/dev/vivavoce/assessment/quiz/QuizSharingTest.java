package dev.vivavoce.assessment.quiz;

import static dev.vivavoce.assessment.quiz.QuizTaker.AT_END;
import static dev.vivavoce.assessment.quiz.QuizTaker.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeStudyTexts;
import dev.vivavoce.assessment.v1.AddSharedQuizRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingRequest;
import dev.vivavoce.assessment.v1.CreateQuizRequest;
import dev.vivavoce.assessment.v1.DeleteQuizRequest;
import dev.vivavoce.assessment.v1.GetSharedQuizRequest;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizAnswer;
import dev.vivavoce.assessment.v1.QuizOrder.SourceCase;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizShared;
import dev.vivavoce.assessment.v1.QuizSharing;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc.QuizSharingServiceBlockingStub;
import dev.vivavoce.assessment.v1.RevokeQuizLinkRequest;
import dev.vivavoce.assessment.v1.ShareQuizRequest;
import dev.vivavoce.assessment.v1.SharedQuiz;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Links to quizzes, and copies of shared ones.
class QuizSharingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final QuizQuestionKind GAP = QuizQuestionKind.QUIZ_QUESTION_KIND_GAP;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final QuizTaker owner = new QuizTaker(assessment);
    private final QuizTaker reader = new QuizTaker(assessment);

    @BeforeEach
    void together() {
        assessment.clock.set(NOW);
        assessment.teams.join(owner.learner, reader.learner);
    }

    private static QuizSharingServiceBlockingStub as(QuizTaker taker) {
        return QuizSharingServiceGrpc.newBlockingStub(assessment.server().as(taker.learner, Role.LEARNER));
    }

    private static String share(QuizTaker taker, Quiz quiz) {
        return as(taker)
                .shareQuiz(ShareQuizRequest.newBuilder().setQuizId(quiz.getId()).build())
                .getToken();
    }

    private static SharedQuiz look(QuizTaker taker, String token) {
        return as(taker)
                .getSharedQuiz(GetSharedQuizRequest.newBuilder().setToken(token).build())
                .getShared();
    }

    private static Quiz add(QuizTaker taker, String token) {
        return as(taker)
                .addSharedQuiz(AddSharedQuizRequest.newBuilder().setToken(token).build())
                .getQuiz();
    }

    private static QuizSharing revoke(QuizTaker taker, Quiz quiz) {
        return as(taker)
                .revokeQuizLink(RevokeQuizLinkRequest.newBuilder()
                        .setQuizId(quiz.getId())
                        .build())
                .getSharing();
    }

    private static QuizSharing sharing(QuizTaker taker, Quiz quiz) {
        return as(taker)
                .batchGetQuizSharing(BatchGetQuizSharingRequest.newBuilder()
                        .addQuizIds(quiz.getId())
                        .addQuizIds(UUID.randomUUID().toString())
                        .build())
                .getSharingList()
                .getFirst();
    }

    private static void expectUnknown(QuizTaker taker, String token) {
        Refusal.expect(Code.NOT_FOUND, "QUIZ_LINK_UNKNOWN", () -> look(taker, token));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_LINK_UNKNOWN", () -> add(taker, token));
    }

    @Test
    void a_copy_has_the_questions_and_nothing_of_the_owner() {
        var quiz = owner.ready(order(AT_END, GAP));
        var keys = owner.keys(quiz);
        var token = share(owner, quiz);
        assertThat(token).startsWith("vvq_").hasSize(47);

        var shown = look(reader, token);
        assertThat(shown.getTitle()).isEqualTo(quiz.getTitle());
        assertThat(shown.getQuestions()).isEqualTo(keys.getQuestionsCount());
        assertThat(shown.getOwnerId()).isEqualTo(owner.learner.toString());
        assertThat(shown.getQuizId()).as("not added yet").isEmpty();

        var copy = add(reader, token);
        assertThat(copy.getId()).isNotEqualTo(quiz.getId());
        assertThat(copy.getSharedById()).isEqualTo(owner.learner.toString());
        assertThat(copy.getOrder().getSourceCase()).isEqualTo(SourceCase.SHARED);
        assertThat(copy.getSubmittedAttempts()).as("attempts of the owner").isZero();
        assertThat(copy.getFigures()).isEqualTo(quiz.getFigures());
        assertThat(reader.steps(copy.getId(), 0))
                .as("a watcher learns that it is ready")
                .hasSize(1);
        assertThat(look(reader, token).getQuizId()).isEqualTo(copy.getId());
        assertThat(sharing(owner, quiz).getCopies()).isEqualTo(1);

        var taken = reader.keys(copy);
        assertThat(taken.getQuestionsList())
                .extracting(QuizQuestion::getPrompt)
                .isEqualTo(keys.getQuestionsList().stream()
                        .map(QuizQuestion::getPrompt)
                        .toList());
        assertThat(taken.getQuestionsList())
                .extracting(QuizQuestion::getId)
                .doesNotContainAnyElementsOf(keys.getQuestionsList().stream()
                        .map(QuizQuestion::getId)
                        .toList());
        var original = keys.getAnswers(0).getMark();
        assertThat(original.getCitation().getDocumentId()).isEqualTo(FakeStudyTexts.LEAFLET.toString());
        assertThat(taken.getAnswersList()).extracting(QuizAnswer::getMark).allSatisfy(mark -> {
            assertThat(mark.getCitation().getDocumentId()).isEmpty();
            assertThat(mark.getCitation().getPassageId()).isEmpty();
            assertThat(mark.getCitation().getPage()).isPositive();
            assertThat(mark.getCitation().getQuote()).isNotEmpty();
        });
        assertThat(taken.getAnswers(0).getMark().getKey()).isEqualTo(original.getKey());
        assertThat(taken.getAnswers(0).getMark().getCitation().getSection())
                .isEqualTo(original.getCitation().getSection());
        var answered = reader.start(copy);
        var question = taken.getQuestions(0);
        var _ = reader.save(answered, question, 1, reader.right(question, taken.getAnswers(0)));
        assertThat(reader.submit(answered).getResult().getRight())
                .as("the keys work")
                .isEqualTo(1);
    }

    @Test
    void a_link_leads_to_one_copy_however_often_and_at_the_same_moment_it_is_used() throws Exception {
        var quiz = owner.ready(order(AT_END, GAP));
        var token = share(owner, quiz);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < 8; i++) tasks.add(() -> add(reader, token).getId());
            var ids = new HashSet<String>();
            for (var done : executor.invokeAll(tasks)) ids.add(done.get());
            assertThat(ids).hasSize(1);
            assertThat(add(reader, share(owner, quiz)).getId())
                    .as("by another link")
                    .isIn(ids);
        }
        assertThat(add(owner, share(owner, quiz)).getId()).as("its owner").isEqualTo(quiz.getId());
        assertThat(sharing(owner, quiz).getCopies()).isEqualTo(1);
    }

    @Test
    void only_a_link_that_works_opens_a_quiz_and_only_inside_the_team() {
        var quiz = owner.ready(order(AT_END, GAP));
        var first = share(owner, quiz);
        var stranger = new QuizTaker(assessment);
        expectUnknown(stranger, first);
        assessment.teams.join(stranger.learner);
        expectUnknown(stranger, first);
        expectUnknown(reader, first + "x");
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> look(reader, ""));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> look(reader, "x".repeat(201)));

        var second = share(owner, quiz);
        expectUnknown(reader, first);
        assertThat(look(reader, second).getQuestions()).isPositive();
        assessment.clock.set(NOW.plus(Duration.ofDays(30)));
        expectUnknown(reader, second);
        assertThat(sharing(owner, quiz).hasLink()).as("ended").isFalse();

        assessment.clock.set(NOW);
        var copy = add(reader, second);
        assessment.teams.leave(owner.learner);
        expectUnknown(reader, second);
        assessment.teams.join(owner.learner, reader.learner);
        assertThat(revoke(owner, quiz).hasLink()).isFalse();
        assertThat(revoke(owner, quiz).getCopies()).as("again").isEqualTo(1);
        expectUnknown(reader, second);
        var third = share(owner, quiz);
        owner.quizzes()
                .deleteQuiz(
                        DeleteQuizRequest.newBuilder().setQuizId(quiz.getId()).build());
        expectUnknown(reader, third);
        assertThat(reader.keys(copy).getQuestionsCount()).as("the copy stays").isPositive();
    }

    @Test
    void a_quiz_is_shared_by_its_owner_who_has_a_team_and_made_it() {
        var quiz = owner.ready(order(AT_END, GAP));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> share(reader, quiz));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> revoke(reader, quiz));
        assertThat(as(reader)
                        .batchGetQuizSharing(BatchGetQuizSharingRequest.newBuilder()
                                .addQuizIds(quiz.getId())
                                .build())
                        .getSharingList())
                .isEmpty();
        var copy = add(reader, share(owner, quiz));
        Refusal.expect(Code.FAILED_PRECONDITION, "QUIZ_IS_COPY", () -> share(reader, copy));
        assessment.teams.leave(owner.learner);
        Refusal.expect(Code.FAILED_PRECONDITION, "TEAM_MISSING", () -> share(owner, quiz));
        assessment.teams.join(owner.learner);
        var failed = owner.ended(order(AT_END, QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER)
                .setTopic(dev.vivavoce.assessment.v1.QuizTopic.newBuilder().setTopic(FakeStudyTexts.NOTHING)));
        Refusal.expect(Code.FAILED_PRECONDITION, "QUIZ_NOT_READY", () -> share(owner, failed));
        var order = CreateQuizRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setOrder(order(AT_END, GAP).setShared(QuizShared.getDefaultInstance()))
                .build();
        Refusal.expect(
                Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> owner.quizzes().createQuiz(order));
    }

    @Test
    void tokens_cannot_be_tried_without_end() {
        var guesser = new QuizTaker(assessment);
        int tries = 0;
        StatusRuntimeException refused;
        do refused = refusal(guesser, "vvq_" + tries);
        while (refused.getStatus().getCode() == Code.NOT_FOUND && ++tries < 1_000);
        assertThat(Refusal.of(refused).reason()).isEqualTo("QUIZ_LINKS_LIMITED");
        assertThat(Refusal.of(refused).retryAfter()).isPositive();
        assertThat(tries).as("a permit comes back each second").isGreaterThanOrEqualTo(60);
    }

    private static StatusRuntimeException refusal(QuizTaker taker, String token) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> look(taker, token));
    }

    @Test
    void a_copy_outlives_whoever_has_shared_it_and_says_so_without_a_name() {
        var quiz = owner.ready(order(AT_END, GAP));
        var copy = add(reader, share(owner, quiz));
        erase(owner.learner);
        assertThat(reader.get(copy.getId()).getSharedById()).isEmpty();
        assertThat(reader.get(copy.getId()).getOrder().getSourceCase()).isEqualTo(SourceCase.SHARED);
        erase(reader.learner);
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> reader.get(copy.getId()));
    }

    private static void erase(UUID userId) {
        var _ = PersonalDataServiceGrpc.newBlockingStub(assessment.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build());
    }
}
